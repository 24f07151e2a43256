//! Rows of the office file that rows of a case file are: known by their numbers, else by their names.

use domain::{
    consultation::ConsultationStatus,
    draft_act::DraftAct,
    id::{ConsultationId, DraftActId, OrganisationId, ProgrammeId, SittingId},
    organisation::Organisation,
    programme::{Programme, Sitting},
    publication::CaseRef,
};
use store::{ReadTx, WriteTx, consultation::ConsultationRow};

use super::{CaseFile, CaseNoun};
use crate::Failure;

/// The case of the file in the office file; a call and an organisation do not go in packages.
pub(crate) fn case(tx: &ReadTx<'_>, file: &CaseFile) -> Result<Option<CaseRef>, Failure> {
    let key = file.case.key;
    Ok(match file.case.noun {
        CaseNoun::Programme => match file.programmes.iter().find(|row| row.key == key) {
            Some(row) => programme(tx, &row.record)?.map(CaseRef::Programme),
            None => None,
        },
        CaseNoun::DraftAct => match file.draft_acts.iter().find(|row| row.key == key) {
            Some(row) => draft_act(tx, &row.record)?.map(CaseRef::DraftAct),
            None => None,
        },
        CaseNoun::Consultation => consultation(tx, file)?.map(CaseRef::Consultation),
        CaseNoun::Call | CaseNoun::Organisation => None,
    })
}

/// The same programme: by its case number; by kind, title and years when it has none and only one is called so.
pub(crate) fn programme(tx: &ReadTx<'_>, one: &Programme) -> Result<Option<ProgrammeId>, Failure> {
    let mut rows = store::programme::list(tx)?.into_iter();
    let same =
        match one.case_number.as_str() {
            "" => {
                let named = (one.kind, one.title.as_str(), one.year_from, one.year_to);
                only(rows.filter(|row| {
                    row.case_number.is_empty() && (row.kind, row.title.as_str(), row.year_from, row.year_to) == named
                }))
            }
            number => rows.find(|row| row.case_number == number),
        };
    Ok(same.map(|row| row.id))
}

/// The same draft act: by its case number; by kind and title when it has none and only one is called so.
pub(crate) fn draft_act(tx: &ReadTx<'_>, one: &DraftAct) -> Result<Option<DraftActId>, Failure> {
    let mut rows = store::draft_act::list(tx)?.into_iter();
    let same = match one.case_number.as_str() {
        "" => {
            let named = (one.kind, one.title.as_str());
            only(rows.filter(|row| row.case_number.is_empty() && (row.kind, row.title.as_str()) == named))
        }
        number => rows.find(|row| row.case_number == number),
    };
    Ok(same.map(|row| row.id))
}

/// The consultations that the file is about: by their case number; by their title among those of the same programme or draft act
/// when they have none.
pub(crate) fn consultation(tx: &ReadTx<'_>, file: &CaseFile) -> Result<Option<ConsultationId>, Failure> {
    let Some(one) = file.consultations.iter().find(|row| row.key == file.case.key).map(|row| &row.record) else {
        return Ok(None);
    };
    // Consultations begun anew have the number and the title of those that were called off, but other days.
    let differs = |row: &ConsultationRow| (row.status == ConsultationStatus::Cancelled) != one.is_cancelled();
    let mut rows = store::consultation::list(tx)?;
    rows.retain(|row| !differs(row) || (row.starts_on.is_some() && row.starts_on == one.starts_on));
    rows.sort_by_key(differs);
    let mut rows = rows.into_iter();
    if !one.case_number.is_empty() {
        return Ok(rows.find(|row| row.case_number == one.case_number).map(|row| row.id));
    }
    let of_programme = match file.programmes.iter().find(|row| Some(row.key) == one.programme.map(|id| id.0)) {
        Some(row) => programme(tx, &row.record)?,
        None => None,
    };
    let act = file.draft_acts.iter().find(|row| Some(row.record.text) == one.text);
    let of_act = match act.map(|row| draft_act(tx, &row.record)).transpose()?.flatten() {
        Some(act) => store::consultation::all_of_text(tx, store::draft_act::get(tx, act)?.record.text)?,
        None => Vec::new(),
    };
    let alike = rows.filter(|row| {
        let same_case = of_act.contains(&row.id) || (of_programme.is_some() && row.programme == of_programme);
        same_case && row.case_number.is_empty() && row.title == one.title
    });
    Ok(only(alike).map(|row| row.id))
}

/// The one row that there is; of several nobody knows which is meant.
fn only<T>(mut rows: impl Iterator<Item = T>) -> Option<T> {
    rows.next().filter(|_| rows.next().is_none())
}

/// The same sitting, or a new one.
pub(crate) fn sitting(tx: &WriteTx<'_>, one: &Sitting) -> Result<SittingId, Failure> {
    let known = store::sitting::since(tx, chrono::NaiveDate::MIN)?;
    match known.iter().find(|row| row.record.kind == one.kind && row.record.held_on == one.held_on) {
        Some(same) => Ok(same.id),
        None => Ok(store::sitting::insert(tx, one)?),
    }
}

/// The same organisation: by a number, or by name and town when it has none.
pub(crate) fn organisation(tx: &ReadTx<'_>, one: &Organisation) -> Result<Option<OrganisationId>, Failure> {
    if let Some((_, id, _)) = store::organisation::holders_of(tx, one)?.into_iter().next() {
        return Ok(Some(id));
    }
    let filter = store::organisation::OrganisationFilter { text: one.name.clone(), ..Default::default() };
    let listed = store::organisation::list(tx, &filter, store::Page::first(50))?;
    let same = listed.rows.into_iter().find(|row| row.name == one.name && row.town == one.seat.town);
    Ok(same.filter(|_| one.nip.is_empty() && one.regon.is_empty()).map(|row| row.id))
}
