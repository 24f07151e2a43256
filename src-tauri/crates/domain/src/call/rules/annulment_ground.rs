//! A call or a task is annulled only for the reasons that the statute gives.

use crate::{
    call::{AnnulmentGround, CallChangeKind, CallStatus},
    finding::Level,
    law::Basis,
    rule::{CallCase, Check, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "C-15",
    name: "Podstawa unieważnienia",
    question: "Czy konkurs unieważniono z przyczyny, którą podaje ustawa?",
    basis: Basis::CallAnnulment,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Annulled]),
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    if !case.has_procedure() {
        return Vec::new();
    }
    let annulments =
        case.changes.iter().filter(|one| matches!(one.record.kind, CallChangeKind::Annulment | CallChangeKind::TaskAnnulment));
    let unfounded = annulments.filter(|one| one.record.ground.is_none_or(|ground| ground == AnnulmentGround::Other));
    let say = |one: &crate::id::Stored<crate::id::CallChangeId, crate::call::CallChange>| {
        let reason = one.record.reason.trim();
        let found = if reason.is_empty() { "inna przyczyna".to_owned() } else { crate::polish::shortened(reason, 160) };
        let grounds: Vec<&str> =
            [AnnulmentGround::NoOffers, AnnulmentGround::NoneGood].iter().map(|ground| ground.label()).collect();
        Statement::block(
            "Konkurs unieważniono z przyczyny, której ustawa nie podaje",
            "Wskaż przyczynę ustawową, jeżeli zaszła; w innym wypadku konkurs trzeba rozstrzygnąć, choćby bez wyboru ofert.",
        )
        .found(found)
        .required(grounds.join(" albo "))
        .at_row("call_change", one.id.0)
    };
    unfounded.map(say).collect()
}
