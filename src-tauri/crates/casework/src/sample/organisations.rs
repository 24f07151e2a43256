//! The register of the sample: an import, people and accounts after it, and what the year changed.

use domain::{
    office::Address,
    organisation::{Account, Activity, Organisation, Person},
};
use store::WriteTx;

use super::{
    diary::{Diary, Known, at, day, known},
    source::{OrganisationSource, Sources, YesNo},
};
use crate::Failure;

/// Days on which the office learnt that organisations stopped, in the order of the list.
const STOPPED: [(i32, u32, u32); 5] = [(2026, 1, 14), (2026, 2, 11), (2026, 4, 21), (2026, 6, 9), (2026, 9, 2)];

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources) {
    let import_day = day(2025, 9, 1);
    let new = |source: &&OrganisationSource| source.registered_on.is_some_and(|registered| registered > import_day);
    let (later, imported): (Vec<_>, Vec<_>) = sources.organisations.iter().partition(new);
    diary.enter(at(import_day, 9, 46), "Import organizacji z pliku organizacje.csv", move |tx, known| {
        for source in &imported {
            insert(tx, known, source)?;
        }
        let created = u32::try_from(imported.len()).unwrap_or(u32::MAX);
        Ok(store::import_batch::record(tx, "organizacje.csv", created, 0, 0)?)
    });
    for source in later {
        let entered = source.registered_on.unwrap_or(import_day) + chrono::Duration::days(21);
        diary.enter(at(entered, 12, 25), format!("Dodano organizację {}", source.name), move |tx, known| {
            insert(tx, known, source)
        });
    }
    diary.enter(at(day(2026, 1, 30), 10, 40), "Uzupełniono osoby i rachunki organizacji", |tx, known| {
        complete(tx, known, sources)
    });
    let stopped = sources.organisations.iter().filter(|source| source.activity != Activity::Active);
    for (source, (year, month, date)) in stopped.zip(STOPPED) {
        let name = format!("Zmieniono stan działalności: {}", source.name);
        diary.enter(at(day(year, month, date), 13, 5), name, move |tx, known| {
            let mut stored = store::organisation::get(tx, self::known(&known.organisations, &source.id)?)?;
            stored.record.activity = source.activity;
            store::organisation::update(tx, stored.id, stored.revision, &stored.record)?;
            Ok(())
        });
    }
}

fn insert(tx: &WriteTx<'_>, known: &mut Known, source: &OrganisationSource) -> Result<(), Failure> {
    let id = store::organisation::insert(tx, &organisation(source))?;
    known.organisations.insert(source.id.clone(), id);
    Ok(())
}

/// Lays people and accounts to the organisations that have some.
fn complete(tx: &WriteTx<'_>, known: &Known, sources: &Sources) -> Result<(), Failure> {
    for source in &sources.organisations {
        let people: Vec<Person> = sources
            .people
            .iter()
            .filter(|person| person.organisation == source.id)
            .map(|person| Person {
                name: person.name.clone(),
                function: person.function.clone(),
                phone: person.phone.clone(),
                email: person.email.clone(),
                represents: person.represents == YesNo::Tak,
                contact: person.contact == YesNo::Tak,
            })
            .collect();
        let accounts: Vec<Account> = sources
            .accounts
            .iter()
            .filter(|account| account.organisation == source.id)
            .map(|account| Account { nrb: account.nrb.clone(), purpose: account.purpose.clone() })
            .collect();
        if people.is_empty() && accounts.is_empty() {
            continue;
        }
        let mut stored = store::organisation::get(tx, self::known(&known.organisations, &source.id)?)?;
        stored.record.people = people;
        stored.record.accounts = accounts;
        store::organisation::update(tx, stored.id, stored.revision, &stored.record)?;
    }
    Ok(())
}

/// The organisation as it was entered; people, accounts and the end of its activity came later.
fn organisation(source: &OrganisationSource) -> Organisation {
    Organisation {
        name: source.name.clone(),
        short_name: source.short_name.clone(),
        legal_form: source.legal_form,
        register: source.register,
        register_number: source.register_number.clone(),
        nip: source.nip.clone(),
        regon: source.regon.clone(),
        public_benefit: source.public_benefit == YesNo::Tak,
        seat: Address {
            street: source.street.clone(),
            house: source.house.clone(),
            flat: source.flat.clone(),
            postcode: source.postcode.clone(),
            town: source.town.clone(),
            post: source.post.clone(),
        },
        correspondence: None,
        email: source.email.clone(),
        phone: source.phone.clone(),
        website: source.website.clone(),
        ade: source.ade.clone(),
        spheres: source.spheres.split_whitespace().map(str::to_owned).collect(),
        representation_rule: source.representation_rule.clone(),
        activity: Activity::Active,
        about: source.about.clone(),
        people: Vec::new(),
        accounts: Vec::new(),
        registered_on: source.registered_on,
        archived: false,
    }
}
