//! Giving what comes from a package the numbers of the office file: what a row names is looked for here, or comes along.

use std::collections::{HashMap, hash_map::Entry};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::id::{TextId, TextVersionId};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    core::{bug, overlaid},
    merge::{Merge, depends},
};
use crate::{
    Failure,
    exchange::{
        links::{Links, List},
        same, write,
    },
};

/// A version that a remark brought, with the unit that was changed.
type Brought = (TextVersionId, Option<u32>);

impl Merge<'_, '_> {
    /// Our record with their values in these fields. Links that are not taken are not looked for.
    pub fn overlaid<T>(&mut self, ours: &T, theirs: &T, fields: &[&str]) -> Result<T, Failure>
    where
        T: Links + Clone + Serialize + DeserializeOwned,
    {
        let theirs = self.settled(theirs, |field| fields.contains(&field))?;
        overlaid(ours, &theirs, fields)
    }

    /// Their record with the numbers of this file, where `wanted` fields are asked for. A row that is named and is not here comes
    /// along: an organisation, a sitting, a file, a draft. A row of the case must have been taken before; one of its past that is not
    /// here is not named any more.
    pub fn settled<T: Links + Clone>(&mut self, record: &T, wanted: impl Fn(&str) -> bool) -> Result<T, Failure> {
        let mut settled = record.clone();
        let mut links = Vec::new();
        settled.links(&mut |link| links.push((link.to, link.field, *link.number)));
        for (list, field, number) in &links {
            if let Some(key) = number.filter(|key| wanted(field) && self.given.get(*list, *key).is_none()) {
                self.bring(*list, key)?;
            }
        }
        let (mut lost, mut left_out) = (0, false);
        settled.links(&mut |link| match link.number.and_then(|key| self.given.get(link.to, key)) {
            Some(id) => *link.number = Some(id),
            None if !wanted(link.field) => {}
            None => {
                lost += 1;
                left_out |= link.number.is_some_and(|key| self.of_case.contains(&(link.to, key)));
                *link.number = None;
            }
        });
        // A link that may be missing is gone now; one that must be there still is.
        let mut left = 0;
        settled.links(&mut |_| left += 1);
        if left_out || left + lost > links.len() {
            return Err(depends());
        }
        Ok(settled)
    }

    fn bring(&mut self, list: List, key: i64) -> Result<(), Failure> {
        let id = match list {
            List::Organisations => {
                let Some(row) = self.there.organisations.iter().find(|row| row.key == key) else { return Ok(()) };
                match same::organisation(self.tx, &row.record)? {
                    Some(id) => id.0,
                    None => store::organisation::insert(self.tx, &row.record)?.0,
                }
            }
            List::Sittings => {
                let Some(row) = self.there.sittings.iter().find(|row| row.key == key) else { return Ok(()) };
                same::sitting(self.tx, &row.record)?.0
            }
            List::Attachments => {
                let Some(row) = self.there.attachments.iter().find(|row| row.key == key) else { return Ok(()) };
                let bytes = STANDARD.decode(&row.record.base64).map_err(bug)?;
                store::attachment::put(self.tx, &row.record.name, &row.record.media_type, &bytes)?.0
            }
            List::Texts => {
                let Some(row) = self.there.texts.iter().find(|row| row.key == key) else { return Ok(()) };
                write::text(self.tx, &row.record)?.0.0
            }
            _ => return Ok(()),
        };
        self.given.keep(list, key, id);
        Ok(())
    }

    /// The versions here that a remark of the package brought, each with its unit; `None` for one that is not here.
    pub fn brought(&mut self, theirs: i64) -> Result<Vec<Option<Brought>>, Failure> {
        let mut brought = Vec::new();
        for row in self.there.remark_changes.iter().flatten().filter(|row| row.record.remark.0 == theirs) {
            let (key, change) = (row.record.text.0, row.record);
            if let Entry::Vacant(unknown) = self.versions.entry(key) {
                let text = self.there.texts.iter().find(|row| row.key == key);
                let same = match (self.given.get(List::Texts, key), text) {
                    (Some(ours), Some(text)) => write::same_versions(self.tx, TextId(ours), &text.record)?,
                    _ => HashMap::new(),
                };
                unknown.insert(same);
            }
            let version = self.versions.get(&key).and_then(|versions| versions.get(&change.version));
            brought.push(version.map(|version| (*version, change.unit)));
        }
        Ok(brought)
    }
}
