//! The title names the year of the call.

use chrono::Datelike;

use crate::{
    finding::Level,
    law::Basis,
    programme::rules::title_year::years_in,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-22",
    name: "Rok w tytule konkursu",
    question: "Czy tytuł konkursu wymienia rok, w którym zadania będą realizowane?",
    basis: Basis::CallTaskKind,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let call = case.call;
    let named = years_in(&call.title);
    let last = case.tasks_end().map_or(call.year, |day| day.year()).max(call.year);
    if named.is_empty() || named.iter().any(|year| (call.year..=last).contains(year)) {
        return Vec::new();
    }
    let written: Vec<String> = named.iter().map(ToString::to_string).collect();
    vec![
        Statement::warning(
            "Tytuł konkursu mówi o innym roku niż konkurs",
            "Popraw rok w tytule; to częsta pozostałość po konkursie, z którego skopiowano dane.",
        )
        .found(format!("w tytule: {}", written.join(", ")))
        .required(format!("rok {}", call.year))
        .at_field("title"),
    ]
}
