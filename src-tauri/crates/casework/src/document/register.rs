//! The register of issued documents: list, check of the frozen bytes, handing out of the files.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    consultation::Meeting,
    document::{DocumentFormat, DocumentKind},
    id::{
        CallChangeId, CommissionMemberId, IssuedDocumentId, MeetingId, OfferId, OrganisationId, PublicationId, ReasonsDemandId,
        Stored,
    },
    polish::date_in_words,
    publication::{CaseRef, Publication, PublishedThing},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{
    Page, ReadTx,
    issued::{IssuedFilter, IssuedPaper, IssuedRow},
};

use super::{
    order::CaseKey,
    part::{PartOf, part_of},
    print::slug,
};
use crate::{
    Desk, Failure,
    view::{Choice, DayView, Key},
};

/// An issued document as lists and panels show it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct IssuedView {
    pub id: Key,
    pub kind: Choice,
    pub case: CaseKey,
    pub case_title: String,
    pub number: String,
    pub title: String,
    /// Which one of several of its kind it is: the meeting, the offer, the member, the demand, and the addressee; empty when there is
    /// nothing to tell apart.
    pub about: String,
    /// Which issue of this very document, from 1.
    pub version: u32,
    /// A later issue of this very document exists.
    pub replaced: bool,
    pub dated_on: DayView,
    /// Instant in UTC, ISO 8601.
    pub issued_at: String,
    pub issued_by: String,
    pub draft: bool,
    /// Whose words it was made with: "własne słowa urzędu, wersja 3", "słowa programu 0.2.0"; empty when that was not written down yet.
    pub words: String,
    pub files: Vec<IssuedFileView>,
    pub published: Vec<PublishedView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct IssuedFileView {
    pub format: Choice,
    pub sha256: String,
}

/// Where and when what the document says was published.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PublishedView {
    pub id: Key,
    pub place: String,
    pub address: String,
    pub on: DayView,
    /// The file that proves it.
    pub evidence: Option<Key>,
}

/// What of the register is wanted; empty fields ask for everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct RegisterFilter {
    pub case: Option<CaseKey>,
    /// Key of the kind.
    pub kind: Option<String>,
    /// Words that begin words of the title, the number, the case or the addressee; Polish letters may be left out.
    pub words: String,
    /// Only documents that are no drafts.
    pub only_final: bool,
    pub offset: u32,
    /// At most 500 rows are answered.
    pub limit: u32,
}

/// A page of the register.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RegisterPage {
    /// The newest first.
    pub rows: Vec<IssuedView>,
    /// How many match.
    pub total: u32,
    /// How many of them come after these rows.
    pub more: u32,
    /// Kinds of which anything was issued.
    pub kinds: Vec<Choice>,
}

const MOST: u32 = 500;

/// Issued documents, newest first.
pub fn list(desk: &Desk, filter: &RegisterFilter) -> Result<RegisterPage, Failure> {
    let page = Page { offset: filter.offset, limit: if filter.limit == 0 { MOST } else { filter.limit.min(MOST) } };
    desk.read(|tx| {
        let mut kinds = store::issued::kinds(tx)?;
        kinds.sort_unstable();
        let kinds = kinds.into_iter().map(Choice::from).collect();
        let Some(narrowed) = narrowed(filter) else { return Ok(RegisterPage { rows: Vec::new(), total: 0, more: 0, kinds }) };
        let listed = store::issued::found(tx, &narrowed, page)?;
        let known = Known::of(tx, &listed.rows)?;
        let rows: Vec<IssuedView> = listed.rows.iter().map(|row| shown(&known, row)).collect();
        let more = page.after(rows.len(), listed.total);
        Ok(RegisterPage { rows, total: listed.total, more, kinds })
    })
}

/// `None` when a kind is asked for that no document is of.
fn narrowed(filter: &RegisterFilter) -> Option<IssuedFilter> {
    let kind = match filter.kind.as_deref().filter(|key| !key.is_empty()) {
        Some(key) => Some(DocumentKind::from_key(key)?),
        None => None,
    };
    Some(IssuedFilter {
        id: None,
        case: filter.case.map(CaseRef::from),
        kind,
        only_final: filter.only_final,
        words: filter.words.clone(),
    })
}

/// One issued document.
pub fn view(desk: &Desk, id: Key) -> Result<IssuedView, Failure> {
    desk.read(|tx| {
        let only = IssuedFilter { id: Some(IssuedDocumentId(id.0)), ..IssuedFilter::default() };
        let rows = store::issued::found(tx, &only, Page::first(1))?.rows;
        let row = rows.first().ok_or_else(|| Failure::not_found("Dokument"))?;
        Ok(shown(&Known::of(tx, &rows)?, row))
    })
}

fn shown(known: &Known, row: &IssuedRow) -> IssuedView {
    let same = known.papers.get(&row.case).into_iter().flatten().filter(|paper| is_same(paper, row));
    IssuedView {
        id: Key(row.id.0),
        kind: row.kind.into(),
        case: row.case.into(),
        case_title: known.titles.get(&row.case).cloned().unwrap_or_else(|| "urząd".to_owned()),
        number: row.number.clone(),
        title: row.title.clone(),
        about: about(known, row),
        version: same.clone().filter(|paper| paper.id <= row.id).count() as u32,
        replaced: same.clone().any(|paper| paper.id > row.id),
        dated_on: row.dated_on.into(),
        issued_at: row.issued_at.to_rfc3339(),
        issued_by: row.issued_by.clone(),
        draft: row.draft,
        words: words(row),
        files: row
            .files
            .iter()
            .map(|(format, sha256)| IssuedFileView { format: (*format).into(), sha256: sha256.clone() })
            .collect(),
        published: published(known, row),
    }
}

fn words(row: &IssuedRow) -> String {
    match row.words_version {
        Some(number) => format!("własne słowa urzędu, wersja {number}"),
        None if row.program.is_empty() => String::new(),
        None => format!("słowa programu Kładka {}", row.program),
    }
}

/// Whether a paper of the case is an issue of the same document. An invitation to another meeting or to somebody else is another
/// document; a comparison is of two versions that do not change any more, so nothing takes its place.
fn is_same(paper: &IssuedPaper, row: &IssuedRow) -> bool {
    let own = row.kind == DocumentKind::VersionComparison;
    paper.kind == row.kind && paper.subject == row.subject && paper.addressee == row.addressee && (!own || paper.id == row.id)
}

/// What rows of the register say of their cases, of the rows they were made of and of addressees: asked once for all rows of a page.
struct Known {
    titles: HashMap<CaseRef, String>,
    publications: HashMap<CaseRef, Vec<Stored<PublicationId, Publication>>>,
    papers: HashMap<CaseRef, Vec<IssuedPaper>>,
    subjects: HashMap<(PartOf, i64), String>,
    names: HashMap<OrganisationId, String>,
}

impl Known {
    fn of(tx: &ReadTx<'_>, rows: &[IssuedRow]) -> Result<Self, Failure> {
        let cases: HashSet<CaseRef> = rows.iter().map(|row| row.case).collect();
        let cases: Vec<CaseRef> = cases.into_iter().collect();
        let addressees: Vec<OrganisationId> = rows.iter().filter_map(|row| row.addressee).collect();
        Ok(Self {
            titles: titles(tx, &cases)?,
            publications: by_case(store::publication::of_any(tx, &cases)?.into_iter().map(|stored| (stored.record.case, stored))),
            papers: by_case(store::issued::papers(tx, &cases)?),
            subjects: subjects(tx, rows)?,
            names: store::organisation::names(tx, &addressees)?,
        })
    }
}

fn by_case<T>(rows: impl IntoIterator<Item = (CaseRef, T)>) -> HashMap<CaseRef, Vec<T>> {
    let mut sorted: HashMap<CaseRef, Vec<T>> = HashMap::new();
    for (case, row) in rows {
        sorted.entry(case).or_default().push(row);
    }
    sorted
}

fn titles(tx: &ReadTx<'_>, cases: &[CaseRef]) -> Result<HashMap<CaseRef, String>, Failure> {
    let (mut programmes, mut consultations, mut acts, mut calls) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for case in cases {
        match case {
            CaseRef::Programme(id) => programmes.push(*id),
            CaseRef::Consultation(id) => consultations.push(*id),
            CaseRef::DraftAct(id) => acts.push(*id),
            CaseRef::Call(id) => calls.push(*id),
            CaseRef::Office => {}
        }
    }
    let programmes = store::programme::titles(tx, &programmes)?.into_iter().map(|(id, title)| (CaseRef::Programme(id), title));
    let consultations = store::consultation::titles(tx, &consultations)?.into_iter();
    let consultations = consultations.map(|(id, title)| (CaseRef::Consultation(id), title));
    let acts = store::draft_act::titles(tx, &acts)?.into_iter().map(|(id, title)| (CaseRef::DraftAct(id), title));
    let calls = store::call::titles(tx, &calls)?.into_iter().map(|(id, title)| (CaseRef::Call(id), title));
    Ok(programmes.chain(consultations).chain(acts).chain(calls).collect())
}

/// What the rows are called that documents were made of: one question for each sort of row that is met.
fn subjects(tx: &ReadTx<'_>, rows: &[IssuedRow]) -> Result<HashMap<(PartOf, i64), String>, Failure> {
    let of = |part: PartOf| {
        rows.iter().filter(move |row| part_of(row.kind) == part).filter_map(|row| row.subject).collect::<Vec<i64>>()
    };
    let mut found = HashMap::new();
    for part in [PartOf::Meeting, PartOf::Change, PartOf::Offer, PartOf::Member, PartOf::Demand] {
        let ids = of(part);
        if !ids.is_empty() {
            found.extend(named(tx, part, &ids)?.into_iter().map(|(id, words)| ((part, id), words)));
        }
    }
    Ok(found)
}

fn named(tx: &ReadTx<'_>, part: PartOf, ids: &[i64]) -> Result<Vec<(i64, String)>, Failure> {
    Ok(match part {
        PartOf::Meeting => {
            let ids: Vec<MeetingId> = ids.iter().map(|id| MeetingId(*id)).collect();
            let rows = store::meeting::many(tx, &ids)?.into_iter();
            rows.map(|row| (row.id.0, meeting_in_words(&row.record))).collect()
        }
        PartOf::Change => {
            let ids: Vec<CallChangeId> = ids.iter().map(|id| CallChangeId(*id)).collect();
            let rows = store::call::change::many(tx, &ids)?.into_iter();
            rows.map(|row| (row.id.0, format!("zmiana nr {}", row.record.number))).collect()
        }
        PartOf::Offer => {
            let ids: Vec<OfferId> = ids.iter().map(|id| OfferId(*id)).collect();
            let rows = store::offer::names(tx, &ids)?.into_iter();
            rows.map(|(id, (number, applicants))| (id.0, format!("oferta {number}, {applicants}"))).collect()
        }
        PartOf::Member => {
            let ids: Vec<CommissionMemberId> = ids.iter().map(|id| CommissionMemberId(*id)).collect();
            store::commission::member::names(tx, &ids)?.into_iter().map(|(id, name)| (id.0, name)).collect()
        }
        PartOf::Demand => {
            let ids: Vec<ReasonsDemandId> = ids.iter().map(|id| ReasonsDemandId(*id)).collect();
            let rows = store::commission::result::demand::many(tx, &ids)?.into_iter();
            rows.map(|row| (row.id.0, format!("żądanie: {}", row.record.who))).collect()
        }
        PartOf::Case => Vec::new(),
    })
}

fn about(known: &Known, row: &IssuedRow) -> String {
    let mut parts = Vec::new();
    if let Some(subject) = row.subject {
        let part = part_of(row.kind);
        let words = known.subjects.get(&(part, subject)).cloned();
        parts.extend(words.or_else(|| part.gone().map(str::to_owned)));
    }
    if let Some(name) = row.addressee.and_then(|id| known.names.get(&id)) {
        parts.push(format!("adresat: {name}"));
    }
    parts.join("; ")
}

/// "spotkanie 13 października 2026 r., godz. 17.00".
pub(crate) fn meeting_in_words(meeting: &Meeting) -> String {
    let hour = meeting.hour().map_or_else(String::new, |hour| format!(", godz. {hour}"));
    format!("spotkanie {}{hour}", date_in_words(meeting.held_at.date()))
}

/// Publications of what the document says; a draft is not what was published.
fn published(known: &Known, row: &IssuedRow) -> Vec<PublishedView> {
    let thing = match row.kind {
        DocumentKind::ConsultationNotice => PublishedThing::ConsultationNotice,
        DocumentKind::ConsultationReport => PublishedThing::ConsultationReport,
        DocumentKind::Resolution | DocumentKind::ProgrammeDraft if !row.draft => PublishedThing::Programme,
        DocumentKind::CallNotice => PublishedThing::CallNotice,
        DocumentKind::CallChangeNotice => PublishedThing::CallChange,
        DocumentKind::CallAnnulmentNotice => PublishedThing::CallAnnulment,
        DocumentKind::CommissionRecruitment => PublishedThing::CommissionRecruitment,
        DocumentKind::ResultsNotice => PublishedThing::CallResults,
        _ => return Vec::new(),
    };
    let publications = known.publications.get(&row.case).into_iter().flatten();
    // A notice of results stands for itself and for what was changed later.
    let told = |subject: Option<i64>| thing == PublishedThing::CallResults || subject == row.subject;
    let of_thing = publications.filter(|stored| stored.record.thing == thing && told(stored.record.subject));
    of_thing
        .map(|stored| PublishedView {
            id: Key(stored.id.0),
            place: stored.record.place.label().to_owned(),
            address: stored.record.address.clone(),
            on: stored.record.published_on.into(),
            evidence: stored.record.evidence.map(|evidence| Key(evidence.0)),
        })
        .collect()
}

/// The answer of the check of one document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CheckedDocument {
    pub id: Key,
    pub title: String,
    /// Every file is what was issued.
    pub sound: bool,
    pub sentence: String,
}

/// The answer of the check of the whole register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct CheckedRegister {
    /// How many documents were checked.
    pub checked: u32,
    /// Those whose files are not what was issued.
    pub broken: Vec<CheckedDocument>,
}

/// Compares the bytes of an issued document with their fingerprints.
pub fn check(desk: &Desk, id: Key) -> Result<CheckedDocument, Failure> {
    desk.read(|tx| {
        let only = IssuedFilter { id: Some(IssuedDocumentId(id.0)), ..IssuedFilter::default() };
        let rows = store::issued::found(tx, &only, Page::first(1))?.rows;
        checked(tx, rows.first().ok_or_else(|| Failure::not_found("Dokument"))?)
    })
}

/// Documents between two reports of how far the check is.
const STEP: usize = 100;

/// The same for the whole register. `report` is told how many are checked and may stop the work.
pub fn check_all(desk: &Desk, mut report: impl FnMut(u32, u32) -> Result<(), Failure>) -> Result<CheckedRegister, Failure> {
    desk.read(|tx| {
        let rows = store::issued::list(tx, None, Page::ALL)?.rows;
        let total = rows.len() as u32;
        let mut broken = Vec::new();
        for (done, row) in rows.iter().enumerate() {
            if done % STEP == 0 {
                report(done as u32, total)?;
            }
            broken.extend(Some(checked(tx, row)?).filter(|one| !one.sound));
        }
        Ok(CheckedRegister { checked: total, broken })
    })
}

fn checked(tx: &ReadTx<'_>, row: &IssuedRow) -> Result<CheckedDocument, Failure> {
    let mut broken = Vec::new();
    for (format, _) in &row.files {
        match store::issued::file(tx, row.id, *format) {
            Ok(_) => {}
            Err(store::Fault::Damaged { .. }) => broken.push(format.label()),
            Err(fault) => return Err(fault.into()),
        }
    }
    let sentence = if broken.is_empty() {
        "Pliki są zgodne z odciskiem SHA-256 z dnia wystawienia.".to_owned()
    } else {
        format!(
            "Plik {} różni się od wystawionego. Otwórz kopię zapasową sprzed uszkodzenia i stamtąd zapisz dokument.",
            broken.join(", ")
        )
    };
    Ok(CheckedDocument { id: Key(row.id.0), title: row.title.clone(), sound: broken.is_empty(), sentence })
}

/// The frozen bytes of a file and a name for it.
pub fn file(desk: &Desk, id: Key, format: &str) -> Result<(String, Vec<u8>), Failure> {
    let format = format_of(format)?;
    desk.read(|tx| {
        let id = IssuedDocumentId(id.0);
        let document = store::issued::get(tx, id)?;
        let file = store::issued::file(tx, id, format)?.ok_or_else(|| Failure::not_found("Plik dokumentu"))?;
        Ok((name(document.kind, &document.number, document.dated_on, document.draft, format), file.bytes))
    })
}

fn name(kind: DocumentKind, number: &str, day: NaiveDate, draft: bool, format: DocumentFormat) -> String {
    let number = if number.is_empty() { String::new() } else { format!("-{}", slug(number)) };
    let draft = if draft { "-projekt" } else { "" };
    format!("{}{number}-{day}{draft}.{}", slug(kind.key()), format.key())
}

/// A format by its key.
pub fn format_of(key: &str) -> Result<DocumentFormat, Failure> {
    DocumentFormat::from_key(key.trim())
        .ok_or_else(|| Failure::field("format", format!("Nie ma formatu „{}”. Znane formaty: pdf, docx, html.", key.trim())))
}
