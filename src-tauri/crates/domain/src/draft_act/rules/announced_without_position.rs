//! An announced act has its position in the journal.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-13",
    name: "Pozycja w dzienniku",
    question: "Czy wpisano pozycję, pod którą akt ogłoszono w dzienniku urzędowym?",
    basis: Basis::VoivodeshipJournal,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let blank = case.act.announcement.as_ref().filter(|one| one.position.trim().is_empty());
    let say = |one: &crate::draft_act::Announcement| {
        Statement::hint("Nie wpisano pozycji w dzienniku urzędowym", "Przepisz pozycję ze strony dziennika.")
            .found(format!("ogłoszono {}, pozycji brak", date_in_words(one.announced_on)))
            .required("pozycja w dzienniku")
            .at_field("journal_position")
    };
    blank.map(say).into_iter().collect()
}
