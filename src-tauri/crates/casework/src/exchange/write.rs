//! Writing a case that was examined into the office file.

use std::collections::{HashMap, HashSet};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    id::{AttachmentId, RemarkId, SittingId, TextId, TextVersionId},
    publication::CaseRef,
};
use store::{ReadTx, WriteTx};

use super::{
    CaseFile, CaseNoun, Keyed, RemarkChange, TextRow, contest, export,
    import::TakenIn,
    links::{Links, List},
    same,
};
use crate::{Failure, view::Key};

/// Numbers that the office file gave to the keys.
#[derive(Default)]
pub(crate) struct Given(HashMap<(List, i64), i64>);

impl Given {
    pub fn get(&self, list: List, key: i64) -> Option<i64> {
        self.0.get(&(list, key)).copied()
    }

    pub fn keep(&mut self, list: List, key: i64, id: i64) {
        self.0.insert((list, key), id);
    }

    /// Puts numbers in the place of keys; false when a row that is named has not been written yet.
    fn settle(&self, record: &mut impl Links) -> bool {
        let mut settled = true;
        record.links(&mut |link| match link.number.and_then(|key| self.get(link.to, key)) {
            Some(id) => *link.number = Some(id),
            None => settled = false,
        });
        settled
    }
}

/// Programmes and draft acts that come along with the case and are here already: they are not written a second time.
#[derive(Default)]
struct Known {
    programmes: HashSet<i64>,
    draft_acts: HashSet<i64>,
    /// Keys of their texts; those that are here stand in their place.
    texts: HashSet<i64>,
}

/// Writes a case. What comes along with it (organisations, sittings, the programme or the draft act that consultations are about)
/// is used when it is here already; the case itself is always written.
pub(crate) fn write(tx: &WriteTx<'_>, mut file: CaseFile) -> Result<TakenIn, Failure> {
    let mut given = Given::default();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut taken = TakenIn {
        noun: noun(file.case.noun).into(),
        consultations: count(file.consultations.len()),
        remarks: count(file.remarks.len()),
        attachments: count(file.attachments.len()),
        ..TakenIn::default()
    };
    companions(tx, &mut file, &mut given, &mut taken)?;
    let known = known(tx, &file, &mut given)?;
    let mut versions = texts(tx, &file, &known, &mut given)?;
    keep_units(tx, &mut file, &known, &given)?;

    file.programmes.retain(|row| !known.programmes.contains(&row.key));
    file.draft_acts.retain(|row| !known.draft_acts.contains(&row.key));
    taken.programmes = count(file.programmes.len());
    taken.draft_acts = count(file.draft_acts.len());
    taken.calls = count(file.calls.len());
    taken.offers = count(file.offers.len());
    let mut rest = contest::parted(&mut file);
    write_all(file.programmes, Some(List::Programmes), &mut given, |one| Ok(store::programme::insert(tx, one)?.0))?;
    let new = |programme: i64| !known.programmes.contains(&programme);
    let of_known: HashSet<i64> = file.goals.iter().filter(|row| !new(row.record.programme.0)).map(|row| row.key).collect();
    let goals = file.goals.into_iter().filter(|row| new(row.record.programme.0)).collect();
    write_all(goals, Some(List::Goals), &mut given, |one| Ok(store::goal::insert(tx, one)?.0))?;
    let indicators = file.indicators.into_iter().filter(|row| !of_known.contains(&row.record.goal.0)).collect();
    write_all(indicators, None, &mut given, |one| Ok(store::goal::indicator::insert(tx, one)?.0))?;
    let mut tasks: Vec<_> = file.tasks.into_iter().filter(|row| new(row.record.programme.0)).collect();
    let written: HashSet<i64> = tasks.iter().map(|row| row.key).collect();
    for row in &mut tasks {
        // A task of the year before that this file does not have is not compared.
        let gone = |key: i64| !written.contains(&key) && given.get(List::Tasks, key).is_none();
        row.record.previous = row.record.previous.filter(|previous| !gone(previous.0));
    }
    write_all(tasks, Some(List::Tasks), &mut given, |one| Ok(store::priority_task::insert(tx, one)?.0))?;
    let opinions = file.opinions.into_iter().filter(|row| new(row.record.programme.0)).collect();
    write_all(opinions, None, &mut given, |one| Ok(store::opinion::insert(tx, one)?.0))?;
    write_all(file.calls, Some(List::Calls), &mut given, |one| Ok(store::call::insert(tx, one)?.0))?;
    let mut call_tasks = file.call_tasks;
    for row in &mut call_tasks {
        // A task of the programme here that is not called so any more is not named.
        row.record.priority_task = row.record.priority_task.filter(|task| given.get(List::Tasks, task.0).is_some());
    }
    write_all(call_tasks, Some(List::CallTasks), &mut given, |one| Ok(store::call::task::insert(tx, one)?.0))?;
    write_all(file.criteria, Some(List::Criteria), &mut given, |one| Ok(store::call::criterion::insert(tx, one)?.0))?;
    write_all(file.call_attachments, Some(List::CallAttachments), &mut given, |one| {
        Ok(store::call::required::insert(tx, one)?.0)
    })?;
    write_all(file.prior_tasks, None, &mut given, |one| Ok(store::call::prior_task::insert(tx, one)?.0))?;
    write_all(file.call_changes, Some(List::CallChanges), &mut given, |one| Ok(store::call::change::insert(tx, one)?.0))?;
    contest::write(tx, &mut rest, &mut given)?;
    write_all(file.draft_acts, Some(List::DraftActs), &mut given, |one| Ok(store::draft_act::insert(tx, one)?.0))?;
    write_all(file.consultations, Some(List::Consultations), &mut given, |one| Ok(store::consultation::insert(tx, one)?.0))?;
    write_all(file.extensions, None, &mut given, |one| Ok(store::consultation::extension::insert(tx, one)?.0))?;
    write_all(file.meetings, Some(List::Meetings), &mut given, |one| Ok(store::meeting::insert(tx, one)?.0))?;
    write_all(file.remarks, Some(List::Remarks), &mut given, |one| Ok(store::remark::insert(tx, one)?.0))?;
    for row in file.texts.iter().filter(|row| known.texts.contains(&row.key)) {
        let Some(id) = given.get(List::Texts, row.key) else { continue };
        let here = same_versions(tx, TextId(id), &row.record)?;
        versions.extend(here.into_iter().map(|(number, version)| ((row.key, number), version)));
    }
    changes(tx, file.remark_changes.unwrap_or_default(), &given, &versions)?;
    let of_known = |case: CaseRef| match case {
        CaseRef::Programme(id) => known.programmes.contains(&id.0),
        CaseRef::DraftAct(id) => known.draft_acts.contains(&id.0),
        CaseRef::Consultation(_) | CaseRef::Call(_) | CaseRef::Office => false,
    };
    let publications = file.publications.into_iter().filter(|row| !of_known(row.record.case)).collect();
    write_all(publications, None, &mut given, |one| Ok(store::publication::insert(tx, one)?.0))?;
    taken.id = given.get(List::of_case(file.case.noun), file.case.key).map(Key);
    Ok(taken)
}

fn noun(noun: CaseNoun) -> &'static str {
    match noun {
        CaseNoun::Programme => "programme",
        CaseNoun::Consultation => "consultation",
        CaseNoun::DraftAct => "draft_act",
        CaseNoun::Call => "call",
        CaseNoun::Organisation => "organisation",
    }
}

/// Attached files, the office, organisations and sittings.
fn companions(tx: &WriteTx<'_>, file: &mut CaseFile, given: &mut Given, taken: &mut TakenIn) -> Result<(), Failure> {
    for row in std::mem::take(&mut file.attachments) {
        let bytes = STANDARD.decode(&row.record.base64).unwrap_or_default();
        let AttachmentId(id) = store::attachment::put(tx, &row.record.name, &row.record.media_type, &bytes)?;
        given.keep(List::Attachments, row.key, id);
    }
    if let (Some(mut office), None) = (file.office.take(), store::office::get(tx)?) {
        given.settle(&mut office);
        store::office::save(tx, None, &office)?;
        for signatory in &file.signatories {
            store::signatory::insert(tx, signatory)?;
        }
        taken.office_taken = true;
    }
    for row in &file.organisations {
        let id = match same::organisation(tx, &row.record)? {
            Some(id) => {
                taken.organisations_known += 1;
                id
            }
            None => {
                taken.organisations_new += 1;
                store::organisation::insert(tx, &row.record)?
            }
        };
        given.keep(List::Organisations, row.key, id.0);
    }
    for row in &file.sittings {
        let SittingId(id) = same::sitting(tx, &row.record)?;
        given.keep(List::Sittings, row.key, id);
    }
    Ok(())
}

/// Finds the programmes and draft acts that come along and are here, with their texts and the tasks of the same name.
fn known(tx: &ReadTx<'_>, file: &CaseFile, given: &mut Given) -> Result<Known, Failure> {
    let mut known = Known::default();
    let is_case = |list: List, key: i64| List::of_case(file.case.noun) == list && file.case.key == key;
    let mut keep = |given: &mut Given, theirs: TextId, ours: TextId| {
        given.keep(List::Texts, theirs.0, ours.0);
        known.texts.insert(theirs.0);
    };
    for row in file.programmes.iter().filter(|row| !is_case(List::Programmes, row.key)) {
        let Some(same) = same::programme(tx, &row.record)? else { continue };
        given.keep(List::Programmes, row.key, same.0);
        let here = store::programme::get(tx, same)?.record;
        keep(given, row.record.text, here.text);
        keep(given, row.record.resolution_text, here.resolution_text);
        keep(given, row.record.justification_text, here.justification_text);
        let ours = store::priority_task::of(tx, same)?;
        for task in file.tasks.iter().filter(|task| task.record.programme.0 == row.key) {
            if let Some(own) = ours.iter().find(|own| own.record.title == task.record.title) {
                given.keep(List::Tasks, task.key, own.id.0);
            }
        }
        known.programmes.insert(row.key);
    }
    for row in file.draft_acts.iter().filter(|row| !is_case(List::DraftActs, row.key)) {
        let Some(same) = same::draft_act(tx, &row.record)? else { continue };
        given.keep(List::DraftActs, row.key, same.0);
        let here = store::draft_act::get(tx, same)?.record;
        keep(given, row.record.text, here.text);
        keep(given, row.record.justification_text, here.justification_text);
        known.draft_acts.insert(row.key);
    }
    Ok(known)
}

/// Writes the texts that are not here, and answers which version each of theirs became.
fn texts(
    tx: &WriteTx<'_>,
    file: &CaseFile,
    known: &Known,
    given: &mut Given,
) -> Result<HashMap<(i64, u32), TextVersionId>, Failure> {
    let mut versions = HashMap::new();
    for row in file.texts.iter().filter(|row| !known.texts.contains(&row.key)) {
        let (id, kept) = text(tx, &row.record)?;
        versions.extend((1..).zip(kept).map(|(number, version)| ((row.key, number), version)));
        given.keep(List::Texts, row.key, id.0);
    }
    Ok(versions)
}

/// Writes a text with its versions, which are answered from the oldest.
pub(crate) fn text(tx: &WriteTx<'_>, row: &TextRow) -> Result<(TextId, Vec<TextVersionId>), Failure> {
    let id = store::text::insert(tx, &row.title, &row.act)?;
    let mut revision = store::text::get(tx, id)?.revision;
    let mut kept = Vec::new();
    for version in &row.versions {
        let (next, made) = store::text::save_version(tx, id, revision, &version.act, &version.note)?;
        revision = next;
        kept.push(made);
    }
    store::text::save_draft(tx, id, revision, &row.act)?;
    Ok((id, kept))
}

/// Which versions of a text here are those of a text of a file: the same words under the same note. Theirs are named by their number.
pub(crate) fn same_versions(tx: &ReadTx<'_>, ours: TextId, theirs: &TextRow) -> Result<HashMap<u32, TextVersionId>, Failure> {
    let here = export::text_row(tx, ours)?.versions;
    let ids: Vec<TextVersionId> = store::text::versions(tx, ours)?.into_iter().rev().map(|row| row.id).collect();
    let same = (1..).zip(&theirs.versions).filter_map(|(number, version)| {
        let at = here.iter().position(|own| own == version)?;
        Some((number, *ids.get(at)?))
    });
    Ok(same.collect())
}

/// A remark at a unit that the text here never had speaks of the whole draft; where it stood is still said by its address.
fn keep_units(tx: &ReadTx<'_>, file: &mut CaseFile, known: &Known, given: &Given) -> Result<(), Failure> {
    for held in &file.consultations {
        let Some(text) = held.record.text.filter(|text| known.texts.contains(&text.0)) else { continue };
        let Some(ours) = given.get(List::Texts, text.0) else { continue };
        let ours = export::text_row(tx, TextId(ours))?;
        for remark in file.remarks.iter_mut().filter(|row| row.record.consultation.0 == held.key) {
            remark.record.unit = remark.record.unit.filter(|unit| ours.has_had(*unit));
        }
    }
    Ok(())
}

/// Ties the remarks to the versions that they brought. A version that the text here does not have is not named.
fn changes(
    tx: &WriteTx<'_>,
    rows: Vec<Keyed<RemarkChange>>,
    given: &Given,
    versions: &HashMap<(i64, u32), TextVersionId>,
) -> Result<(), Failure> {
    for RemarkChange { remark, text, version, unit } in rows.into_iter().map(|row| row.record) {
        if let Some((remark, version)) = given.get(List::Remarks, remark.0).zip(versions.get(&(text.0, version))) {
            store::remark_change::note(tx, RemarkId(remark), *version, unit)?;
        }
    }
    Ok(())
}

/// Writes rows whose links are written already, again and again, until all are.
pub(super) fn write_all<T: Links + Clone>(
    rows: Vec<Keyed<T>>,
    list: Option<List>,
    given: &mut Given,
    mut insert: impl FnMut(&T) -> Result<i64, Failure>,
) -> Result<(), Failure> {
    let mut waiting = rows;
    while !waiting.is_empty() {
        let before = waiting.len();
        let mut left = Vec::new();
        for row in waiting {
            let mut record = row.record.clone();
            if given.settle(&mut record) {
                let id = insert(&record)?;
                if let Some(list) = list {
                    given.keep(list, row.key, id);
                }
            } else {
                left.push(row);
            }
        }
        if left.len() == before {
            let place = list.map(|list| list.name().to_owned());
            let sentence = "Pozycje tej listy wskazują na siebie nawzajem w kółko. Wyeksportuj sprawę ponownie.".into();
            return Err(Failure::Import { sentence, place });
        }
        waiting = left;
    }
    Ok(())
}
