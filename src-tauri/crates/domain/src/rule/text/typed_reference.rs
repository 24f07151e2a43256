//! Citations of units of this text are references that follow their units.

use std::collections::BTreeMap;

use crate::{
    act::{
        Act, UnitId,
        link::{Leads, Typed, link, typed},
    },
    finding::Level,
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts, TextRole},
};

pub const RULE: Rule = Rule {
    id: "T-20",
    name: "Odesłania wpisane słowami",
    question: "Czy odesłania wpisane słowami prowadzą do jednostek, które są w treści?",
    basis: Basis::DraftingQuoting,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts live references in the place of the citations of a unit.
pub const LINK: &str = "text.link_references";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    // A justification speaks of the units of what it justifies.
    if case.role == TextRole::Justification {
        return Vec::new();
    }
    let mut by_unit: BTreeMap<Option<usize>, Vec<Typed>> = BTreeMap::new();
    for citation in typed(case.act) {
        by_unit.entry(facts.numbering.position(citation.unit)).or_default().push(citation);
    }
    by_unit.into_values().flat_map(|citations| said(facts, &citations)).collect()
}

fn said(facts: &TextFacts<'_>, citations: &[Typed]) -> Vec<Statement> {
    let Some(unit) = citations.first().map(|citation| citation.unit) else { return Vec::new() };
    let address = capital_first(&facts.address(unit));
    let words = |nowhere: bool| {
        let wanted = citations.iter().filter(|citation| (citation.leads == Leads::Nowhere) == nowhere);
        wanted.map(|citation| format!("„{}”", citation.words)).collect::<Vec<_>>().join(", ")
    };
    let (lost, typed) = (words(true), words(false));
    let nowhere = (!lost.is_empty()).then(|| {
        Statement::warning(
            format!("{address}: odesłanie do jednostki, której nie ma w treści"),
            "Popraw numer albo usuń odesłanie. Jeżeli chodzi o inny akt, napisz, o jaki.",
        )
        .found(lost.clone())
        .required("jednostka obecna w treści")
        .at(facts.place(unit))
    });
    let by_hand = (!typed.is_empty()).then(|| {
        Statement::hint(
            format!("{address}: odesłanie wpisane słowami"),
            "Zamień je na odesłanie, które zmieni się samo, gdy zmieni się numeracja.",
        )
        .found(typed.clone())
        .required("odesłanie, które idzie za jednostką")
        .at(facts.place(unit))
        .mend("Zamień na odesłania", LINK)
    });
    nowhere.into_iter().chain(by_hand).collect()
}

/// Carries out the mend at one unit; `None` when there is nothing to link any more.
pub fn linked(act: &Act, unit: UnitId) -> Option<Act> {
    let mut all = link(act, &Default::default()).act;
    let mended = all.find_mut(unit).map(|unit| (unit.title.clone(), unit.intro.clone(), unit.tail.clone()))?;
    let mut act = act.clone();
    let own = act.find_mut(unit)?;
    let before = (own.title.clone(), own.intro.clone(), own.tail.clone());
    (own.title, own.intro, own.tail) = mended.clone();
    (before != mended).then_some(act)
}
