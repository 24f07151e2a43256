//! The notice stands in BIP and in the other chosen places, with address and evidence.

use crate::{
    finding::Level,
    law::Basis,
    publication::{PublicationPlace, PublishedThing},
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "K-13",
    name: "Publikacja ogłoszenia",
    question: "Czy ogłoszenie opublikowano, z datą, adresem i dowodem?",
    basis: Basis::BipProgrammes,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let notice = PublishedThing::ConsultationNotice;
    if !case.is_announced() {
        return Vec::new();
    }
    let mut said = Vec::new();
    if case.published(notice, PublicationPlace::Bip).is_none() {
        let places: Vec<&str> = case.publications_of(notice).map(|publication| publication.record.place.label()).collect();
        let found = if places.is_empty() { "nie odnotowano żadnej publikacji".to_owned() } else { places.join(", ") };
        said.push(
            Statement::warning(
                "Ogłoszenia o konsultacjach nie ma w BIP",
                "Opublikuj ogłoszenie i wpisz datę, adres oraz dowód publikacji.",
            )
            .found(found)
            .required("ogłoszenie w Biuletynie Informacji Publicznej")
            .at_field("publications"),
        );
    }
    for publication in case.publications_of(notice) {
        let record = &publication.record;
        let missing = match (record.address.trim().is_empty(), record.evidence.is_none()) {
            (false, false) => continue,
            (true, true) => "adresu i dowodu",
            (true, false) => "adresu",
            (false, true) => "dowodu",
        };
        said.push(
            Statement::hint(
                format!("Publikacja ogłoszenia ({}) nie ma {missing}", record.place.label()),
                "Dołącz zapis strony, zrzut ekranu albo zdjęcie tablicy; za dwa lata może o nie zapytać kontrola.",
            )
            .found(format!("brak {missing}"))
            .required("data, adres i dowód")
            .at_row("publication", publication.id.0),
        );
    }
    said
}
