//! The notice was published before the first day.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    publication::PublishedThing,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "K-14",
    name: "Ogłoszenie przed konsultacjami",
    question: "Czy ogłoszenie ukazało się przed rozpoczęciem konsultacji?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let Some(start) = case.consultation.starts_on else {
        return Vec::new();
    };
    let notices = case.publications_of(PublishedThing::ConsultationNotice);
    let late = notices.filter(|publication| publication.record.published_on > start);
    late.map(|publication| {
        Statement::warning(
            format!("Ogłoszenie ({}) ukazało się po rozpoczęciu konsultacji", publication.record.place.label()),
            "Sprawdź datę. Jeżeli jest prawdziwa, rozważ przedłużenie konsultacji o brakujące dni.",
        )
        .found(format!("opublikowano {}", date_in_words(publication.record.published_on)))
        .required(format!("najpóźniej {}", date_in_words(start)))
        .at_row("publication", publication.id.0)
    })
    .collect()
}
