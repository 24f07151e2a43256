//! Who is in the register and in the file already: the same number is the same organisation; without numbers the same name and town.

use std::collections::{BTreeSet, HashMap};

use domain::{
    id::{OrganisationId, Stored},
    organisation::{Organisation, Register},
    polish::fold,
};
use store::{NumberField, ReadTx};

use crate::Failure;

/// Where an organisation was met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Met {
    Register(OrganisationId),
    /// In this row of the file.
    Row(u32),
}

#[derive(Default)]
pub(super) struct Known {
    /// The register with what the rows so far change in it.
    records: HashMap<OrganisationId, Stored<OrganisationId, Organisation>>,
    changed: BTreeSet<OrganisationId>,
    numbers: HashMap<(&'static str, String), Met>,
    /// Letters of name and town, with whether any number is known there.
    names: HashMap<(String, String), (Met, bool)>,
}

/// The same organisation, met before.
pub(super) struct Same {
    /// The number that both have; `None` when they share name and town.
    pub by: Option<NumberField>,
    pub met: Met,
}

impl Known {
    /// Everyone in the register, archived ones too.
    pub(super) fn in_register(tx: &ReadTx<'_>) -> Result<Self, Failure> {
        let mut known = Self::default();
        let survivors = store::organisation::survivors(tx)?;
        for stored in store::organisation::all(tx)? {
            // What a file says of one that was joined with another is said of the other. Archived ones stand at the end.
            let survivor = survivors.get(&stored.id).copied();
            known.note(&stored.record, Met::Register(survivor.unwrap_or(stored.id)));
            if survivor.is_none() {
                known.records.insert(stored.id, stored);
            }
        }
        Ok(known)
    }

    pub(super) fn find(&self, record: &Organisation) -> Option<Same> {
        let numbers = numbers(record);
        for (field, number) in FIELDS.into_iter().zip(numbers) {
            if let Some(met) = self.holder(field, number) {
                return Some(Same { by: Some(field), met });
            }
        }
        let has_number = numbers.iter().any(|number| !number.is_empty());
        let (met, known_number) = self.names.get(&named(record))?;
        // Two with the same name and different numbers are two organisations.
        (!(has_number && *known_number)).then_some(Same { by: None, met: *met })
    }

    /// A number of the record that belongs to somebody else than this organisation of the register.
    pub(super) fn stranger(&self, record: &Organisation, id: OrganisationId) -> Option<(NumberField, Met)> {
        let held = FIELDS.into_iter().zip(numbers(record));
        let mut held = held.filter_map(|(field, number)| self.holder(field, number).map(|met| (field, met)));
        held.find(|(_, met)| *met != Met::Register(id))
    }

    /// An organisation of the register, with what the rows before have changed in it.
    pub(super) fn record(&self, id: OrganisationId) -> Option<&Organisation> {
        self.records.get(&id).map(|stored| &stored.record)
    }

    pub(super) fn add(&mut self, record: &Organisation, row: u32) {
        self.note(record, Met::Row(row));
    }

    /// A row changes an organisation of the register.
    pub(super) fn change(&mut self, id: OrganisationId, record: Organisation) {
        self.note(&record, Met::Register(id));
        if let Some(stored) = self.records.get_mut(&id) {
            stored.record = record;
            self.changed.insert(id);
        }
    }

    /// How many organisations of the register were changed.
    pub(super) fn changes(&self) -> u32 {
        self.changed.len() as u32
    }

    /// The changed organisations of the register.
    pub(super) fn into_changed(mut self) -> Vec<Stored<OrganisationId, Organisation>> {
        self.changed.iter().filter_map(|id| self.records.remove(id)).collect()
    }

    fn holder(&self, field: NumberField, number: &str) -> Option<Met> {
        self.numbers.get(&(field.label(), parent(number).to_owned())).copied().filter(|_| !number.is_empty())
    }

    fn note(&mut self, record: &Organisation, met: Met) {
        let numbers = numbers(record);
        for (field, number) in FIELDS.into_iter().zip(numbers).filter(|(_, number)| !number.is_empty()) {
            self.numbers.entry((field.label(), parent(number).to_owned())).or_insert(met);
        }
        let has_number = numbers.iter().any(|number| !number.is_empty());
        self.names.entry(named(record)).or_insert((met, has_number));
    }
}

const FIELDS: [NumberField; 3] = [NumberField::Nip, NumberField::Regon, NumberField::Krs];

fn numbers(record: &Organisation) -> [&str; 3] {
    let krs = if record.register == Register::Krs { record.register_number.as_str() } else { "" };
    [&record.nip, &record.regon, krs]
}

/// Fourteen digits of REGON that end with five zeros are the same number as the nine.
pub(crate) fn parent(number: &str) -> &str {
    if number.len() == 14 && number.ends_with("00000") { &number[..9] } else { number }
}

fn named(record: &Organisation) -> (String, String) {
    (letters(&record.name), letters(&record.seat.town))
}

/// The words of a name without signs and Polish letters.
pub(crate) fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect()
}
