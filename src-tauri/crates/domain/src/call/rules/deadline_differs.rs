//! What the changes of a call say agrees with what the call says now.

use crate::{
    call::{CallChangeKind, CallStatus, due::moment_words},
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-19",
    name: "Zgodność zmian z konkursem",
    question: "Czy termin i zadania konkursu zgadzają się z ogłoszonymi zmianami?",
    basis: Basis::CallDeadline,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let mut said = Vec::new();
    let last = case.changes.iter().filter(|one| one.record.kind == CallChangeKind::Extension).max_by_key(|one| one.record.number);
    if let Some(last) = last
        && let Some(after) = last.record.until_after
        && case.call.offers_until != Some(after)
    {
        let now = case.call.offers_until.map_or_else(|| "terminu nie wpisano".to_owned(), moment_words);
        said.push(
            Statement::warning(
                "Termin składania ofert różni się od przedłużonego",
                "Popraw termin w danych konkursu albo zmianę, w której go przedłużono.",
            )
            .found(now)
            .required(moment_words(after))
            .at_field("offers_until"),
        );
    }
    let moved = case.changes.iter().filter(|one| one.record.chosen_after.is_some()).max_by_key(|one| one.record.number);
    if let Some(after) = moved.and_then(|last| last.record.chosen_after)
        && case.call.chosen_by != Some(after)
    {
        let now = case.call.chosen_by.map_or_else(|| "terminu nie wpisano".to_owned(), date_in_words);
        said.push(
            Statement::warning(
                "Termin wyboru ofert różni się od zmienionego",
                "Popraw termin w danych konkursu albo zmianę, w której go przesunięto.",
            )
            .found(now)
            .required(date_in_words(after))
            .by(Basis::CallContents)
            .at_field("chosen_by"),
        );
    }
    let whole = case.changes.iter().find(|one| one.record.kind == CallChangeKind::Annulment);
    if let Some(whole) = whole.filter(|_| case.call.status != CallStatus::Annulled) {
        said.push(
            Statement::warning(
                "Unieważnienie konkursu wpisano, a konkurs nadal trwa",
                "Odnotuj unieważnienie w następnym kroku konkursu.",
            )
            .found(crate::vocabulary::Vocabulary::label(case.call.status))
            .required(crate::vocabulary::Vocabulary::label(CallStatus::Annulled))
            .by(Basis::CallAnnulment)
            .at_row("call_change", whole.id.0),
        );
    }
    if case.call.status == CallStatus::Annulled && whole.is_none() {
        said.push(
            Statement::warning(
                "Konkurs unieważniono, a nie wpisano przyczyny ani aktu unieważnienia",
                "Dodaj unieważnienie w zmianach konkursu.",
            )
            .found("brak wpisu o unieważnieniu")
            .required("dzień, akt i przyczyna unieważnienia")
            .by(Basis::CallAnnulment)
            .at_field("changes"),
        );
    }
    said
}
