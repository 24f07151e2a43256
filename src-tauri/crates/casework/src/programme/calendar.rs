//! The plan of terms for the officer's calendar.

use std::path::Path;

use domain::{
    deadline::Step,
    polish::fold,
    programme::plan::{self, PlanState, PlanStep},
    rule::ProgrammeCase,
    vocabulary::Vocabulary,
};

use crate::{
    Desk, Failure,
    disk::write_file,
    ical::{self, Event},
    view::Key,
};

/// What is still to be done, each step on its latest day, and the sitting on its own, as the text of a calendar file.
pub fn calendar(desk: &Desk, id: Key) -> Result<String, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let events = desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        Ok(records.with_case(&office, law, today, events))
    })?;
    if events.is_empty() {
        return Err(Failure::field("plan", "Wszystkie kroki planu są zrobione, więc w kalendarzu nie byłoby nic."));
    }
    Ok(ical::calendar(&events, desk.host.now()))
}

/// Writes the calendar into a file; the dialog has asked about overwriting.
pub fn write_calendar(desk: &Desk, id: Key, path: &Path) -> Result<(), Failure> {
    write_file(desk, path, calendar(desk, id)?.as_bytes())
}

fn events(case: &ProgrammeCase<'_>) -> Vec<Event> {
    let undone = |step: &&PlanStep| !matches!(step.state, PlanState::Done | PlanState::NotRecorded);
    let plan = plan::plan(case);
    let mut events: Vec<Event> = plan.steps.iter().filter(undone).map(|step| latest(case, step)).collect();
    if let Some(sitting) = case.chosen_sitting().filter(|_| case.programme.adoption.is_none()) {
        events.push(Event {
            uid: uid(case, "sesja"),
            day: sitting.held_on,
            summary: format!("Sesja rady: {}", about(case)),
            description: vec![case.programme.title.clone()],
        });
    }
    events.sort_by_key(|event| event.day);
    events
}

fn latest(case: &ProgrammeCase<'_>, step: &PlanStep) -> Event {
    let mut description = vec![case.programme.title.clone()];
    description.extend(step.latest.steps.iter().map(Step::printed));
    Event {
        uid: uid(case, step.kind.key()),
        day: step.latest.date,
        summary: format!("Najpóźniej: {} ({})", step.what, about(case)),
        description,
    }
}

fn about(case: &ProgrammeCase<'_>) -> String {
    format!("program na {}", super::years(case.programme.year_from, case.programme.year_to))
}

/// Named by the office, the programme and the step, not by the file or the day of writing.
fn uid(case: &ProgrammeCase<'_>, step: &str) -> String {
    let years = super::years(case.programme.year_from, case.programme.year_to).replace('–', "-");
    let name = fold(&case.office.unit.nominative);
    let words: Vec<&str> = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!("{step}.{}.{years}@{}.kladka", case.programme.kind.key(), words.join("-"))
}
