//! The commission has representatives of the executive.

use crate::{
    call::CallStatus,
    commission::{AssessmentCase, MemberRole, MemberSide},
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-04",
    name: "Przedstawiciele organu i przewodniczący",
    question: "Czy w komisji są przedstawiciele organu wykonawczego i przewodniczący?",
    basis: Basis::CommissionExecutive,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::Call(&[CallStatus::Scoring]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.has_procedure() || case.commission.is_none() || case.members.is_empty() {
        return Vec::new();
    }
    let staying = || case.members.iter().map(|member| &member.record).filter(|member| member.stays());
    let mut said = Vec::new();
    if staying().all(|member| member.side != MemberSide::Executive) {
        said.push(
            Statement::block(
                "W komisji nie ma przedstawiciela organu wykonawczego",
                "Powołaj przedstawiciela organu wykonawczego.",
            )
            .found("brak przedstawiciela organu")
            .required("co najmniej jeden przedstawiciel organu wykonawczego")
            .at_field("members"),
        );
    }
    if staying().all(|member| member.role != MemberRole::Chair) {
        said.push(
            Statement::hint("Komisja nie ma przewodniczącego", "Wskaż, kto przewodniczy; podpisze protokół i listę ofert.")
                .found("brak przewodniczącego")
                .required("przewodniczący komisji")
                .by(Basis::CallCommission)
                .at_field("members"),
        );
    }
    said
}
