//! With what a new programme can begin: the next year, the programme to start from and a case number; the usual title.

use chrono::Datelike;
use domain::{
    act::Act,
    law::{Basis, LawPack},
    office::{
        Office,
        numbers::{NumberParts, Pattern, PatternKind, Placeholder},
    },
    programme::ProgrammeKind,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::years;
use crate::view::Choice;
use crate::{
    Desk, Failure, records,
    text::Intake,
    view::{Key, choices},
};

/// What the form of a new programme is filled with.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Beginnings {
    pub kinds: Vec<Choice>,
    /// The year that the officer most likely means: the first one without an annual programme, from this year on.
    pub year: i32,
    /// The last year that a multi-year programme beginning in the asked year usually has.
    pub last_year: i32,
    pub case_number: String,
    /// Programmes to start from, the latest year first.
    pub from: Vec<Beginning>,
    /// The text from outside that was looked at last.
    pub text: Option<BroughtText>,
}

/// A text from outside to start from.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct BroughtText {
    pub name: String,
    /// "84 jednostki".
    pub units: String,
    /// Years of the programme as the text says them.
    pub years: Option<(i32, i32)>,
    /// A resolution or a justification stands beside the programme.
    pub more: bool,
}

/// A programme that another one can start from.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Beginning {
    pub id: Key,
    pub kind: Choice,
    pub years: String,
    pub title: String,
    /// "8 zadań, 5 celów"; what comes along.
    pub holds: String,
    pub units: u32,
}

/// Years of a usual multi-year programme.
const YEARS: i32 = 4;

/// What can begin now; `first_year` as typed, where the officer wants another first year than the proposed one.
pub fn beginnings(desk: &Desk, first_year: Option<&str>, brought: Option<&Intake>) -> Result<Beginnings, Failure> {
    let text = brought.map(brought_text).transpose()?;
    let today = desk.today();
    desk.read(|tx| {
        let office = records::office(tx)?;
        let rows = store::programme::list(tx)?;
        let taken = |year: i32| rows.iter().any(|row| row.kind == ProgrammeKind::Annual && row.year_from == year);
        let first = if rows.is_empty() || today.month() > 6 { today.year() + 1 } else { today.year() };
        let year = (first..first + 10).find(|year| !taken(*year)).unwrap_or(first);
        let from = rows.iter().map(|row| beginning(tx, row)).collect::<Result<_, Failure>>()?;
        let begins = first_year.and_then(|typed| typed.trim().parse().ok()).unwrap_or(year);
        let last_year = begins.saturating_add(YEARS - 1);
        Ok(Beginnings {
            kinds: choices::<ProgrammeKind>(),
            year,
            last_year,
            case_number: case_number(tx, &office, today.year())?.unwrap_or_default(),
            from,
            text,
        })
    })
}

fn brought_text(intake: &Intake) -> Result<BroughtText, Failure> {
    let taken = intake.taken()?;
    let units = taken.main.act.walk().count() as u64;
    Ok(BroughtText {
        name: intake.name().to_owned(),
        units: domain::polish::counted(units, ["jednostka", "jednostki", "jednostek"]),
        years: taken.head.years,
        more: taken.resolution.is_some() || taken.justification.is_some(),
    })
}

fn beginning(tx: &ReadTx<'_>, row: &store::programme::ProgrammeRow) -> Result<Beginning, Failure> {
    let programme = store::programme::get(tx, row.id)?.record;
    let act: Act = store::text::get(tx, programme.text)?.record.act;
    let goals = store::goal::of(tx, row.id)?.len() as u64;
    let counted = domain::polish::counted;
    let tasks = counted(row.tasks.into(), ["zadanie", "zadania", "zadań"]);
    Ok(Beginning {
        id: Key(row.id.0),
        kind: row.kind.into(),
        years: years(row.year_from, row.year_to),
        title: row.title.clone(),
        holds: format!("{tasks}, {}", counted(goals, ["cel", "cele", "celów"])),
        units: act.walk().count() as u32,
    })
}

/// The usual title of a programme of these years.
pub(super) fn title(
    office: &Office,
    law: &LawPack,
    today: chrono::NaiveDate,
    kind: ProgrammeKind,
    (from, to): (i32, i32),
) -> String {
    let entities = law.on(today).cite(Basis::OtherEntities);
    let (opening, period) = match kind {
        ProgrammeKind::Annual => ("Program", format!("na rok {from}")),
        ProgrammeKind::MultiYear => ("Wieloletni program", format!("na lata {}", years(from, to))),
    };
    format!(
        "{opening} współpracy {} z organizacjami pozarządowymi oraz podmiotami, o których mowa w {}, {period}",
        office.unit.genitive,
        entities.again()
    )
}

/// The next case number by the office's pattern; `None` when the pattern cannot be used or the office has not said all its parts.
pub(crate) fn case_number(tx: &ReadTx<'_>, office: &Office, year: i32) -> Result<Option<String>, Failure> {
    let written = &office.numbers.case_number;
    let Ok(pattern) = Pattern::parse(PatternKind::CaseNumber, written) else { return Ok(None) };
    // A number with a hole would only look like one.
    let known = [(Placeholder::Department, &office.numbers.department), (Placeholder::FileClass, &office.numbers.jrwa)];
    if known.iter().any(|(part, value)| pattern.asks_for(*part) && value.trim().is_empty()) {
        return Ok(None);
    }
    let (programmes, acts, calls) = (store::programme::list(tx)?, store::draft_act::list(tx)?, store::call::list(tx)?);
    let used = programmes.iter().map(|row| row.case_number.as_str());
    let used =
        used.chain(acts.iter().map(|row| row.case_number.as_str())).chain(calls.iter().map(|row| row.case_number.as_str()));
    let number = store::numbering::next(tx, written, year)?.max(pattern.next_number(used, year));
    let parts = NumberParts {
        department: office.numbers.department.clone(),
        file_class: office.numbers.jrwa.clone(),
        number,
        year,
        sitting: None,
    };
    Ok(Some(pattern.print(&parts)))
}

/// Notes a number given on paper, so that the next one follows it.
pub(crate) fn note_number(tx: &store::WriteTx<'_>, kind: PatternKind, written: &str, number: &str) -> Result<(), Failure> {
    let read = Pattern::parse(kind, written).ok().and_then(|pattern| pattern.read(number));
    if let Some(parts) = read {
        store::numbering::used(tx, written, parts.year, parts.number)?;
    }
    Ok(())
}
