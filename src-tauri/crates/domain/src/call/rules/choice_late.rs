//! Offers are chosen by the day that the notice named, and by the one that the act behind the call sets.

use crate::{
    call::CallStatus,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-21",
    name: "Termin wyboru ofert",
    question: "Czy oferty wybrano w terminie z ogłoszenia i z ustawy?",
    basis: Basis::CallCriteria,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let mut said: Vec<Statement> = by_law(case).into_iter().collect();
    said.extend(by_notice(case));
    said
}

/// The day that the act behind the call sets, whatever the notice says.
fn by_law(case: &CallCase<'_>) -> Option<Statement> {
    let (call, law) = (case.call, case.law());
    let last = law.date_for(law.call_mode(call.mode)?.value.choice?, call.year)?;
    let day = call.settled_on.or(call.chosen_by).filter(|day| *day > last.value)?;
    Some(
        Statement::warning(
            "Oferty wybiera się po dniu, który wyznacza ustawa",
            "Wyznacz wcześniejszy termin wyboru; gdy już minął, odnotuj w aktach powód.",
        )
        .found(format!("wybór ofert {}", date_in_words(day)))
        .required(format!("najpóźniej {}", date_in_words(last.value)))
        .by(last.citation.basis)
        .at_field("chosen_by"),
    )
}

fn by_notice(case: &CallCase<'_>) -> Option<Statement> {
    let call = case.call;
    let by = call.chosen_by?;
    let open = !matches!(call.status, CallStatus::Draft | CallStatus::Annulled) && call.settled_on.is_none();
    let found = match call.settled_on {
        Some(day) if day > by => format!("rozstrzygnięto {}", date_in_words(day)),
        None if open && case.today > by => "konkursu jeszcze nie rozstrzygnięto".to_owned(),
        _ => return None,
    };
    Some(
        Statement::warning(
            "Minął termin wyboru ofert podany w ogłoszeniu",
            "Rozstrzygnij konkurs albo ogłoś zmianę terminu z podaniem powodu.",
        )
        .found(found)
        .required(format!("wybór ofert do {}", date_in_words(by)))
        .at_field("chosen_by"),
    )
}
