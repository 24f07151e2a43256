//! The adopted programme is published, with an address and evidence.

use crate::{
    finding::Level,
    law::Basis,
    publication::{PublicationPlace, PublishedThing},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-28",
    name: "Publikacja programu",
    question: "Czy uchwalony program opublikowano w BIP?",
    basis: Basis::BipProgrammes,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    if case.programme.adoption.is_none() {
        return Vec::new();
    }
    let Some(publication) = case.published(PublishedThing::Programme, PublicationPlace::Bip) else {
        return vec![
            Statement::warning(
                "Uchwalonego programu nie opublikowano w BIP",
                "Opublikuj uchwałę z załącznikiem i wpisz datę, adres oraz dowód publikacji.",
            )
            .found("brak publikacji w BIP")
            .required("uchwała z programem w BIP")
            .at_field("publications"),
        ];
    };
    if publication.evidence.is_some() && !publication.address.trim().is_empty() {
        return Vec::new();
    }
    vec![
        Statement::hint(
            "Publikacja programu w BIP nie ma adresu albo dowodu",
            "Wpisz adres strony i dołącz jej zapis albo zrzut ekranu; za dwa lata może o nie zapytać kontrola.",
        )
        .found("niepełny zapis publikacji")
        .required("data, adres i dowód")
        .at_field("publications"),
    ]
}
