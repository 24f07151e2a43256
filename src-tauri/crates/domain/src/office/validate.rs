//! What can be wrong with the typed office profile. Lengths are those that the file can hold.

use chrono::NaiveDate;

use super::{
    Address, Declined, Office, Signatory,
    numbers::{Pattern, PatternKind},
};
use crate::{
    identifier::{DeliveryAddress, Nip, PostCode, Regon},
    violation::{Violation, Violations},
};

/// The longest name of a body, in any case.
pub const LONGEST_NAME: usize = 300;

/// All faults of the profile.
pub fn violations(office: &Office) -> Vec<Violation> {
    let mut faults = Violations::new();
    let names = [
        ("unit", "Nazwa jednostki", &office.unit),
        ("office", "Nazwa urzędu", &office.office),
        ("executive", "Nazwa organu wykonawczego", &office.executive),
        ("council", "Nazwa rady", &office.council),
    ];
    for (field, label, name) in names {
        faults.needed(&format!("{field}.nominative"), label, &name.nominative, LONGEST_NAME);
        forms(&mut faults, field, label, name);
    }
    forms(&mut faults, "journal", "Nazwa dziennika urzędowego", &office.journal);
    if let Some(council) = &office.benefit_council {
        forms(&mut faults, "benefit_council", "Nazwa rady pożytku", council);
    }
    faults.line("voivodeship", "Województwo", &office.voivodeship, 60);
    faults.within("address", address(&office.address));
    faults.line("phone", "Telefon", &office.phone, 60);
    faults.email("email", "E-mail", &office.email);
    faults.identifier("ade", "Adres do e-Doręczeń", &office.ade, DeliveryAddress::parse);
    faults.web("bip_url", "Adres BIP", &office.bip_url);
    faults.web("website", "Strona internetowa", &office.website);
    faults.line("notice_board", "Tablica ogłoszeń", &office.notice_board, 300);
    faults.identifier("nip", "NIP", &office.nip, Nip::parse);
    faults.identifier("regon", "REGON", &office.regon, Regon::parse);
    faults.line("data_protection_contact", "Kontakt do inspektora ochrony danych", &office.data_protection_contact, 500);
    faults.line("department_name", "Nazwa komórki", &office.department_name, 300);
    numbers(&mut faults, office);
    local(&mut faults, office);
    faults.into_vec()
}

/// All faults of a postal address; an empty one is in order.
pub fn address(address: &Address) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.line("street", "Ulica", &address.street, 120);
    faults.line("house", "Numer domu", &address.house, 20);
    faults.line("flat", "Numer lokalu", &address.flat, 20);
    faults.identifier("postcode", "Kod pocztowy", &address.postcode, PostCode::parse);
    faults.line("town", "Miejscowość", &address.town, 120);
    faults.line("post", "Poczta", &address.post, 120);
    faults.into_vec()
}

/// All faults of a person who signs.
pub fn signatory(signatory: &Signatory) -> Vec<Violation> {
    let mut faults = Violations::new();
    faults.needed("name", "Imię i nazwisko", &signatory.name, 120);
    faults.needed("title", "Stanowisko", &signatory.title, 300);
    faults.day("valid_from", "Podpisuje od", signatory.valid_from);
    faults.day("valid_to", "Podpisuje do", signatory.valid_to);
    faults.order("valid_to", ("Podpisuje od", signatory.valid_from), ("Podpisuje do", signatory.valid_to));
    faults.into_vec()
}

fn forms(faults: &mut Violations, field: &str, label: &str, name: &Declined) {
    let forms = [
        ("genitive", &name.genitive),
        ("dative", &name.dative),
        ("accusative", &name.accusative),
        ("instrumental", &name.instrumental),
        ("locative", &name.locative),
    ];
    for (case, form) in forms {
        faults.line(&format!("{field}.{case}"), label, form, LONGEST_NAME);
    }
}

fn numbers(faults: &mut Violations, office: &Office) {
    let numbers = &office.numbers;
    faults.line("numbers.department", "Symbol komórki", &numbers.department, 40);
    faults.line("numbers.jrwa", "Klasa JRWA", &numbers.jrwa, 20);
    let patterns = [
        (PatternKind::CaseNumber, "numbers.case_number", &numbers.case_number),
        (PatternKind::Resolution, "numbers.resolution", &numbers.resolution),
        (PatternKind::Order, "numbers.order", &numbers.order),
    ];
    // An empty pattern is not a fault of typing; a rule reminds of it.
    for (kind, field, pattern) in patterns.into_iter().filter(|(_, _, pattern)| !pattern.trim().is_empty()) {
        if let Err(fault) = Pattern::parse(kind, pattern) {
            faults.add(field, fault.to_string());
        }
    }
}

/// Longest span that a local rule may set, in days.
const LONGEST: u32 = 365;

fn local(faults: &mut Violations, office: &Office) {
    let local = &office.local;
    let spans = [
        ("local.consultation_days", "Najkrótszy czas konsultacji", local.consultation_days, 1),
        ("local.notice_lead_days", "Wyprzedzenie ogłoszenia", local.notice_lead_days, 0),
        ("local.report_days", "Termin sprawozdania z konsultacji", local.report_days, 1),
    ];
    for (field, label, days, least) in spans {
        if let Some(days) = days.filter(|days| !(least..=LONGEST).contains(days)) {
            faults.add(field, format!("{label}: wpisano {days}. Podaj liczbę dni od {least} do {LONGEST} albo zostaw puste."));
        }
    }
    // A leap year, so that 29 February can be a local day.
    let possible = |(month, day): (u32, u32)| NaiveDate::from_ymd_opt(2028, month, day).is_some();
    if let Some((month, day)) = local.report_day.filter(|day| !possible(*day)) {
        faults.add("local.report_day", format!("Dzień sprawozdania: {day:02}.{month:02} nie istnieje. Wpisz dzień i miesiąc."));
    }
    faults.line("local.consultation_resolution", "Uchwała o konsultacjach", &local.consultation_resolution, 500);
    for (index, day) in office.extra_days_off.iter().enumerate() {
        faults.day(&format!("extra_days_off.{index}"), "Dzień wolny", Some(*day));
    }
}
