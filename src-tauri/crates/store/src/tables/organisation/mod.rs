//! The register of organisations with their people, accounts and spheres.

mod joined;
mod list;
mod number;
mod twin;

pub use joined::{
    Followed, Joined, follow, join, joined_into, joined_with, keep_other_names, other_names, part, references, survivors,
};
pub use list::{OrganisationFilter, OrganisationOrder, OrganisationRow, count, list, names, rows_of, towns};
pub use number::{holder, holders_of, known};
pub use twin::{apart, facts, tell_apart};

use std::collections::HashMap;

use domain::{
    id::{OrganisationId, Revision, Stored},
    office::Address,
    organisation::{Account, Organisation, Person},
};
use rusqlite::types::Value;

use super::{
    office::{address_values, read_address},
    sort_key::sort_key,
};
use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Pairing, Part, Row},
};

impl Row for Organisation {
    type Id = OrganisationId;
    const TABLE: &'static str = "organisation";
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "short_name",
        "legal_form",
        "register",
        "register_number",
        "nip",
        "regon",
        "public_benefit",
        "seat_street",
        "seat_house",
        "seat_flat",
        "seat_postcode",
        "seat_town",
        "seat_post",
        "has_correspondence",
        "mail_street",
        "mail_house",
        "mail_flat",
        "mail_postcode",
        "mail_town",
        "mail_post",
        "email",
        "phone",
        "website",
        "ade",
        "representation_rule",
        "activity",
        "about",
        "registered_on",
        "archived",
        "name_sort",
    ];

    fn values(&self) -> Vec<Value> {
        let mut values = cells![
            self.name,
            self.short_name,
            self.legal_form,
            self.register,
            self.register_number,
            self.nip,
            self.regon,
            self.public_benefit,
        ];
        values.extend(address_values(&self.seat));
        values.extend(cells![self.correspondence.is_some()]);
        values.extend(address_values(self.correspondence.as_ref().unwrap_or(&Address::default())));
        values.extend(cells![
            self.email,
            self.phone,
            self.website,
            self.ade,
            self.representation_rule,
            self.activity,
            self.about,
            self.registered_on,
            self.archived,
            sort_key(&self.name),
        ]);
        values
    }

    /// The flat part; people, accounts and spheres are read beside it.
    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        let record = Self {
            name: cells.next()?,
            short_name: cells.next()?,
            legal_form: cells.next()?,
            register: cells.next()?,
            register_number: cells.next()?,
            nip: cells.next()?,
            regon: cells.next()?,
            public_benefit: cells.next()?,
            seat: read_address(cells)?,
            correspondence: read_correspondence(cells)?,
            email: cells.next()?,
            phone: cells.next()?,
            website: cells.next()?,
            ade: cells.next()?,
            representation_rule: cells.next()?,
            activity: cells.next()?,
            about: cells.next()?,
            registered_on: cells.next()?,
            archived: cells.next()?,
            spheres: Vec::new(),
            people: Vec::new(),
            accounts: Vec::new(),
        };
        let _sort_key: String = cells.next()?;
        Ok(record)
    }
}

fn read_correspondence(cells: &mut Cells<'_>) -> Result<Option<Address>, Fault> {
    let given: bool = cells.next()?;
    let address = read_address(cells)?;
    Ok(given.then_some(address))
}

const SPHERES: Part =
    Part { table: "organisation_sphere", owner: "organisation", columns: &["position", "sphere"], pairing: Pairing::Key(1) };
const PEOPLE: Part = Part {
    table: "person",
    owner: "organisation",
    columns: &["position", "name", "function", "phone", "email", "represents", "contact"],
    pairing: Pairing::Order,
};
const ACCOUNTS: Part =
    Part { table: "account", owner: "organisation", columns: &["position", "nrb", "purpose"], pairing: Pairing::Order };

/// Enters an organisation; a number that another one has is answered with `Duplicate`.
pub fn insert(tx: &WriteTx<'_>, organisation: &Organisation) -> Result<OrganisationId, Fault> {
    let id = match rows::insert(tx, organisation) {
        // The unique indexes watch the numbers; who has one is asked only when they refuse.
        Err(Fault::Taken) => {
            number::refuse_duplicate(tx, organisation, None)?;
            return Err(Fault::Taken);
        }
        answer => answer?,
    };
    let (spheres, people, accounts) = parts(organisation);
    SPHERES.add(tx, id.0, spheres)?;
    PEOPLE.add(tx, id.0, people)?;
    ACCOUNTS.add(tx, id.0, accounts)?;
    Ok(id)
}

/// Writes the organisation over the revision that was seen.
pub fn update(tx: &WriteTx<'_>, id: OrganisationId, seen: Revision, organisation: &Organisation) -> Result<Revision, Fault> {
    number::refuse_duplicate(tx, organisation, Some(id))?;
    let revision = rows::update(tx, id, seen, organisation)?;
    keep_parts(tx, id, organisation)?;
    Ok(revision)
}

fn keep_parts(tx: &WriteTx<'_>, id: OrganisationId, organisation: &Organisation) -> Result<(), Fault> {
    let (spheres, people, accounts) = parts(organisation);
    SPHERES.keep(tx, id.0, spheres)?;
    PEOPLE.keep(tx, id.0, people)?;
    ACCOUNTS.keep(tx, id.0, accounts)
}

type Rows = Vec<Vec<Value>>;

/// Spheres (each once), people and accounts as rows.
fn parts(organisation: &Organisation) -> (Rows, Rows, Rows) {
    let mut seen = Vec::new();
    let spheres = organisation.spheres.iter().filter(|sphere| {
        let new = !seen.contains(sphere);
        seen.push(sphere);
        new
    });
    let spheres = spheres.enumerate().map(|(position, sphere)| cells![position, *sphere]).collect();
    let people = organisation.people.iter().enumerate().map(|(position, person)| {
        cells![position, person.name, person.function, person.phone, person.email, person.represents, person.contact]
    });
    let people = people.collect();
    let accounts = organisation.accounts.iter().enumerate();
    let accounts = accounts.map(|(position, account)| cells![position, account.nrb, account.purpose]).collect();
    (spheres, people, accounts)
}

pub fn get(tx: &ReadTx<'_>, id: OrganisationId) -> Result<Stored<OrganisationId, Organisation>, Fault> {
    let found = many(tx, &[id])?.into_iter().next();
    found.ok_or_else(|| rows::not_found(Organisation::TABLE, id.0))
}

/// The organisations with these ids, in alphabetical order; unknown ids are left out.
pub fn many(tx: &ReadTx<'_>, ids: &[OrganisationId]) -> Result<Vec<Stored<OrganisationId, Organisation>>, Fault> {
    let ids = chosen(ids);
    let tail = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY name_sort, id";
    let found = rows::select(tx, tail, cells![ids])?;
    with_parts(tx, found, "WHERE organisation IN (SELECT value FROM json_each(?))", &[ids.as_str()])
}

/// Every organisation, archived ones at the end, in alphabetical order.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<Stored<OrganisationId, Organisation>>, Fault> {
    let found = rows::select(tx, "ORDER BY archived, name_sort, id", cells![])?;
    with_parts(tx, found, "", &[])
}

fn chosen(ids: &[OrganisationId]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    format!("[{}]", ids.join(","))
}

type Records = Vec<Stored<OrganisationId, Organisation>>;

/// Lays the people, accounts and spheres beside the organisations: three queries for any number of them.
fn with_parts(tx: &ReadTx<'_>, mut found: Records, condition: &str, values: &[&str]) -> Result<Records, Fault> {
    let places: HashMap<OrganisationId, usize> = found.iter().enumerate().map(|(place, stored)| (stored.id, place)).collect();
    let bound = || values.iter().map(|value| Value::Text((*value).to_owned())).collect::<Vec<_>>();
    let sql = format!("SELECT organisation, sphere FROM organisation_sphere {condition} ORDER BY organisation, position");
    for (owner, sphere) in tx.all(&sql, bound(), |cells| Ok((cells.next()?, cells.next()?)))? {
        if let Some(&place) = places.get(&owner) {
            found[place].record.spheres.push(sphere);
        }
    }
    let sql = format!(
        "SELECT organisation, name, function, phone, email, represents, contact FROM person {condition} ORDER BY organisation, position"
    );
    for (owner, person) in tx.all(&sql, bound(), |cells| Ok((cells.next()?, read_person(cells)?)))? {
        if let Some(&place) = places.get(&owner) {
            found[place].record.people.push(person);
        }
    }
    let sql = format!("SELECT organisation, nrb, purpose FROM account {condition} ORDER BY organisation, position");
    let accounts = tx.all(&sql, bound(), |cells| Ok((cells.next()?, Account { nrb: cells.next()?, purpose: cells.next()? })))?;
    for (owner, account) in accounts {
        if let Some(&place) = places.get(&owner) {
            found[place].record.accounts.push(account);
        }
    }
    Ok(found)
}

fn read_person(cells: &mut Cells<'_>) -> Result<Person, Fault> {
    Ok(Person {
        name: cells.next()?,
        function: cells.next()?,
        phone: cells.next()?,
        email: cells.next()?,
        represents: cells.next()?,
        contact: cells.next()?,
    })
}
