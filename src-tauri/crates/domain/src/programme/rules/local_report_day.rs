//! The local day of the report is not later than the statute's.

use chrono::NaiveDate;

use crate::{
    finding::Level,
    law::{Basis, Term},
    polish::date_in_words,
    programme::ProgrammeKind,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-31",
    name: "Lokalny dzień sprawozdania",
    question: "Czy dzień sprawozdania w ustawieniach urzędu nie jest późniejszy niż ustawowy?",
    basis: Basis::ProgrammeReport,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let year = case.programme.year_from;
    let statutory = case.law().date_for(Term::ProgrammeReport, year);
    let (Some(statutory), Some((month, day))) = (statutory, case.office.local.report_day) else {
        return Vec::new();
    };
    let local = NaiveDate::from_ymd_opt(year + 1, month, day);
    if case.programme.kind != ProgrammeKind::Annual || local.is_some_and(|local| local <= statutory.value) {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Lokalny dzień sprawozdania jest późniejszy niż ustawowy",
            "Popraw dzień w ustawieniach urzędu; do tego czasu program liczy termin z ustawy.",
        )
        .found(local.map_or_else(|| format!("{day:02}.{month:02}: takiego dnia nie ma"), date_in_words))
        .required(format!("najpóźniej {}", date_in_words(statutory.value)))
        .at_field("office.local.report_day"),
    ]
}
