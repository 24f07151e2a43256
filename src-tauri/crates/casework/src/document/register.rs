//! The register of issued documents: list, check of the frozen bytes, handing out of the files.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::Hash,
};

use chrono::NaiveDate;
use domain::{
    consultation::Meeting,
    document::{DocumentFormat, DocumentKind},
    id::{ConsultationId, IssuedDocumentId, MeetingId, OrganisationId, PublicationId, Stored},
    polish::{date_in_words, fold},
    publication::{CaseRef, Publication, PublishedThing},
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Page, ReadTx, issued::IssuedRow};

use super::{order::CaseKey, print::slug};
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
    /// Which one of several of its kind it is: the meeting and the addressee; empty when there is nothing to tell apart.
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
    /// Words of the title, the number or the case.
    pub words: String,
    /// Only documents that are no drafts.
    pub only_final: bool,
}

/// Issued documents, newest first.
pub fn list(desk: &Desk, filter: &RegisterFilter) -> Result<Vec<IssuedView>, Failure> {
    let wanted = fold(filter.words.trim());
    let rows = desk.read(|tx| views(tx, filter.case.map(CaseRef::from)))?;
    let fits = |view: &IssuedView| {
        filter.kind.as_deref().is_none_or(|kind| kind.is_empty() || view.kind.key == kind)
            && !(filter.only_final && view.draft)
            && fold(&[&view.kind.label, &view.title, &view.number, &view.case_title, &view.about].map(String::as_str).join(" "))
                .contains(&wanted)
    };
    Ok(rows.into_iter().filter(fits).collect())
}

/// One issued document.
pub fn view(desk: &Desk, id: Key) -> Result<IssuedView, Failure> {
    desk.read(|tx| {
        let case = store::issued::get(tx, IssuedDocumentId(id.0))?.case;
        let rows = store::issued::list(tx, Some(case), Page::ALL)?.rows;
        let row = rows.iter().find(|row| row.id.0 == id.0).ok_or_else(|| Failure::not_found("Dokument"))?;
        shown(&mut Known::of(tx), &issues(&rows), row)
    })
}

fn views(tx: &ReadTx<'_>, case: Option<CaseRef>) -> Result<Vec<IssuedView>, Failure> {
    let rows = store::issued::list(tx, case, Page::ALL)?.rows;
    let (mut known, issues) = (Known::of(tx), issues(&rows));
    rows.iter().map(|row| shown(&mut known, &issues, row)).collect()
}

fn shown(known: &mut Known<'_, '_>, issues: &Issues, row: &IssuedRow) -> Result<IssuedView, Failure> {
    let same = issues.get(&paper(row)).map_or(&[][..], Vec::as_slice);
    Ok(IssuedView {
        id: Key(row.id.0),
        kind: row.kind.into(),
        case: row.case.into(),
        case_title: known.title(row.case)?,
        number: row.number.clone(),
        title: row.title.clone(),
        about: about(known, row)?,
        version: same.iter().filter(|id| **id <= row.id).count() as u32,
        replaced: same.iter().any(|id| *id > row.id),
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
        published: published(known, row)?,
    })
}

fn words(row: &IssuedRow) -> String {
    match row.words_version {
        Some(number) => format!("własne słowa urzędu, wersja {number}"),
        None if row.program.is_empty() => String::new(),
        None => format!("słowa programu Kładka {}", row.program),
    }
}

/// What makes two issues those of one and the same document. An invitation to another meeting or to somebody else is another
/// document; a comparison is of two versions that do not change any more, so nothing takes its place.
type Paper = (DocumentKind, CaseRef, Option<i64>, Option<OrganisationId>, Option<IssuedDocumentId>);
type Issues = HashMap<Paper, Vec<IssuedDocumentId>>;

fn paper(row: &IssuedRow) -> Paper {
    let own = (row.kind == DocumentKind::VersionComparison).then_some(row.id);
    (row.kind, row.case, row.subject, row.addressee, own)
}

fn issues(rows: &[IssuedRow]) -> Issues {
    let mut issues = Issues::new();
    for row in rows {
        issues.entry(paper(row)).or_default().push(row.id);
    }
    issues
}

/// What rows of the register say of their cases and addressees, each read once.
struct Known<'a, 'tx> {
    tx: &'a ReadTx<'tx>,
    titles: HashMap<CaseRef, String>,
    publications: HashMap<CaseRef, Vec<Stored<PublicationId, Publication>>>,
    meetings: HashMap<ConsultationId, Vec<Stored<MeetingId, Meeting>>>,
    names: HashMap<OrganisationId, String>,
}

impl<'a, 'tx> Known<'a, 'tx> {
    fn of(tx: &'a ReadTx<'tx>) -> Self {
        let (titles, publications) = (HashMap::new(), HashMap::new());
        Self { tx, titles, publications, meetings: HashMap::new(), names: HashMap::new() }
    }

    fn title(&mut self, case: CaseRef) -> Result<String, Failure> {
        once(&mut self.titles, case, || case_title(self.tx, case)).cloned()
    }

    fn publications(&mut self, case: CaseRef) -> Result<&[Stored<PublicationId, Publication>], Failure> {
        once(&mut self.publications, case, || Ok(store::publication::of(self.tx, case)?)).map(Vec::as_slice)
    }

    fn meetings(&mut self, case: ConsultationId) -> Result<&[Stored<MeetingId, Meeting>], Failure> {
        once(&mut self.meetings, case, || Ok(store::meeting::of(self.tx, case)?)).map(Vec::as_slice)
    }

    fn name(&mut self, id: OrganisationId) -> Result<&str, Failure> {
        once(&mut self.names, id, || Ok(store::organisation::get(self.tx, id)?.record.name)).map(String::as_str)
    }
}

fn once<K: Eq + Hash, V>(known: &mut HashMap<K, V>, key: K, read: impl FnOnce() -> Result<V, Failure>) -> Result<&V, Failure> {
    Ok(match known.entry(key) {
        Entry::Occupied(found) => found.into_mut(),
        Entry::Vacant(empty) => empty.insert(read()?),
    })
}

fn about(known: &mut Known<'_, '_>, row: &IssuedRow) -> Result<String, Failure> {
    let mut parts = Vec::new();
    if let (Some(subject), CaseRef::Consultation(case)) = (row.subject, row.case) {
        let meeting = known.meetings(case)?.iter().find(|meeting| meeting.id.0 == subject);
        parts.push(meeting.map_or("spotkanie usunięte z planu".to_owned(), |meeting| meeting_in_words(&meeting.record)));
    }
    if let Some(id) = row.addressee {
        parts.push(format!("adresat: {}", known.name(id)?));
    }
    Ok(parts.join("; "))
}

/// "spotkanie 13 października 2026 r., godz. 17.00".
pub(crate) fn meeting_in_words(meeting: &Meeting) -> String {
    let hour = meeting.hour().map_or_else(String::new, |hour| format!(", godz. {hour}"));
    format!("spotkanie {}{hour}", date_in_words(meeting.held_at.date()))
}

fn case_title(tx: &ReadTx<'_>, case: CaseRef) -> Result<String, Failure> {
    Ok(match case {
        CaseRef::Programme(id) => store::programme::get(tx, id)?.record.title,
        CaseRef::Consultation(id) => store::consultation::get(tx, id)?.record.title,
        CaseRef::DraftAct(id) => store::draft_act::get(tx, id)?.record.name(),
        CaseRef::Office => "urząd".to_owned(),
    })
}

/// Publications of what the document says; a draft is not what was published.
fn published(known: &mut Known<'_, '_>, row: &IssuedRow) -> Result<Vec<PublishedView>, Failure> {
    let thing = match row.kind {
        DocumentKind::ConsultationNotice => PublishedThing::ConsultationNotice,
        DocumentKind::ConsultationReport => PublishedThing::ConsultationReport,
        DocumentKind::Resolution | DocumentKind::ProgrammeDraft if !row.draft => PublishedThing::Programme,
        _ => return Ok(Vec::new()),
    };
    let of_thing = known.publications(row.case)?.iter().filter(|stored| stored.record.thing == thing);
    Ok(of_thing
        .map(|stored| PublishedView {
            id: Key(stored.id.0),
            place: stored.record.place.label().to_owned(),
            address: stored.record.address.clone(),
            on: stored.record.published_on.into(),
            evidence: stored.record.evidence.map(|evidence| Key(evidence.0)),
        })
        .collect())
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

/// Compares the bytes of issued documents with their fingerprints; one document or the whole register.
pub fn check(desk: &Desk, only: Option<Key>) -> Result<Vec<CheckedDocument>, Failure> {
    desk.read(|tx| {
        let rows = store::issued::list(tx, None, Page::ALL)?.rows;
        let chosen = rows.into_iter().filter(|row| only.is_none_or(|key| key.0 == row.id.0));
        chosen.map(|row| checked(tx, &row)).collect()
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
