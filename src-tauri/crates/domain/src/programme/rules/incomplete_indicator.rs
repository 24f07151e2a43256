//! An indicator has a name, a baseline, a target and a source of data.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-14",
    name: "Kompletność wskaźników",
    question: "Czy wskaźnik ma nazwę, wartość początkową, docelową i źródło danych?",
    basis: Basis::AnnualEvaluation,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let said = case.indicators.iter().filter_map(|stored| {
        let indicator = &stored.record;
        let parts = [
            ("nazwy", &indicator.name),
            ("wartości początkowej", &indicator.baseline),
            ("wartości docelowej", &indicator.target),
            ("źródła danych", &indicator.source),
        ];
        let missing: Vec<&str> = parts.into_iter().filter(|(_, value)| value.trim().is_empty()).map(|(part, _)| part).collect();
        if missing.is_empty() {
            return None;
        }
        let name = match indicator.name.trim() {
            "" => "Wskaźnik".to_owned(),
            name => format!("Wskaźnik „{name}”"),
        };
        Some(
            Statement::hint(
                format!("{name} nie ma {}", missing.join(", ")),
                "Uzupełnij brakujące dane, żeby w sprawozdaniu można było porównać plan z wykonaniem.",
            )
            .found(format!("brak {}", missing.join(", ")))
            .required("nazwa, wartość początkowa, wartość docelowa i źródło danych")
            .by(case.programme.kind.basis(Basis::AnnualEvaluation, Basis::MultiYearGoals))
            .at_row("indicator", stored.id.0),
        )
    });
    said.collect()
}
