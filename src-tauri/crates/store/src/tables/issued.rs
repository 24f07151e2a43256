//! The register of issued documents with their frozen bytes.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    document::{DocumentFormat, DocumentKind, IssuedDocument, IssuedFile},
    id::{CallId, ConsultationId, IssuedDocumentId, OrganisationId},
    polish::fold,
    publication::CaseRef,
    template::WordsUsed,
    vocabulary::Vocabulary,
};
use rusqlite::types::Value;

use super::{
    attachment::{fingerprint, sound},
    case,
};
use crate::{
    Fault, Listed, Page, ReadTx, WriteTx,
    cell::{Cell, Cells, cells, only},
    rows::{insert_sql, not_found, numbers, words},
    search::{HitKind, query},
};

const COLUMNS: [&str; 17] = [
    "programme",
    "consultation",
    "draft_act",
    "call",
    "kind",
    "subject",
    "addressee",
    "number",
    "title",
    "issued_at",
    "issued_by",
    "dated_on",
    "body",
    "draft",
    "template_version",
    "program",
    "words_sha256",
];

/// Enters a document with its renderings; neither can be changed afterwards. The fingerprints are counted here.
pub fn issue(
    tx: &WriteTx<'_>,
    document: &IssuedDocument,
    files: &[(DocumentFormat, Vec<u8>)],
) -> Result<IssuedDocumentId, Fault> {
    let mut values = case::values(document.case);
    values.extend(cells![
        document.kind,
        document.subject,
        document.addressee,
        document.number,
        document.title,
        document.issued_at,
        document.issued_by,
        document.dated_on,
        document.body,
        document.draft,
        document.words.version,
        document.words.program,
        document.words.sha256,
    ]);
    let id = IssuedDocumentId(tx.add(&insert_sql("issued_document", &COLUMNS), values)?);
    for (format, bytes) in files {
        let sql = "INSERT INTO issued_file (document, format, bytes, sha256) VALUES (?, ?, ?, ?)";
        tx.run(sql, cells![id, *format, *bytes, fingerprint(bytes)])?;
    }
    Ok(id)
}

pub fn get(tx: &ReadTx<'_>, id: IssuedDocumentId) -> Result<IssuedDocument, Fault> {
    let sql = format!("SELECT {} FROM issued_document WHERE id = ?", COLUMNS.join(", "));
    let found = tx.one(&sql, cells![id], |cells| {
        Ok(IssuedDocument {
            case: case::read(cells)?,
            kind: cells.next()?,
            subject: cells.next()?,
            addressee: cells.next()?,
            number: cells.next()?,
            title: cells.next()?,
            issued_at: cells.next()?,
            issued_by: cells.next()?,
            dated_on: cells.next()?,
            body: cells.next()?,
            draft: cells.next()?,
            words: WordsUsed { version: cells.next()?, program: cells.next()?, sha256: cells.next()? },
        })
    })?;
    found.ok_or_else(|| not_found("issued_document", id.0))
}

/// One rendering, compared with its fingerprint; `None` when the document was not issued in this format.
pub fn file(tx: &ReadTx<'_>, id: IssuedDocumentId, format: DocumentFormat) -> Result<Option<IssuedFile>, Fault> {
    let sql = "SELECT format, bytes, sha256 FROM issued_file WHERE document = ? AND format = ?";
    let found = tx.one(sql, cells![id, format], |cells| {
        Ok(IssuedFile { format: cells.next()?, bytes: cells.next()?, sha256: cells.next()? })
    })?;
    let Some(file) = found else { return Ok(None) };
    let bytes = sound(file.bytes, &file.sha256, format_args!("issued document {id}"))?;
    Ok(Some(IssuedFile { bytes, ..file }))
}

/// Kind and body of the document of a call that was issued last, for each of the kinds; drafts are left out.
pub fn newest_of_call(tx: &ReadTx<'_>, call: CallId, kinds: &[DocumentKind]) -> Result<Vec<(DocumentKind, String)>, Fault> {
    let sql = "SELECT kind, body FROM issued_document WHERE id IN ( \
               SELECT max(id) FROM issued_document \
               WHERE call = ? AND draft = 0 AND kind IN (SELECT value FROM json_each(?)) GROUP BY kind) ORDER BY id";
    let kinds = words(kinds.iter().map(|kind| kind.key()));
    tx.all(sql, cells![call, kinds], |cells| Ok((cells.next()?, cells.next()?)))
}

/// An issued document as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct IssuedRow {
    pub id: IssuedDocumentId,
    pub case: CaseRef,
    pub kind: DocumentKind,
    pub subject: Option<i64>,
    pub addressee: Option<OrganisationId>,
    pub number: String,
    pub title: String,
    pub issued_at: DateTime<Utc>,
    pub issued_by: String,
    pub dated_on: NaiveDate,
    pub draft: bool,
    /// Number of the version of the office's words it was made with; `None` when they were the program's.
    pub words_version: Option<u32>,
    /// Version of the program that made it; empty when that was not written down yet.
    pub program: String,
    /// Renderings with their fingerprints.
    pub files: Vec<(DocumentFormat, String)>,
}

/// A letter as a list of letters shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterRow {
    pub case: CaseRef,
    pub title: String,
    pub dated_on: NaiveDate,
}

/// Letters to these organisations that are not drafts, newest first.
pub fn addressed_to(tx: &ReadTx<'_>, organisations: &[OrganisationId]) -> Result<Vec<LetterRow>, Fault> {
    let sql = format!(
        "SELECT {}, title, dated_on FROM issued_document \
         WHERE addressee IN (SELECT value FROM json_each(?)) AND draft = 0 ORDER BY id DESC",
        case::COLUMNS
    );
    tx.all(&sql, cells![numbers(organisations.iter().map(|id| id.0))], |cells| {
        Ok(LetterRow { case: case::read(cells)?, title: cells.next()?, dated_on: cells.next()? })
    })
}

/// What the register is narrowed to; the default is every document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IssuedFilter {
    pub id: Option<IssuedDocumentId>,
    pub case: Option<CaseRef>,
    pub kind: Option<DocumentKind>,
    /// Only documents that are no drafts.
    pub only_final: bool,
    /// Words as typed; each must begin a word of the document, of the title of its case or of its addressee.
    pub words: String,
}

/// Issued documents, newest first; of one case or of all.
pub fn list(tx: &ReadTx<'_>, of: Option<CaseRef>, page: Page) -> Result<Listed<IssuedRow>, Fault> {
    found(tx, &IssuedFilter { case: of, ..IssuedFilter::default() }, page)
}

/// Issued documents that match, newest first.
pub fn found(tx: &ReadTx<'_>, filter: &IssuedFilter, page: Page) -> Result<Listed<IssuedRow>, Fault> {
    let Some((condition, values)) = narrowed(tx, filter)? else { return Ok(Listed { rows: Vec::new(), total: 0 }) };
    // Words are looked for once: the numbers of all that match tell how many there are and which stand on the page.
    let sql = format!("SELECT id FROM issued_document WHERE {condition} ORDER BY id DESC");
    let matching = tx.all(&sql, values, only::<i64>)?;
    let on_page = matching.iter().skip(page.offset as usize).take(page.limit as usize);
    let on_page = numbers(on_page.copied());
    let sql = format!(
        "SELECT {}, id, kind, subject, addressee, number, title, issued_at, issued_by, dated_on, draft, \
         (SELECT v.number FROM template_version AS v WHERE v.id = issued_document.template_version), program \
         FROM issued_document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC",
        case::COLUMNS
    );
    let mut rows = tx.all(&sql, cells![on_page], |cells| {
        Ok(IssuedRow {
            case: case::read(cells)?,
            id: cells.next()?,
            kind: cells.next()?,
            subject: cells.next()?,
            addressee: cells.next()?,
            number: cells.next()?,
            title: cells.next()?,
            issued_at: cells.next()?,
            issued_by: cells.next()?,
            dated_on: cells.next()?,
            draft: cells.next()?,
            words_version: cells.next()?,
            program: cells.next()?,
            files: Vec::new(),
        })
    })?;
    let places: HashMap<IssuedDocumentId, usize> = rows.iter().enumerate().map(|(place, row)| (row.id, place)).collect();
    let sql = "SELECT document, format, sha256 FROM issued_file WHERE document IN (SELECT value FROM json_each(?)) ORDER BY id";
    let files = tx.all(sql, cells![on_page], |cells| Ok((cells.next::<IssuedDocumentId>()?, (cells.next()?, cells.next()?))))?;
    for (document, file) in files {
        if let Some(place) = places.get(&document) {
            rows[*place].files.push(file);
        }
    }
    Ok(Listed { rows, total: matching.len() as u32 })
}

/// The condition of the filter; `None` when nothing can match what was typed.
fn narrowed(tx: &ReadTx<'_>, filter: &IssuedFilter) -> Result<Option<(String, Vec<Value>)>, Fault> {
    let mut conditions = Vec::new();
    let mut values = Vec::new();
    if filter.id.is_none() && filter.case.is_none() {
        conditions.push("1 /* whole */");
    }
    if let Some(id) = filter.id {
        conditions.push("id = ?");
        values.push(id.put());
    }
    if let Some(case) = filter.case {
        let (condition, of_case) = case::condition(case);
        conditions.push(condition);
        values.extend(of_case);
    }
    if let Some(kind) = filter.kind {
        conditions.push("kind = ?");
        values.push(kind.put());
    }
    if filter.only_final {
        conditions.push("draft = 0");
    }
    let words = query::typed(&filter.words);
    if words.is_empty() && !filter.words.trim().is_empty() {
        return Ok(None);
    }
    let titles = if words.is_empty() { CaseTitles::default() } else { CaseTitles::read(tx)? };
    for word in &words {
        let expression = |kind| query::expression(word, Some(kind)).unwrap_or_default();
        conditions.push(
            "(id IN (SELECT e.record FROM search_index AS i JOIN search_entry AS e ON e.id = i.rowid WHERE search_index MATCH ?) \
             OR programme IN (SELECT value FROM json_each(?)) OR consultation IN (SELECT value FROM json_each(?)) \
             OR draft_act IN (SELECT value FROM json_each(?)) OR call IN (SELECT value FROM json_each(?)) \
             OR addressee IN (SELECT e.record FROM search_index AS i JOIN search_entry AS e ON e.id = i.rowid WHERE search_index MATCH ?))",
        );
        let cases =
            [&titles.programmes, &titles.consultations, &titles.acts, &titles.calls].map(|titles| titles.with(word).put());
        values.push(expression(HitKind::Document).put());
        values.extend(cases);
        values.push(expression(HitKind::Organisation).put());
    }
    Ok(Some((conditions.join(" AND "), values)))
}

/// The folded words of the titles of cases.
#[derive(Default)]
struct Titles(Vec<(i64, Vec<String>)>);

#[derive(Default)]
struct CaseTitles {
    programmes: Titles,
    consultations: Titles,
    acts: Titles,
    calls: Titles,
}

impl CaseTitles {
    fn read(tx: &ReadTx<'_>) -> Result<Self, Fault> {
        let words = |cells: &mut Cells<'_>| Ok((cells.next()?, query::words(&fold(&cells.next::<String>()?))));
        Ok(Self {
            programmes: Titles(tx.all("SELECT id, title FROM programme", cells![], words)?),
            consultations: Titles(tx.all("SELECT id, title FROM consultation", cells![], words)?),
            acts: Titles(tx.all("SELECT id, title FROM draft_act", cells![], words)?),
            calls: Titles(tx.all("SELECT id, title FROM call", cells![], words)?),
        })
    }
}

impl Titles {
    /// The cases with a word that begins so, as a list for SQL.
    fn with(&self, beginning: &str) -> String {
        let fits = |words: &[String]| words.iter().any(|word| word.starts_with(beginning));
        numbers(self.0.iter().filter(|(_, words)| fits(words)).map(|(id, _)| *id))
    }
}

/// What tells one paper of a case from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssuedPaper {
    pub id: IssuedDocumentId,
    pub kind: DocumentKind,
    pub subject: Option<i64>,
    pub addressee: Option<OrganisationId>,
}

/// Every paper issued in these cases, the oldest first.
pub fn papers(tx: &ReadTx<'_>, cases: &[CaseRef]) -> Result<Vec<(CaseRef, IssuedPaper)>, Fault> {
    let (condition, values) = case::any_of(cases);
    let sql =
        format!("SELECT {}, id, kind, subject, addressee FROM issued_document WHERE {condition} ORDER BY id", case::COLUMNS);
    tx.all(&sql, values, |cells| {
        let case = case::read(cells)?;
        Ok((case, IssuedPaper { id: cells.next()?, kind: cells.next()?, subject: cells.next()?, addressee: cells.next()? }))
    })
}

/// Final documents of these consultations that are letters to nobody: case, day and title.
pub fn shown_to_all(tx: &ReadTx<'_>, cases: &[ConsultationId]) -> Result<Vec<(ConsultationId, NaiveDate, String)>, Fault> {
    let sql = "SELECT consultation, dated_on, title FROM issued_document WHERE consultation IN (SELECT value FROM json_each(?)) \
               AND draft = 0 AND addressee IS NULL ORDER BY id";
    let cases = numbers(cases.iter().map(|id| id.0));
    tx.all(sql, cells![cases], |cells| Ok((cells.next()?, cells.next()?, cells.next()?)))
}

/// The kinds of which there is a document.
pub fn kinds(tx: &ReadTx<'_>) -> Result<Vec<DocumentKind>, Fault> {
    tx.all("SELECT DISTINCT kind FROM issued_document", cells![], only)
}
