//! „Skąd ta liczba?” as a document: what the screen tells of a computed value, to be put into the files of a case.

use std::path::Path;

use documents::{
    Document, finish,
    model::{Block, Column, ColumnKind, Layout, Letterhead, List, Meta, Role, Table, TitleBlock, line},
};
use domain::{document::DocumentFormat, polish::date_in_words, vocabulary::Vocabulary};
use serde::Deserialize;
use specta::Type;

use super::{
    fill::office::letterhead_lines,
    print::{document_failure, rendered, slug},
};
use crate::{
    Desk, Failure, disk, records,
    view::{ExplainedPart, ExplanationView},
};

/// A computed value with its working, as it stood on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct Derivation {
    /// "Skąd ta liczba?", "Skąd ta data?".
    pub question: String,
    /// What the value is: "Plan 2027, razem".
    pub subject: String,
    pub result: String,
    /// Sentences in the order of counting.
    pub steps: Vec<String>,
    pub parts: Vec<DerivedPart>,
    pub left_out: Vec<String>,
}

/// A record that was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
pub struct DerivedPart {
    pub label: String,
    pub value: String,
}

/// Most letters of one sentence and most sentences; more than any working of the program has.
const LONGEST: usize = 4_000;
const MOST: usize = 5_000;

impl Derivation {
    /// The working of a value of a case.
    pub(super) fn of(question: &str, subject: impl Into<String>, why: &ExplanationView) -> Self {
        let part = |part: &ExplainedPart| DerivedPart { label: part.label.clone(), value: part.value.clone() };
        Self {
            question: question.to_owned(),
            subject: subject.into(),
            result: why.result.clone(),
            steps: why.steps.clone(),
            parts: why.parts.iter().map(part).collect(),
            left_out: why.left_out.clone(),
        }
    }
}

/// The suggested name of its file.
pub fn file_name(derivation: &Derivation, format: DocumentFormat) -> String {
    let subject = slug(&derivation.subject);
    let subject: String = subject.chars().take(80).collect();
    let subject = if subject.is_empty() { "wartosci" } else { subject.trim_end_matches('-') };
    format!("wyprowadzenie-{subject}.{}", format.key())
}

/// Prints the working into a file: for the printer, for an editor of texts, or for a page of the office.
///
/// # Errors
/// [`Failure::Invalid`] for one that is empty or longer than any the program tells, and what writing a file may fail with.
pub fn save(desk: &Desk, derivation: &Derivation, format: DocumentFormat, place: &Path) -> Result<(), Failure> {
    check(derivation)?;
    let document = finish(&document(desk, derivation)?).map_err(document_failure)?;
    disk::write_file(desk, place, &rendered(&document, format)?)
}

fn check(derivation: &Derivation) -> Result<(), Failure> {
    let Derivation { question, subject, result, steps, parts, left_out } = derivation;
    let words = [question, subject, result].into_iter().chain(steps).chain(left_out);
    let mut words = words.chain(parts.iter().flat_map(|part| [&part.label, &part.value]));
    if steps.len() + parts.len() + left_out.len() > MOST || words.any(|words| words.chars().count() > LONGEST) {
        return Err(Failure::field(
            "derivation",
            "Wyprowadzenie jest za długie, żeby je wydrukować. Skopiuj je do pliku tekstowego.",
        ));
    }
    if result.trim().is_empty() {
        return Err(Failure::field("derivation", "Wyprowadzenie nie ma wyniku. Otwórz je ponownie i zapisz jeszcze raz."));
    }
    Ok(())
}

/// The working as a document of the office.
pub fn document(desk: &Desk, derivation: &Derivation) -> Result<Document, Failure> {
    let title = [derivation.question.as_str(), derivation.subject.as_str()].into_iter().filter(|words| !words.is_empty());
    let title = title.collect::<Vec<_>>().join(" ");
    let mut document = sheet(desk, title, &file_name(derivation, DocumentFormat::Pdf))?;
    document.body.push(Block::Title(TitleBlock {
        kind: line(derivation.question.clone()),
        subject: line(derivation.subject.clone()),
        ..TitleBlock::default()
    }));
    document.body.extend(working(derivation, 1));
    document.body.push(counted(desk));
    Ok(document)
}

/// A sheet of the office without contents.
pub(super) fn sheet(desk: &Desk, title: String, name: &str) -> Result<Document, Failure> {
    let office = desk.read(records::office)?;
    let now = desk.now();
    let identifier = format!("{name}-{}", now.format("%Y-%m-%dT%H:%M"));
    let mut document = Document::new(Layout::Report, Meta::new(title, office.office.nominative.clone(), identifier, now.date()));
    if !office.office.nominative.is_empty() {
        let office_name = office.office.nominative.clone();
        document.letterhead = Some(Letterhead { office: office_name, lines: letterhead_lines(&office), crest: None });
    }
    Ok(document)
}

/// When all this was counted.
pub(super) fn counted(desk: &Desk) -> Block {
    let now = desk.now();
    let words = format!("Policzono {} o godz. {}.", date_in_words(now.date()), now.format("%-H.%M"));
    Block::Paragraph { role: Role::Note, text: line(words) }
}

/// The result, the sentences, the records and what was left out; `level` is that of a heading inside.
pub(super) fn working(derivation: &Derivation, level: u8) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph { role: Role::Important, text: line(derivation.result.clone()) }];
    let list = |numbered, items: &[String]| Block::List(List { numbered, items: items.iter().map(line).collect() });
    if !derivation.steps.is_empty() {
        blocks.push(list(true, &derivation.steps));
    }
    if !derivation.parts.is_empty() {
        blocks.push(Block::Table(Table {
            caption: line("Co policzono"),
            columns: vec![Column::new("Pozycja", ColumnKind::Text), Column::new("Wartość", ColumnKind::Money)],
            rows: derivation.parts.iter().map(|part| vec![line(&part.label), line(&part.value)]).collect(),
            totals: None,
            when_empty: String::new(),
        }));
    }
    if !derivation.left_out.is_empty() {
        blocks.push(Block::Heading { level, text: line("Czego nie wliczono") });
        blocks.push(list(false, &derivation.left_out));
    }
    blocks
}
