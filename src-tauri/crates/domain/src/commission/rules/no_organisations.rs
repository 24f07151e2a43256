//! Persons named by organisations sit in the commission, or it is recorded why it works without them.

use crate::{
    call::CallStatus,
    commission::{AssessmentCase, MemberSide},
    finding::Level,
    law::Basis,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-02",
    name: "Osoby wskazane przez organizacje",
    question: "Czy w komisji są osoby wskazane przez organizacje albo odnotowano, dlaczego działa bez nich?",
    basis: Basis::CommissionNgoMembers,
    levels: &[Level::Block, Level::Warning],
    stops: Stops::Call(&[CallStatus::Scoring]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    let Some(commission) = case.commission.filter(|commission| commission.appointed_on.is_some()) else { return Vec::new() };
    if !case.has_procedure() {
        return Vec::new();
    }
    let present = case.members.iter().any(|member| member.record.side == MemberSide::Organisations && member.record.stays());
    match (present, commission.without_organisations) {
        (true, _) => Vec::new(),
        (false, None) => vec![
            Statement::block(
                "W komisji nie ma osób wskazanych przez organizacje",
                "Powołaj osoby wskazane przez organizacje albo odnotuj, na jakiej podstawie komisja działa bez nich.",
            )
            .found("brak osób wskazanych i brak odnotowanej podstawy")
            .required("osoby wskazane przez organizacje, poza wskazanymi przez oferentów")
            .at_field("without_organisations"),
        ],
        (false, Some(_)) if commission.recruited_on.is_none() => vec![
            Statement::warning(
                "Komisja działa bez organizacji, a nie odnotowano naboru kandydatów",
                "Wpisz dzień ogłoszenia o naborze kandydatów; bez niego trudno wykazać, że nikt nie wskazał osób.",
            )
            .found("brak dnia ogłoszenia o naborze")
            .required("ogłoszenie o naborze kandydatów do komisji")
            .by(Basis::CommissionWithoutOrganisations)
            .at_field("recruited_on"),
        ],
        (false, Some(_)) => Vec::new(),
    }
}
