//! Numbers that only one organisation may have: NIP, REGON and the number in KRS.

use domain::{
    id::OrganisationId,
    organisation::{Organisation, Register},
};

use crate::{Fault, NumberField, ReadTx, cell::cells};

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
