//! A new programme: from an earlier one, from the shipped words, or from nothing.

use std::collections::BTreeMap;

use domain::{
    act::{Act, ActKind, Level, Numbering, UnitId},
    id::{GoalId, ProgrammeId},
    office::numbers::PatternKind,
    programme::{PriorityTask, Programme, ProgrammeKind, ProgrammeStatus, carry, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{beginnings::note_number, typed::Typed, years};
use crate::{
    Desk, Failure, Reply, Topic, document,
    records::{self, ProgrammeRecords},
    text::intake::{Intake, nothing},
    view::Key,
};

/// With what the text begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Source {
    /// The text with years moved, the goals with indicators and the tasks of an earlier programme.
    Previous { id: Key },
    /// The words shipped with the program.
    Template,
    /// One empty paragraph.
    Nothing,
    /// The text from outside that was looked at last.
    Text {
        /// Its years become those of the new programme.
        move_years: bool,
        /// The resolution and the justification that stand beside it come along as they are.
        whole: bool,
    },
}

/// The form of a new programme.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct CreateProgramme {
    /// Key of the kind: "roczny", "wieloletni".
    pub kind: String,
    pub year_from: String,
    /// Empty for an annual programme.
    pub year_to: String,
    /// Empty: the usual title, or that of the earlier programme with its years moved.
    pub title: String,
    pub case_number: String,
    pub source: Source,
}

/// What was made, and what the officer should look at.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Created {
    pub id: Key,
    pub notes: Vec<String>,
}

/// Makes the programme with its three texts.
pub fn create(desk: &mut Desk, form: &CreateProgramme) -> Result<Reply<Created>, Failure> {
    create_with(desk, form, None)
}

/// The same where a text from outside was looked at, which the form may mean.
pub fn create_with(desk: &mut Desk, form: &CreateProgramme, brought: Option<&Intake>) -> Result<Reply<Created>, Failure> {
    let (kind, from, to) = read_form(form)?;
    let brought = Brought::read(&form.source, brought, from)?;
    if kind == ProgrammeKind::Annual {
        desk.read(|tx| refuse_second(tx, from))?;
    }
    let (law, clock) = (desk.law(), desk.clock().clone());
    let created = desk.write(&format!("Założono program na {}", years(from, to)), |tx| {
        let office = records::office(tx)?;
        let earlier = match &form.source {
            Source::Previous { id } => Some(ProgrammeRecords::load(tx, ProgrammeId(id.0))?),
            Source::Template | Source::Nothing | Source::Text { .. } => None,
        };
        let mut notes = Vec::new();
        let text = match (&earlier, &brought) {
            (Some(earlier), _) => carried(earlier, from, &mut notes),
            (None, Some(brought)) => brought.programme(kind, &mut notes),
            (None, None) => blank(),
        };
        let title = match (form.title.trim(), &earlier, &brought) {
            ("", Some(earlier), _) => {
                let old = &earlier.stored.record;
                carry::carry_words(&old.title, old.year_from..=old.year_to, from - old.year_from)
            }
            ("", None, Some(Brought { title: Some(title), .. })) => title.clone(),
            ("", None, _) => super::beginnings::title(&office, law, clock.today(), kind, (from, to)),
            (title, ..) => title.to_owned(),
        };
        let period = years(from, to);
        let mut programme = Programme {
            kind,
            title,
            year_from: from,
            year_to: to,
            status: ProgrammeStatus::Draft,
            case_number: form.case_number.trim().to_owned(),
            based_on: earlier.as_ref().map(|earlier| earlier.stored.id),
            text: domain::id::TextId(0),
            resolution_text: domain::id::TextId(0),
            justification_text: domain::id::TextId(0),
            sitting: None,
            submitted_to_council_on: None,
            adoption: None,
            sent_to_voivode_on: None,
            report_submitted_on: None,
            report_published_on: None,
            recorded_despite: String::new(),
        };
        Failure::when_invalid(validate::programme(&programme))?;
        programme.text = store::text::insert(tx, &format!("Program na {period}"), &text)?;
        // Empty: the document's own words are printed until the officer writes hers.
        let beside = |kind, own: fn(&Brought) -> Option<Act>| brought.as_ref().and_then(own).unwrap_or_else(|| Act::new(kind));
        programme.resolution_text = store::text::insert(
            tx,
            &format!("Uchwała w sprawie programu na {period}"),
            &beside(ActKind::Resolution, |brought| brought.resolution.clone()),
        )?;
        programme.justification_text = store::text::insert(
            tx,
            &format!("Uzasadnienie programu na {period}"),
            &beside(ActKind::Justification, |brought| brought.justification.clone()),
        )?;
        let id = store::programme::insert(tx, &programme)?;
        if form.source == Source::Template {
            let blank = store::text::get(tx, programme.text)?;
            store::text::save_draft(tx, blank.id, blank.revision, &document::start::text_of(tx, law, &clock, id)?)?;
        }
        note_number(tx, PatternKind::CaseNumber, &office.numbers.case_number, &programme.case_number)?;
        if let Some(earlier) = &earlier {
            copy_goals(tx, earlier, id)?;
            copy_tasks(tx, earlier, id)?;
        }
        Ok(Created { id: Key(id.0), notes })
    })?;
    Ok(Reply::new(created, &[Topic::Programmes, Topic::Texts]))
}

fn read_form(form: &CreateProgramme) -> Result<(ProgrammeKind, i32, i32), Failure> {
    let mut typed = Typed::default();
    let kind = typed.choice("kind", "Rodzaj programu", &form.kind);
    let from = typed.year("year_from", "Pierwszy rok", &form.year_from);
    let to = match kind {
        Some(ProgrammeKind::MultiYear) => typed.year("year_to", "Ostatni rok", &form.year_to),
        _ => from,
    };
    if kind == Some(ProgrammeKind::MultiYear) && typed.0.is_empty() && to <= from {
        typed.0.push(domain::violation::Violation::new(
            "year_to",
            "Ostatni rok: program wieloletni obejmuje co najmniej dwa lata. Popraw rok albo wybierz program roczny.",
        ));
    }
    Failure::when_invalid(typed.0)?;
    Ok((kind.unwrap_or(ProgrammeKind::Annual), from, to))
}

fn refuse_second(tx: &ReadTx<'_>, year: i32) -> Result<(), Failure> {
    let same = store::programme::list(tx)?.into_iter().find(|row| row.kind == ProgrammeKind::Annual && row.year_from == year);
    match same {
        Some(row) => Err(Failure::Duplicate {
            sentence: format!("Roczny program na {year} r. jest już w pliku. Otwórz go albo wybierz inny rok."),
            noun: "programme".into(),
            id: Key(row.id.0),
        }),
        None => Ok(()),
    }
}

fn blank() -> Act {
    let mut act = Act::new(ActKind::Programme);
    let unit = act.unit(Level::Paragraph);
    act.units.push(unit);
    act
}

/// The earlier text in the new years, and what was done to it in sentences.
fn carried(earlier: &ProgrammeRecords, from: i32, notes: &mut Vec<String>) -> Act {
    let old = &earlier.stored.record;
    moved(&earlier.text, (old.year_from, old.year_to), from, notes)
}

fn moved(text: &Act, (old_from, old_to): (i32, i32), from: i32, notes: &mut Vec<String>) -> Act {
    let carried = carry::carry(text, old_from..=old_to, from - old_from);
    let numbering = Numbering::of(&carried.act);
    let places = |units: &[UnitId]| {
        let named: Vec<String> =
            units.iter().filter_map(|unit| numbering.address(*unit)).filter(|place| !place.is_empty()).collect();
        named.join(", ")
    };
    if !carried.moved.is_empty() {
        notes.push(format!("Przesunięto lata w: {}.", places(&carried.moved)));
    }
    if !carried.renewed.is_empty() {
        notes.push(format!(
            "Opis zeszłorocznych konsultacji i opinii zastąpiono danymi, które uzupełnią się same: {}.",
            places(&carried.renewed)
        ));
    }
    carried.act
}

/// A text from outside as the beginning of a programme.
struct Brought {
    programme: Act,
    resolution: Option<Act>,
    justification: Option<Act>,
    /// Title in the years of the new programme, where the text has one.
    title: Option<String>,
    /// Years of the programme as the text says them.
    years: Option<(i32, i32)>,
    /// Years to be moved and the first of the new ones.
    moving: Option<((i32, i32), i32)>,
}

impl Brought {
    fn read(source: &Source, intake: Option<&Intake>, from: i32) -> Result<Option<Self>, Failure> {
        let Source::Text { move_years, whole } = source else { return Ok(None) };
        let intake = intake.ok_or_else(nothing)?;
        let taken = intake.taken()?;
        intake.part_for(&taken, ActKind::Programme)?;
        let moving = taken.head.years.filter(|(old, _)| *move_years && *old != from).map(|years| (years, from));
        // A heading in capitals is no title to print: the usual one is made instead.
        let title = taken.head.title.filter(|title| title.chars().any(char::is_lowercase)).map(|title| match moving {
            Some(((old, last), _)) => carry::carry_words(&title, old..=last, from - old),
            None => title,
        });
        let beside = |part: Option<domain::act::intake::Part>| part.filter(|_| *whole).map(|part| part.act);
        Ok(Some(Self {
            programme: taken.main.act,
            resolution: beside(taken.resolution),
            justification: beside(taken.justification),
            title,
            years: taken.head.years,
            moving,
        }))
    }

    fn programme(&self, kind: ProgrammeKind, notes: &mut Vec<String>) -> Act {
        if let Some((from, to)) = self.years.filter(|(from, to)| kind == ProgrammeKind::Annual && from != to) {
            notes
                .push(format!("Tekst mówi o programie na lata {from}–{to}, a założono program roczny. Sprawdź rodzaj programu."));
        }
        match self.moving {
            Some((years, from)) => moved(&self.programme, years, from, notes),
            None => self.programme.clone(),
        }
    }
}

fn copy_goals(tx: &WriteTx<'_>, earlier: &ProgrammeRecords, to: ProgrammeId) -> Result<(), Failure> {
    let mut copies: BTreeMap<GoalId, GoalId> = BTreeMap::new();
    // Main goals first, because the others stand under them.
    let (main, under): (Vec<_>, Vec<_>) = earlier.goals.iter().partition(|goal| goal.record.parent.is_none());
    for goal in main.into_iter().chain(under) {
        let mut copy = goal.record.clone();
        copy.programme = to;
        copy.parent = copy.parent.and_then(|parent| copies.get(&parent).copied());
        copies.insert(goal.id, store::goal::insert(tx, &copy)?);
    }
    for indicator in &earlier.indicators {
        let Some(goal) = copies.get(&indicator.record.goal) else { continue };
        let mut copy = indicator.record.clone();
        copy.goal = *goal;
        store::goal::indicator::insert(tx, &copy)?;
    }
    Ok(())
}

fn copy_tasks(tx: &WriteTx<'_>, earlier: &ProgrammeRecords, to: ProgrammeId) -> Result<(), Failure> {
    for task in &earlier.tasks {
        let copy = PriorityTask { programme: to, previous: Some(task.id), ..task.record.clone() };
        store::priority_task::insert(tx, &copy)?;
    }
    Ok(())
}
