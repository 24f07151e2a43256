//! The plan of the year counted backwards from the chosen sitting, or from the statutory day.

use domain::{
    explain::closed,
    id::{ProgrammeId, Revision, SittingId},
    polish::{counted, date_in_words},
    programme::{SittingKind, plan as counting},
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::sittings::SittingView;
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Choice, DayView, ExplanationView, Key, choices},
};

/// The plan with the sittings it can be counted from.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PlanView {
    /// What is counted back from.
    pub anchor: String,
    pub steps: Vec<PlanRow>,
    /// The least slack of the steps.
    pub slack: Option<LeastSlack>,
    pub rescue: Option<RescueView>,
    pub sittings: Vec<SittingView>,
    pub chosen: Option<Key>,
    pub sitting_kinds: Vec<Choice>,
    /// Revision of the programme, for choosing a sitting.
    pub revision: Key,
    /// It has not been adopted, so a sitting can be chosen.
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PlanRow {
    pub key: String,
    pub what: String,
    pub detail: String,
    pub state: Choice,
    pub planned_on: Option<DayView>,
    pub done_on: Option<DayView>,
    pub latest: DayView,
    pub explanation: ExplanationView,
    pub basis: String,
    /// The step is late or cannot be done in time.
    pub late: bool,
    /// "26 dni", "brakuje 3 dni".
    pub slack_words: Option<String>,
    pub slack_why: Option<ExplanationView>,
    /// The letter with which the step is done, while it is to be done.
    pub letter: Option<Choice>,
}

/// How near to failing the plan is.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct LeastSlack {
    /// "Najmniejszy zapas:", "Brakuje:".
    pub label: String,
    /// "3 dni".
    pub days: String,
    pub advice: String,
    pub why: ExplanationView,
}

/// The way out when a step is late.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RescueView {
    pub sentence: String,
    pub earliest: DayView,
    pub explanation: ExplanationView,
}

/// The plan for today.
pub fn view(desk: &Desk, id: Key) -> Result<PlanView, Failure> {
    let (law, today) = (desk.law(), desk.today());
    desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        let plan = records.with_case(&office, law, today, counting::plan);
        let adopted = records.stored.record.adoption.is_some();
        Ok(PlanView {
            anchor: plan.anchor,
            steps: plan.steps.iter().map(|step| row(step, adopted)).collect(),
            slack: plan.least_slack.map(|slack| least(slack, &plan.steps)),
            rescue: plan.rescue.map(|rescue| RescueView {
                sentence: rescue.sentence,
                earliest: rescue.earliest.into(),
                explanation: ExplanationView::told(date_in_words(rescue.earliest), rescue.steps),
            }),
            sittings: records.sittings.iter().map(SittingView::of).collect(),
            chosen: records.stored.record.sitting.map(|sitting| Key(sitting.0)),
            sitting_kinds: choices::<SittingKind>(),
            revision: Key(records.stored.revision.0),
            open: !adopted,
        })
    })
}

fn days(count: i64) -> String {
    counted(count.unsigned_abs(), ["dzień", "dni", "dni"])
}

/// How the slack was counted: from the planned day, or from today when the planned one has passed.
fn slack(step: &counting::PlanStep) -> Option<String> {
    let left = step.slack?;
    let from = date_in_words(step.latest.date - chrono::TimeDelta::days(left));
    Some(closed(match left {
        0.. => format!("Zapas: od {from} do tego dnia jest {}.", days(left)),
        _ => format!("Brak zapasu: od tego dnia do {from} brakuje {}.", days(left)),
    }))
}

fn slack_words(left: i64) -> String {
    if left < 0 { format!("brakuje {}", days(left)) } else { days(left) }
}

/// The slack of a step: its two days and the count between them.
fn slack_why(step: &counting::PlanStep) -> Option<ExplanationView> {
    let left = step.slack?;
    let from = step.latest.date - chrono::TimeDelta::days(left);
    let begins = match step.planned_on == Some(from) {
        true => format!("Dzień w planie: {}.", date_in_words(from)),
        false => format!("W sprawie nie ma późniejszego dnia, więc liczymy od dziś: {}.", date_in_words(from)),
    };
    let ends = format!("Najpóźniejszy dzień: {}.", date_in_words(step.latest.date));
    let steps = [begins, ends].map(closed).into_iter().chain(slack(step)).collect();
    Some(ExplanationView::told(slack_words(left), steps))
}

/// The least slack, found among those of the steps.
fn least(slack: i64, steps: &[counting::PlanStep]) -> LeastSlack {
    let found = steps.iter().filter_map(|step| Some(format!("{}: {}", step.what, slack_words(step.slack?)))).collect();
    let left: Vec<&str> = steps.iter().filter(|step| step.slack.is_none()).map(|step| step.what).collect();
    let (label, advice) = match slack {
        0.. => ("Najmniejszy zapas:", "Gdy spadnie poniżej zera, plan wskaże krok, który się nie zmieści."),
        _ => ("Brakuje:", "Krok, który się nie mieści, jest oznaczony w planie."),
    };
    let left_out = if left.is_empty() { Vec::new() } else { vec![format!("Kroki bez zapasu: {}.", left.join(", "))] };
    let why = ExplanationView { left_out, ..ExplanationView::told(days(slack), found) };
    LeastSlack { label: label.to_owned(), days: days(slack), advice: advice.to_owned(), why }
}

fn row(step: &counting::PlanStep, adopted: bool) -> PlanRow {
    PlanRow {
        key: step.kind.key().to_owned(),
        what: step.what.to_owned(),
        detail: step.detail.clone(),
        state: step.state.into(),
        planned_on: step.planned_on.map(Into::into),
        done_on: step.done_on.map(Into::into),
        latest: step.latest.date.into(),
        explanation: ExplanationView::told(
            date_in_words(step.latest.date),
            step.latest.steps.iter().map(domain::deadline::Step::printed).chain(slack(step)).collect(),
        ),
        basis: step.basis.clone(),
        late: step.state == counting::PlanState::Late || step.slack.is_some_and(|slack| slack < 0),
        slack_words: step.slack.map(slack_words),
        slack_why: slack_why(step),
        letter: step.letter(adopted).map(Into::into),
    }
}

/// Chooses the sitting for the adoption, or none.
pub fn choose_sitting(desk: &mut Desk, id: Key, revision: Key, sitting: Option<Key>) -> Result<Reply<()>, Failure> {
    desk.write("Wybrano sesję, na której rada uchwali program", |tx| {
        let mut programme = store::programme::get(tx, ProgrammeId(id.0))?.record;
        if let Some(sitting) = sitting {
            let chosen = store::sitting::get(tx, SittingId(sitting.0))?;
            if chosen.record.kind != SittingKind::Council {
                return Err(Failure::field("sitting", "Program uchwala rada na sesji. Wybierz z listy sesję rady."));
            }
        }
        programme.sitting = sitting.map(|sitting| SittingId(sitting.0));
        store::programme::update(tx, ProgrammeId(id.0), Revision(revision.0), &programme)?;
        Ok(())
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}
