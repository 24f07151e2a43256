//! A remark that was not accepted in full gets a reason.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "K-18",
    name: "Uzasadnienie stanowiska",
    question: "Czy stanowisko inne niż pełne uwzględnienie ma uzasadnienie?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block],
    stops: Stops::Consultation(&[ConsultationStatus::Answered, ConsultationStatus::Reported]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let said = case.remarks.iter().filter_map(|remark| {
        let position = remark.record.position.as_ref()?;
        (position.outcome.needs_reason() && position.reason.trim().is_empty()).then(|| {
            Statement::block(
                format!("Stanowisko do uwagi nr {} nie ma uzasadnienia", remark.record.number),
                "Napisz w jednym lub dwóch zdaniach, dlaczego uwagi nie przyjęto w całości.",
            )
            .found(format!("{}, bez uzasadnienia", position.outcome.label()))
            .required("uzasadnienie, które przeczyta autor uwagi")
            .at_row("remark", remark.id.0)
        })
    });
    said.collect()
}
