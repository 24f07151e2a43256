//! The calls of a programme beside its plan: money of tasks, days of calls, the share of small grants.

use chrono::NaiveDate;
use documents::template::{Data, Value};
use domain::{
    call::due::moment_words,
    law::{Basis, Law},
    money::Money,
    polish::date_short,
    programme::schedule::{PlannedCall, TaskPlan, of_task, small_grants},
    rule::ProgrammeCase,
    vocabulary::Vocabulary,
};

use super::{Gather, clause};
use crate::records::CallRecords;

/// Family "schedule of calls".
pub fn schedule(case: &ProgrammeCase<'_>, calls: &[CallRecords], law: Law<'_>) -> Data {
    let calls: Vec<PlannedCall<'_>> = calls.iter().map(planned).collect();
    let tasks: Vec<TaskPlan> = case.tasks.iter().map(|task| of_task(case.programme, task, &calls)).collect();
    let mut data = Data::new();
    let rows = case.tasks.iter().zip(&tasks).map(|(task, plan)| {
        let mut row = Data::new();
        row.said("nazwa", clause(&task.record.title)).said("forma", task.record.form.label());
        for (key, amount) in [("plan", plan.planned), ("zostaje", plan.left), ("ogloszono", Some(plan.announced))] {
            money(&mut row, key, amount);
        }
        row
    });
    data.rows("harmonogram.zadania", rows.collect());
    let total = |of: fn(&TaskPlan) -> Option<Money>| Money::total(tasks.iter().filter_map(of)).unwrap_or(Money::LARGEST);
    let planned = total(|plan| plan.planned);
    if !tasks.is_empty() {
        data.said("harmonogram.plan_razem", planned.digits())
            .said("harmonogram.ogloszono_razem", total(|plan| Some(plan.announced)).digits())
            .said("harmonogram.zostaje_razem", total(|plan| plan.left).digits());
    }
    data.rows("harmonogram.konkursy", calls.iter().map(|call| row(call, case)).collect());
    if !calls.is_empty() {
        let sum = Money::total(calls.iter().map(|call| call.money(case.programme))).unwrap_or(Money::LARGEST);
        data.said("harmonogram.konkursy_razem", sum.digits());
    }
    if let Some((share, most)) = small_grants(law, planned).filter(|_| !tasks.is_empty()) {
        let basis = law.cite(Basis::SmallGrantShare).short();
        data.said("harmonogram.male_granty.udzial", share.words()).said("harmonogram.male_granty.podstawa", basis);
        money(&mut data, "harmonogram.male_granty.kwota", Some(most));
    }
    data
}

fn planned(records: &CallRecords) -> PlannedCall<'_> {
    PlannedCall { id: records.stored.id, call: &records.stored.record, tasks: &records.tasks }
}

fn row(planned: &PlannedCall<'_>, case: &ProgrammeCase<'_>) -> Data {
    let call = planned.call;
    let mut row = Data::new();
    row.said("tytul", clause(&call.title))
        .said("stan", call.status.label())
        .day("ogloszenie", call.announced_on.or(call.ordered_on))
        .said("termin", call.offers_until.map(moment_words).unwrap_or_default())
        .day("wybor", call.chosen_by)
        .said("realizacja", span(call.begins_on, call.ends_on));
    money(&mut row, "kwota", Some(planned.money(case.programme)));
    row
}

fn span(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{}–{}", date_short(from), date_short(to)),
        (Some(from), None) => format!("od {}", date_short(from)),
        (None, Some(to)) => format!("do {}", date_short(to)),
        (None, None) => String::new(),
    }
}

fn money(data: &mut Data, key: &str, amount: Option<Money>) {
    if let Some(amount) = amount {
        data.set(key, Value::Money(amount));
    }
}
