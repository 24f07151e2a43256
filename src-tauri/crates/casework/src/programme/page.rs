//! The head of a programme's page: its state, its facts, what can be done next and what the rules say.

use domain::{
    explain::closed,
    programme::{ProgrammeKind, ProgrammeStatus, due},
    publication::CaseRef,
    rule::{self, Check, ProgrammeCase, check_programme},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    publication::{self, PublicationRow},
    step, years,
};
use crate::{
    Desk, Failure,
    handover::{self, AwayMark},
    view::{Choice, DayView, ExplanationView, FindingView, Key, Permission},
};

/// A programme as its page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ProgrammePage {
    pub id: Key,
    pub revision: Key,
    pub kind: Choice,
    /// "Program współpracy na rok 2027": short, for the head of the page.
    pub name: String,
    /// As it is printed.
    pub title: String,
    pub years: String,
    pub status: Choice,
    pub case_number: String,
    /// Contents can be changed; otherwise `locked` says why not.
    pub editable: bool,
    pub locked: Option<String>,
    pub text: Key,
    pub resolution_text: Key,
    pub justification_text: Key,
    /// The programme it was started from, with its years.
    pub previous: Option<(Key, String)>,
    pub consultation: Option<(Key, Choice)>,
    /// With whom the case is now.
    pub away: Option<AwayMark>,
    /// What the record itself says: adopted late, not consulted, recorded with a reason.
    pub marks: Vec<MarkView>,
    pub recorded_despite: String,
    pub left: Option<Left>,
    pub submitted_to_council_on: Option<DayView>,
    pub resolution_number: String,
    pub adopted_on: Option<DayView>,
    pub in_force_on: Option<DayView>,
    pub sent_to_voivode_on: Option<DayView>,
    pub report_submitted_on: Option<DayView>,
    pub report_published_on: Option<DayView>,
    pub next: Vec<NextStep>,
    pub findings: Vec<FindingView>,
    /// Those of the case itself: the text tells its own with every change of its words.
    pub case_findings: Vec<FindingView>,
    /// "art. 5a ust. 4": where the statute lists what the programme must hold.
    pub contents: String,
    pub publications: Vec<PublicationRow>,
    pub publication_places: Vec<Choice>,
    pub published_things: Vec<Choice>,
}

/// What happened against the rules, with its working.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct MarkView {
    /// "uchwalony 12 dni po terminie", "bez konsultacji".
    pub words: String,
    pub explanation: ExplanationView,
}

/// "do uchwalenia zostało 46 dni", with its working.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Left {
    /// "do uchwalenia zostało" or "termin uchwalenia minął".
    pub words: String,
    /// "46 dni", "3 dni temu".
    pub days: String,
    pub late: bool,
    pub explanation: ExplanationView,
}

/// A step that can follow, with what it asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NextStep {
    pub to: Choice,
    /// "Skieruj projekt do rady".
    pub words: String,
    pub permission: Permission,
    /// It only goes back or aside; another step is the usual one.
    pub aside: bool,
    /// How the day of the step is called; nothing when it has none.
    pub day_label: Option<String>,
    /// What the form begins with.
    pub day: Option<DayView>,
    pub resolution_number: Option<String>,
}

/// The page of a programme today.
pub fn page(desk: &Desk, id: Key) -> Result<ProgrammePage, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let programme = &records.stored.record;
        let number = step::proposed_number(tx, &records, &office, today)?;
        let publications = publication::rows(tx, &records.publications)?;
        let previous = records.previous.as_ref().map(|previous| {
            let record = &previous.stored.record;
            (Key(previous.stored.id.0), years(record.year_from, record.year_to))
        });
        let consultation = records.consultation.as_ref().map(|held| {
            let status = held.stored.record.status;
            (Key(held.stored.id.0), Choice { key: status.key().into(), label: status.label().into() })
        });
        let away = handover::mark(tx, CaseRef::Programme(records.stored.id))?;
        records.with_case(&office, law, today, |case| {
            let adoption = programme.adoption.as_ref();
            let findings: Vec<FindingView> = check_programme(case).into_iter().map(Into::into).collect();
            Ok(ProgrammePage {
                id,
                revision: Key(records.stored.revision.0),
                kind: programme.kind.into(),
                name: short_name(case),
                title: programme.title.clone(),
                years: years(programme.year_from, programme.year_to),
                status: programme.status.into(),
                case_number: programme.case_number.clone(),
                editable: programme.status.is_editable(),
                locked: (!programme.status.is_editable()).then(|| super::locked(programme)),
                text: Key(programme.text.0),
                resolution_text: Key(programme.resolution_text.0),
                justification_text: Key(programme.justification_text.0),
                previous,
                consultation,
                away,
                marks: marks(case),
                recorded_despite: programme.recorded_despite.clone(),
                left: left(case),
                submitted_to_council_on: programme.submitted_to_council_on.map(Into::into),
                resolution_number: adoption.map(|adoption| adoption.resolution_number.clone()).unwrap_or_default(),
                adopted_on: adoption.map(|adoption| adoption.adopted_on.into()),
                in_force_on: adoption.and_then(|adoption| adoption.in_force_on).map(Into::into),
                sent_to_voivode_on: programme.sent_to_voivode_on.map(Into::into),
                report_submitted_on: programme.report_submitted_on.map(Into::into),
                report_published_on: programme.report_published_on.map(Into::into),
                next: next_steps(case, &number),
                case_findings: findings.iter().filter(|finding| !is_of_the_text(finding)).cloned().collect(),
                findings,
                contents: case.law().cite(super::contents(programme.kind)).place,
                publications,
                publication_places: crate::view::choices::<domain::publication::PublicationPlace>(),
                published_things: publication::THINGS.iter().copied().map(Choice::from).collect(),
            })
        })
    })
}

fn is_of_the_text(finding: &FindingView) -> bool {
    rule::rule(&finding.rule).is_some_and(|rule| matches!(rule.check, Check::Text(_)))
}

fn short_name(case: &ProgrammeCase<'_>) -> String {
    let programme = case.programme;
    match programme.kind {
        ProgrammeKind::Annual => format!("Program współpracy na rok {}", programme.year_from),
        ProgrammeKind::MultiYear => format!("Program współpracy na lata {}", years(programme.year_from, programme.year_to)),
    }
}

fn next_steps(case: &ProgrammeCase<'_>, number: &str) -> Vec<NextStep> {
    let from = case.programme.status;
    let step_to = |to: &ProgrammeStatus| {
        let because = step::expected(case, *to);
        let day_label = step::day_label(*to).map(str::to_owned);
        NextStep {
            words: step::words(from, *to).to_owned(),
            permission: Permission { allowed: because.is_empty(), because },
            aside: is_aside(case, *to),
            day: day_label.is_some().then(|| step::proposed_day(case, *to).into()),
            day_label,
            resolution_number: (*to == ProgrammeStatus::Adopted).then(|| number.to_owned()),
            to: (*to).into(),
        }
    };
    from.next().iter().map(step_to).collect()
}

/// A draft goes to consultation first; amending and going back are never the usual way.
fn is_aside(case: &ProgrammeCase<'_>, to: ProgrammeStatus) -> bool {
    use ProgrammeStatus::*;
    matches!(
        (case.programme.status, to),
        (Draft, BeforeCouncil) | (AfterConsultation, InConsultation) | (BeforeCouncil, AfterConsultation) | (_, BeingAmended)
    )
}

/// What happened against the rules and was recorded as it was.
fn marks(case: &ProgrammeCase<'_>) -> Vec<MarkView> {
    let mut marks = Vec::new();
    let late = case.adopted_on().zip(due::adoption_due(case)).filter(|(day, due)| *day > due.date);
    if let Some((day, due)) = late {
        let days = (day - due.date).num_days().unsigned_abs();
        let days = domain::polish::counted(days, ["dzień", "dni", "dni"]);
        let mut steps: Vec<String> = due.steps.iter().map(domain::deadline::Step::printed).collect();
        steps.push(closed(format!("Rada uchwaliła program {}: {days} po tym dniu.", domain::polish::date_in_words(day))));
        marks.push(mark(case, format!("uchwalony {days} po terminie"), steps));
    }
    let consulted = case.consultation.is_some_and(|held| held.is_announced());
    let left_the_desk = case.programme.submitted_to_council_on.is_some() || case.programme.adoption.is_some();
    if left_the_desk && !consulted {
        let steps = vec![
            "Projekt skierowano do rady, a w sprawie nie ma ogłoszonych konsultacji.".to_owned(),
            format!("Konsultacji wymaga {}.", case.law().cite(case.programme.kind.duty()).short()),
        ];
        marks.push(mark(case, "bez konsultacji".to_owned(), steps));
    }
    marks
}

/// A mark; the reason that the officer wrote down is its last step.
fn mark(case: &ProgrammeCase<'_>, words: String, mut steps: Vec<String>) -> MarkView {
    let reasons = case.programme.recorded_despite.lines().map(str::trim).filter(|line| !line.is_empty());
    steps.extend(reasons.map(|reason| format!("Odnotowany powód: {reason}")));
    MarkView { explanation: ExplanationView::told(words.clone(), steps), words }
}

fn left(case: &ProgrammeCase<'_>) -> Option<Left> {
    if case.programme.adoption.is_some() {
        return None;
    }
    let due = due::adoption_due(case)?;
    let days = due.days_left(case.today);
    let counted = domain::polish::counted(days.unsigned_abs(), ["dzień", "dni", "dni"]);
    let mut steps: Vec<String> = due.steps.iter().map(domain::deadline::Step::printed).collect();
    let today = domain::polish::date_in_words(case.today);
    steps.push(closed(match days {
        0.. => format!("Od dziś, {today}, do tego dnia jest {counted}."),
        _ => format!("Od tego dnia do dziś, {today}, minęło {counted}."),
    }));
    Some(Left {
        words: if days < 0 { "termin uchwalenia minął" } else { "do uchwalenia zostało" }.to_owned(),
        days: if days < 0 { format!("{counted} temu") } else { counted.clone() },
        late: days < 0,
        explanation: ExplanationView::told(domain::polish::date_in_words(due.date), steps),
    })
}
