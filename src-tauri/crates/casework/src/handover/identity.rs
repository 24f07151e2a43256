//! How a case is known again when it comes back: by an identity that goes with it from file to file.

use domain::publication::CaseRef;
use store::{ReadTx, attachment::fingerprint};

use super::{case_of, noun_of};
use crate::{
    Failure,
    exchange::{CaseFile, CaseNoun, same},
};

/// The identity of a case of this file: the one it came with, else one made of the file's birth and its own number, so that copies
/// of one office file agree on it.
pub fn of(tx: &ReadTx<'_>, case: CaseRef) -> Result<String, Failure> {
    if let Some(last) = store::handover::last(tx, case)? {
        return Ok(last.record.identity);
    }
    let birth = store::handover::birth_of_file(tx)?;
    let (noun, id) = noun_of(case).ok_or_else(|| Failure::not_found("Sprawa"))?;
    let noun = match noun {
        CaseNoun::Programme => "programme",
        CaseNoun::Consultation => "consultation",
        CaseNoun::DraftAct => "draft_act",
        CaseNoun::Call => "call",
        CaseNoun::Organisation => "organisation",
    };
    Ok(fingerprint(format!("{birth} {noun} {id}").as_bytes()))
}

/// The case of this file that a case of a package is: by its identity, else by its case number, else by its title.
pub fn find(tx: &ReadTx<'_>, identity: &str, file: &CaseFile) -> Result<Option<CaseRef>, Failure> {
    let wanted = file.case.noun;
    if let Some(known) = store::handover::of_identity(tx, identity)?
        && noun_of(known.record.case).is_some_and(|(noun, _)| noun == wanted)
    {
        return Ok(Some(known.record.case));
    }
    let ids: Vec<i64> = match wanted {
        _ if identity.is_empty() => Vec::new(),
        CaseNoun::Programme => store::programme::list(tx)?.into_iter().map(|row| row.id.0).collect(),
        CaseNoun::Consultation => store::consultation::list(tx)?.into_iter().map(|row| row.id.0).collect(),
        CaseNoun::DraftAct => store::draft_act::list(tx)?.into_iter().map(|row| row.id.0).collect(),
        CaseNoun::Call | CaseNoun::Organisation => Vec::new(),
    };
    for case in ids.into_iter().filter_map(|id| case_of(wanted, id)) {
        if of(tx, case)? == identity {
            return Ok(Some(case));
        }
    }
    same::case(tx, file)
}

/// The number of the case of a file.
pub fn case_number(file: &CaseFile) -> String {
    let key = file.case.key;
    match file.case.noun {
        CaseNoun::Programme => file.programmes.iter().find(|row| row.key == key).map(|row| row.record.case_number.clone()),
        CaseNoun::Consultation => file.consultations.iter().find(|row| row.key == key).map(|row| row.record.case_number.clone()),
        CaseNoun::DraftAct => file.draft_acts.iter().find(|row| row.key == key).map(|row| row.record.case_number.clone()),
        CaseNoun::Call => file.calls.iter().find(|row| row.key == key).map(|row| row.record.case_number.clone()),
        CaseNoun::Organisation => None,
    }
    .unwrap_or_default()
}
