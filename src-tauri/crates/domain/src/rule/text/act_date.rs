//! An act that the program knows is cited with its own date.

use super::{facts::Cited, swap::Swap};
use crate::{
    act::Inline,
    finding::Level,
    law::{Act as CitedAct, Basis, Key},
    polish::{capital_first, date_in_words},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-08",
    name: "Data przytoczonego aktu",
    question: "Czy przytoczone akty mają właściwe daty?",
    basis: Basis::CitationOfActs,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Puts the date of the act in place of the written one.
pub const MEND: &str = "text.mend_act_date";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let said = wrong(case, facts).map(|cited| {
        let name = &case.law.act(cited.mention.act).name;
        let right = date_in_words(name.date);
        Statement::warning(
            format!("{}: inna data aktu – {}", capital_first(&facts.address(cited.unit)), name.short),
            "Porównaj datę z Dziennikiem Ustaw i popraw ją w treści.",
        )
        .found(date_in_words(cited.mention.on))
        .required(&right)
        .mend(format!("Popraw: {right}"), &format!("{MEND}.{}", cited.mention.act.key()))
        .at(facts.place(cited.unit))
    });
    said.collect()
}

fn wrong<'f>(case: &TextCase<'_>, facts: &'f TextFacts<'_>) -> impl Iterator<Item = &'f Cited> {
    let pack = case.law;
    facts.cited.iter().filter(move |cited| pack.act(cited.mention.act).name.date != cited.mention.on)
}

pub(super) fn swaps(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<(CitedAct, Swap)> {
    let swap = |cited: &Cited| {
        let with = vec![Inline::text(date_in_words(case.law.act(cited.mention.act).name.date))];
        (cited.mention.act, cited.swap(cited.mention.date.clone(), with))
    };
    wrong(case, facts).map(swap).collect()
}
