//! A meeting that was promised took place, within the dates of the consultation.

use crate::{
    finding::Level,
    law::Basis,
    office::ConsultationForm,
    polish::date_in_words,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "K-26",
    name: "Spotkania",
    question: "Czy zapowiedziane spotkanie się odbyło i mieści się w czasie konsultacji?",
    basis: Basis::ConsultationResolution,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let consultation = case.consultation;
    let promised = consultation.forms.contains(&ConsultationForm::OpenMeeting);
    let mut said = Vec::new();
    if promised && case.meetings.is_empty() && case.is_over() && !case.is_cancelled() {
        said.push(
            Statement::warning(
                "Zapowiedziane spotkanie nie jest odnotowane",
                "Wpisz spotkanie z liczbą uczestników (zero też jest liczbą) albo odnotuj, dlaczego się nie odbyło.",
            )
            .found("brak spotkań")
            .required("co najmniej jedno spotkanie")
            .at_field("meetings"),
        );
    }
    for meeting in case.meetings {
        let day = meeting.record.held_at.date();
        let early = consultation.starts_on.is_some_and(|start| day < start);
        let late = consultation.ends_on.is_some_and(|end| day > end);
        if early || late {
            said.push(
                Statement::hint(
                    format!("Spotkanie {} wypada poza czasem konsultacji", date_in_words(day)),
                    "Sprawdź datę spotkania; w sprawozdaniu będzie widać, że odbyło się poza wyznaczonym czasem.",
                )
                .found(date_in_words(day))
                .required("dzień w czasie konsultacji")
                .at_row("meeting", meeting.id.0),
            );
        }
    }
    said
}
