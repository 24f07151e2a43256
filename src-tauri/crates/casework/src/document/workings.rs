//! „Wyliczenia sprawy”: every number and day that the program counted in a case, each with its working, as one document for its files.

use std::path::Path;

use documents::{
    Document, finish,
    model::{Block, TitleBlock, line},
};
use domain::document::DocumentFormat;

use super::{
    CaseKey,
    derivation::{Derivation, counted, sheet, working},
    print::{document_failure, rendered, slug},
};
use crate::{
    Desk, Failure,
    consultation::{self, remarks::Which},
    deadline::DeadlineView,
    disk, draft_act, programme,
    programme::SumView,
    view::{ExplanationView, Key},
};

const NUMBER: &str = "Skąd ta liczba?";
const DAY: &str = "Skąd ta data?";

/// The title of the case and everything that was counted in it, in the order in which its page shows it.
///
/// # Errors
/// [`Failure::NotFound`] for a case that is not there and for the office, which is no case.
pub fn of_case(desk: &Desk, case: CaseKey) -> Result<(String, Vec<Derivation>), Failure> {
    match case {
        CaseKey::Programme(id) => of_programme(desk, id),
        CaseKey::Consultation(id) => of_consultation(desk, id),
        CaseKey::DraftAct(id) => of_draft_act(desk, id),
        CaseKey::Call(_) | CaseKey::Office => Err(Failure::not_found("Sprawa")),
    }
}

/// The document with all of them.
pub fn document(desk: &Desk, case: CaseKey) -> Result<Document, Failure> {
    let (title, workings) = of_case(desk, case)?;
    let mut document = sheet(desk, format!("Wyliczenia sprawy: {title}"), "wyliczenia-sprawy")?;
    document.body.push(Block::Title(TitleBlock {
        kind: line("Wyliczenia sprawy"),
        subject: line(title),
        ..TitleBlock::default()
    }));
    for one in &workings {
        document.body.push(Block::Heading { level: 1, text: line(one.subject.clone()) });
        document.body.extend(working(one, 2));
    }
    document.body.push(counted(desk));
    Ok(document)
}

/// The suggested name of the file.
pub fn file_name(desk: &Desk, case: CaseKey) -> Result<String, Failure> {
    let title: String = slug(&of_case(desk, case)?.0).chars().take(60).collect();
    Ok(format!("wyliczenia-{}.pdf", title.trim_end_matches('-')))
}

pub fn save(desk: &Desk, case: CaseKey, place: &Path) -> Result<(), Failure> {
    let document = finish(&document(desk, case)?).map_err(document_failure)?;
    disk::write_file(desk, place, &rendered(&document, DocumentFormat::Pdf)?)
}

fn of_programme(desk: &Desk, id: Key) -> Result<(String, Vec<Derivation>), Failure> {
    let page = programme::page(desk, id)?;
    let tasks = programme::tasks(desk, id)?;
    let plan = programme::plan::view(desk, id)?;
    let opinion = programme::opinion::view(desk, id)?;
    let mut found = Vec::new();
    found.extend(page.left.iter().map(|left| Derivation::of(DAY, "Termin uchwalenia programu", &left.explanation)));
    found.extend(page.marks.iter().map(|mark| Derivation::of(NUMBER, mark.words.clone(), &mark.explanation)));
    let items = programme::matrix::view(desk, id)?.present_because;
    found.push(Derivation::of(NUMBER, "Elementy wymagane ustawą", &items));
    let sum = |subject: String, sum: &SumView| Derivation::of(NUMBER, subject, &sum.explanation);
    found.push(sum(format!("Plan {}, razem", tasks.years), &tasks.total));
    let before = tasks.previous_years.clone().unwrap_or_default();
    found.extend(tasks.total_before.iter().map(|total| sum(format!("Plan {before}, razem"), total)));
    found.extend(tasks.difference.iter().map(|difference| sum("Zmiana planu".into(), difference)));
    for (label, groups) in
        [("Według sfer", &tasks.by_sphere), ("Według form", &tasks.by_form), ("Według komórek", &tasks.by_department)]
    {
        found.extend(groups.iter().map(|group| sum(format!("{label}: {}", group.label), &group.sum)));
    }
    for step in &plan.steps {
        found.push(Derivation::of(DAY, format!("Najpóźniej: {}", step.what), &step.explanation));
        found.extend(step.slack_why.iter().map(|why| Derivation::of(NUMBER, format!("Zapas: {}", step.what), why)));
    }
    found.extend(plan.slack.iter().map(|slack| Derivation::of(NUMBER, "Najmniejszy zapas planu", &slack.why)));
    found.extend(plan.rescue.iter().map(|rescue| Derivation::of(DAY, "Najwcześniejsza sesja", &rescue.explanation)));
    found.extend(opinion.due.iter().map(|(_, why)| Derivation::of(DAY, "Termin na opinię rady pożytku", why)));
    Ok((page.name, found))
}

fn of_consultation(desk: &Desk, id: Key) -> Result<(String, Vec<Derivation>), Failure> {
    let view = consultation::view(desk, id)?;
    let figures = consultation::remarks::list(desk, id, "", Which::All)?.figures;
    let mut found = Vec::new();
    found.extend(view.length.iter().map(|length| Derivation::of(NUMBER, "Czas trwania konsultacji", &length.why)));
    found.extend(view.lead.iter().map(|lead| Derivation::of(NUMBER, "Wyprzedzenie ogłoszenia", &lead.why)));
    for one in &view.suggestions {
        found.push(day(format!("{}, najwcześniej", one.label), &one.earliest));
        found.extend(one.latest.iter().map(|latest| day(format!("{}, najpóźniej", one.label), latest)));
    }
    let counted = view.course.iter().flat_map(|course| &course.counted);
    found.extend(counted.map(|one| day(one.label.clone(), &one.deadline)));
    for meeting in view.meetings.iter().filter(|meeting| !meeting.ahead) {
        found.push(Derivation::of(NUMBER, format!("Osoby: {}", meeting.name), &meeting.people_why));
    }
    let turnout = &view.turnout;
    for (subject, why) in [
        ("Uwagi, razem", &turnout.remarks_why),
        ("Organizacje, razem", &turnout.organisations_sum_why),
        ("Osoby, razem", &turnout.people_sum_why),
        ("Organizacje bez powtórzeń", &turnout.organisations_why),
        ("Osoby bez powtórzeń", &turnout.people_why),
        ("Osoby na spotkaniach", &turnout.at_meetings_why),
    ] {
        found.push(Derivation::of(NUMBER, subject, why));
    }
    let pile = [&figures.all, &figures.answered, &figures.unanswered, &figures.waiting, &figures.late];
    found.extend(pile.into_iter().map(|figure| Derivation::of(NUMBER, format!("Uwagi: {}", figure.label), &figure.why)));
    found
        .extend(view.outcome.lines.iter().map(|figure| Derivation::of(NUMBER, format!("Raport: {}", figure.label), &figure.why)));
    found.extend(view.outcome.due.iter().map(|due| day("Termin raportu z konsultacji".into(), due)));
    Ok((view.heading, found))
}

fn of_draft_act(desk: &Desk, id: Key) -> Result<(String, Vec<Derivation>), Failure> {
    let page = draft_act::page(desk, id)?;
    let mut found = vec![Derivation::of(NUMBER, "Elementy aktu", &draft_act::items::view(desk, id)?.present_because)];
    for step in draft_act::way::view(desk, id)?.steps {
        found.extend(step.latest.iter().map(|(_, why)| Derivation::of(DAY, step.what.clone(), why)));
    }
    found.extend(page.in_force.iter().map(|(_, why)| Derivation::of(DAY, "Wejście aktu w życie", why)));
    Ok((page.name, found))
}

fn day(subject: String, deadline: &DeadlineView) -> Derivation {
    let why = ExplanationView::told(deadline.day.words.clone(), deadline.derivation.clone());
    Derivation::of(DAY, subject, &why)
}
