//! An opinion that was given goes to the council with the draft.

use crate::{
    finding::Level,
    law::Basis,
    polish::date_in_words,
    programme::ProgrammeStatus,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-10",
    name: "Opinia załączona do projektu",
    question: "Czy opinię rady pożytku załączono do projektu skierowanego do rady?",
    basis: Basis::OpinionAttached,
    levels: &[Level::Block, Level::Hint],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    // The duty to attach the opinion is younger than the programmes.
    if !case.law().in_force(Basis::OpinionAttached) {
        return Vec::new();
    }
    let given = case.opinion.filter(|opinion| opinion.is_given());
    let Some(opinion) = given.filter(|opinion| !opinion.attached_to_draft) else {
        return Vec::new();
    };
    let day = opinion.given_on.map(|day| format!(" z {}", date_in_words(day))).unwrap_or_default();
    let sent = case.programme.submitted_to_council_on.is_some() || case.programme.adoption.is_some();
    let statement = if sent {
        Statement::block(
            "Opinii rady pożytku nie załączono do projektu skierowanego do rady",
            "Przekaż opinię biuru rady i zaznacz, że została załączona.",
        )
    } else {
        Statement::hint(
            "Opinię rady pożytku trzeba będzie załączyć do projektu",
            "Gdy skierujesz projekt do rady, dołącz opinię i zaznacz to w sprawie.",
        )
    };
    vec![
        statement
            .found(format!("opinia{day} bez adnotacji o załączeniu"))
            .required("opinia załączona do projektu uchwały")
            .at_field("opinion.attached_to_draft"),
    ]
}
