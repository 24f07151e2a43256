//! A number checked while it is typed: its digits, and whether another organisation has it.

use domain::{
    id::OrganisationId,
    identifier::{AccountNumber, DeliveryAddress, IdentifierFault, Krs, Nip, PostCode, Regon},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{NumberField, ReadTx};

use crate::{Desk, Failure, view::Key};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    Nip,
    Regon,
    Krs,
    Account,
    Delivery,
    Postcode,
}

#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct NumberAsk {
    pub kind: NumberKind,
    pub typed: String,
    /// The organisation whose card it is.
    pub itself: Option<Key>,
}

/// What is to be said under the field.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NumberCheck {
    /// The number is good and free, or the field is empty.
    pub right: bool,
    /// "poprawny", what is wrong, or who has it; empty for an empty field.
    pub sentence: String,
    pub holder: Option<NumberHolder>,
}

/// Another organisation that has the number already.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NumberHolder {
    /// Field of the form.
    pub field: String,
    pub id: Key,
    pub name: String,
    /// "Ten NIP ma już „Pod Lipami”."
    pub sentence: String,
}

pub fn check_number(desk: &Desk, ask: &NumberAsk) -> Result<NumberCheck, Failure> {
    if ask.typed.trim().is_empty() {
        return Ok(NumberCheck { right: true, sentence: String::new(), holder: None });
    }
    let normal = match normal(ask.kind, &ask.typed) {
        Ok(normal) => normal,
        Err(fault) => return Ok(NumberCheck { right: false, sentence: fault.to_string(), holder: None }),
    };
    let field = match ask.kind {
        NumberKind::Nip => Some(NumberField::Nip),
        NumberKind::Regon => Some(NumberField::Regon),
        NumberKind::Krs => Some(NumberField::Krs),
        _ => None,
    };
    let found = match field {
        Some(field) => desk.read(|tx| Ok(store::organisation::holder(tx, field, &normal)?.map(|found| (field, found))))?,
        None => None,
    };
    let other = found.filter(|(_, (id, _))| ask.itself.is_none_or(|itself| itself.0 != id.0));
    Ok(match other {
        Some((field, (id, name))) => {
            let holder = NumberHolder::new(field, id, name);
            NumberCheck { right: false, sentence: holder.sentence.clone(), holder: Some(holder) }
        }
        None => NumberCheck { right: true, sentence: praise(ask.kind).into(), holder: None },
    })
}

/// Only some numbers have a digit that proves them.
fn praise(kind: NumberKind) -> &'static str {
    match kind {
        NumberKind::Nip | NumberKind::Regon | NumberKind::Account => "poprawny",
        NumberKind::Krs | NumberKind::Delivery | NumberKind::Postcode => "zapis poprawny",
    }
}

fn normal(kind: NumberKind, typed: &str) -> Result<String, IdentifierFault> {
    match kind {
        NumberKind::Nip => Nip::parse(typed).map(Into::into),
        NumberKind::Regon => Regon::parse(typed).map(Into::into),
        NumberKind::Krs => Krs::parse(typed).map(Into::into),
        NumberKind::Account => AccountNumber::parse(typed).map(Into::into),
        NumberKind::Delivery => DeliveryAddress::parse(typed).map(Into::into),
        NumberKind::Postcode => PostCode::parse(typed).map(Into::into),
    }
}

impl NumberHolder {
    pub(super) fn new(field: NumberField, id: OrganisationId, name: String) -> Self {
        let key = match field {
            NumberField::Nip => "nip",
            NumberField::Regon => "regon",
            NumberField::Krs => "register_number",
        };
        let label = match field {
            NumberField::Krs => "numer KRS",
            other => other.label(),
        };
        let sentence = format!("Ten {label} ma już w rejestrze: {name}.");
        Self { field: key.into(), id: Key(id.0), name, sentence }
    }
}

/// Other organisations that have numbers of the record.
pub(super) fn holders(
    tx: &ReadTx<'_>,
    record: &domain::organisation::Organisation,
    itself: Option<OrganisationId>,
) -> Result<Vec<NumberHolder>, Failure> {
    let found = store::organisation::holders_of(tx, record)?.into_iter();
    Ok(found.filter(|(_, id, _)| Some(*id) != itself).map(|(field, id, name)| NumberHolder::new(field, id, name)).collect())
}
