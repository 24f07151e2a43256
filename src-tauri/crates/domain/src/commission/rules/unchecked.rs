//! No offer comes before the commission unchecked, and none falls out of the call because it names no task.

use crate::{
    call::CallStatus,
    commission::{AssessmentCase, case::Waiting},
    finding::Level,
    law::Basis,
    polish,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-16",
    name: "Oferty gotowe dla komisji",
    question: "Czy ocenę formalną każdej oferty zakończono i znane jest jej zadanie konkursowe?",
    basis: Basis::OfferAssessment,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Scoring]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.is_scored() {
        return Vec::new();
    }
    let unchecked = told(case.waiting().filter(|offer| offer.unchecked)).map(|(count, numbers, first)| {
        let offers = polish::counted(count, ["oferta nie ma", "oferty nie mają", "ofert nie ma"]);
        Statement::block(
            format!("{offers} zakończonej oceny formalnej"),
            "Uznaj każdą z tych ofert za poprawną, odrzuć ją albo odnotuj jej wycofanie; komisja ocenia tylko poprawne.",
        )
        .found(format!("oferty bez zakończonej oceny formalnej: nr {numbers}"))
        .required("ocena formalna każdej oferty zakończona przed oceną merytoryczną")
        .at_row("offer", first)
    });
    let nowhere = told(case.waiting().filter(|offer| offer.task.is_none())).map(|(count, numbers, first)| {
        let offers = polish::counted(count, ["oferta nie wskazuje", "oferty nie wskazują", "ofert nie wskazuje"]);
        Statement::block(
            format!("{offers} zadania konkursowego"),
            "Popraw wpis każdej z tych ofert i wybierz zadanie; bez niego komisja jej nie widzi.",
        )
        .found(format!("oferty bez zadania konkursowego: nr {numbers}"))
        .required("zadanie konkursowe przy każdej ofercie")
        .at_row("offer", first)
    });
    unchecked.into_iter().chain(nowhere).collect()
}

/// How many, their numbers in a sentence, and the first of them; `None` for none.
fn told<'a>(offers: impl Iterator<Item = &'a Waiting>) -> Option<(u64, String, i64)> {
    let offers: Vec<&Waiting> = offers.collect();
    let first = offers.first()?.id.0;
    let numbers: Vec<&str> = offers.iter().take(TOLD).map(|offer| offer.number.as_str()).collect();
    let more = if offers.len() > TOLD { " i inne" } else { "" };
    Some((offers.len() as u64, format!("{}{more}", numbers.join(", ")), first))
}

/// Most numbers of offers that one finding tells.
const TOLD: usize = 12;
