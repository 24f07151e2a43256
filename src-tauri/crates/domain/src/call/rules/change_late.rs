//! The notice is amended while offers can still be filed, and an extension is told before the first deadline passes.

use crate::{
    call::{CallChangeKind, due},
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{CallCase, Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "C-17",
    name: "Zmiana po terminie",
    question: "Czy ogłoszenie zmieniono, zanim minął termin składania ofert?",
    basis: Basis::CallContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let say = |one: &crate::id::Stored<crate::id::CallChangeId, crate::call::CallChange>| {
        let change = &one.record;
        let until = match change.kind {
            CallChangeKind::Extension => change.until_before.map(due::day_of),
            CallChangeKind::Amendment => case.call.last_day(),
            CallChangeKind::Annulment | CallChangeKind::TaskAnnulment => None,
        }?;
        (change.decided_on > until).then(|| {
            Statement::warning(
                format!(
                    "Ogłoszenie zmieniono po upływie terminu składania ofert (zmiana nr {}, {})",
                    change.number,
                    change.kind.label()
                ),
                "Oferty złożono według dawnej treści; sprawdź, czy zmiana nie narusza równego traktowania, i opisz jej powód.",
            )
            .found(format!("zmiana {}, termin ofert {}", date_in_words(change.decided_on), date_in_words(until)))
            .required(format!("zmiana najpóźniej {}", date_in_words(until)))
            .at_row("call_change", one.id.0)
        })
    };
    case.changes.iter().filter_map(say).collect()
}
