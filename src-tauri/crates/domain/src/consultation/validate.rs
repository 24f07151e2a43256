//! What can be wrong with the typed records of a consultation. Lengths are those that the file can hold.

use super::{Consultation, Extension, Meeting, Position, Remark};
use crate::violation::{Violation, Violations};

/// Most people that one count may hold; more is a slip of the finger.
const MOST_PEOPLE: u32 = 1_000_000;
/// Most characters of a remark and of its wordings.
const REMARK: usize = 50_000;

/// All faults of a consultation.
pub fn consultation(consultation: &Consultation) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("title", "Przedmiot konsultacji", &consultation.title, 1_000);
    faults.line("case_number", "Znak sprawy", &consultation.case_number, 100);
    faults.line("unit", "Komórka prowadząca", &consultation.unit, 300);
    faults.line("remarks_address", "Adres dla uwag", &consultation.remarks_address, 500);
    faults.email("remarks_email", "E-mail dla uwag", &consultation.remarks_email);
    faults.line("order_number", "Numer zarządzenia", &consultation.order_number, 100);
    faults.text_up_to("purpose", "Cel konsultacji", &consultation.purpose, 4_000);
    faults.text_up_to("summary", "Podsumowanie", &consultation.summary, 20_000);
    faults.text_up_to("recorded_despite", "Powód odnotowania", &consultation.recorded_despite, 4_000);
    let days = [
        ("order_date", "Dzień zarządzenia", consultation.order_date),
        ("announced_on", "Dzień ogłoszenia", consultation.announced_on),
        ("starts_on", "Początek konsultacji", consultation.starts_on),
        ("ends_on", "Koniec konsultacji", consultation.ends_on),
        ("report_made_on", "Dzień sprawozdania", consultation.report_made_on),
        ("report_published_on", "Publikacja sprawozdania", consultation.report_published_on),
    ];
    for (field, label, day) in days {
        faults.day(field, label, day);
    }
    let (start, end) = (("Początek konsultacji", consultation.starts_on), ("Koniec konsultacji", consultation.ends_on));
    faults.order("ends_on", start, end);
    if consultation.ends_at.is_some() && consultation.ends_on.is_none() {
        faults.add("ends_at", "Godzina końca: nie wpisano dnia, którego dotyczy. Wpisz ostatni dzień konsultacji.");
    }
    if let Some(cancelled) = &consultation.cancelled {
        faults.day("cancelled.cancelled_on", "Dzień odwołania", Some(cancelled.cancelled_on));
        faults.text_up_to("cancelled.reason", "Przyczyna odwołania", &cancelled.reason, 4_000);
    }
    people(&mut faults, "stated_participants", "Liczba uczestników", consultation.stated_participants);
    faults.into_vec()
}

/// All faults of an extension.
pub fn extension(extension: &Extension) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("decided_on", "Dzień decyzji", Some(extension.decided_on));
    faults.day("to", "Nowy koniec", Some(extension.to));
    faults.order("to", ("Dotychczasowy koniec", Some(extension.from)), ("Nowy koniec", Some(extension.to)));
    faults.text_up_to("reason", "Przyczyna przedłużenia", &extension.reason, 4_000);
    faults.into_vec()
}

/// All faults of a meeting.
pub fn meeting(meeting: &Meeting) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("held_at", "Dzień spotkania", Some(meeting.held_at.date()));
    faults.line("place", "Miejsce spotkania", &meeting.place, 500);
    for (index, (sector, count)) in meeting.turnout.iter().enumerate() {
        let field = format!("turnout.{index}");
        people(&mut faults, &field, "Liczba osób", Some(*count));
        if meeting.turnout.iter().take(index).any(|(earlier, _)| earlier == sector) {
            faults.add(&field, "Ten sektor jest wpisany dwa razy. Połącz oba wiersze.");
        }
    }
    people(&mut faults, "stated_total", "Liczba osób na liście", meeting.stated_total);
    faults.text_up_to("notes", "Notatka", &meeting.notes, 20_000);
    faults.into_vec()
}

/// All faults of a remark.
pub fn remark(remark: &Remark) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.day("received_at", "Dzień wpływu", Some(remark.received_at.date()));
    faults.line("sender", "Nadawca", &remark.sender, 500);
    faults.line("unit_address", "Jednostka", &remark.unit_address, 200);
    if remark.content.trim().is_empty() && remark.wording_proposed.trim().is_empty() {
        faults.add("content", "Uwaga nie ma treści. Wpisz treść uwagi albo proponowane brzmienie.");
    }
    let texts = [
        ("wording_now", "Brzmienie w projekcie", &remark.wording_now),
        ("wording_proposed", "Proponowane brzmienie", &remark.wording_proposed),
        ("content", "Treść uwagi", &remark.content),
        ("reason", "Uzasadnienie uwagi", &remark.reason),
    ];
    for (field, label, text) in texts {
        faults.text_up_to(field, label, text, REMARK);
    }
    if let Some(one) = &remark.position {
        faults.within("position", position(one));
    }
    faults.into_vec()
}

/// All faults of a position. Whether a reason is owed is the business of a rule.
pub fn position(position: &Position) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.text_up_to("reason", "Uzasadnienie stanowiska", &position.reason, REMARK);
    faults.text_up_to("wording_after", "Brzmienie po zmianie", &position.wording_after, REMARK);
    faults.day("taken_on", "Dzień stanowiska", Some(position.taken_on));
    faults.into_vec()
}

fn people(faults: &mut Violations, field: &str, label: &str, count: Option<u32>) {
    if let Some(count) = count.filter(|count| *count > MOST_PEOPLE) {
        faults.add(field, format!("{label}: wpisano {count}. Sprawdź, czy nie ma zbędnej cyfry."));
    }
}
