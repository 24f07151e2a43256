//! Acts cited in the words of the notice have the journal data of its day.

use crate::{
    finding::Level,
    law::{Basis, mentions},
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-14",
    name: "Dane dziennika w ogłoszeniu",
    question: "Czy akty w treści ogłoszenia mają dane dziennika z dnia ogłoszenia?",
    basis: Basis::CitationOfActs,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let words = &case.call.words;
    let fields = [
        ("words.grant_rules", &words.grant_rules),
        ("words.conditions", &words.conditions),
        ("words.choice", &words.choice),
        ("words.eligible", &words.eligible),
        ("words.filing", &words.filing),
        ("words.costs", &words.costs),
        ("words.regranting", &words.regranting),
        ("words.contact", &words.contact),
        ("words.more", &words.more),
    ];
    fields.into_iter().flat_map(|(field, text)| of_field(case, field, text)).collect()
}

fn of_field(case: &CallCase<'_>, field: &str, text: &str) -> Vec<Statement> {
    let law = case.law();
    let say = |mention: crate::law::Mention| {
        let written = text[mention.journal.clone()?].split_whitespace().collect::<Vec<_>>().join(" ");
        let form = law.citation_form(mention.act);
        let numbers: Vec<u32> =
            written.split(|sign: char| !sign.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
        let own = (u32::from(form.journal.year), form.journal.item);
        let stands = numbers.first() == Some(&own.0) && numbers.iter().skip(1).take(2).any(|number| *number == own.1);
        if stands || numbers.len() < 2 {
            return None;
        }
        let level = if form.verified { Level::Warning } else { Level::Hint };
        let name = &case.law.act(mention.act).name.short;
        Some(
            Statement::of(
                level,
                format!("Inne dane dziennika niż w dniu ogłoszenia – {name}"),
                "Popraw dane dziennika według pakietu prawnego i porównaj je z Dziennikiem Ustaw.",
            )
            .found(written)
            .required(form.printed)
            .at_field(field),
        )
    };
    mentions(text, case.law).into_iter().filter_map(say).collect()
}
