//! A case as two sides compare it: its own rows with their fields. What a row leads to stands in it by its own words (number of an
//! organisation, day of a sitting, fingerprint of a file), because row numbers mean nothing in another office file. The office,
//! the past of the programme and the data of organisations are not the case.

use std::collections::{BTreeMap, HashMap};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::act::Act;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use store::attachment::fingerprint;

use super::name_rows::{Role, Roles};
use crate::{
    Failure,
    exchange::{
        CaseFile, CaseNoun, Keyed, TextRow, VersionRow,
        links::{Links, List},
    },
};

/// One row of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CoreRow {
    /// The list of the case file: `remarks`.
    pub list: String,
    /// Words by which the same row is found on the other side, the surest first.
    pub names: Vec<String>,
    pub fields: BTreeMap<String, Value>,
    /// Its key in the file it was read from.
    #[serde(skip)]
    pub key: i64,
    /// Fields that lead to another row of the file.
    #[serde(skip)]
    pub(crate) links: BTreeMap<String, (List, i64)>,
}

/// The rows of a case, with what is shown for the words of their links.
#[derive(Clone, Debug, Default)]
pub struct Core {
    pub rows: Vec<CoreRow>,
    pub labels: HashMap<String, String>,
    /// The file says which versions the remarks brought: older ones did not.
    pub tells_changes: bool,
}

/// The field of a remark that holds the versions that it brought.
pub const CHANGES: &str = "changes";

impl Core {
    pub fn of(file: &CaseFile) -> Result<Self, Failure> {
        let roles = Roles::of(file);
        let mut core = Self { tells_changes: file.remark_changes.is_some(), ..Self::default() };
        macro_rules! rows {
            ($($list:ident),+) => {$(
                for row in &file.$list {
                    if let Some(names) = roles.names(&row.record, row.key) {
                        core.add(stringify!($list), row, names, &roles)?;
                    }
                }
            )+};
        }
        rows!(
            programmes,
            goals,
            indicators,
            tasks,
            opinions,
            draft_acts,
            consultations,
            extensions,
            meetings,
            remarks,
            publications
        );
        if file.case.noun == CaseNoun::Organisation {
            rows!(organisations);
        }
        core.add_changes(file, &roles)?;
        for row in &file.texts {
            if let Some(role) = roles.of_text(row.key) {
                core.rows.push(text_row(row, role)?);
            }
        }
        Ok(core)
    }

    fn add<T: Links + Clone + Serialize>(
        &mut self,
        list: &str,
        row: &Keyed<T>,
        names: Vec<String>,
        roles: &Roles<'_>,
    ) -> Result<(), Failure> {
        let Value::Object(fields) = serde_json::to_value(&row.record).map_err(bug)? else { return Err(bug("row")) };
        // What is not given is left out: a record that gets a new field stays what it was.
        let mut fields: BTreeMap<String, Value> = fields.into_iter().filter(|(_, value)| !is_empty(value)).collect();
        let mut links = BTreeMap::new();
        row.record.clone().links(&mut |link| {
            let Some(number) = *link.number else { return };
            let (words, label) = roles.told(link.to, number);
            fields.insert(link.field.to_owned(), Value::String(words.clone()));
            self.labels.insert(words, label);
            links.insert(link.field.to_owned(), (link.to, number));
        });
        self.rows.push(CoreRow { list: list.to_owned(), names, fields, key: row.key, links });
        Ok(())
    }

    /// Tells of every remark which versions it brought: by their words, since their numbers may be others elsewhere.
    fn add_changes(&mut self, file: &CaseFile, roles: &Roles<'_>) -> Result<(), Failure> {
        for row in self.rows.iter_mut().filter(|row| row.list == List::Remarks.name()) {
            let changes = file.remark_changes.iter().flatten().map(|change| &change.record);
            let mut brought = BTreeMap::new();
            for change in changes.filter(|change| change.remark.0 == row.key) {
                if let Some((words, label)) = roles.change(change)? {
                    brought.insert(words, label);
                }
            }
            if !brought.is_empty() {
                row.fields.insert(CHANGES.into(), brought.keys().cloned().map(Value::String).collect());
                self.labels.extend(brought);
            }
        }
        Ok(())
    }

    /// The same as a file tells it that does not say which versions the remarks brought.
    pub fn without_changes(&self) -> Self {
        let mut core = self.clone();
        for row in &mut core.rows {
            row.fields.remove(CHANGES);
        }
        core.tells_changes = false;
        core
    }

    /// SHA-256 of the rows in an order of their own.
    pub fn fingerprint(&self) -> String {
        fingerprint_of(&self.rows)
    }

    /// The rows as they are kept with a hand-over.
    pub fn kept(&self) -> Result<String, Failure> {
        serde_json::to_string(&self.rows).map_err(bug)
    }

    /// Rows that were kept; `None` when nothing was.
    pub fn rows_of(kept: &str) -> Option<Vec<CoreRow>> {
        serde_json::from_str(kept).ok()
    }
}

pub fn fingerprint_of(rows: &[CoreRow]) -> String {
    let mut lines: Vec<String> =
        rows.iter().map(|row| serde_json::json!([row.list, row.names, row.fields]).to_string()).collect();
    lines.sort();
    fingerprint(lines.join("\n").as_bytes())
}

/// A text is compared whole: its words, and the versions that were kept.
fn text_row(row: &Keyed<TextRow>, role: Role) -> Result<CoreRow, Failure> {
    let versions = row.record.versions.iter().map(|version| version_words(version).map(Value::String));
    let fields = BTreeMap::from([
        ("title".to_owned(), Value::String(row.record.title.clone())),
        ("act".to_owned(), Value::String(fingerprint_of_act(&row.record.act)?)),
        ("versions".to_owned(), Value::Array(versions.collect::<Result<_, Failure>>()?)),
    ]);
    Ok(CoreRow { list: "texts".into(), names: vec![role.words()], fields, key: row.key, links: BTreeMap::new() })
}

/// A version by its words and its note.
pub fn version_words(version: &VersionRow) -> Result<String, Failure> {
    Ok(format!("{} {}", fingerprint_of_act(&version.act)?, version.note))
}

fn fingerprint_of_act(act: &Act) -> Result<String, Failure> {
    serde_json::to_vec(act).map(|bytes| fingerprint(&bytes)).map_err(bug)
}

/// The record of `here` with these fields of `there`.
pub fn overlaid<T: Serialize + DeserializeOwned>(here: &T, there: &T, fields: &[&str]) -> Result<T, Failure> {
    let (mut value, theirs) = (serde_json::to_value(here).map_err(bug)?, serde_json::to_value(there).map_err(bug)?);
    for field in fields {
        match theirs.get(*field) {
            Some(theirs) => value[*field] = theirs.clone(),
            None => drop(value.as_object_mut().and_then(|fields| fields.remove(*field))),
        }
    }
    serde_json::from_value(value).map_err(bug)
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty)
}

/// SHA-256 of the bytes of an attachment in a case file.
pub fn fingerprint_of_file(base64: &str) -> String {
    STANDARD.decode(base64).map(|bytes| fingerprint(&bytes)).unwrap_or_default()
}

pub fn bug(error: impl std::fmt::Display) -> Failure {
    Failure::Bug { reference: format!("handover: {error}") }
}
