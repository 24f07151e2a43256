//! Nobody named by an applicant sits in the commission.

use crate::{
    commission::AssessmentCase,
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-03",
    name: "Osoby wskazane przez oferentów",
    question: "Czy w komisji nie ma osób wskazanych przez organizacje, które biorą udział w konkursie?",
    basis: Basis::CommissionNgoMembers,
    levels: &[Level::Block],
    stops: Stops::Nothing,
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_of_public_benefit() {
        return Vec::new();
    }
    let members = case.members.iter().filter(|member| member.record.stays());
    let named = members.filter_map(|member| {
        let by = member.record.named_by?;
        let offer = case.offers.iter().find(|offer| offer.applicants.contains(&by))?;
        Some((member, offer))
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
