//! Criteria have points, and thresholds can be reached.

use crate::{
    call::totals::most_points,
    finding::Level,
    law::Basis,
    polish::shortened,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-10",
    name: "Punkty i progi",
    question: "Czy każde kryterium ma punkty, a progi można osiągnąć?",
    basis: Basis::CallCriteria,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    for criterion in case.criteria {
        let record = &criterion.record;
        let name = shortened(record.name.trim(), 80);
        if record.most.0 == 0 || record.weight == 0 {
            said.push(
                Statement::warning(
                    format!("Kryterium nie ma punktów: {name}"),
                    "Wpisz najwyższą liczbę punktów albo usuń kryterium.",
                )
                .found(format!("{} pkt", record.most_weighted().words()))
                .required("liczba punktów większa od zera")
                .at_row("criterion", criterion.id.0),
            );
        } else if let Some(least) = record.least.filter(|least| *least > record.most) {
            said.push(
                Statement::warning(
                    format!("Progu kryterium nie da się osiągnąć: {name}"),
                    "Obniż próg albo podnieś liczbę punktów.",
                )
                .found(format!("próg {} pkt, najwyżej {} pkt", least.words(), record.most.words()))
                .required(format!("próg najwyżej {} pkt", record.most.words()))
                .at_row("criterion", criterion.id.0),
            );
        }
    }
    let most = most_points(case.criteria.iter().map(|criterion| &criterion.record));
    if let Some(threshold) = case.call.threshold.filter(|threshold| !case.criteria.is_empty() && *threshold > most) {
        said.push(
            Statement::warning("Progu punktowego oferty nie da się osiągnąć", "Obniż próg albo zmień punkty kryteriów.")
                .found(format!("próg {} pkt, wszystkie kryteria dają {} pkt", threshold.words(), most.words()))
                .required(format!("próg najwyżej {} pkt", most.words()))
                .at_field("threshold"),
        );
    }
    said
}
