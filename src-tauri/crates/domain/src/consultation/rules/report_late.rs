//! The report is made in its term after the end.

use crate::{
    deadline::{Calendar, Count, Deadline},
    finding::Level,
    law::{Basis, Span, Term},
    polish::date_in_words,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-22",
    name: "Termin sprawozdania z konsultacji",
    question: "Czy sprawozdanie z konsultacji sporządzono w terminie?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

/// The last day for the report: of the local resolution, or the usual one.
pub fn due(case: &ConsultationCase<'_>) -> Option<Deadline> {
    let end = case.consultation.ends_on?;
    let span = match case.office.local.report_days {
        Some(days) => Span::days(days),
        None => case.law().span(Term::ConsultationReport)?.value,
    };
    Calendar::new(case.law, &case.office.extra_days()).count(&Count::forwards(end, span).shifted()).ok()
}

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    if case.is_cancelled() || !case.is_over() {
        return Vec::new();
    }
    let Some(due) = due(case) else {
        return Vec::new();
    };
    let (found, title) = match case.consultation.report_made_on {
        Some(made) if made > due.date => {
            (format!("sporządzono {}", date_in_words(made)), "Sprawozdanie z konsultacji sporządzono po terminie")
        }
        None if case.today > due.date => ("sprawozdania nie sporządzono".to_owned(), "Minął termin sprawozdania z konsultacji"),
        _ => return Vec::new(),
    };
    let required = format!("najpóźniej {}", date_in_words(due.date));
    let local = &case.office.local;
    let statement = match local.report_days {
        Some(_) => Statement::warning(title, "Sporządź sprawozdanie i odnotuj przyczynę opóźnienia.")
            .by_local(&local.consultation_resolution),
        None => Statement::hint(
            title,
            "Ustawa nie wyznacza terminu, ale autorzy uwag czekają na odpowiedź. Sprawdź uchwałę o konsultacjach.",
        )
        .by(Basis::Custom),
    };
    vec![statement.found(found).required(required).at_field("report_made_on")]
}
