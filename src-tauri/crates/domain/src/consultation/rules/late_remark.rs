//! A remark outside the dates is kept and marked.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-19",
    name: "Uwagi poza terminem",
    question: "Czy są uwagi, które wpłynęły przed początkiem albo po końcu konsultacji?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let said = case.remarks.iter().filter_map(|remark| {
        let at = remark.record.received_at;
        let number = remark.record.number;
        let moment = format!("{}, godz. {}", date_in_words(at.date()), at.format("%-H.%M"));
        let (title, required) = if case.is_late(&remark.record) {
            let end = consultation.ends_on.map(date_in_words).unwrap_or_default();
            let hour = consultation.ends_at.map(|hour| format!(", godz. {}", hour.format("%-H.%M"))).unwrap_or_default();
            (format!("Uwaga nr {number} wpłynęła po terminie"), format!("najpóźniej {end}{hour}"))
        } else if consultation.starts_on.is_some_and(|start| at.date() < start) {
            let start = consultation.starts_on.map(date_in_words).unwrap_or_default();
            (format!("Uwaga nr {number} wpłynęła przed początkiem konsultacji"), format!("od {start}"))
        } else {
            return None;
        };
        Some(
            Statement::hint(
                title,
                "Uwaga zostaje w sprawie i w sprawozdaniu z adnotacją. Można zająć do niej stanowisko, choć nie ma takiego \
                 obowiązku.",
            )
            .found(moment)
            .required(required)
            .at_row("remark", remark.id.0),
        )
    });
    said.collect()
}
