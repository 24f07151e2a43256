//! An annual programme is adopted by the statutory day of the year before.

use crate::{
    finding::Level,
    law::{Basis, Term},
    polish::{self, date_in_words},
    programme::{ProgrammeKind, ProgrammeStatus},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-03",
    name: "Termin uchwalenia programu",
    question: "Czy roczny program uchwalono w terminie, który wyznacza ustawa?",
    basis: Basis::AnnualProgramme,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Programme(&[ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    if case.programme.kind != ProgrammeKind::Annual {
        return Vec::new();
    }
    let Some(limit) = case.law().date_for(Term::AnnualProgrammeAdoption, case.programme.year_from) else {
        return Vec::new();
    };
    let limit = limit.value;
    let required = format!("najpóźniej {}", date_in_words(limit));
    let statement = match case.adopted_on() {
        Some(adopted) if adopted > limit => {
            let late = polish::counted((adopted - limit).num_days().unsigned_abs(), ["dzień", "dni", "dni"]);
            Statement::block(
                format!("Program uchwalono {late} po terminie ustawowym"),
                "Odnotuj przyczynę opóźnienia w sprawie. Program pokazuje ten stan, bo tak się stało.",
            )
            .found(format!("uchwalono {}", date_in_words(adopted)))
            .required(required)
        }
        Some(_) => return Vec::new(),
        None if case.today > limit => Statement::warning(
            "Minął ustawowy termin uchwalenia programu",
            "Uzgodnij z biurem rady najbliższą sesję i odnotuj przyczynę opóźnienia.",
        )
        .found("programu nie uchwalono")
        .required(required),
        None => return Vec::new(),
    };
    vec![statement.at_field("adopted_on")]
}
