//! The report on the programme is published in BIP.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    programme::due,
    publication::{PublicationPlace, PublishedThing},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-26",
    name: "Publikacja sprawozdania",
    question: "Czy sprawozdanie z realizacji programu opublikowano w BIP w terminie?",
    basis: Basis::ProgrammeReport,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(due) = due::report_due(case).filter(|_| case.programme.adoption.is_some()) else {
        return Vec::new();
    };
    let in_bip = case.published(PublishedThing::ProgrammeReport, PublicationPlace::Bip);
    let published = case.programme.report_published_on.or(in_bip.map(|publication| publication.published_on));
    let statement = match published {
        Some(day) if day > due.date => {
            Statement::warning("Sprawozdanie z programu opublikowano po terminie", "Odnotuj przyczynę opóźnienia w sprawie.")
                .found(format!("opublikowano {}", date_in_words(day)))
        }
        None if case.programme.report_submitted_on.is_some() || case.today > due.date => Statement::warning(
            "Sprawozdania z programu nie opublikowano w BIP",
            "Opublikuj sprawozdanie i wpisz datę, adres oraz dowód publikacji.",
        )
        .found("brak publikacji w BIP"),
        _ => return Vec::new(),
    };
    vec![statement.required(format!("publikacja w BIP najpóźniej {}", date_in_words(due.date))).at_field("report_published_on")]
}
