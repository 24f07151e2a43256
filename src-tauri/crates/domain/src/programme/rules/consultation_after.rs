//! The consultation ended before the draft left for the council and before the adoption.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    programme::ProgrammeStatus,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-07",
    name: "Kolejność konsultacji i uchwalenia",
    question: "Czy konsultacje zakończyły się przed skierowaniem projektu do rady i przed uchwaleniem?",
    basis: Basis::AnnualProgramme,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let held = case.consultation.filter(|consultation| !consultation.is_cancelled());
    let Some(end) = held.and_then(|consultation| consultation.consultation.ends_on) else {
        return Vec::new();
    };
    let (what, when) = match (case.programme.submitted_to_council_on, case.adopted_on()) {
        (Some(submitted), _) if submitted <= end => ("projekt skierowano do rady", submitted),
        (_, Some(adopted)) if adopted <= end => ("program uchwalono", adopted),
        _ => return Vec::new(),
    };
    vec![
        Statement::block(
            "Konsultacje nie zakończyły się przed decyzją o projekcie",
            "Sprawdź daty. Jeżeli są prawdziwe, uwagi zgłoszone po tym dniu nie mogły zostać rozpatrzone; odnotuj to na piśmie.",
        )
        .found(format!("{what} {}, a konsultacje trwają do {}", date_in_words(when), date_in_words(end)))
        .required("najpierw koniec konsultacji i stanowiska do uwag, potem rada")
        .by(case.programme.kind.duty())
        .at_field("submitted_to_council_on"),
    ]
}
