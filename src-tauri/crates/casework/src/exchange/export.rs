//! Writing a case into a file.

use std::collections::{BTreeSet, HashMap};

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    id::{AttachmentId, CallId, ConsultationId, DraftActId, OrganisationId, ProgrammeId, SittingId, Stored, TextId},
    publication::CaseRef,
};
use store::ReadTx;

use super::{
    AttachmentRow, CaseFile, CaseNoun, Keyed, RemarkChange, TextRow, VersionRow, contest,
    links::{self, List},
};
use crate::{Desk, Failure};

/// The whole case of a row, with keys that count from 1 in every list.
pub fn case(desk: &Desk, noun: CaseNoun, id: i64) -> Result<CaseFile, Failure> {
    let mut file = desk.read(|tx| as_stored(tx, noun, id))?;
    renumber(&mut file);
    Ok(file)
}

/// The same with the numbers of the office file as keys.
pub(crate) fn as_stored(tx: &ReadTx<'_>, noun: CaseNoun, id: i64) -> Result<CaseFile, Failure> {
    let mut file = CaseFile::new(noun);
    file.case.key = id;
    file.office = store::office::get(tx)?.map(|(_, office)| office);
    file.signatories = store::signatory::all(tx)?.into_iter().map(|stored| stored.record).collect();
    match noun {
        CaseNoun::Programme => {
            let id = ProgrammeId(id);
            programme_with_its_past(tx, &mut file, id)?;
            for stored in store::consultation::of_programme(tx, id)? {
                consultation(tx, &mut file, stored.id)?;
            }
        }
        CaseNoun::Consultation => {
            let id = ConsultationId(id);
            let record = store::consultation::get(tx, id)?.record;
            if let Some(programme) = record.programme {
                programme_with_its_past(tx, &mut file, programme)?;
            }
            if let Some(act) = record.text.map(|text| store::draft_act::of_text(tx, text)).transpose()?.flatten() {
                draft_act(tx, &mut file, act)?;
            }
            consultation(tx, &mut file, id)?;
        }
        CaseNoun::DraftAct => {
            draft_act_with_consultations(tx, &mut file, DraftActId(id))?;
        }
        CaseNoun::Call => call_with_its_programme(tx, &mut file, CallId(id))?,
        CaseNoun::Organisation => file.organisations.push(keyed(store::organisation::get(tx, OrganisationId(id))?)),
    }
    companions(tx, &mut file)?;
    Ok(file)
}

/// The file as text that people can read and compare.
pub fn text(file: &CaseFile) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(file);
    text.map(|text| text + "\n").map_err(|error| Failure::Bug { reference: format!("exchange: {error}") })
}

pub(super) fn keyed<Id: Into<RowNumber>, T>(stored: Stored<Id, T>) -> Keyed<T> {
    Keyed { key: stored.id.into().0, record: stored.record }
}

/// The number of any row.
pub(super) struct RowNumber(i64);

macro_rules! numbers {
    ($($id:ident),+) => {$( impl From<domain::id::$id> for RowNumber { fn from(id: domain::id::$id) -> Self { Self(id.0) } } )+};
}
numbers!(
    OrganisationId,
    ProgrammeId,
    GoalId,
    IndicatorId,
    PriorityTaskId,
    SittingId,
    ConsultationId,
    DraftActId,
    CallId,
    CallTaskId,
    CriterionId,
    RequiredAttachmentId,
    PriorTaskId,
    CallChangeId,
    OfferId,
    OfferVersionId,
    OfferAttachmentId,
    FormalAnswerId,
    CommissionId,
    CommissionMemberId,
    CommissionMeetingId,
    ExclusionId,
    ScorecardId,
    OpinionVoteId,
    AwardId,
    CorrectionId,
    CallResultId,
    ReasonsDemandId,
    ExtensionId,
    MeetingId,
    RemarkId,
    OpinionId,
    PublicationId
);

/// A programme and the one that it was started from, which stands first.
fn programme_with_its_past(tx: &ReadTx<'_>, file: &mut CaseFile, id: ProgrammeId) -> Result<(), Failure> {
    if let Some(previous) = store::programme::get(tx, id)?.record.based_on {
        programme(tx, file, previous)?;
    }
    programme(tx, file, id)
}

fn programme(tx: &ReadTx<'_>, file: &mut CaseFile, id: ProgrammeId) -> Result<(), Failure> {
    file.programmes.push(keyed(store::programme::get(tx, id)?));
    file.goals.extend(store::goal::of(tx, id)?.into_iter().map(keyed));
    file.indicators.extend(store::goal::indicator::of(tx, id)?.into_iter().map(keyed));
    file.tasks.extend(store::priority_task::of(tx, id)?.into_iter().map(keyed));
    file.opinions.extend(store::opinion::of(tx, id)?.into_iter().map(keyed));
    file.publications.extend(store::publication::of(tx, CaseRef::Programme(id))?.into_iter().map(keyed));
    Ok(())
}

fn draft_act(tx: &ReadTx<'_>, file: &mut CaseFile, id: DraftActId) -> Result<(), Failure> {
    file.draft_acts.push(keyed(store::draft_act::get(tx, id)?));
    file.publications.extend(store::publication::of(tx, CaseRef::DraftAct(id))?.into_iter().map(keyed));
    Ok(())
}

/// A call with its rows, its offers and what became of them. The programme whose tasks it announces goes along; the earlier call from which it was copied does not.
fn call(tx: &ReadTx<'_>, file: &mut CaseFile, id: CallId) -> Result<(), Failure> {
    file.calls.push(keyed(store::call::get(tx, id)?));
    file.call_tasks.extend(store::call::task::of(tx, id)?.into_iter().map(keyed));
    file.criteria.extend(store::call::criterion::of(tx, id)?.into_iter().map(keyed));
    file.call_attachments.extend(store::call::required::of(tx, id)?.into_iter().map(keyed));
    file.prior_tasks.extend(store::call::prior_task::of(tx, id)?.into_iter().map(keyed));
    file.call_changes.extend(store::call::change::of(tx, id)?.into_iter().map(keyed));
    contest::gather(tx, file, id)?;
    file.publications.extend(store::publication::of(tx, CaseRef::Call(id))?.into_iter().map(keyed));
    Ok(())
}

fn call_with_its_programme(tx: &ReadTx<'_>, file: &mut CaseFile, id: CallId) -> Result<(), Failure> {
    if let Some(programme) = store::call::get(tx, id)?.record.programme {
        programme_with_its_past(tx, file, programme)?;
    }
    call(tx, file, id)
}

fn draft_act_with_consultations(tx: &ReadTx<'_>, file: &mut CaseFile, id: DraftActId) -> Result<(), Failure> {
    draft_act(tx, file, id)?;
    let text = store::draft_act::get(tx, id)?.record.text;
    for held in store::consultation::all_of_text(tx, text)? {
        consultation(tx, file, held)?;
    }
    Ok(())
}

fn consultation(tx: &ReadTx<'_>, file: &mut CaseFile, id: ConsultationId) -> Result<(), Failure> {
    file.consultations.push(keyed(store::consultation::get(tx, id)?));
    file.extensions.extend(store::consultation::extension::of(tx, id)?.into_iter().map(keyed));
    file.meetings.extend(store::meeting::of(tx, id)?.into_iter().map(keyed));
    file.remarks.extend(store::remark::of(tx, id)?.into_iter().map(keyed));
    let brought = store::remark_change::of_consultation(tx, id)?.into_iter();
    file.remark_changes.get_or_insert_default().extend(brought.map(|one| {
        let record = RemarkChange { remark: one.remark, text: one.text, version: one.number, unit: one.unit };
        Keyed { key: one.id, record }
    }));
    file.publications.extend(store::publication::of(tx, CaseRef::Consultation(id))?.into_iter().map(keyed));
    Ok(())
}

/// Everything that the rows of the case name and that is not among them yet.
fn companions(tx: &ReadTx<'_>, file: &mut CaseFile) -> Result<(), Failure> {
    let mut named: HashMap<List, BTreeSet<i64>> = HashMap::new();
    links::every(file, &mut |_, link| {
        named.entry(link.to).or_default().extend(*link.number);
    });
    let of = |list: List| named.get(&list).cloned().unwrap_or_default();
    if !of(List::Organisations).is_empty() {
        let ids: Vec<OrganisationId> = of(List::Organisations).into_iter().map(OrganisationId).collect();
        file.organisations = store::organisation::many(tx, &ids)?.into_iter().map(keyed).collect();
    }
    for id in of(List::Sittings) {
        file.sittings.push(keyed(store::sitting::get(tx, SittingId(id))?));
    }
    file.sittings.sort_by_key(|row| (row.record.held_on, row.key));
    for id in of(List::Texts) {
        file.texts.push(Keyed { key: id, record: text_row(tx, TextId(id))? });
    }
    for id in of(List::Attachments) {
        let known = store::attachment::get(tx, AttachmentId(id))?;
        let base64 = STANDARD.encode(store::attachment::bytes(tx, AttachmentId(id))?);
        let record = AttachmentRow { name: known.name, media_type: known.media_type, base64 };
        file.attachments.push(Keyed { key: id, record });
    }
    Ok(())
}

/// A text with all its versions.
pub(crate) fn text_row(tx: &ReadTx<'_>, id: TextId) -> Result<TextRow, Failure> {
    let text = store::text::get(tx, id)?.record;
    let mut versions = Vec::new();
    for version in store::text::versions(tx, id)?.into_iter().rev() {
        versions.push(VersionRow { note: version.note, act: store::text::version(tx, version.id)?.act });
    }
    Ok(TextRow { title: text.title, act: text.act, versions })
}

/// Gives every list keys from 1; links that lead out of the case are taken away.
pub(crate) fn renumber(file: &mut CaseFile) {
    let mut keys: HashMap<(List, i64), i64> = HashMap::new();
    links::every_key(file, &mut |list, index, key| {
        let new = index as i64 + 1;
        keys.insert((list, *key), new);
        *key = new;
    });
    macro_rules! plain {
        ($($list:ident),+) => {$( for (key, row) in (1..).zip(&mut file.$list) { row.key = key; } )+};
    }
    plain!(
        indicators,
        opinions,
        prior_tasks,
        offer_versions,
        offer_attachments,
        formal_answers,
        exclusions,
        cards_opened,
        votes,
        proposals,
        corrections,
        call_results,
        reasons_demands,
        extensions,
        publications
    );
    for (key, row) in (1..).zip(file.remark_changes.iter_mut().flatten()) {
        row.key = key;
    }
    links::every(file, &mut |_, link| *link.number = link.number.and_then(|number| keys.get(&(link.to, number)).copied()));
    file.case.key = keys.get(&(List::of_case(file.case.noun), file.case.key)).copied().unwrap_or(1);
}

/// Bytes of the attachments that a case takes along, as files and as words of its case file.
pub(crate) fn weight(tx: &ReadTx<'_>, noun: CaseNoun, id: i64) -> Result<u64, Failure> {
    let mut file = CaseFile::new(noun);
    match noun {
        CaseNoun::Programme => {
            programme(tx, &mut file, ProgrammeId(id))?;
            for stored in store::consultation::of_programme(tx, ProgrammeId(id))? {
                consultation(tx, &mut file, stored.id)?;
            }
        }
        CaseNoun::Consultation => consultation(tx, &mut file, ConsultationId(id))?,
        CaseNoun::DraftAct => draft_act_with_consultations(tx, &mut file, DraftActId(id))?,
        CaseNoun::Call => call(tx, &mut file, CallId(id))?,
        CaseNoun::Organisation => {}
    }
    let mut named = BTreeSet::new();
    links::every(&mut file, &mut |_, link| {
        named.extend(link.number.filter(|_| link.to == List::Attachments));
    });
    let mut bytes = 0;
    for id in named {
        let size = store::attachment::get(tx, AttachmentId(id))?.size as u64;
        bytes += size + size.div_ceil(3) * 4;
    }
    Ok(bytes)
}
