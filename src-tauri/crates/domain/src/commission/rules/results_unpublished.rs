//! The results stand without delay in the three places of the notice.

use crate::{
    call::CallStatus,
    commission::{AssessmentCase, case::PLACES},
    finding::Level,
    law::Basis,
    polish::date_in_words,
    publication::{PublicationPlace, PublishedThing},
    rule::{Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "M-11",
    name: "Publikacja wyników",
    question: "Czy wyniki ogłoszono niezwłocznie w trzech wymaganych miejscach?",
    basis: Basis::CallResultsPublication,
    levels: &[Level::Block, Level::Warning, Level::Hint],
    stops: Stops::Call(&[CallStatus::Finished]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let thing = PublishedThing::CallResults;
    let Some(decided) = case.decided_on().filter(|_| case.is_of_public_benefit()) else { return Vec::new() };
    let mut said = Vec::new();
    let missing = case.missing_places();
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|place| place.label()).collect();
        let over = case.today > decided || case.call.status == CallStatus::Finished;
        let level = if over { Level::Block } else { Level::Warning };
        said.push(
            Statement::of(
                level,
                "Wyników nie ogłoszono we wszystkich wymaganych miejscach",
                "Ogłoś wyniki i wpisz datę, adres oraz dowód każdej publikacji.",
            )
            .found(format!("brakuje: {}", names.join(", ")))
            .required(format!("trzy miejsca niezwłocznie po {}", date_in_words(decided)))
            .at_field("publications"),
        );
    }
    said.extend(change_unpublished(case));
    for publication in case.publications.iter().filter(|publication| publication.record.thing == thing) {
        let record = &publication.record;
        if record.published_on < decided {
            said.push(
                Statement::warning(
                    format!("Wyniki ogłoszono przed rozstrzygnięciem ({})", record.place.label()),
                    "Sprawdź dzień publikacji i dzień zarządzenia.",
                )
                .found(format!("publikacja {}", date_in_words(record.published_on)))
                .required(format!("nie wcześniej niż {}", date_in_words(decided)))
                .at_row("publication", publication.id.0),
            );
        }
        if record.evidence.is_none() {
            said.push(
                Statement::hint(
                    format!("Publikacja wyników ({}) nie ma dowodu", record.place.label()),
                    "Dołącz zapis strony, zrzut ekranu albo zdjęcie tablicy.",
                )
                .found("brak dowodu")
                .required("data, adres i dowód")
                .at_row("publication", publication.id.0),
            );
        }
    }
    said
}

/// A change of announced results is announced as they were: a correction, or money for an offer of the reserve list.
fn change_unpublished(case: &AssessmentCase<'_>) -> Option<Statement> {
    let newest = case.corrections.last()?;
    let there = |place: PublicationPlace| case.announcements_of(newest.id).any(|publication| publication.place == place);
    let missing: Vec<&str> = PLACES.into_iter().filter(|place| !there(*place)).map(Vocabulary::label).collect();
    if missing.is_empty() || case.results_on().is_none() {
        return None;
    }
    let changed_on = newest.record.corrected_on;
    let over = case.today > changed_on || case.call.status == CallStatus::Finished;
    let level = if over { Level::Block } else { Level::Warning };
    let finding = Statement::of(
        level,
        "Zmienionych wyników nie ogłoszono we wszystkich wymaganych miejscach",
        "Ogłoś wyniki jeszcze raz, ze zmianą, i wpisz datę oraz adres każdej publikacji.",
    );
    let found = format!("brakuje: {}", missing.join(", "));
    Some(
        finding
            .found(found)
            .required(format!("trzy miejsca niezwłocznie po {}", date_in_words(changed_on)))
            .at_field("publications"),
    )
}
