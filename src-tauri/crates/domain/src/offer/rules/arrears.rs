//! What the applicant owes to the public by its own declaration.

use crate::{
    finding::Level,
    law::Basis,
    offer::form::Arrears,
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-14",
    name: "Zaległości oferenta",
    question: "Czy oferent oświadczył, że nie zalega z podatkami ani ze składkami?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let declared = &case.version.form.declarations;
    let owed = [
        (declared.tax_arrears, "zalega z opłacaniem należności z tytułu zobowiązań podatkowych"),
        (declared.insurance_arrears, "zalega z opłacaniem należności z tytułu składek na ubezpieczenia społeczne"),
    ];
    let owed: Vec<&str> = owed.into_iter().filter(|(owes, _)| *owes == Some(Arrears::Owes)).map(|(_, words)| words).collect();
    if owed.is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning(
            "Oferent oświadczył, że ma zaległości",
            "Sprawdź, czy ogłoszenie dopuszcza taką ofertę; przed umową zaległości ocenia się jeszcze raz.",
        )
        .found(owed.join("; "))
        .required("brak zaległości, jeżeli tak mówi ogłoszenie")
        .at_field("tax_arrears"),
    ]
}
