//! Every publication of a call has an address and evidence.

use crate::{
    finding::Level,
    law::Basis,
    rule::{CallCase, Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "C-05",
    name: "Dowody publikacji",
    question: "Czy każda publikacja ma adres i dowód?",
    basis: Basis::CallPlaces,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let say = |publication: &crate::id::Stored<crate::id::PublicationId, crate::publication::Publication>| {
        let record = &publication.record;
        let (level, missing) = match (record.address.trim().is_empty(), record.evidence.is_none()) {
            (false, false) => return None,
            (true, true) => (Level::Warning, "adresu i dowodu"),
            (true, false) => (Level::Warning, "adresu"),
            (false, true) => (Level::Hint, "dowodu"),
        };
        let title = format!("Publikacja ({}, {}) nie ma {missing}", record.thing.label(), record.place.label());
        let advice = "Wpisz, gdzie wisi ogłoszenie, i dołącz zapis strony, zrzut ekranu albo zdjęcie tablicy.";
        Some(
            Statement::of(level, title, advice)
                .found(format!("brak {missing}"))
                .required("data, adres i dowód")
                .at_row("publication", publication.id.0),
        )
    };
    case.publications.iter().filter_map(say).collect()
}
