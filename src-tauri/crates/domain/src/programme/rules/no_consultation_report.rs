//! The draft goes to the council with the report of its consultation.

use crate::{
    finding::Level,
    law::{Basis, ProgrammeItem},
    programme::requirements::required_items,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-11",
    name: "Sprawozdanie z konsultacji dla rady",
    question: "Czy przed skierowaniem projektu do rady sporządzono sprawozdanie z konsultacji?",
    basis: Basis::AnnualCreation,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let held = case.consultation.filter(|consultation| !consultation.is_cancelled());
    let Some(consultation) = held else {
        return Vec::new();
    };
    let sent = case.programme.submitted_to_council_on.is_some() || case.programme.adoption.is_some();
    // Only the annual programme must tell of its consultation.
    let creation = required_items(case).into_iter().find(|item| item.value.item == ProgrammeItem::Creation);
    let (true, None, Some(creation)) = (sent, consultation.consultation.report_made_on, creation) else {
        return Vec::new();
    };
    vec![
        Statement::warning(
            "Projekt trafił do rady bez sprawozdania z konsultacji",
            "Sporządź sprawozdanie i przekaż je biuru rady; z niego pochodzi informacja o konsultacjach w programie.",
        )
        .found("w sprawie nie ma daty sprawozdania z konsultacji")
        .required(creation.value.name)
        .by(creation.citation.basis),
    ]
}
