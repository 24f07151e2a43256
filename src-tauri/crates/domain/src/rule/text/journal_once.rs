//! Journal data stand at the first citation of an act only.

use super::{facts::Cited, swap::Swap};
use crate::{
    finding::Level,
    law::{Act as CitedAct, Basis, Key},
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-09",
    name: "Powtórzone dane dziennika",
    question: "Czy dane dziennika podano tylko przy pierwszym przytoczeniu aktu?",
    basis: Basis::DraftingJournalOnce,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Takes the repeated brackets out.
pub const DROP: &str = "text.drop_journal";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let said = repeated(facts).map(|cited| {
        let name = &case.law.act(cited.mention.act).name.short;
        Statement::hint(
            format!("{}: dane dziennika podano drugi raz – {name}", capital_first(&facts.address(cited.unit))),
            "Zostaw dane dziennika przy pierwszym przytoczeniu aktu.",
        )
        .found("dane dziennika przy kolejnym przytoczeniu")
        .required("sama data i tytuł aktu")
        .mend("Usuń powtórzone dane dziennika", &format!("{DROP}.{}", cited.mention.act.key()))
        .at(facts.place(cited.unit))
    });
    said.collect()
}

fn repeated<'f>(facts: &'f TextFacts<'_>) -> impl Iterator<Item = &'f Cited> {
    facts.cited.iter().filter(|cited| cited.again && cited.mention.journal.is_some())
}

pub(super) fn swaps(facts: &TextFacts<'_>) -> Vec<(CitedAct, Swap)> {
    let swap = |cited: &Cited| {
        // The brackets go with the blank before them.
        let journal = cited.mention.journal.as_ref()?;
        Some((cited.mention.act, cited.swap(cited.mention.end..journal.end + 1, Vec::new())))
    };
    repeated(facts).filter_map(swap).collect()
}
