//! Nobody named by an applicant sits in the commission.

use std::collections::HashMap;

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
    stops: Stops::Call(&[CallStatus::Scoring, CallStatus::Opinion]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_of_public_benefit() {
        return Vec::new();
    }
    let members = || case.members.iter().filter(|member| case.counts(member));
    let names =
        match members().any(|member| member.record.named_by.is_none() && !letters(&member.record.named_by_words).is_empty()) {
            true => by_name(case),
            false => HashMap::new(),
        };
    let named = members().filter_map(|member| {
        let offer = match member.record.named_by {
            Some(id) => case.offers.iter().find(|offer| offer.applicants.contains(&id))?,
            None => names.get(&letters(&member.record.named_by_words))?,
        };
        Some((member, offer))
    });
    named
        .map(|(member, offer)| {
            let advice = match member.record.stays() {
                true => "Odwołaj tę osobę z komisji i powołaj inną.",
                false => "Odblokuj karty, które podpisała ta osoba, żeby nie liczyły się do oceny.",
            };
            Statement::block(format!("{} wskazał oferent", member.record.name), advice)
                .found(format!("osobę wskazał podmiot, który złożył ofertę nr {}: {}", offer.number, offer.applicant))
                .required("osoba wskazana przez organizację, która nie bierze udziału w konkursie")
                .at_row("commission_member", member.id.0)
        })
        .collect()
}

/// The first offer of everybody who filed one, by name; a name is read once, however many sit in the commission.
fn by_name<'a>(case: &AssessmentCase<'a>) -> HashMap<String, &'a Assessed> {
    let mut names = HashMap::new();
    for offer in case.offers {
        for name in offer.names.iter().map(|name| letters(name)).filter(|name| !name.is_empty()) {
            names.entry(name).or_insert(offer);
        }
    }
    names
}

/// A name without what may be written in two ways: quotation marks, capitals, spaces.
fn letters(name: &str) -> String {
    polish::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
