//! A remark is tied to a unit that is still in the text.

use crate::{
    act::UnitId,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-25",
    name: "Uwaga do usuniętej jednostki",
    question: "Czy jednostki, których dotyczą uwagi, są jeszcze w treści projektu?",
    basis: Basis::Custom,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let Some(act) = case.text else {
        return Vec::new();
    };
    let gone = |unit: u32| act.find(UnitId(unit)).is_none();
    let orphans = case.remarks.iter().filter(|remark| remark.record.unit.is_some_and(gone));
    orphans
        .map(|remark| {
            let address = remark.record.unit_address.trim();
            Statement::hint(
                format!("Uwaga nr {} dotyczy jednostki, której nie ma już w projekcie", remark.record.number),
                "Sprawozdanie pokaże brzmienie z dnia uwagi. Jeżeli treść przeniesiono, wskaż nową jednostkę.",
            )
            .found(if address.is_empty() { "jednostka usunięta".to_owned() } else { format!("{address} (usunięta)") })
            .required("jednostka obecna w projekcie albo cały projekt")
            .at_row("remark", remark.id.0)
        })
        .collect()
}
