//! What good notices say although no provision asks for it.

use crate::{
    call::requirements,
    finding::{Level, Place},
    law::Basis,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-02",
    name: "Dobra praktyka ogłoszenia",
    question: "Czy ogłoszenie mówi to, o co organizacje zwykle pytają?",
    basis: Basis::Custom,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    // What is out in the world cannot be mended by a hint.
    if !case.call.status.is_editable() {
        return Vec::new();
    }
    let rows = requirements::matrix(case).into_iter().filter(|row| !row.item.value.binding && !row.is_whole());
    let say = |row: requirements::NoticeRow| {
        let item = &row.item.value;
        Statement::hint(format!("W ogłoszeniu warto napisać: {}", item.name), format!("Uzupełnij dane konkursu. {}", item.guide))
            .found(row.missing.join("; "))
            .required(item.name.clone())
            .by(row.item.citation.basis)
            .at(Place::Requirement { key: requirements::key(item) })
    };
    rows.map(say).collect()
}
