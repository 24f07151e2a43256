//! Stated totals of participants equal their parts.

use crate::{
    consultation::turnout::{Mismatch, turnout},
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-21",
    name: "Liczba uczestników",
    question: "Czy podana liczba uczestników równa się sumie części?",
    basis: Basis::Custom,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let counted = turnout(case.meetings, case.remarks, case.consultation.stated_participants);
    counted.mismatches.into_iter().map(said).collect()
}

fn said(mismatch: Mismatch) -> Statement {
    let people = |count: u32| polish::counted(count.into(), ["osoba", "osoby", "osób"]);
    let (least, most) = mismatch.counted;
    let required = if least == most {
        format!("{}, tyle daje suma części", people(least))
    } else {
        format!("od {least} do {}, tyle dają części, jeżeli ktoś skorzystał z kilku sposobów", people(most))
    };
    Statement::warning(
        format!("Liczba uczestników nie zgadza się z częściami: {}", mismatch.what),
        "Policz ponownie listy obecności i uwagi; popraw tę liczbę, którą wpisano błędnie.",
    )
    .found(format!("podano: {}", people(mismatch.stated)))
    .required(required)
    .at(mismatch.place)
}
