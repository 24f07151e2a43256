//! The provision on the entry into force is the last one of an act.

use super::finals::Final;
use crate::{
    act::{Act, Level as UnitLevel, UnitId},
    finding::Level,
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-15",
    name: "Kolejność przepisów końcowych",
    question: "Czy przepis o wejściu w życie jest ostatnim przepisem aktu?",
    basis: Basis::DraftingEnd,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Moves the whole § to the end.
pub const MOVE: &str = "text.order_final";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let (Some(entry), Some(last)) = (facts.first(Final::Entry), facts.provisions.last()) else {
        return Vec::new();
    };
    if last.kind == Final::Entry {
        return Vec::new();
    }
    let statement = Statement::warning(
        format!("{}: przepis o wejściu w życie nie jest ostatni", capital_first(&facts.address(entry.paragraph))),
        "Przenieś przepis o wejściu w życie na koniec aktu, za przepisy uchylające.",
    )
    .found(format!("po nim: {}", facts.address(last.paragraph)))
    .required("przepis o wejściu w życie na końcu")
    .at(facts.place(entry.paragraph));
    vec![match moved(case.act, entry.paragraph) {
        Some(_) => statement.mend("Przenieś na koniec", MOVE),
        None => statement,
    }]
}

/// The act with the § behind the last § beside it; `None` when the last one stands in another chapter.
pub(super) fn moved(act: &Act, entry: UnitId) -> Option<Act> {
    let mut act = act.clone();
    let at = act.units.iter().position(|unit| unit.id == entry)?;
    let end = act.units.iter().rposition(|unit| unit.level != UnitLevel::Annex)?;
    let plain = act.units[at..=end].iter().all(|unit| unit.level == UnitLevel::Paragraph);
    (plain && at < end).then(|| {
        act.units[at..=end].rotate_left(1);
        act
    })
}
