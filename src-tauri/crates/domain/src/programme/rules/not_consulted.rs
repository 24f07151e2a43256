//! The draft was consulted before it went to the council.

use crate::{
    finding::Level,
    law::Basis,
    programme::ProgrammeStatus,
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-05",
    name: "Konsultacje projektu",
    question: "Czy projekt programu poddano konsultacjom przed uchwaleniem?",
    basis: Basis::AnnualProgramme,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    use ProgrammeStatus::{AfterConsultation, Draft, InConsultation};
    let left_the_desk = case.programme.submitted_to_council_on.is_some() || case.programme.adoption.is_some();
    let past_draft = !matches!(case.programme.status, Draft | InConsultation | AfterConsultation);
    let held = case.consultation.is_some_and(|consultation| !consultation.is_cancelled() && consultation.is_announced());
    if held || !(left_the_desk || past_draft) {
        return Vec::new();
    }
    let title = match case.programme.adoption {
        Some(_) => "Program uchwalono bez konsultacji",
        None => "Projekt skierowano do rady bez konsultacji",
    };
    vec![
        Statement::block(
            title,
            "Wpisz konsultacje, które się odbyły, albo odnotuj na piśmie, dlaczego ich nie było. Wojewoda może \
             stwierdzić nieważność takiej uchwały.",
        )
        .found("w sprawie nie ma ogłoszonych konsultacji")
        .required("konsultacje projektu przeprowadzone w sposób określony w uchwale rady")
        .by(case.programme.kind.duty()),
    ]
}
