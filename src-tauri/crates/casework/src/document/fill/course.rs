//! What a programme takes from its consultation and from the opinion of the benefit council: whole sentences.

use chrono::{Datelike, NaiveDate};
use documents::template::Data;
use domain::{
    consultation::summary::gives_the_days,
    explain::closed,
    office::bodies::completed,
    polish::{MONTHS_GENITIVE, date_in_words},
    programme::{Opinion, OpinionResult, ProgrammeStatus, due::opinion_due},
    publication::{PublicationPlace, PublishedThing},
    rule::{ConsultationCase, ProgrammeCase},
};

use super::{Gather, outcome::result, sentence};

/// Family "course" of a programme.
pub fn of_programme(case: &ProgrammeCase<'_>, day: NaiveDate) -> Data {
    let mut data = Data::new();
    let information = match case.consultation {
        Some(consultation) => information(consultation),
        None => without_consultation(case),
    };
    data.said("konsultacje.informacja", information)
        .said("konsultacje.podsumowanie", case.consultation.map_or("", |case| case.consultation.summary.as_str()))
        .yes("konsultacje.podsumowanie_z_dniami", case.consultation.is_some_and(gives_the_days))
        .said("konsultacje.ogloszenie_sprawozdania", case.consultation.and_then(report_published).unwrap_or_default());
    opinion(&mut data, case, day);
    data
}

/// Family "course" of a consultation that concerns no programme.
pub fn of_consultation(case: &ConsultationCase<'_>) -> Data {
    let mut data = Data::new();
    data.said("konsultacje.informacja", information(case)).yes("opinia.wydana", false);
    data
}

fn without_consultation(case: &ProgrammeCase<'_>) -> String {
    let before = matches!(
        case.programme.status,
        ProgrammeStatus::Draft | ProgrammeStatus::InConsultation | ProgrammeStatus::AfterConsultation
    );
    if before {
        return "Projekt poddaje się konsultacjom; informację o ich przebiegu uzupełnia się po ich zakończeniu.".to_owned();
    }
    format!("Projektu nie poddano konsultacjom. {}", sentence(&case.programme.recorded_despite)).trim_end().to_owned()
}

/// How a consultation of any draft went, in one or a few sentences.
pub(super) fn of_consultation_words(case: &ConsultationCase<'_>) -> String {
    information(case)
}

/// How the consultation went, in one or a few sentences.
fn information(case: &ConsultationCase<'_>) -> String {
    let consultation = case.consultation;
    if let Some(cancelled) = &consultation.cancelled {
        return closed(format!("Konsultacje projektu odwołano w dniu {}.", date_in_words(cancelled.cancelled_on)));
    }
    let period = consultation.starts_on.zip(consultation.ends_on).map(|(first, last)| period(first, last));
    if !case.is_over() {
        return match (period, case.is_announced()) {
            (Some(period), true) => closed(format!("Konsultacje projektu odbywają się {period}.")),
            (Some(period), false) => closed(
                format!("Konsultacje projektu zaplanowano {period}.")
                    .replace("zaplanowano w dniach", "zaplanowano na dni")
                    .replace("zaplanowano w dniu", "zaplanowano na dzień"),
            ),
            (None, _) => {
                "Projekt poddaje się konsultacjom; informację o ich przebiegu uzupełnia się po ich zakończeniu.".to_owned()
            }
        };
    }
    let held = match period {
        Some(period) => closed(format!("Konsultacje projektu przeprowadzono {period}.")),
        None => "Konsultacje projektu przeprowadzono.".to_owned(),
    };
    let mut sentences = vec![held, result(case)];
    sentences.extend(report_published(case));
    sentences.join(" ")
}

/// Where and when the report came out, in a sentence.
fn report_published(case: &ConsultationCase<'_>) -> Option<String> {
    let published = case
        .published(PublishedThing::ConsultationReport, PublicationPlace::Bip)
        .map(|publication| publication.published_on)
        .or(case.consultation.report_published_on)?;
    let day = date_in_words(published);
    Some(closed(format!("Sprawozdanie z konsultacji ogłoszono w Biuletynie Informacji Publicznej w dniu {day}.")))
}

/// "w dniach 6–20 października 2026 r.", "w dniach 28 września – 12 października 2026 r.", "w dniu 6 października 2026 r."
pub fn period(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return format!("w dniu {}", date_in_words(first));
    }
    let begin = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{}–", first.day()),
        (true, false) => format!("{} {} – ", first.day(), MONTHS_GENITIVE[first.month0() as usize]),
        _ => format!("{} – ", date_in_words(first)),
    };
    format!("w dniach {begin}{}", date_in_words(last))
}

fn opinion(data: &mut Data, case: &ProgrammeCase<'_>, day: NaiveDate) {
    let opinion = case.opinion;
    let delivered = opinion.and_then(|opinion| opinion.delivered_on);
    let due = delivered.and_then(|delivered| opinion_due(case, delivered)).map(|deadline| deadline.date);
    data.yes("opinia.wydana", opinion.is_some_and(Opinion::is_given))
        .day("opinia.doreczono", delivered)
        .day("opinia.termin", due)
        .said("opinia.tresc", opinion.map_or("", |opinion| opinion.wording.as_str()));
    let Some(council) = &case.office.benefit_council else { return };
    let council = completed(council);
    let (name, to) = (&council.nominative, &council.dative);
    let silence = || format!("{name} nie wyraziła opinii w terminie, co oznacza rezygnację z prawa do jej wyrażenia.");
    let information = match (opinion, delivered) {
        (Some(opinion), _) if opinion.is_given() => given(name, opinion),
        (Some(Opinion { result: Some(OpinionResult::Silence), .. }), _) => silence(),
        (_, Some(_)) if due.is_some_and(|due| due < day) => silence(),
        (_, Some(delivered)) => {
            let term =
                due.map_or_else(String::new, |due| format!("; termin na wyrażenie opinii mija w dniu {}", date_in_words(due)));
            closed(format!("Projekt doręczono {to} w dniu {}{term}.", date_in_words(delivered)))
        }
        _ => format!("Projektu nie doręczono jeszcze {to}."),
    };
    data.said("opinia.informacja", information);
}

fn given(name: &str, opinion: &Opinion) -> String {
    let when = opinion.given_on.map_or_else(String::new, |day| format!(" w dniu {}", date_in_words(day)));
    match opinion.result {
        Some(OpinionResult::Positive) => format!("{name}{when} zaopiniowała projekt pozytywnie."),
        Some(OpinionResult::PositiveWithRemarks) => format!("{name}{when} zaopiniowała projekt pozytywnie z uwagami."),
        Some(OpinionResult::Negative) => format!("{name}{when} zaopiniowała projekt negatywnie."),
        _ => format!("{name}{when} wydała opinię o projekcie."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_does_not_repeat_months_and_years() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(period(day("2026-10-06"), day("2026-10-20")), "w dniach 6–20 października 2026 r.");
        assert_eq!(period(day("2026-09-28"), day("2026-10-12")), "w dniach 28 września – 12 października 2026 r.");
        assert_eq!(period(day("2026-12-28"), day("2027-01-10")), "w dniach 28 grudnia 2026 r. – 10 stycznia 2027 r.");
        assert_eq!(period(day("2026-10-06"), day("2026-10-06")), "w dniu 6 października 2026 r.");
    }
}
