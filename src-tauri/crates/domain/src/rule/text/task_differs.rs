//! The amount of a single task in the text equals that of the plan.

use super::{TextRole, Written, swap::Swap};
use crate::{
    act::{Inline, UnitId},
    finding::Level,
    law::Basis,
    money::{self, Money},
    polish::{capital_first, fold},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-21",
    name: "Kwota zadania w treści a plan",
    question: "Czy kwota zadania wpisana w treści równa się kwocie w planie zadań?",
    basis: Basis::AnnualMoney,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts the amount of the plan in place of the written one.
pub const MEND: &str = "text.mend_task_amount";

/// A shorter title may stand in a sentence about something else.
const LEAST_TITLE: usize = 8;

/// An amount beside the title of a task.
struct Beside<'a> {
    title: &'a str,
    written: money::Written,
    planned: Money,
}

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let titles = titles(case);
    let said = facts.lines.iter().filter_map(|line| {
        let Beside { title, written, planned } = wrong(line, &titles)?;
        Some(
            Statement::warning(
                format!("{}: kwota zadania „{title}” różni się od planu", capital_first(&facts.address(line.unit.id))),
                "Popraw kwotę w treści albo w planie zadań, aby były równe.",
            )
            .found(written.amount.to_string())
            .required(planned.to_string())
            .mend(format!("Popraw w treści: {planned}"), MEND)
            .by(case.programme_kind().basis(Basis::AnnualMoney, Basis::MultiYearMoney))
            .at(facts.place(line.unit.id)),
        )
    });
    said.collect()
}

/// Titles as they are looked for, as they are said, and the planned amounts.
fn titles<'a>(case: &TextCase<'a>) -> Vec<(String, &'a str, Money)> {
    let tasks = case.tasks.iter().filter(|_| case.role == TextRole::Programme);
    let told = tasks.filter_map(|task| {
        let title = task.record.title.trim();
        (title.chars().count() >= LEAST_TITLE).then_some((fold(title), title, task.record.planned?))
    });
    told.collect()
}

/// The amount of a line that names one task and holds one amount, when the plan says another.
fn wrong<'a>(line: &Written<'_>, titles: &[(String, &'a str, Money)]) -> Option<Beside<'a>> {
    let amounts = money::amounts_in(&line.words);
    let [written] = amounts.as_slice() else {
        return None;
    };
    let folded = fold(&line.words);
    let mut named = titles.iter().filter(|(title, ..)| folded.contains(title.as_str()));
    let (_, title, planned) = named.next()?;
    let alone = named.next().is_none();
    (alone && written.amount != *planned).then(|| Beside { title, written: written.clone(), planned: *planned })
}

pub(super) fn swaps(case: &TextCase<'_>, facts: &TextFacts<'_>, unit: UnitId) -> Vec<Swap> {
    let titles = titles(case);
    let lines = facts.lines.iter().filter(|line| line.unit.id == unit);
    let swap = |line: &Written<'_>| {
        let Beside { written, planned, .. } = wrong(line, &titles)?;
        Some(Swap { unit, role: line.role, at: written.at, with: vec![Inline::text(planned.to_string())] })
    };
    lines.filter_map(swap).collect()
}
