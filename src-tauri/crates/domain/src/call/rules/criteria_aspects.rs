//! The criteria cover everything that the office has to assess of an offer.

use crate::{
    call::{Aspect, asked_aspects},
    finding::Level,
    law::Basis,
    rule::{CallCase, Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "C-09",
    name: "Kryteria a przepis",
    question: "Czy kryteria obejmują wszystko, co organ ma ocenić w ofercie?",
    basis: Basis::OfferAssessment,
    levels: &[Level::Warning, Level::Hint],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    // A call without criteria is told by the items of its notice.
    if !case.has_procedure() || case.criteria.is_empty() {
        return Vec::new();
    }
    let asked = asked_aspects(case.law(), case.call.mode, case.open_tasks().map(|task| &task.record));
    let has = |aspect: Aspect| case.criteria.iter().any(|criterion| criterion.record.aspect == aspect);
    let mut said: Vec<Statement> = asked
        .iter()
        .filter(|aspect| !has(**aspect))
        .map(|aspect| {
            Statement::warning(
                format!("Żadne kryterium nie obejmuje tego, co organ ma ocenić: {}", aspect.label()),
                "Dodaj kryterium albo przypisz do tego aspektu jedno z tych, które już są.",
            )
            .found("brak kryterium")
            .required(aspect.label())
            .at_field("criteria")
        })
        .collect();
    if has(Aspect::OwnMoney) && !asked.contains(&Aspect::OwnMoney) {
        said.push(
            Statement::hint(
                "Kryterium ocenia środki własne, choć zadanie jest powierzane w całości",
                "Usuń to kryterium albo zleć zadanie w formie wspierania.",
            )
            .found("kryterium o środkach własnych przy powierzeniu")
            .required("ocena środków własnych tylko przy wspieraniu")
            .at_field("criteria"),
        );
    }
    said
}
