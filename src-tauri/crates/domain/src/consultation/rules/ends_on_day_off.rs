//! The last day is one on which people can come to the office.

use crate::{
    deadline::Calendar,
    finding::Level,
    law::Basis,
    polish::{date_in_words, date_on_weekday, weekday},
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-07",
    name: "Ostatni dzień konsultacji",
    question: "Czy konsultacje nie kończą się w dzień wolny od pracy albo w sobotę?",
    basis: Basis::CountingShift,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let Some(end) = case.consultation.ends_on else {
        return Vec::new();
    };
    let extra = case.office.extra_days();
    let calendar = Calendar::new(case.law, &extra);
    let Some(off) = calendar.not_working(end) else {
        return Vec::new();
    };
    let reason = if off.reason == weekday(end) { String::new() } else { format!(" ({})", off.reason) };
    let next = end.iter_days().skip(1).find(|day| calendar.is_working_day(*day));
    let required = next.map(|next| format!("na przykład {}, {}", weekday(next), date_in_words(next)));
    let statement = Statement::hint(
        format!("Konsultacje kończą się {}{reason}", date_on_weekday(end)),
        "Uwagi na papierze można wtedy złożyć tylko do skrzynki. Rozważ przesunięcie końca na dzień roboczy; termin \
         można wydłużyć, nie skrócić.",
    )
    .found(format!("{}, {}", weekday(end), date_in_words(end)))
    .at_field("ends_on");
    vec![match required {
        Some(required) => statement.required(required),
        None => statement,
    }]
}
