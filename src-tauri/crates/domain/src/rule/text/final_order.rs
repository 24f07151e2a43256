//! The provision on the entry into force is the last one of an act, and what repeals stands before it, behind all else.

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
    question: "Czy przepisy uchylające są na końcu, a przepis o wejściu w życie jest ostatni?",
    basis: Basis::DraftingEnd,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Moves the whole § to the end.
pub const MOVE: &str = "text.order_final";
/// Moves a repealing § before the one on the entry into force.
pub const MOVE_REPEAL: &str = "text.order_repeal";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let mut said: Vec<Statement> = early_repeals(facts)
        .map(|repeal| {
            let statement = Statement::warning(
                format!("{}: przepis uchylający stoi przed przepisami merytorycznymi", capital_first(&facts.address(repeal))),
                "Przenieś przepis uchylający na koniec aktu, przed przepis o wejściu w życie.",
            )
            .found("po nim są jeszcze inne przepisy")
            .required("przepis uchylający wśród przepisów końcowych, przed przepisem o wejściu w życie")
            .at(facts.place(repeal));
            statement.mending(repeal_moved(case.act, facts, repeal).map(|_| ("Przenieś przed wejście w życie", MOVE_REPEAL)))
        })
        .collect();
    let (Some(entry), Some(last)) = (facts.first(Final::Entry), facts.provisions.last()) else {
        return said;
    };
    if last.kind == Final::Entry {
        return said;
    }
    let statement = Statement::warning(
        format!("{}: przepis o wejściu w życie nie jest ostatni", capital_first(&facts.address(entry.paragraph))),
        "Przenieś przepis o wejściu w życie na koniec aktu, za przepisy uchylające.",
    )
    .found(format!("po nim: {}", facts.address(last.paragraph)))
    .required("przepis o wejściu w życie na końcu")
    .at(facts.place(entry.paragraph));
    said.push(statement.mending(moved(case.act, entry.paragraph).map(|_| ("Przenieś na koniec", MOVE))));
    said
}

/// Repealing § with a § behind them that is no final provision.
fn early_repeals(facts: &TextFacts<'_>) -> impl Iterator<Item = UnitId> {
    let last = facts.provisions.iter().rposition(|provision| provision.kind == Final::Other).unwrap_or(0);
    facts.provisions[..last].iter().filter(|provision| provision.kind == Final::Repeal).map(|provision| provision.paragraph)
}

/// The act with the § before the one on the entry into force, or at the end; `None` when they stand in different chapters.
pub(super) fn repeal_moved(act: &Act, facts: &TextFacts<'_>, repeal: UnitId) -> Option<Act> {
    let mut act = act.clone();
    let at = act.units.iter().position(|unit| unit.id == repeal)?;
    let entry = facts.first(Final::Entry).and_then(|entry| act.units.iter().position(|unit| unit.id == entry.paragraph));
    let own = act.units.iter().rposition(|unit| unit.level != UnitLevel::Annex)? + 1;
    let end = entry.filter(|entry| *entry > at).unwrap_or(own);
    let plain = act.units[at..end].iter().all(|unit| unit.level == UnitLevel::Paragraph);
    (plain && at + 1 < end).then(|| {
        act.units[at..end].rotate_left(1);
        act
    })
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
