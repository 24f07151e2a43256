//! The criteria cover everything that the office has to assess of an offer.

use crate::{
    call::Aspect,
    finding::Level,
    law::Basis,
    programme::CommissioningForm,
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
    let procedure = case.law().call_mode(case.call.mode).is_some_and(|law| law.value.procedure);
    // A call without criteria is told by the items of its notice.
    if !procedure || case.criteria.is_empty() {
        return Vec::new();
    }
    let supports =
        case.open_tasks().any(|task| matches!(task.record.form, CommissioningForm::Support | CommissioningForm::Either));
    let has = |aspect: Aspect| case.criteria.iter().any(|criterion| criterion.record.aspect == aspect);
    let asked = Aspect::ALL.iter().copied().filter(|aspect| match aspect {
        Aspect::Other => false,
        // Own money is judged only where the grant supports the task.
        Aspect::OwnMoney => supports,
        _ => true,
    });
    let mut said: Vec<Statement> = asked
        .filter(|aspect| !has(*aspect))
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
    if !supports && has(Aspect::OwnMoney) {
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
