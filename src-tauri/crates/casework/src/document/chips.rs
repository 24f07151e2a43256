//! Chips of data inside legal texts: their names, labels and the words they print now.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use documents::{
    model::FieldValue,
    template::{Data, FieldKind, Fields, Value},
};
use domain::{
    act::FieldKey,
    id::{ConsultationId, DraftActId, ProgrammeId},
    polish::{amount_in_words, date_in_words, date_short, number_in_words},
    publication::CaseRef,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{fields, material::Material};
use crate::{Desk, Failure};

/// A chip as the text editor shows and offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Chip {
    pub key: String,
    /// Polish name: "kwota programu".
    pub label: String,
    /// The words printed now; empty when they are not known yet.
    pub value: String,
}

/// All chips that a text of a case may hold, by key; forms of a value (`program.kwota|słownie`) included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chips(BTreeMap<String, FieldValue>);

impl Chips {
    pub fn of_programme(tx: &ReadTx<'_>, desk: &Desk, id: ProgrammeId, day: NaiveDate) -> Result<Self, Failure> {
        let material = Material::load(tx, desk.clock(), CaseRef::Programme(id))?;
        Ok(Self::from_data(&of_texts(), &material.data(desk.law(), day, "")))
    }

    pub fn of_consultation(tx: &ReadTx<'_>, desk: &Desk, id: ConsultationId, day: NaiveDate) -> Result<Self, Failure> {
        let material = Material::load(tx, desk.clock(), CaseRef::Consultation(id))?;
        let declared = fields::office().and(fields::document()).and(fields::law()).and(fields::consultation());
        Ok(Self::from_data(&declared, &material.data(desk.law(), day, "")))
    }

    pub fn of_draft_act(tx: &ReadTx<'_>, desk: &Desk, id: DraftActId, day: NaiveDate) -> Result<Self, Failure> {
        let material = Material::load(tx, desk.clock(), CaseRef::DraftAct(id))?;
        Ok(Self::from_data(&of_acts(), &material.data(desk.law(), day, "")))
    }

    /// The chips that these data fill.
    pub fn from_data(declared: &Fields, data: &Data) -> Self {
        let mut chips = BTreeMap::new();
        for field in declared.iter() {
            let mut put = |form: &str, value: String| {
                chips.insert(format!("{}{form}", field.key), FieldValue { label: field.label.clone(), value });
            };
            match (&field.kind, data.get(&field.key)) {
                (FieldKind::List(_) | FieldKind::Flag | FieldKind::Act | FieldKind::Blocks, _) => {}
                (_, Some(value)) => forms(value).into_iter().for_each(|(form, words)| put(form, words)),
                (_, None) => put("", String::new()),
            }
        }
        Self(chips)
    }

    /// The words of a chip; `None` when they are unknown.
    pub fn value(&self, key: &FieldKey) -> Option<String> {
        self.0.get(&key.0).map(|chip| chip.value.clone()).filter(|value| !value.is_empty())
    }

    /// The words of a chip; its name in brackets when they are unknown.
    pub fn words(&self, key: &FieldKey) -> Option<String> {
        self.value(key).or_else(|| fields::name(key))
    }

    /// Labels and words by key, for a document.
    pub fn for_document(&self) -> BTreeMap<String, FieldValue> {
        self.0.clone()
    }

    /// Label and words of a chip.
    pub fn get(&self, key: &str) -> Option<&FieldValue> {
        self.0.get(key).or_else(|| self.0.get(key.split('|').next().unwrap_or(key)))
    }

    /// Every chip: those that an officer may put in first, then other forms of their values.
    pub fn offered(self) -> Vec<Chip> {
        let chip = |(key, field): (String, FieldValue)| Chip { key, label: field.label, value: field.value };
        let (forms, plain): (Vec<Chip>, Vec<Chip>) = self.0.into_iter().map(chip).partition(|chip| chip.key.contains('|'));
        plain.into_iter().chain(forms).collect()
    }
}

/// The families whose chips stand in the texts of a programme.
pub fn of_texts() -> Fields {
    fields::office().and(fields::document()).and(fields::law()).and(fields::programme()).and(fields::course())
}

/// The families whose chips stand in the texts of other acts.
pub fn of_acts() -> Fields {
    fields::office().and(fields::document()).and(fields::law()).and(fields::draft_act())
}

/// The printed forms of a value, as templates name them.
pub(crate) fn forms(value: &Value) -> Vec<(&'static str, String)> {
    match value {
        Value::Text(text) => vec![("", text.clone()), ("|wersalikami", text.to_uppercase())],
        Value::Number(number) => {
            let words = u64::try_from(*number).map_or_else(|_| number.to_string(), number_in_words);
            vec![("", number.to_string()), ("|słownie", words)]
        }
        Value::Money(money) => {
            vec![("", money.to_string()), ("|słownie", amount_in_words(*money)), ("|cyframi", money.digits())]
        }
        Value::Date(day) => vec![("", date_in_words(*day)), ("|cyframi", date_short(*day))],
        Value::Flag(_) | Value::List(_) | Value::Blocks(_) | Value::Act(_) => Vec::new(),
    }
}
