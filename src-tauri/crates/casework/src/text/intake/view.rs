//! A text from outside beside the units that were made of it.

use domain::act::UnitId;
use domain::act::intake::{Fate, Head, Part, PartRole, Taken};
use domain::polish::{counted, date_in_words};
use serde::Serialize;
use specta::Type;

use super::{Intake, IntakeChoices};
use crate::{
    Failure,
    document::Chips,
    text::{
        lines::{Keys, views},
        view::LineView,
    },
};

/// A text from outside beside the units that were made of it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct IntakeView {
    /// Name of the file, or that it was pasted.
    pub name: String,
    pub choices: IntakeChoices,
    /// "Rozpoznano 84 jednostki. Do sprawdzenia: 3 miejsca. Pominięto 12 wierszy."
    pub summary: String,
    pub head: Vec<HeadFact>,
    pub parts: Vec<IntakePart>,
    pub rows: Vec<SourceRow>,
    pub notes: Vec<IntakeNote>,
    pub removed: Vec<RemovedRow>,
    /// What the file held besides rows, in sentences.
    pub omitted: Vec<String>,
}

/// A fact from the head of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct HeadFact {
    pub label: String,
    pub words: String,
}

/// The programme, the resolution or the justification.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct IntakePart {
    /// "program", "uchwala", "uzasadnienie".
    pub key: String,
    pub label: String,
    /// "84 jednostki".
    pub units: String,
    pub lines: Vec<LineView>,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    Unit,
    /// Its mark was read as another, usual one.
    Respelled,
    /// Joined to the unit above.
    Joined,
    /// It stays as words, but its mark was not understood.
    Unclear,
    Removed,
}

/// A row of the source; blank ones are left out.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SourceRow {
    /// From 1.
    pub row: u32,
    pub page: Option<u32>,
    pub text: String,
    pub state: RowState,
    /// Why it was removed, or how its mark was read; empty where nothing is to be said.
    pub why: String,
    /// Key of the part it came into.
    pub part: Option<String>,
    /// Keys of the lines that it began or went on.
    pub lines: Vec<String>,
}

/// Something to look at after reading, with its place.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct IntakeNote {
    pub row: u32,
    pub sentence: String,
    /// The words were not understood, and stay as words.
    pub unclear: bool,
}

/// A row, or a part of one, that is in no unit.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemovedRow {
    pub row: u32,
    pub text: String,
    pub why: String,
}

const PARTS: [(PartRole, &str, &str); 3] = [
    (PartRole::Main, "program", "Program"),
    (PartRole::Resolution, "uchwala", "Uchwała"),
    (PartRole::Justification, "uzasadnienie", "Uzasadnienie"),
];

fn key_of(role: PartRole) -> &'static str {
    PARTS.iter().find(|(one, ..)| *one == role).map_or("program", |(_, key, _)| key)
}

fn line_of(unit: UnitId) -> String {
    Keys::default().of_unit(unit)
}

/// The text beside its units. Writes nothing.
pub fn view(intake: &Intake) -> Result<IntakeView, Failure> {
    let taken = intake.taken()?;
    let rows: Vec<SourceRow> = intake
        .source
        .rows
        .iter()
        .zip(&taken.rows)
        .filter_map(|(row, fate)| {
            let (state, why) = match &fate.fate {
                Fate::Blank => return None,
                Fate::Unit => (RowState::Unit, String::new()),
                Fate::Respelled { written, mark } => (RowState::Respelled, format!("„{written}” odczytano jako „{mark}”")),
                Fate::Joined => (RowState::Joined, String::new()),
                Fate::Unclear => (RowState::Unclear, String::new()),
                Fate::Removed(why) => (RowState::Removed, why.sentence().to_owned()),
            };
            Some(SourceRow {
                row: fate.row,
                page: row.page,
                text: row.text.clone(),
                state,
                why,
                part: fate.part.map(|role| key_of(role).to_owned()),
                lines: fate.units.iter().map(|unit| line_of(*unit)).collect(),
            })
        })
        .collect();
    let unclear = |row: u32| taken.rows.get(row as usize - 1).is_some_and(|fate| fate.fate == Fate::Unclear);
    let notes: Vec<IntakeNote> = taken
        .notes()
        .into_iter()
        .map(|note| IntakeNote { row: note.at.row, sentence: note.sentence(), unclear: unclear(note.at.row) })
        .collect();
    Ok(IntakeView {
        name: intake.name.clone(),
        choices: intake.choices.clone(),
        summary: summary(&taken, &rows),
        head: facts(&taken.head),
        parts: PARTS.iter().filter_map(|(role, key, label)| part(taken.part(*role)?, key, label)).collect(),
        notes,
        removed: taken
            .removed
            .iter()
            .map(|one| RemovedRow { row: one.row, text: one.text.clone(), why: one.why.sentence().to_owned() })
            .collect(),
        omitted: intake.source.omitted.iter().map(|one| one.sentence()).collect(),
        rows,
    })
}

fn part(part: &Part, key: &str, label: &str) -> Option<IntakePart> {
    let units = part.act.walk().count() as u64;
    (units > 0).then(|| IntakePart {
        key: key.into(),
        label: label.into(),
        units: counted(units, ["jednostka", "jednostki", "jednostek"]),
        lines: views(&part.act, &Keys::default(), &Chips::default()),
    })
}

fn summary(taken: &Taken, rows: &[SourceRow]) -> String {
    let units = PARTS.iter().filter_map(|(role, ..)| taken.part(*role)).map(|part| part.act.walk().count() as u64).sum();
    let count = |state: RowState| rows.iter().filter(|row| row.state == state).count() as u64;
    let mut words = format!("Rozpoznano {}.", counted(units, ["jednostkę", "jednostki", "jednostek"]));
    match count(RowState::Unclear) {
        0 => words += " Każdy wiersz zrozumiano.",
        unclear => words += &format!(" Nie zrozumiano {}.", counted(unclear, ["miejsca", "miejsc", "miejsc"])),
    }
    let removed = count(RowState::Removed);
    if removed > 0 {
        words += &format!(" Pominięto {}.", counted(removed, ["wiersz", "wiersze", "wierszy"]));
    }
    words
}

fn facts(head: &Head) -> Vec<HeadFact> {
    let years = head.years.map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") });
    [
        ("Numer", head.number.clone()),
        ("Organ", head.organ.clone()),
        ("Dzień", head.day.map(date_in_words)),
        ("W sprawie", head.subject.clone()),
        ("Rok programu", years),
    ]
    .into_iter()
    .filter_map(|(label, words)| words.map(|words| HeadFact { label: label.into(), words }))
    .collect()
}
