//! What a row of the file says otherwise than the register does: field by field, and only where the file says anything.
//!
//! By itself the import only fills what is empty. What differs is shown and left as it is, until the officer decides.

use domain::{
    office::Address,
    organisation::{Organisation, Register},
    polish::fold,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Target, known::letters};
use crate::{organisation::export, view::Key};

/// What is taken from the file into organisations that are in the register already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum UpdateRule {
    Nothing,
    #[default]
    FillEmpty,
    Everything,
}

/// The officer's word about one field of one row; it goes before the rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ImportDecision {
    pub row: u32,
    pub field: String,
    pub take: bool,
}

/// An organisation of the register that a row tells differently.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RowUpdate {
    pub row: u32,
    pub id: Key,
    /// Name in the register.
    pub name: String,
    /// "ten sam NIP".
    pub because: String,
    pub changes: Vec<FieldChange>,
}

/// One field that the file tells otherwise than the register.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FieldChange {
    pub field: String,
    pub field_label: String,
    /// What stands in the register; empty when nothing does.
    pub from: String,
    pub to: String,
    /// It fills what is empty in the register; a list with rows is not empty, although taking only adds to it.
    pub fills: bool,
    /// It will be written.
    pub taken: bool,
}

/// A row against the register: `given` is what the row says, `fields` are those in which it says anything.
pub(in crate::organisation) struct Comparison<'a> {
    pub kept: &'a Organisation,
    pub given: &'a Organisation,
    pub fields: &'a [Target],
}

impl Comparison<'_> {
    /// The fields that differ, with the record as it would be with that field taken over.
    pub(super) fn differences(&self) -> Vec<(Target, FieldChange)> {
        let mut targets: Vec<Target> = Vec::new();
        for target in self.fields.iter().map(|target| together(*target)) {
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        targets.into_iter().filter_map(|target| self.difference(target).map(|change| (target, change))).collect()
    }

    fn difference(&self, target: Target) -> Option<FieldChange> {
        let mut changed = self.kept.clone();
        self.take(target, &mut changed);
        let only_signs = target == Target::Name && letters(&changed.name) == letters(&self.kept.name);
        let (from, to) = (told(self.kept, target), told(&changed, target));
        if changed == *self.kept || only_signs || to.is_empty() {
            return None;
        }
        let fills = match target {
            Target::Address => extends(&self.kept.seat, &changed.seat),
            _ => from.is_empty(),
        };
        let (field, field_label) = (target.key().into(), field_label(target).into());
        Some(FieldChange { field, field_label, from, to, fills, taken: false })
    }

    /// Writes one field of the row into a record. Lists only grow: a list of another year may know less.
    pub(in crate::organisation) fn take(&self, target: Target, record: &mut Organisation) {
        let given = self.given;
        match target {
            Target::Name => record.name.clone_from(&given.name),
            Target::ShortName => record.short_name.clone_from(&given.short_name),
            Target::LegalForm => record.legal_form = given.legal_form,
            Target::Krs | Target::Register | Target::RegisterNumber => {
                record.register = given.register;
                record.register_number.clone_from(&given.register_number);
            }
            Target::Nip => record.nip.clone_from(&given.nip),
            Target::Regon => record.regon.clone_from(&given.regon),
            Target::RegisteredOn => record.registered_on = given.registered_on,
            Target::PublicBenefit => record.public_benefit = given.public_benefit,
            Target::Address | Target::Street | Target::House | Target::Flat | Target::Postcode | Target::Town | Target::Post => {
                record.seat = self.seat(&record.seat)
            }
            Target::MailAddress => record.correspondence.clone_from(&given.correspondence),
            Target::Email => record.email.clone_from(&given.email),
            Target::Phone => record.phone.clone_from(&given.phone),
            Target::Website => record.website.clone_from(&given.website),
            Target::Ade => record.ade.clone_from(&given.ade),
            Target::Representation => record.representation_rule.clone_from(&given.representation_rule),
            Target::Activity => record.activity = given.activity,
            Target::About => record.about.clone_from(&given.about),
            Target::Spheres => add(&mut record.spheres, &given.spheres, |one, other| one == other),
            Target::Accounts => add(&mut record.accounts, &given.accounts, |one, other| one.nrb == other.nrb),
            Target::People => add(&mut record.people, &given.people, |one, other| fold(&one.name) == fold(&other.name)),
        }
    }

    /// Parts that the file leaves empty stay, but not those that would be wrong beside the new ones: the flat of another street, the
    /// post office of another village.
    fn seat(&self, kept: &Address) -> Address {
        let given = &self.given.seat;
        let part = |own: &String, other: &String| if other.is_empty() { own.clone() } else { other.clone() };
        let joined = Address {
            street: part(&kept.street, &given.street),
            house: part(&kept.house, &given.house),
            flat: part(&kept.flat, &given.flat),
            postcode: part(&kept.postcode, &given.postcode),
            town: part(&kept.town, &given.town),
            post: part(&kept.post, &given.post),
        };
        if extends(kept, &joined) {
            return joined;
        }
        let street = if given.street.is_empty() && given.house.is_empty() { kept } else { given };
        let town = if given.town.is_empty() { kept } else { given };
        Address {
            street: street.street.clone(),
            house: street.house.clone(),
            flat: street.flat.clone(),
            town: town.town.clone(),
            post: town.post.clone(),
            ..joined
        }
    }
}

/// Every part of the address that was known is still the same.
fn extends(kept: &Address, changed: &Address) -> bool {
    let same = |own: &String, other: &String| own.is_empty() || own == other;
    same(&kept.street, &changed.street)
        && same(&kept.house, &changed.house)
        && same(&kept.flat, &changed.flat)
        && same(&kept.postcode, &changed.postcode)
        && same(&kept.town, &changed.town)
        && same(&kept.post, &changed.post)
}

fn add<T: Clone>(kept: &mut Vec<T>, given: &[T], same: impl Fn(&T, &T) -> bool) {
    for one in given {
        if !kept.iter().any(|own| same(own, one)) {
            kept.push(one.clone());
        }
    }
}

/// Fields that only make sense together are one: the parts of the seat, the register with its number.
fn together(target: Target) -> Target {
    match target {
        Target::Street | Target::House | Target::Flat | Target::Postcode | Target::Town | Target::Post => Target::Address,
        Target::Krs | Target::Register => Target::RegisterNumber,
        other => other,
    }
}

/// The name of a field in a comparison of two records.
pub(in crate::organisation) fn field_label(target: Target) -> &'static str {
    match target {
        Target::Address => "adres siedziby",
        Target::RegisterNumber => "numer w rejestrze",
        other => other.label(),
    }
}

/// One field in words, as a comparison shows it.
pub(in crate::organisation) fn told(record: &Organisation, target: Target) -> String {
    match (target, record.register) {
        (Target::RegisterNumber, _) if record.register_number.is_empty() => String::new(),
        (Target::RegisterNumber, Register::Krs) => format!("KRS {}", record.register_number),
        (Target::RegisterNumber, register) => format!("{}: {}", register.label(), record.register_number),
        (other, _) => export::value(record, other),
    }
}
