//! The title says the matter in the accepted form.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, DraftActCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "A-10",
    name: "Tytuł aktu",
    question: "Czy tytuł aktu zaczyna się od słów „w sprawie” i nie kończy się kropką?",
    basis: Basis::DraftingTitle,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::DraftAct(check),
};

fn check(case: &DraftActCase<'_>) -> Vec<Statement> {
    let title = case.act.title.trim();
    let wrong = !title.starts_with("w sprawie ") || title.ends_with('.');
    let found: String = title.chars().take(80).collect();
    let say = || {
        Statement::hint("Tytuł aktu ma inną postać niż przyjęta", "Zacznij tytuł od słów „w sprawie” i nie kończ go kropką.")
            .found(found)
            .required("„w sprawie …”")
            .at_field("title")
    };
    wrong.then(say).into_iter().collect()
}
