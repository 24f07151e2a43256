//! The plan of a programme's year, counted backwards, as it stands on the document's day.

use documents::template::{Data, Value};
use domain::{
    deadline::Step,
    polish::counted,
    programme::plan::{PlanStep, plan},
    rule::ProgrammeCase,
};

use super::Gather;

/// Family "terms".
pub fn terms(case: &ProgrammeCase<'_>) -> Data {
    let plan = plan(case);
    let mut data = Data::new();
    data.said("plan.od", plan.anchor)
        .rows("plan.kroki", plan.steps.iter().map(row).collect())
        .said("plan.zapas", plan.least_slack.map(slack).unwrap_or_default())
        .said("plan.ratunek", plan.rescue.map(|rescue| rescue.sentence).unwrap_or_default());
    data
}

fn row(step: &PlanStep) -> Data {
    let mut row = Data::new();
    let derivation: Vec<String> = step.latest.steps.iter().map(Step::printed).collect();
    row.said("krok", step.what)
        .said("stan", &step.detail)
        .day("plan", step.done_on.or(step.planned_on))
        .said("zapas", step.slack.map(slack).unwrap_or_default())
        .said("podstawa", &step.basis)
        .said("wyliczenie", derivation.join(" "));
    row.set("najpozniej", Value::Date(step.latest.date));
    row
}

/// "26 dni", "brakuje 3 dni".
fn slack(left: i64) -> String {
    let days = counted(left.unsigned_abs(), ["dzień", "dni", "dni"]);
    if left < 0 { format!("brakuje {days}") } else { days }
}
