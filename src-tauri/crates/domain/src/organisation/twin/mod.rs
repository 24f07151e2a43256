//! The same organisation entered twice: pairs of the register that may be one, each with an explained measure.
//!
//! Start with [`find`]. [`name`] takes a name apart, [`candidates`] chooses the pairs worth comparing (never all with all), [`measure`]
//! weighs what speaks for and against. The order of the answer depends on nothing but the records.

mod candidates;
mod measure;
mod name;

use crate::{
    id::OrganisationId,
    office::Address,
    organisation::{LegalForm, Register},
    vocabulary,
};

pub use measure::{AGAINST_NUMBER, LEAST, Sign, signs};

/// What is compared of one organisation. Identifiers are digits only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub id: OrganisationId,
    pub name: String,
    pub short_name: String,
    pub legal_form: LegalForm,
    pub register: Register,
    pub register_number: String,
    pub nip: String,
    pub regon: String,
    pub seat: Address,
    pub email: String,
    pub phone: String,
    /// NRB.
    pub accounts: Vec<String>,
}

vocabulary! {
    /// How sure it is that two organisations are one.
    pub enum Certainty {
        Strong = "mocne", "bardzo prawdopodobne";
        Likely = "prawdopodobne", "prawdopodobne";
        Possible = "mozliwe", "możliwe";
    }
}

/// Two organisations that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twins {
    /// The one entered earlier.
    pub one: OrganisationId,
    pub other: OrganisationId,
    pub points: i32,
    pub certainty: Certainty,
    /// What speaks for it and against it, in the order of weighing.
    pub signs: Vec<Sign>,
}

/// Pairs that may be one organisation, the surest first, then in the order of entry. `apart(one, other)` are those of which the officer
/// said that they are two.
pub fn find(all: &[Facts], apart: impl Fn(OrganisationId, OrganisationId) -> bool) -> Vec<Twins> {
    let cores: Vec<name::Core> = all.iter().map(name::Core::of).collect();
    let mut found: Vec<Twins> = candidates::pairs(all, &cores)
        .into_iter()
        .map(|(one, other)| (&all[one], &all[other], &cores[one], &cores[other]))
        .filter(|(one, other, ..)| !apart(one.id, other.id))
        .filter_map(|(one, other, core, other_core)| twins(one, other, measure::signs_of(one, other, core, other_core)))
        .collect();
    found.sort_by_key(|twins| (-twins.points, twins.one, twins.other));
    found
}

fn twins(one: &Facts, other: &Facts, signs: Vec<Sign>) -> Option<Twins> {
    let points = measure::points(&signs);
    let certainty = measure::certainty(&signs)?;
    let (first, second) = if one.id < other.id { (one.id, other.id) } else { (other.id, one.id) };
    Some(Twins { one: first, other: second, points, certainty, signs })
}

#[cfg(test)]
mod tests;
