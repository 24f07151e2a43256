//! Words handed over to another office as one file, and taken in from one: examined whole ([`super::shape`]), shown, and put into
//! use only on purpose.

use documents::template::Words;
use domain::vocabulary::Vocabulary;
use serde::Serialize;
use specta::Type;

pub use super::shape::{EXTENSION, LIMIT, SCHEMA, TemplateFile, read, schema};
use super::{
    findings::{self, WordsFinding},
    form::{WordsForm, form, words, written},
    kind,
    list::{InUseView, in_use_view},
    page::{self, TemplateCase, TemplateView},
    version::{ComparedWords, compared, form_of, refuse_begun},
};
use crate::{
    Desk, Failure, Reply, Topic,
    document::{kinds::declared, print::slug},
    records,
    view::Choice,
};

/// A file that was read and not taken in yet.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferedWords {
    pub kind: Choice,
    pub office: String,
    pub program: String,
    pub form: WordsForm,
    /// Faults that keep the words from being used as they are.
    pub findings: Vec<WordsFinding>,
    /// The words in use here.
    pub in_use: InUseView,
    /// What would change against the words in use; empty when nothing would.
    pub differences: Vec<ComparedWords>,
    /// Words are begun here; they are saved or given up before a file is taken in.
    pub begun: bool,
    /// Why they cannot be taken in as the next version.
    pub cannot_take: Option<String>,
    /// Why they cannot be opened to be mended.
    pub cannot_mend: Option<String>,
    /// Cases on which the words can be looked at.
    pub cases: Vec<TemplateCase>,
}

/// The words in use as a file, and a name for it.
pub fn export(desk: &Desk, key: &str) -> Result<(String, Vec<u8>), Failure> {
    let kind = kind(key)?;
    let file = desk.read(|tx| {
        let office = records::office(tx).map(|office| office.office.nominative).unwrap_or_default();
        let words = written(&form_of(tx, kind, None)?)?;
        Ok(TemplateFile { schema: SCHEMA, kind: kind.key().to_owned(), office, program: desk.clock().program(), words })
    })?;
    let name = format!("{}.{EXTENSION}", slug(kind.key()));
    let text = serde_json::to_string_pretty(&file).map_err(|_| Failure::Document {
        sentence: "Nie udało się zapisać szablonu. Spróbuj ponownie.".to_owned(),
        place: None,
    })?;
    Ok((name, text.into_bytes()))
}

/// What taking a file in would change.
pub fn offer(desk: &Desk, bytes: &[u8]) -> Result<OfferedWords, Failure> {
    let file = read(bytes)?;
    let kind = kind(&file.kind)?;
    let declared = declared(kind);
    let read = Words::read("słowa w pliku", &file.words).map_err(crate::document::print::document_failure)?;
    let offered = form(&read, &declared.fields);
    let (words, places) = words(&offered)?;
    written(&offered)?;
    desk.read(|tx| {
        let here = form_of(tx, kind, None)?;
        let differences = compared(kind, &here, &offered);
        let changed = differences.iter().any(|line| line.changed);
        let findings = findings::faults(&words, &places, &declared.fields);
        let cannot_mend = store::template::begun(tx, kind)?
            .map(|_| "Te słowa mają tu rozpoczęte zmiany. Najpierw zapisz je jako wersję albo odrzuć.".to_owned());
        let cannot_take = match (&cannot_mend, findings.is_empty(), changed) {
            (Some(begun), ..) => Some(begun.clone()),
            (None, false, _) => Some("Słowa z pliku mają błędy. Otwórz je do poprawienia.".to_owned()),
            (None, true, false) => Some("Słowa z pliku są takie same jak słowa w użyciu.".to_owned()),
            (None, true, true) => None,
        };
        Ok(OfferedWords {
            kind: kind.into(),
            office: file.office.clone(),
            program: file.program.clone(),
            findings,
            in_use: in_use_view(tx, desk.clock(), kind)?,
            differences: if changed { differences } else { Vec::new() },
            begun: cannot_mend.is_some(),
            cannot_take,
            cannot_mend,
            cases: page::cases(tx, kind)?,
            form: offered.clone(),
        })
    })
}

/// Takes the words in as begun ones, to be mended or changed before they are saved.
pub fn take_in(desk: &mut Desk, key: &str, form: &WordsForm) -> Result<Reply<TemplateView>, Failure> {
    let kind = kind(key)?;
    let words = written(form)?;
    desk.write(&format!("Wczytano słowa z pliku do poprawienia: {}", kind.label()), |tx| {
        refuse_begun(tx, kind)?;
        Ok(store::template::keep_begun(tx, kind, Some(&words))?)
    })?;
    Ok(Reply::new(page::view(desk, key)?, &[Topic::Templates]))
}
