//! Offers can be filed for as long as the law asks, counted from the last of the publications.

use crate::{
    call::{CallStatus, due},
    finding::Level,
    law::Basis,
    polish::{counted, date_in_words},
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-03",
    name: "Czas na złożenie ofert",
    question: "Czy na złożenie ofert zostaje tyle dni od ostatniej publikacji, ile wymaga przepis?",
    basis: Basis::CallTerm,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Announced]),
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let (Some(until), Some(earliest)) = (case.call.last_day(), due::earliest_deadline(case)) else {
        return Vec::new();
    };
    let Some(value) = case.law().call_mode(case.call.mode).and_then(|law| case.law().span(law.value.term?)) else {
        return Vec::new();
    };
    if until >= earliest.date {
        return Vec::new();
    }
    let days = due::days_for_offers(case).unwrap_or_default();
    let given = match u64::try_from(days) {
        Ok(days) => counted(days, ["dzień", "dni", "dni"]),
        Err(_) => "termin sprzed publikacji".to_owned(),
    };
    let from = due::last_publication(case).map(|(_, day)| day).or(case.call.announced_on);
    let from = from.map(|day| format!("od {} do {}", date_in_words(day), date_in_words(until))).unwrap_or_default();
    // Of a call that is over and whose publications nobody entered, the day of the last one is not known.
    let guessed = due::last_publication(case).is_none() && case.today > until;
    let statement = match guessed {
        true => Statement::warning(
            format!("Na złożenie ofert mogło zostać za mało czasu: {given}"),
            "Wpisz dni publikacji ogłoszenia; czas liczy się od ostatniej z nich.",
        ),
        false => Statement::block(
            format!("Na złożenie ofert zostaje za mało czasu: {given}"),
            "Wyznacz późniejszy termin; po ogłoszeniu przedłuż go i ogłoś zmianę we wszystkich miejscach.",
        ),
    };
    vec![
        statement
            .found(format!("{given}, {from}"))
            .required(format!("co najmniej {}, najwcześniej {}", value.value, date_in_words(earliest.date)))
            .by(value.citation.basis)
            .at_field("offers_until"),
    ]
}
