//! The dates of a consultation follow one another.

use chrono::NaiveDate;

use crate::{
    consultation::ConsultationStatus,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-04",
    name: "Kolejność dat konsultacji",
    question: "Czy zarządzenie, ogłoszenie, początek, koniec i raport następują po sobie?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Consultation(&[ConsultationStatus::Announced, ConsultationStatus::Running]),
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let days: [(&str, &str, Option<NaiveDate>); 6] = [
        ("zarządzenie", "order_date", consultation.order_date),
        ("ogłoszenie", "announced_on", consultation.announced_on),
        ("początek konsultacji", "starts_on", consultation.starts_on),
        ("koniec konsultacji", "ends_on", consultation.ends_on),
        ("sprawozdanie", "report_made_on", consultation.report_made_on),
        ("publikacja sprawozdania", "report_published_on", consultation.report_published_on),
    ];
    let known: Vec<(&str, &str, NaiveDate)> =
        days.into_iter().filter_map(|(name, field, day)| Some((name, field, day?))).collect();
    let wrong = known.windows(2).filter_map(|pair| match pair {
        [first, second] if second.2 < first.2 => Some((*first, *second)),
        _ => None,
    });
    let said = wrong.map(|((before, _, first), (after, field, second))| {
        let title = format!("Daty nie następują po sobie: {after} przed zdarzeniem „{before}”");
        // An end before the beginning cannot be announced at all; the rest may be a slip of the pen.
        let level = if field == "ends_on" && before == "początek konsultacji" { Level::Block } else { Level::Warning };
        Statement::of(level, title, "Sprawdź obie daty w dokumentach i popraw tę, którą wpisano błędnie.")
            .found(format!("{before} {}, {after} {}", date_in_words(first), date_in_words(second)))
            .required(format!("najpierw {before}, potem {after}"))
            .at_field(field)
    });
    said.collect()
}
