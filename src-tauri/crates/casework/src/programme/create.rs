//! A new programme: from an earlier one, from the shipped words, or from nothing.

use domain::{
    act::{Act, ActKind},
    id::ProgrammeId,
    office::numbers::PatternKind,
    programme::{Programme, ProgrammeKind, ProgrammeStatus, carry, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{
    beginnings::note_number,
    brought::Brought,
    carried::{carried, copy_goals, copy_tasks},
    typed::Typed,
    years,
};
use crate::{
    Desk, Failure, Reply, Topic, document,
    records::{self, ProgrammeRecords},
    text::intake::Intake,
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
            (None, None) => Act::begun(ActKind::Programme),
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
