//! Remarks are numbered from one, each number once.

use std::collections::BTreeMap;

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-28",
    name: "Numery uwag",
    question: "Czy numer każdej uwagi jest użyty tylko raz?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let mut seen: BTreeMap<u32, i64> = BTreeMap::new();
    let mut said = Vec::new();
    for remark in case.remarks {
        let number = remark.record.number;
        if number == 0 || seen.insert(number, remark.id.0).is_some() {
            said.push(
                Statement::warning(
                    format!("Numer uwagi {number} jest użyty po raz drugi albo jest zerem"),
                    "Nadaj uwadze kolejny wolny numer; na numery powołuje się sprawozdanie.",
                )
                .found(format!("nr {number}"))
                .required("kolejny numer od 1, każdy użyty raz")
                .at_row("remark", remark.id.0),
            );
        }
    }
    said
}
