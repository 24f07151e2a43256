//! The results stand without delay in the three places of the notice; in a call under another act, where its notice says.

use crate::{
    call::CallStatus,
    commission::AssessmentCase,
    deadline::{Calendar, Count},
    finding::Level,
    law::{Basis, Term},
    polish::{counted, date_in_words},
    publication::{Publication, PublicationPlace, PublishedThing},
    rule::{Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "M-11",
    name: "Publikacja wyników",
    question: "Czy wyniki ogłoszono niezwłocznie w wymaganych miejscach?",
    basis: Basis::CallResultsPublication,
    levels: &[Level::Block, Level::Warning, Level::Hint],
    stops: Stops::Call(&[CallStatus::Finished]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let thing = PublishedThing::CallResults;
    let Some(decided) = case.decided_on() else { return Vec::new() };
    let mut said = Vec::new();
    // Under another act the day that the notice named counts, and without one nothing is late.
    let named = case.call.chosen_by.map(|by| by.max(decided));
    if !case.has_procedure() && named.is_some_and(|by| case.today > by) && case.results_on().is_none() {
        said.push(
            Statement::warning(
                "Nie odnotowano ogłoszenia wyników",
                "Ogłoś wyniki w terminie i w sposób podany w ogłoszeniu o konkursie i wpisz datę, adres oraz dowód.",
            )
            .found("nie odnotowano żadnej publikacji")
            .required("ogłoszenie wyników w terminie i w sposób podany w ogłoszeniu")
            .at_field("publications"),
        );
    }
    let usual = Term::CallResultsPublication;
    let last = case.law().span(usual).and_then(|span| {
        let extra = case.office.extra_days();
        let last = Calendar::new(case.law, &extra).count(&Count::forwards(decided, span.value)).ok()?.date;
        Some((span, last))
    });
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
        if let Some((span, last)) = last.as_ref().filter(|(_, last)| case.has_procedure() && record.published_on > *last)
            && is_first(case, record)
        {
            let days = u64::try_from((record.published_on - decided).num_days()).unwrap_or_default();
            said.push(
                Statement::warning(
                    format!("Wyniki ogłoszono późno ({}): {} po rozstrzygnięciu", record.place.label(), days_in_words(days)),
                    "Wyniki ogłasza się niezwłocznie; odnotuj w aktach, skąd wzięła się zwłoka.",
                )
                .found(format!("rozstrzygnięcie {}, publikacja {}", date_in_words(decided), date_in_words(record.published_on)))
                .required(format!("niezwłocznie; w praktyce urzędów do {}, najpóźniej {}", span.value, date_in_words(*last)))
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

/// The results themselves, and not there before: neither the notice of a change nor the same put out again.
fn is_first(case: &AssessmentCase<'_>, record: &Publication) -> bool {
    let before = |other: &Publication| other.place == record.place && other.published_on < record.published_on;
    record.subject.is_none() && !case.announcements().any(before)
}

fn days_in_words(days: u64) -> String {
    counted(days, ["dzień", "dni", "dni"])
}

/// A change of announced results is announced as they were: a correction, or money for an offer of the reserve list.
fn change_unpublished(case: &AssessmentCase<'_>) -> Option<Statement> {
    let newest = case.corrections.last()?;
    let there = |place: PublicationPlace| case.announcements_of(newest.id).any(|publication| publication.place == place);
    let missing: Vec<&str> = case.places().iter().copied().filter(|place| !there(*place)).map(Vocabulary::label).collect();
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
