//! A change of the notice, an extension and an annulment stand in the same places as the notice.

use crate::{
    call::{CallChangeKind, due},
    finding::Level,
    law::Basis,
    publication::PublishedThing,
    rule::{CallCase, Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "C-16",
    name: "Ogłoszenie zmian",
    question: "Czy zmianę, przedłużenie albo unieważnienie ogłoszono we wszystkich miejscach?",
    basis: Basis::CallPlaces,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let say = |one: &crate::id::Stored<crate::id::CallChangeId, crate::call::CallChange>| {
        let thing = thing(one.record.kind);
        let missing = due::missing_places(case, thing, Some(one.id.0));
        if missing.is_empty() {
            return None;
        }
        let names: Vec<&str> = missing.iter().map(|place| place.label()).collect();
        let there: Vec<&str> = case.first_days(thing, Some(one.id.0)).keys().map(|place| place.label()).collect();
        let found = if there.is_empty() { "nie odnotowano żadnej publikacji".to_owned() } else { there.join(", ") };
        let basis = match thing {
            PublishedThing::CallAnnulment => Basis::CallAnnulmentNotice,
            _ => Basis::CallPlaces,
        };
        Some(
            Statement::warning(
                format!(
                    "Nie odnotowano publikacji (zmiana nr {}, {}): {}",
                    one.record.number,
                    one.record.kind.label(),
                    names.join(", ")
                ),
                "Ogłoś zmianę w tych samych miejscach, co ogłoszenie, i wpisz datę, adres oraz dowód.",
            )
            .found(found)
            .required(format!("publikacja także w miejscu: {}", names.join(", ")))
            .by(basis)
            .at_row("call_change", one.id.0),
        )
    };
    case.changes.iter().filter_map(say).collect()
}

/// What is published of a change.
pub fn thing(kind: CallChangeKind) -> PublishedThing {
    match kind {
        CallChangeKind::Amendment | CallChangeKind::Extension => PublishedThing::CallChange,
        CallChangeKind::Annulment | CallChangeKind::TaskAnnulment => PublishedThing::CallAnnulment,
    }
}
