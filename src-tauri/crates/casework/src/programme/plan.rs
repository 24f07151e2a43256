//! The plan of the year counted backwards from the chosen sitting, or from the statutory day.

use domain::{
    explain::closed,
    id::{ProgrammeId, Revision, SittingId},
    polish::counted,
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
    /// "Najmniejszy zapas: 3 dni."
    pub slack_words: Option<String>,
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
        Ok(PlanView {
            anchor: plan.anchor,
            steps: plan.steps.iter().map(row).collect(),
            slack_words: plan.least_slack.map(|slack| match slack {
                0.. => format!(
                    "Najmniejszy zapas: {}. Gdy spadnie poniżej zera, plan wskaże krok, który się nie zmieści.",
                    days(slack)
                ),
                _ => format!("Brakuje {}: krok po terminie jest oznaczony na czerwono.", days(slack)),
            }),
            rescue: plan.rescue.map(|rescue| RescueView {
                sentence: rescue.sentence,
                earliest: rescue.earliest.into(),
                explanation: ExplanationView {
                    result: domain::polish::date_in_words(rescue.earliest),
                    steps: rescue.steps,
                    left_out: Vec::new(),
                },
            }),
            sittings: records.sittings.iter().map(SittingView::of).collect(),
            chosen: records.stored.record.sitting.map(|sitting| Key(sitting.0)),
            sitting_kinds: choices::<SittingKind>(),
            revision: Key(records.stored.revision.0),
            open: records.stored.record.adoption.is_none(),
        })
    })
}

fn days(count: i64) -> String {
    counted(count.unsigned_abs(), ["dzień", "dni", "dni"])
}

/// How the slack was counted: from the planned day, or from today when the planned one has passed.
fn slack(step: &counting::PlanStep) -> Option<String> {
    let left = step.slack?;
    let from = domain::polish::date_in_words(step.latest.date - chrono::TimeDelta::days(left));
    Some(closed(match left {
        0.. => format!("Zapas: od {from} do tego dnia jest {}.", days(left)),
        _ => format!("Brak zapasu: od tego dnia do {from} brakuje {}.", days(left)),
    }))
}

fn row(step: &counting::PlanStep) -> PlanRow {
    PlanRow {
        key: step.kind.key().to_owned(),
        what: step.what.to_owned(),
        detail: step.detail.clone(),
        state: step.state.into(),
        planned_on: step.planned_on.map(Into::into),
        done_on: step.done_on.map(Into::into),
        latest: step.latest.date.into(),
        explanation: ExplanationView {
            result: domain::polish::date_in_words(step.latest.date),
            steps: step.latest.steps.iter().map(domain::deadline::Step::printed).chain(slack(step)).collect(),
            left_out: Vec::new(),
        },
        basis: step.basis.clone(),
        late: step.state == counting::PlanState::Late || step.slack.is_some_and(|slack| slack < 0),
        slack_words: step.slack.map(|slack| if slack < 0 { format!("brakuje {}", days(slack)) } else { days(slack) }),
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
