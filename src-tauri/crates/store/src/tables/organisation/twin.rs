//! What the search for organisations entered twice reads, and which pairs were told apart.

use std::collections::{HashMap, HashSet};

use domain::{id::OrganisationId, organisation::twin::Facts};

use crate::{Fault, ReadTx, WriteTx, cell::cells, tables::office::read_address};

/// What is compared of every organisation that is not archived, in the order of entry. Everyone is read: twins may stand anywhere.
pub fn facts(tx: &ReadTx<'_>) -> Result<Vec<Facts>, Fault> {
    let sql = "SELECT id, name, short_name, legal_form, register, register_number, nip, regon, seat_street, seat_house, seat_flat, \
               seat_postcode, seat_town, seat_post, email, phone FROM organisation WHERE archived = 0 ORDER BY id /* whole */";
    let mut facts = tx.all(sql, cells![], |cells| {
        Ok(Facts {
            id: cells.next()?,
            name: cells.next()?,
            short_name: cells.next()?,
            legal_form: cells.next()?,
            register: cells.next()?,
            register_number: cells.next()?,
            nip: cells.next()?,
            regon: cells.next()?,
            seat: read_address(cells)?,
            email: cells.next()?,
            phone: cells.next()?,
            accounts: Vec::new(),
        })
    })?;
    let places: HashMap<OrganisationId, usize> = facts.iter().enumerate().map(|(at, facts)| (facts.id, at)).collect();
    let sql = "SELECT organisation, nrb FROM account ORDER BY organisation, position /* whole */";
    for (owner, nrb) in tx.all(sql, cells![], |cells| Ok((cells.next()?, cells.next()?)))? {
        if let Some(&at) = places.get(&owner) {
            facts[at].accounts.push(nrb);
        }
    }
    Ok(facts)
}

/// Pairs that the officer told apart, the one entered earlier first.
pub fn apart(tx: &ReadTx<'_>) -> Result<HashSet<(OrganisationId, OrganisationId)>, Fault> {
    let sql = "SELECT organisation, other FROM organisation_apart /* whole */";
    Ok(tx.all(sql, cells![], |cells| Ok((cells.next()?, cells.next()?)))?.into_iter().collect())
}

/// Remembers that two organisations are two; the order does not matter, and saying it twice changes nothing.
pub fn tell_apart(tx: &WriteTx<'_>, one: OrganisationId, other: OrganisationId) -> Result<(), Fault> {
    let (first, second) = if one < other { (one, other) } else { (other, one) };
    let known = "SELECT count(*) FROM organisation_apart WHERE organisation = ? AND other = ?";
    if tx.count(known, cells![first, second])? == 0 {
        tx.run("INSERT INTO organisation_apart (organisation, other) VALUES (?, ?)", cells![first, second])?;
    }
    Ok(())
}
