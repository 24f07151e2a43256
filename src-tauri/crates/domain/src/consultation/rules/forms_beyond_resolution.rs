//! The forms are those that the local resolution knows.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "K-09",
    name: "Formy z uchwały",
    question: "Czy wybrane formy są przewidziane w uchwale o konsultacjach?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let local = &case.office.local;
    if local.consultation_forms.is_empty() {
        return Vec::new();
    }
    let labels = |forms: &[crate::office::ConsultationForm]| forms.iter().map(|form| form.label()).collect::<Vec<_>>().join(", ");
    let beyond: Vec<_> =
        case.consultation.forms.iter().copied().filter(|form| !local.consultation_forms.contains(form)).collect();
    if beyond.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Wybrano formę, której nie przewiduje uchwała o konsultacjach",
            "Dodatkowa forma nie szkodzi, jeżeli obok niej jest forma z uchwały. Sprawdź uchwałę albo popraw ustawienia urzędu.",
        )
        .found(labels(&beyond))
        .required(labels(&local.consultation_forms))
        .by_local(&local.consultation_resolution)
        .at_field("forms"),
    ]
}
