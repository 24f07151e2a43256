//! Nobody named by an applicant sits in the commission.

use crate::{
    call::CallStatus,
    commission::{Assessed, AssessmentCase},
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-03",
    name: "Osoby wskazane przez oferentów",
    question: "Czy w komisji nie ma osób wskazanych przez organizacje, które biorą udział w konkursie?",
    basis: Basis::CommissionNgoMembers,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Scoring]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_of_public_benefit() {
        return Vec::new();
    }
    let members = case.members.iter().filter(|member| member.record.stays());
    let named = members.filter_map(|member| {
        let by = &member.record;
        let filed = |offer: &&Assessed| match by.named_by {
            Some(id) => offer.applicants.contains(&id),
            None => offer.names.iter().any(|name| is_same(name, &by.named_by_words)),
        };
        Some((member, case.offers.iter().find(filed)?))
    });
    named
        .map(|(member, offer)| {
            Statement::block(format!("{} wskazał oferent", member.record.name), "Odwołaj tę osobę z komisji i powołaj inną.")
                .found(format!("osobę wskazał podmiot, który złożył ofertę nr {}: {}", offer.number, offer.applicant))
                .required("osoba wskazana przez organizację, która nie bierze udziału w konkursie")
                .at_row("commission_member", member.id.0)
        })
        .collect()
}

/// The same name, whatever the quotation marks, the case and the spaces.
fn is_same(name: &str, other: &str) -> bool {
    let letters = |name: &str| polish::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let name = letters(name);
    !name.is_empty() && name == letters(other)
}
