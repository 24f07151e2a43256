//! Who is in the register and in the file already: the same number is the same organisation; without numbers the same name and town.

use std::collections::HashMap;

use domain::{
    organisation::{Organisation, Register},
    polish::fold,
};
use store::{NumberField, ReadTx};

use crate::Failure;

/// Where an organisation was met.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Met {
    /// In the register, under this number and name.
    Register { id: i64, name: String },
    /// In this row of the file.
    Row(u32),
}

#[derive(Default)]
pub(super) struct Known {
    numbers: HashMap<(&'static str, String), Met>,
    /// Folded name and town, with whether any number is known there.
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
        for one in store::organisation::identities(tx)? {
            let met = Met::Register { id: one.id.0, name: one.name.clone() };
            let krs = if one.register == Register::Krs { one.register_number.as_str() } else { "" };
            known.note(&one.name, &one.town, [&one.nip, &one.regon, krs], &met);
        }
        Ok(known)
    }

    pub(super) fn find(&self, record: &Organisation) -> Option<Same> {
        let numbers = numbers(record);
        let fields = [NumberField::Nip, NumberField::Regon, NumberField::Krs];
        for ((field, label), number) in fields.into_iter().zip(LABELS).zip(numbers) {
            if let Some(met) = self.numbers.get(&(label, parent(number).to_owned())).filter(|_| !number.is_empty()) {
                return Some(Same { by: Some(field), met: met.clone() });
            }
        }
        let has_number = numbers.iter().any(|number| !number.is_empty());
        let (met, known_number) = self.names.get(&named(&record.name, &record.seat.town))?;
        // Two with the same name and different numbers are two organisations.
        (!(has_number && *known_number)).then(|| Same { by: None, met: met.clone() })
    }

    pub(super) fn add(&mut self, record: &Organisation, row: u32) {
        self.note(&record.name, &record.seat.town, numbers(record), &Met::Row(row));
    }

    fn note(&mut self, name: &str, town: &str, numbers: [&str; 3], met: &Met) {
        for (label, number) in LABELS.into_iter().zip(numbers).filter(|(_, number)| !number.is_empty()) {
            self.numbers.entry((label, parent(number).to_owned())).or_insert_with(|| met.clone());
        }
        let has_number = numbers.iter().any(|number| !number.is_empty());
        self.names.entry(named(name, town)).or_insert_with(|| (met.clone(), has_number));
    }
}

const LABELS: [&str; 3] = ["nip", "regon", "krs"];

fn numbers(record: &Organisation) -> [&str; 3] {
    let krs = if record.register == Register::Krs { record.register_number.as_str() } else { "" };
    [&record.nip, &record.regon, krs]
}

/// Fourteen digits of REGON that end with five zeros are the same number as the nine.
fn parent(number: &str) -> &str {
    if number.len() == 14 && number.ends_with("00000") { &number[..9] } else { number }
}

fn named(name: &str, town: &str) -> (String, String) {
    let letters = |text: &str| fold(text).chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect::<String>();
    (letters(name), letters(town))
}
