//! The register goes with the legal form.

use crate::{
    finding::Level,
    law::Basis,
    organisation::{LegalForm, Register},
    rule::{Check, OrganisationCase, Rule, Statement, Stops},
    vocabulary::Vocabulary,
};

pub const RULE: Rule = Rule {
    id: "O-02",
    name: "Rejestr a forma prawna",
    question: "Czy rejestr pasuje do formy prawnej?",
    basis: Basis::NgoDefinition,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Organisation(check),
};

/// The registers in which a form can stand.
fn registers(form: LegalForm) -> &'static [Register] {
    use LegalForm::*;
    match form {
        Association
        | UnionOfAssociations
        | Foundation
        | FireBrigade
        | FarmersCircle
        | SocialCooperative
        | NonProfitCompany
        | AssociationOfLocalGovernments => &[Register::Krs],
        SimpleAssociation | StudentSportsClub => &[Register::CountyRecord],
        // A club may be an association of the court register or of the county's record.
        SportsClub => &[Register::Krs, Register::CountyRecord],
        RuralWomensCircle => &[Register::RuralWomensCircles, Register::Krs],
        ChurchEntity => &[Register::Church, Register::Krs, Register::Other],
        LocalBranch | Other => Register::ALL,
    }
}

fn check(case: &OrganisationCase<'_>) -> Vec<Statement> {
    let organisation = case.organisation;
    let possible = registers(organisation.legal_form);
    if possible.contains(&organisation.register) {
        return Vec::new();
    }
    let labels: Vec<&str> = possible.iter().map(|register| register.label()).collect();
    vec![
        Statement::warning(
            "Rejestr nie pasuje do formy prawnej",
            "Sprawdź formę prawną i rejestr na wydruku albo w statucie organizacji.",
        )
        .found(format!("{}, {}", organisation.legal_form.label(), organisation.register.label()))
        .required(labels.join(" albo "))
        .at_field("register"),
    ]
}
