//! The council of the unit gets the draft only after the opinion, or after its term has passed in silence.

use crate::{
    deadline::Deadline,
    finding::Level,
    law::Basis,
    polish::date_in_words,
    programme::{ProgrammeStatus, due},
    rule::{Check, ProgrammeCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "P-09",
    name: "Termin na opinię rady pożytku",
    question: "Czy przed skierowaniem projektu do rady zaczekano na opinię rady pożytku?",
    basis: Basis::BenefitCouncilOpinion,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil]),
    check: Check::Programme(check),
};

fn check(case: &ProgrammeCase<'_>) -> Vec<Statement> {
    let Some(opinion) = case.opinion.filter(|opinion| !opinion.is_given()) else {
        return Vec::new();
    };
    let term: Option<Deadline> = opinion.delivered_on.and_then(|delivered| due::opinion_due(case, delivered));
    let (Some(term), Some(submitted)) = (term, case.programme.submitted_to_council_on) else {
        return Vec::new();
    };
    if submitted > term.date {
        return Vec::new();
    }
    vec![
        Statement::block(
            "Projekt skierowano do rady przed upływem terminu na opinię rady pożytku",
            "Poczekaj na opinię albo na koniec terminu; dopiero milczenie przez cały termin oznacza rezygnację z opinii.",
        )
        .found(format!("skierowano {}", date_in_words(submitted)))
        .by(case.office.kind.benefit_council_opinion())
        .required(format!("opinia albo skierowanie po {}", date_in_words(term.date)))
        .at_field("submitted_to_council_on"),
    ]
}
