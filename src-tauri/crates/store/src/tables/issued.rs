//! The register of issued documents with their frozen bytes.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    document::{DocumentFormat, DocumentKind, IssuedDocument, IssuedFile},
    id::{IssuedDocumentId, OrganisationId},
    publication::CaseRef,
    template::WordsUsed,
};

use super::{attachment::fingerprint, case};
use crate::{
    Fault, Listed, Page, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{insert_sql, not_found},
};

const COLUMNS: [&str; 16] = [
    "programme",
    "consultation",
    "draft_act",
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
    match found {
        Some(file) if fingerprint(&file.bytes) != file.sha256 => {
            Err(Fault::Damaged { detail: format!("issued document {id} differs from its fingerprint") })
        }
        found => Ok(found),
    }
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
    let sql = "SELECT programme, consultation, draft_act, title, dated_on FROM issued_document \
               WHERE addressee IN (SELECT value FROM json_each(?)) AND draft = 0 ORDER BY id DESC";
    let ids: Vec<String> = organisations.iter().map(ToString::to_string).collect();
    tx.all(sql, cells![format!("[{}]", ids.join(","))], |cells| {
        Ok(LetterRow { case: case::read(cells)?, title: cells.next()?, dated_on: cells.next()? })
    })
}

/// Issued documents, newest first; of one case or of all.
pub fn list(tx: &ReadTx<'_>, of: Option<CaseRef>, page: Page) -> Result<Listed<IssuedRow>, Fault> {
    let (condition, values) = of.map_or(("1 /* whole */", Vec::new()), case::condition);
    let total = tx.count(&format!("SELECT count(*) FROM issued_document WHERE {condition}"), values.clone())?;
    let chosen = format!("FROM issued_document WHERE {condition} ORDER BY id DESC LIMIT ? OFFSET ?");
    let paged = || values.iter().cloned().chain(cells![page.limit, page.offset]).collect::<Vec<_>>();
    let sql = format!(
        "SELECT programme, consultation, draft_act, id, kind, subject, addressee, number, title, issued_at, issued_by, dated_on, draft, \
         (SELECT v.number FROM template_version AS v WHERE v.id = issued_document.template_version), program {chosen}"
    );
    let mut rows = tx.all(&sql, paged(), |cells| {
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
    let sql = format!("SELECT document, format, sha256 FROM issued_file WHERE document IN (SELECT id {chosen}) ORDER BY id");
    let files = tx.all(&sql, paged(), |cells: &mut Cells<'_>| Ok((cells.next()?, (cells.next()?, cells.next()?))))?;
    for (document, file) in files {
        if let Some(row) = rows.iter_mut().find(|row| row.id == document) {
            row.files.push(file);
        }
    }
    Ok(Listed { rows, total })
}
