//! What the columns of a file seem to hold: remembered from the last time, by the heading, or by what stands in them.

use documents::spreadsheet::CellKind;
use domain::{
    identifier::{AccountNumber, Nip, PostCode},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    ImportPlan, ImportReading, Source, Target, encoding, remembered,
    sheet::with_zeros,
    source::{DELIMITERS, Table},
};
use crate::{Desk, Failure, view::Choice, view::choices};

/// How a file is read and what its columns seem to hold.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ImportPreview {
    pub name: String,
    pub rows: u32,
    pub encoding: Choice,
    pub encodings: Vec<Choice>,
    pub delimiter: Choice,
    pub delimiters: Vec<Choice>,
    pub headed: bool,
    /// Number of the row of headings; a title may stand above it.
    pub heading_row: Option<u32>,
    /// The sheet that was read; empty for a text.
    pub sheet: String,
    /// Sheets to choose from; none when the file is a text, and then nothing is said of encodings and delimiters.
    pub sheets: Vec<Choice>,
    /// What the saved reply of the KRS is; its columns are certain.
    pub reply: Option<String>,
    pub columns: Vec<ColumnGuess>,
    /// Fields that a column can feed.
    pub fields: Vec<Choice>,
    /// Letters could not be read: the encoding seems to be another.
    pub garbled: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ColumnGuess {
    pub heading: String,
    pub first: String,
    pub second: String,
    /// Key of the field; empty when the column is left out.
    pub field: String,
    pub by: GuessedBy,
    /// "zera dopiszemy": what will be done with the values.
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum GuessedBy {
    Memory,
    Heading,
    Content,
    Nothing,
}

pub fn preview(desk: &Desk, source: &Source, reading: &ImportReading) -> Result<ImportPreview, Failure> {
    let table = source.table(reading)?;
    let columns = guessed(desk, &table)?;
    let columns = columns
        .into_iter()
        .enumerate()
        .map(|(at, (target, by))| ColumnGuess {
            heading: table.headings.get(at).cloned().unwrap_or_else(|| format!("Kolumna {}", at + 1)),
            first: sample(&table, 0, at),
            second: sample(&table, 1, at),
            field: target.map_or("", Target::key).into(),
            by,
            note: target.map_or("", |target| note(&table, at, target)).into(),
        })
        .collect();
    let encodings: Vec<Choice> =
        encoding::OFFERED.iter().map(|(key, label)| Choice { key: (*key).into(), label: (*label).into() }).collect();
    let delimiters: Vec<Choice> =
        DELIMITERS.iter().map(|(byte, label)| Choice { key: char::from(*byte).into(), label: (*label).into() }).collect();
    let of = |all: &[Choice], key: &str| {
        all.iter().find(|choice| choice.key == key).cloned().unwrap_or(Choice { key: key.into(), label: key.into() })
    };
    Ok(ImportPreview {
        name: source.name.clone(),
        rows: table.rows.len() as u32,
        encoding: of(&encodings, table.encoding),
        encodings,
        delimiter: of(&delimiters, &char::from(table.delimiter).to_string()),
        delimiters,
        headed: table.headed,
        heading_row: table.heading_row,
        sheet: table.sheet.clone(),
        sheets: table.sheets.clone(),
        reply: table.reply.clone(),
        columns,
        fields: choices::<Target>(),
        garbled: table.rows.iter().any(|(_, cells)| cells.iter().any(|cell| cell.contains('\u{fffd}'))),
    })
}

/// The plan that follows from the guesses alone, for the command line.
pub fn plan_for(desk: &Desk, source: &Source) -> Result<ImportPlan, Failure> {
    plan_of(desk, source, ImportReading::default())
}

/// The same for a file that is read in a chosen way.
pub fn plan_of(desk: &Desk, source: &Source, reading: ImportReading) -> Result<ImportPlan, Failure> {
    let table = source.table(&reading)?;
    let columns = guessed(desk, &table)?.into_iter().map(|(target, _)| target.map_or("", Target::key).into()).collect();
    Ok(ImportPlan { reading, columns, ..ImportPlan::default() })
}

/// A row of headings names at least one field and holds no number of an organisation.
pub(super) fn is_heading(cells: &[String]) -> bool {
    let numbers = cells.iter().any(|cell| cell.chars().filter(char::is_ascii_digit).count() >= 9 || cell.contains('@'));
    !numbers && cells.iter().any(|cell| Target::by_heading(cell).is_some() && cell.chars().count() <= 40)
}

fn guessed(desk: &Desk, table: &Table) -> Result<Vec<(Option<Target>, GuessedBy)>, Failure> {
    if let Some(kept) = remembered::columns(desk, &table.headings)?.filter(|_| table.reply.is_none()) {
        let known =
            kept.into_iter().map(|target| (target, if target.is_some() { GuessedBy::Memory } else { GuessedBy::Nothing }));
        return Ok(known.collect());
    }
    let width = table.rows.iter().take(200).map(|(_, cells)| cells.len()).max().unwrap_or(0).max(table.headings.len());
    let mut columns = vec![(None, GuessedBy::Nothing); width];
    let taken = |columns: &[(Option<Target>, GuessedBy)], target| columns.iter().any(|(other, _)| *other == Some(target));
    if table.headed {
        for (at, heading) in table.headings.iter().enumerate() {
            if let Some(target) = Target::by_heading(heading).filter(|target| !taken(&columns, *target)) {
                columns[at] = (Some(target), GuessedBy::Heading);
            }
        }
    }
    for at in 0..width {
        if columns[at].0.is_none()
            && let Some(target) = by_content(table, at).filter(|target| !taken(&columns, *target))
        {
            columns[at] = (Some(target), GuessedBy::Content);
        }
    }
    Ok(columns)
}

/// Most of the first values of the column have one unmistakable form.
fn by_content(table: &Table, at: usize) -> Option<Target> {
    let values: Vec<&str> = values(table, at).take(50).collect();
    let most =
        |is: fn(&str) -> bool| !values.is_empty() && values.iter().filter(|value| is(value)).count() * 10 >= values.len() * 8;
    type Test = (Target, fn(&str) -> bool);
    let tests: [Test; 5] = [
        (Target::Nip, |value| Nip::parse(value).is_ok()),
        (Target::Accounts, |value| AccountNumber::parse(value).is_ok()),
        (Target::Email, |value| value.contains('@') && !value.contains(' ')),
        (Target::Postcode, |value| value.len() == 6 && PostCode::parse(value).is_ok()),
        (Target::Krs, |value| value.len() == 10 && value.starts_with("000") && value.bytes().all(|byte| byte.is_ascii_digit())),
    ];
    tests.into_iter().find(|(_, is)| most(*is)).map(|(target, _)| target)
}

fn note(table: &Table, at: usize, target: Target) -> &'static str {
    match target {
        Target::Krs if values(table, at).any(|value| value.len() < 10) => "zera dopiszemy",
        Target::Regon | Target::Postcode if lacks_zeros(table, at, target) => "zera dopiszemy",
        Target::Address | Target::MailAddress => "podzielimy na części",
        _ => "",
    }
}

fn lacks_zeros(table: &Table, at: usize, target: Target) -> bool {
    table.rows.iter().any(|(number, cells)| {
        table.kinds.get(&(*number, at)) == Some(&CellKind::Number)
            && cells.get(at).is_some_and(|cell| with_zeros(target, cell).is_some())
    })
}

fn values(table: &Table, at: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().filter_map(move |(_, cells)| cells.get(at)).map(String::as_str).filter(|value| !value.is_empty())
}

fn sample(table: &Table, row: usize, at: usize) -> String {
    let cell = table.rows.get(row).and_then(|(_, cells)| cells.get(at)).map(String::as_str).unwrap_or_default();
    let mut shown: String = cell.chars().take(80).collect();
    if cell.chars().count() > 80 {
        shown.push('…');
    }
    shown
}
