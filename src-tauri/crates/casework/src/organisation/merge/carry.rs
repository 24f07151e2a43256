//! What both bring together: lists without repetitions, names to be found by, numbers that only one may hold.

use domain::{
    organisation::{Account, Organisation, Person},
    polish::fold,
};

use super::{MergeChoice, MergeSide, fields};
use crate::organisation::import::letters;

/// The one that goes on, with the chosen fields and the lists of both.
pub(super) fn joined(left: &Organisation, right: &Organisation, choices: &[MergeChoice]) -> Organisation {
    let mut record = left.clone();
    for target in fields::FIELDS {
        if fields::Pair::of(left, right, target).chosen(choices) == Some(MergeSide::Right) {
            fields::take(target, right, &mut record);
        }
    }
    record.spheres = spheres(&left.spheres, &right.spheres);
    record.people = people(&left.people, &right.people);
    record.accounts = accounts(&left.accounts, &right.accounts);
    record
}

/// The archived one. Numbers that the other one holds now are taken off it, for a number has one holder.
pub(super) fn archived(right: &Organisation, joined: &Organisation) -> Organisation {
    let mut record = Organisation { archived: true, ..right.clone() };
    if record.nip == joined.nip {
        record.nip.clear();
    }
    if record.regon.get(..9).is_some() && record.regon.get(..9) == joined.regon.get(..9) {
        record.regon.clear();
    }
    if fields::krs(&record) == fields::krs(joined) && !fields::krs(&record).is_empty() {
        record.register_number.clear();
    }
    record
}

pub(super) fn spheres(left: &[String], right: &[String]) -> Vec<String> {
    let mut united = left.to_vec();
    united.extend(right.iter().filter(|sphere| !left.contains(sphere)).cloned());
    united
}

/// The same name is the same person, unless the two entries contradict each other: then both stay. What one entry lacks comes from
/// the other.
pub(super) fn people(left: &[Person], right: &[Person]) -> Vec<Person> {
    let mut united = left.to_vec();
    for person in right {
        let agrees =
            |own: &str, other: &str| own.trim().is_empty() || other.trim().is_empty() || fold(own.trim()) == fold(other.trim());
        let is_same = |known: &Person| {
            fold(known.name.trim()) == fold(person.name.trim())
                && agrees(&known.function, &person.function)
                && agrees(&known.phone, &person.phone)
                && agrees(&known.email, &person.email)
        };
        match united.iter_mut().find(|known| is_same(known)) {
            Some(known) => {
                let fill = |own: &mut String, other: &String| {
                    if own.trim().is_empty() {
                        own.clone_from(other);
                    }
                };
                fill(&mut known.function, &person.function);
                fill(&mut known.phone, &person.phone);
                fill(&mut known.email, &person.email);
                known.represents |= person.represents;
                known.contact |= person.contact;
            }
            None => united.push(person.clone()),
        }
    }
    united
}

pub(super) fn accounts(left: &[Account], right: &[Account]) -> Vec<Account> {
    let mut united = left.to_vec();
    for account in right {
        match united.iter_mut().find(|known| known.nrb == account.nrb) {
            Some(known) if known.purpose.trim().is_empty() => known.purpose.clone_from(&account.purpose),
            Some(_) => {}
            None => united.push(account.clone()),
        }
    }
    united
}

/// Names beside its own by which the organisation is found, each once.
pub(super) fn other_names<'a>(own: &str, others: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in others.into_iter().filter(|name| !name.trim().is_empty() && letters(name) != letters(own)) {
        if !names.iter().any(|known| letters(known) == letters(name)) {
            names.push(name.clone());
        }
    }
    names
}
