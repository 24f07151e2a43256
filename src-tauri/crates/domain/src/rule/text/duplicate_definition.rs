//! A term is defined once.

use crate::{
    act::definitions::duplicates,
    finding::{Level, Place},
    law::Basis,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-04",
    name: "Powtórzone definicje",
    question: "Czy każde określenie jest zdefiniowane tylko raz?",
    basis: Basis::DraftingDefinitions,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(_: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let said = duplicates(&facts.definitions).into_iter().filter_map(|same| {
        let last = same.last()?;
        let places: Vec<&str> = same.iter().map(|definition| definition.place.as_str()).collect();
        Some(
            Statement::warning(
                format!("Określenie „{}” zdefiniowano więcej niż raz", last.term),
                "Zostaw jedną definicję; w pozostałych miejscach używaj samego określenia.",
            )
            .found(format!("definicje: {}", places.join(", ")))
            .required("jedna definicja")
            .at(Place::Unit { unit: last.unit.0, address: last.place.clone() }),
        )
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        act::{Act, ActKind, Inline, Level as UnitLevel},
        law::LawPack,
    };

    #[test]
    fn a_term_with_a_chip_is_told_by_the_name_of_the_chip() {
        let mut act = Act::new(ActKind::Programme);
        for _ in 0..2 {
            let mut unit = act.unit(UnitLevel::Paragraph);
            unit.intro =
                vec![Inline::text("Organ, zwany dalej „"), Inline::field("urzad.organ.narzednik"), Inline::text("”, ogłasza.")];
            act.units.push(unit);
        }
        let today = "2026-10-15".parse().expect("a day");
        let chip_name = |_: &_| Some("[organ wykonawczy (narzędnik)]".to_owned());
        let case = TextCase::alone(&act, chip_name, LawPack::embedded(), today);
        let said = check(&case, &TextFacts::of(&case));
        let titles: Vec<&str> = said.iter().map(|statement| statement.title.as_str()).collect();
        assert_eq!(titles, ["Określenie „[organ wykonawczy (narzędnik)]” zdefiniowano więcej niż raz"]);
    }
}
