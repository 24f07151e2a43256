//! Everything that is wrong with a case file whose shape is right.

use std::collections::HashSet;

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{law::Law, violation::Violation};

use super::{
    CaseFile, TextRow, contest,
    faults::Faults,
    links::{self, List},
};

const MEGABYTE: usize = 1024 * 1024;

/// What is wrong with a case, with the place of each fault.
pub(crate) fn faults_of(file: &mut CaseFile, law: Law<'_>) -> Vec<Violation> {
    let mut faults = Faults::default();
    examine(file, law, &mut faults);
    faults.into_vec()
}

/// Fields by the rules of the domain, keys given once, links that lead somewhere, units that are in their texts.
pub(super) fn examine(file: &mut CaseFile, law: Law<'_>, faults: &mut Faults) {
    use domain::{call, consultation, draft_act, office, organisation, programme, publication};
    if let Some(one) = &file.office {
        faults.within("office", office::validate::violations(one));
    }
    for (index, signatory) in file.signatories.iter().enumerate() {
        faults.within(&format!("signatories[{index}]"), office::validate::signatory(signatory));
    }
    macro_rules! valid {
        ($($list:ident: $check:expr;)+) => {$(
            for (index, row) in file.$list.iter().enumerate() {
                faults.within(&format!("{}[{index}].record", stringify!($list)), $check(&row.record));
            }
        )+};
    }
    valid!(
        organisations: |one| organisation::validate::violations(one, law);
        sittings: programme::validate::sitting;
        programmes: programme::validate::programme;
        goals: programme::validate::goal;
        indicators: programme::validate::indicator;
        tasks: |one| programme::validate::priority_task(one, law);
        opinions: programme::validate::opinion;
        draft_acts: draft_act::validate::draft_act;
        calls: call::validate::call;
        call_tasks: call::validate::task;
        criteria: call::validate::criterion;
        call_attachments: call::validate::attachment;
        prior_tasks: call::validate::prior_task;
        call_changes: call::validate::change;
        consultations: consultation::validate::consultation;
        extensions: consultation::validate::extension;
        meetings: consultation::validate::meeting;
        remarks: consultation::validate::remark;
        publications: publication::validate::publication;
    );
    for (index, row) in file.attachments.iter().enumerate() {
        let place = format!("attachments[{index}].record.base64");
        match STANDARD.decode(&row.record.base64) {
            Ok(bytes) if bytes.len() <= store::attachment::LIMIT => {}
            Ok(bytes) => faults.add(&place, format!("Załącznik ma {} MB i jest za duży.", bytes.len() / MEGABYTE)),
            Err(_) => faults.add(&place, "Załącznik jest uszkodzony: treści nie można odczytać z zapisu Base64."),
        }
    }
    crest(file, faults);
    contest::examine(file, faults);
    let keys = keys(file, faults);
    links::every(file, &mut |place, link| {
        let there = link.number.is_some_and(|number| keys.contains(&(link.to, number)));
        if !there {
            let number = link.number.unwrap_or_default();
            let sentence = format!("Wskazuje pozycję {number} listy „{}”, której nie ma w pliku.", link.to.name());
            faults.add(&format!("{place}.{}", link.field), sentence);
        }
    });
    let list = List::of_case(file.case.noun);
    if !keys.contains(&(list, file.case.key)) {
        faults.add("case.key", format!("Wskazuje pozycję {} listy „{}”, której nie ma w pliku.", file.case.key, list.name()));
    }
    units(file, faults);
    changes(file, faults);
}

/// The crest of the office is looked at as if it were picked on the screen: documents are printed with it.
fn crest(file: &mut CaseFile, faults: &mut Faults) {
    let key = file.office.as_ref().and_then(|office| office.crest).map(|crest| crest.0);
    let Some((index, row)) = file.attachments.iter_mut().enumerate().find(|(_, row)| Some(row.key) == key) else { return };
    let Ok(bytes) = STANDARD.decode(&row.record.base64) else { return };
    match crate::office::crest::admitted(&bytes) {
        Ok(media_type) => row.record.media_type = media_type.to_owned(),
        Err(sentence) => faults.add(&format!("attachments[{index}].record.base64"), sentence),
    }
}

fn keys(file: &mut CaseFile, faults: &mut Faults) -> HashSet<(List, i64)> {
    let mut keys = HashSet::new();
    links::every_key(file, &mut |list, index, key| {
        if !keys.insert((list, *key)) {
            faults.add(&format!("{}[{index}].key", list.name()), format!("Klucz {key} powtarza się na tej liście."));
        }
    });
    keys
}

/// A remark may stand at a unit that its text has, or had.
fn units(file: &CaseFile, faults: &mut Faults) {
    for (index, remark) in file.remarks.iter().enumerate() {
        let Some(unit) = remark.record.unit else { continue };
        let text = consulted(file, remark.record.consultation.0).and_then(|text| text_of(file, text));
        if !text.is_some_and(|text| text.has_had(unit)) {
            let sentence = format!("Uwaga odnosi się do jednostki nr {unit}, której nie ma w treści konsultowanego projektu.");
            faults.add(&format!("remarks[{index}].record.unit"), sentence);
        }
    }
}

/// What a remark brought is a version of the text of its consultation.
fn changes(file: &CaseFile, faults: &mut Faults) {
    let mut seen = HashSet::new();
    for (index, row) in file.remark_changes.iter().flatten().enumerate() {
        let (place, change) = (format!("remark_changes[{index}].record"), &row.record);
        let Some(text) = text_of(file, change.text.0) else { continue };
        let remark = file.remarks.iter().find(|remark| remark.key == change.remark.0);
        if remark.is_some_and(|remark| consulted(file, remark.record.consultation.0) != Some(change.text.0)) {
            faults.add(&format!("{place}.text"), "To nie jest treść, której dotyczą konsultacje z tą uwagą.");
        }
        if change.version == 0 || change.version as usize > text.versions.len() {
            let sentence = format!("Wersji nr {} nie ma w tej treści; ma ich {}.", change.version, text.versions.len());
            faults.add(&format!("{place}.version"), sentence);
        }
        if let Some(unit) = change.unit.filter(|unit| !text.has_had(*unit)) {
            let sentence = format!("Jednostki nr {unit} nie ma w treści konsultowanego projektu.");
            faults.add(&format!("{place}.unit"), sentence);
        }
        if !seen.insert((change.remark, change.text, change.version)) {
            faults.add(&place, "Ta zmiana z uwagi stoi na liście dwa razy.");
        }
    }
}

/// The text that consultations are about.
fn consulted(file: &CaseFile, consultation: i64) -> Option<i64> {
    let held = file.consultations.iter().find(|row| row.key == consultation)?;
    held.record.text.map(|text| text.0)
}

fn text_of(file: &CaseFile, key: i64) -> Option<&TextRow> {
    file.texts.iter().find(|row| row.key == key).map(|row| &row.record)
}
