//! Numbers that only one organisation may have: NIP, REGON and the number in KRS.

use std::collections::HashMap;

use domain::{
    id::OrganisationId,
    organisation::{Organisation, Register},
};

use crate::{Fault, NumberField, ReadTx, cell::cells, rows::words, tables::sort_key::sort_key};

/// Who has a number. Fourteen digits of REGON that end with five zeros are the same number as the nine.
pub fn holder(tx: &ReadTx<'_>, field: NumberField, number: &str) -> Result<Option<(OrganisationId, String)>, Fault> {
    if number.is_empty() {
        return Ok(None);
    }
    let sql = match field {
        NumberField::Nip => "SELECT id, name FROM organisation WHERE nip = ? AND nip <> ''",
        NumberField::Regon => {
            "SELECT id, name FROM organisation WHERE \
             CASE WHEN regon LIKE '_________00000' THEN substr(regon, 1, 9) ELSE regon END = ? AND regon <> ''"
        }
        NumberField::Krs => {
            "SELECT id, name FROM organisation WHERE register_number = ? AND register = 'krs' AND register_number <> ''"
        }
    };
    let number = match field {
        NumberField::Regon if number.len() == 14 && number.ends_with("00000") && number.is_ascii() => &number[..9],
        _ => number,
    };
    tx.one(sql, cells![number.to_owned()], |cells| Ok((cells.next()?, cells.next()?)))
}

/// Every organisation that already has one of the numbers of `candidate`, with the number it shares.
pub fn holders_of(tx: &ReadTx<'_>, candidate: &Organisation) -> Result<Vec<(NumberField, OrganisationId, String)>, Fault> {
    let krs = if candidate.register == Register::Krs { candidate.register_number.as_str() } else { "" };
    let numbers = [(NumberField::Nip, candidate.nip.as_str()), (NumberField::Regon, &candidate.regon), (NumberField::Krs, krs)];
    let mut holders = Vec::new();
    for (field, number) in numbers {
        holders.extend(holder(tx, field, number)?.map(|(id, name)| (field, id, name)));
    }
    Ok(holders)
}

pub(super) fn refuse_duplicate(tx: &ReadTx<'_>, candidate: &Organisation, itself: Option<OrganisationId>) -> Result<(), Fault> {
    let other = holders_of(tx, candidate)?.into_iter().find(|(_, id, _)| Some(*id) != itself);
    other.map_or(Ok(()), |(field, existing, name)| Err(Fault::Duplicate { field, existing, name }))
}

/// Who in the register the names or the numbers in KRS belong to, in the order in which they are asked for. The number goes before
/// the name; a name that two organisations bear is nobody's.
pub fn known(tx: &ReadTx<'_>, wanted: &[(&str, String)]) -> Result<Vec<Option<OrganisationId>>, Fault> {
    let keys: Vec<String> = wanted.iter().map(|(name, _)| sort_key(name)).collect();
    let sql = "SELECT name_sort, id FROM organisation \
               WHERE archived IN (0, 1) AND name_sort IN (SELECT value FROM json_each(?)) ORDER BY id";
    let mut by_name: HashMap<String, Option<OrganisationId>> = HashMap::new();
    for (key, id) in tx.all(sql, cells![words(&keys)], |cells| Ok((cells.next::<String>()?, cells.next()?)))? {
        by_name.entry(key).and_modify(|one| *one = None).or_insert(Some(id));
    }
    let numbers: Vec<String> = wanted.iter().map(|(_, krs)| krs.clone()).collect();
    let sql = "SELECT register_number, id FROM organisation \
               WHERE register = 'krs' AND register_number <> '' AND register_number IN (SELECT value FROM json_each(?))";
    let by_number: HashMap<String, OrganisationId> =
        tx.all(sql, cells![words(&numbers)], |cells| Ok((cells.next()?, cells.next()?)))?.into_iter().collect();
    let find =
        |((_, krs), key): (&(&str, String), &String)| by_number.get(krs).copied().or_else(|| by_name.get(key).copied().flatten());
    Ok(wanted.iter().zip(&keys).map(find).collect())
}
