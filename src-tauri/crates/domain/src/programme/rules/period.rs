//! An annual programme covers one year, a multi-year one at least two.

use crate::{
    finding::Level,
    law::Basis,
    programme::{ProgrammeKind, ProgrammeStatus},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-22",
    name: "Okres programu",
    question: "Czy okres programu zgadza się z jego rodzajem?",
    basis: Basis::AnnualPeriod,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let (from, to) = (case.programme.year_from, case.programme.year_to);
    let statement = match case.programme.kind {
        ProgrammeKind::Annual if from == to => return Vec::new(),
        ProgrammeKind::MultiYear if from < to => return Vec::new(),
        ProgrammeKind::Annual => Statement::block(
            "Program roczny obejmuje więcej niż jeden rok",
            "Popraw okres albo zmień rodzaj programu na wieloletni.",
        )
        .required("jeden rok kalendarzowy")
        .by(Basis::AnnualPeriod),
        ProgrammeKind::MultiYear => {
            Statement::block("Program wieloletni nie obejmuje kilku lat", "Popraw okres albo zmień rodzaj programu na roczny.")
                .required("co najmniej dwa lata, pierwszy przed ostatnim")
                .by(Basis::MultiYearPeriod)
        }
    };
    vec![statement.found(format!("{from}–{to}")).at_field("year_to")]
}
