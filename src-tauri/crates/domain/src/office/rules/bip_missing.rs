//! The address of BIP is known, because every publication points to it.

use crate::{
    finding::Level,
    law::Basis,
    rule::{Check, OfficeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "U-04",
    name: "Adres BIP",
    question: "Czy wpisano adres Biuletynu Informacji Publicznej?",
    basis: Basis::BipDuty,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Office(check),
};

fn check(case: &OfficeCase<'_>) -> Vec<Statement> {
    if !case.office.bip_url.trim().is_empty() {
        return Vec::new();
    }
    vec![
        Statement::warning("Nie wpisano adresu BIP", "Wpisz adres strony BIP; pojawi się w ogłoszeniach i zarządzeniach.")
            .found("brak adresu")
            .required("adres strony BIP")
            .at_field("bip_url"),
    ]
}
