//! Units end with the punctuation that the drafting rules ask for.

use crate::{
    act::ending::endings_in,
    finding::{Level, Place},
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-02",
    name: "Zakończenia jednostek",
    question: "Czy jednostki kończą się znakami, których wymagają zasady techniki prawodawczej?",
    basis: Basis::DraftingNumbering,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let faults = endings_in(case.act, &facts.numbering).into_iter().map(|fault| {
        let required = match fault.expected.sign() {
            "" => "bez znaku na końcu".to_owned(),
            sign => format!("na końcu „{sign}”"),
        };
        Statement::hint(
            capital_first(fault.sentence().trim_end_matches('.')),
            "Popraw znak na końcu albo pozwól to zrobić programowi.",
        )
        .found("inny znak na końcu")
        .required(required)
        .mend("Popraw zakończenia", "text.mend_endings")
        .at(Place::Unit { unit: fault.unit.0, address: fault.place })
    });
    faults.collect()
}
