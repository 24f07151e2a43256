//! Who is in the register, and which remarks are in the case already.

use std::collections::{BTreeSet, HashMap};

use domain::{
    consultation::{Remark, SenderKind},
    id::{OrganisationId, RemarkId, Stored},
    polish::fold,
};
use store::ReadTx;

use crate::{
    Failure,
    organisation::import::known::{letters, parent},
};

/// Organisations of the register by their names and numbers.
#[derive(Default)]
pub(crate) struct Register {
    names: HashMap<String, BTreeSet<OrganisationId>>,
    numbers: HashMap<String, OrganisationId>,
    official: HashMap<OrganisationId, String>,
}

impl Register {
    pub fn load(tx: &ReadTx<'_>) -> Result<Self, Failure> {
        let mut register = Self::default();
        let survivors = store::organisation::survivors(tx)?;
        for stored in store::organisation::all(tx)? {
            // What one that was joined with another sent is a remark of the other.
            let survivor = survivors.get(&stored.id).copied();
            let (id, one) = (survivor.unwrap_or(stored.id), stored.record);
            for name in [&one.name, &one.short_name].into_iter().map(|name| letters(name)).filter(|name| !name.is_empty()) {
                register.names.entry(name).or_default().insert(id);
            }
            for number in [&one.nip, &one.regon, &one.register_number].into_iter().filter(|number| !number.is_empty()) {
                register.numbers.entry(parent(number).to_owned()).or_insert(id);
            }
            if survivor.is_none() {
                register.official.insert(id, one.name);
            }
        }
        Ok(register)
    }

    /// The organisation with this number, else the only one with this name.
    pub fn find(&self, name: &str, number: &str) -> Option<OrganisationId> {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let padded = (digits.len() < 10).then(|| format!("{digits:0>10}"));
        let by_number = [Some(parent(&digits).to_owned()), padded].into_iter().flatten();
        if !digits.is_empty()
            && let Some(id) = by_number.filter_map(|number| self.numbers.get(&number)).next()
        {
            return Some(*id);
        }
        let named = self.names.get(&letters(name)).filter(|_| !name.is_empty())?;
        // Two of one name are told apart by a person.
        (named.len() == 1).then(|| named.first().copied()).flatten()
    }

    /// The name under which the register knows it.
    pub fn name(&self, id: OrganisationId) -> Option<&String> {
        self.official.get(&id)
    }
}

/// Where the same remark was met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Met {
    /// Number of the remark in the case.
    Case(u32),
    /// Row of the file.
    Row(u32),
}

/// Remarks met so far: from one sender with the same words.
#[derive(Default)]
pub(super) struct Twins(HashMap<(String, String), Met>);

impl Twins {
    pub fn of(remarks: &[Stored<RemarkId, Remark>]) -> Self {
        let mut twins = Self::default();
        for stored in remarks {
            twins.note(&stored.record, Met::Case(stored.record.number));
        }
        twins
    }

    pub fn find(&self, remark: &Remark) -> Option<Met> {
        self.0.get(&key(remark)).copied()
    }

    pub fn note(&mut self, remark: &Remark, met: Met) {
        self.0.entry(key(remark)).or_insert(met);
    }
}

/// Sender and words without signs and marks. Private persons may all be called the same, so the moment tells them apart.
fn key(remark: &Remark) -> (String, String) {
    let moment = match remark.sender_kind {
        SenderKind::Private => remark.received_at.to_string(),
        _ => String::new(),
    };
    let said = format!("{} {}", remark.content, remark.wording_proposed);
    let said: String = fold(&said).chars().filter(|c| c.is_alphanumeric()).collect();
    let place = remark.unit.map_or(String::new(), |unit| unit.to_string());
    (format!("{} {moment}", letters(&remark.sender)), format!("{place} {said}"))
}
