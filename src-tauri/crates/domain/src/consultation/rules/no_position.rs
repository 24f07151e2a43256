//! Every remark that came in time has a position before the positions count as taken.
//!
//! A late remark stays in the case and in the report with its mark; nobody owes it a position.

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-17",
    name: "Stanowiska do uwag",
    question: "Czy do każdej uwagi zgłoszonej w terminie zajęto stanowisko?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::ConsultationFirmly(&[ConsultationStatus::Answered, ConsultationStatus::Reported]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let closing = matches!(case.consultation.status, ConsultationStatus::Answered | ConsultationStatus::Reported);
    if !case.is_over() || case.is_cancelled() {
        return Vec::new();
    }
    let open = case.remarks.iter().filter(|remark| remark.record.position.is_none() && !case.is_late(&remark.record));
    open.map(|remark| {
        let title = format!("Uwaga nr {} nie ma stanowiska", remark.record.number);
        let advice = "Zajmij stanowisko: uwzględniona, uwzględniona w części, nieuwzględniona albo poza przedmiotem.";
        // Until the positions are declared complete this is only work that waits.
        let statement = if closing { Statement::block(title, advice) } else { Statement::hint(title, advice) };
        statement.found("bez stanowiska").required("stanowisko z uzasadnieniem").at_row("remark", remark.id.0)
    })
    .collect()
}
