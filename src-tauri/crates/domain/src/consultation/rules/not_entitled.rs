//! A remark of somebody who is not entitled is kept and marked.

use crate::{
    consultation::{Entitled, SenderKind},
    finding::Level,
    law::Basis,
    rule::{Check, ConsultationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "K-20",
    name: "Uwagi spoza grona uprawnionych",
    question: "Czy są uwagi od podmiotów, do których konsultacji nie skierowano?",
    basis: Basis::ConsultOrganisations,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Consultation(check),
};

fn check(case: &ConsultationCase<'_>) -> Vec<Statement> {
    let entitled = &case.consultation.entitled;
    if entitled.is_empty() || entitled.contains(&Entitled::Everyone) {
        return Vec::new();
    }
    let covers = |kind: SenderKind| match kind {
        SenderKind::Organisation => entitled.contains(&Entitled::Organisations),
        SenderKind::Private => entitled.contains(&Entitled::Residents),
        SenderKind::BenefitCouncil => entitled.contains(&Entitled::BenefitCouncil) || entitled.contains(&Entitled::Organisations),
        SenderKind::Public | SenderKind::Other => false,
    };
    let groups: Vec<&str> = entitled.iter().map(|group| group.label()).collect();
    let outside = case.remarks.iter().filter(|remark| !covers(remark.record.sender_kind));
    outside
        .map(|remark| {
            Statement::hint(
                format!("Uwaga nr {} pochodzi spoza grona uprawnionych", remark.record.number),
                "Uwaga zostaje w sprawie. Możesz ją rozpatrzyć albo zająć stanowisko „poza przedmiotem konsultacji”.",
            )
            .found(remark.record.sender_kind.label())
            .required(groups.join(", "))
            .at_row("remark", remark.id.0)
        })
        .collect()
}
