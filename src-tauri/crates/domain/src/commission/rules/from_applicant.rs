//! Nobody named by an applicant sits in the commission.

use std::collections::HashMap;

use crate::{
    call::CallStatus,
    commission::{Assessed, AssessmentCase, Member, case::Elsewhere},
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
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Scoring, CallStatus::Opinion]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.has_procedure() {
        return Vec::new();
    }
    let members = || case.members.iter().filter(|member| case.counts(member));
    let by_words = members().any(|member| member.record.named_by.is_none() && !letters(&member.record.named_by_words).is_empty());
    let names = by_name(case.offers.iter().filter(|_| by_words), |offer| &offer.names);
    let elsewhere = by_name(case.elsewhere.iter().filter(|_| by_words), |offer| &offer.names);
    let told = members().filter_map(|member| {
        let Member { named_by, named_by_words, .. } = &member.record;
        let (here, there) = match named_by {
            Some(id) => (
                case.offers.iter().find(|offer| offer.applicants.contains(id)),
                case.elsewhere.iter().find(|offer| offer.applicants.contains(id)),
            ),
            None => (names.get(&letters(named_by_words)).copied(), elsewhere.get(&letters(named_by_words)).copied()),
        };
        let statement = match (here, there) {
            (Some(offer), _) => of_this_call(&member.record, offer),
            (None, Some(offer)) => of_another_call(&member.record, offer),
            (None, None) => return None,
        };
        Some(statement.at_row("commission_member", member.id.0))
    });
    told.collect()
}

fn of_this_call(member: &Member, offer: &Assessed) -> Statement {
    let advice = match member.stays() {
        true => "Odwołaj tę osobę z komisji i powołaj inną.",
        false => "Odblokuj karty, które podpisała ta osoba, żeby nie liczyły się do oceny.",
    };
    Statement::block(format!("Osoba wskazana przez oferenta: {}", member.name), advice)
        .found(format!("osobę wskazał podmiot, który złożył ofertę nr {}: {}", offer.number, offer.applicant))
        .required("osoba wskazana przez organizację, która nie bierze udziału w konkursie")
}

/// The person may give an opinion in this call, but not in the other one, and the commission is the same.
fn of_another_call(member: &Member, offer: &Elsewhere) -> Statement {
    let remedy = "Odwołaj tę osobę z komisji i powołaj inną albo powołaj dla tamtego konkursu osobną komisję.";
    Statement::warning(format!("Osoba wskazana przez oferenta innego konkursu tej komisji: {}", member.name), remedy)
        .found(format!(
            "osobę wskazał podmiot, który złożył ofertę nr {} w otwartym konkursie ofert {}: {}",
            offer.number,
            offer.call.trim(),
            offer.names.join(", ")
        ))
        .required("osoba wskazana przez organizację, która nie bierze udziału w żadnym konkursie tej komisji")
}

/// The first offer of everybody who filed one, by name; a name is read once, however many sit in the commission.
fn by_name<'a, T>(offers: impl Iterator<Item = &'a T>, names_of: impl Fn(&'a T) -> &'a [String]) -> HashMap<String, &'a T> {
    let mut names = HashMap::new();
    for offer in offers {
        for name in names_of(offer).iter().map(|name| letters(name)).filter(|name| !name.is_empty()) {
            names.entry(name).or_insert(offer);
        }
    }
    names
}

/// A name without what may be written in two ways: quotation marks, capitals, spaces.
fn letters(name: &str) -> String {
    polish::fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}
