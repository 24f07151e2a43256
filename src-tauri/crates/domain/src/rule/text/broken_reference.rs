//! A reference leads to a unit that is in the text.

use crate::{
    act::reference,
    finding::{Level, Place},
    law::Basis,
    polish::capital_first,
    programme::ProgrammeStatus,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-01",
    name: "Odesłania",
    question: "Czy każde odesłanie prowadzi do jednostki, która jest w treści?",
    basis: Basis::DraftingQuoting,
    levels: &[Level::Block],
    stops: Stops::Programme(&[ProgrammeStatus::BeforeCouncil, ProgrammeStatus::Adopted]),
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, _: &TextFacts<'_>) -> Vec<Statement> {
    let faults = reference::faults(case.act).into_iter().map(|fault| {
        let found = match &fault.reference.state {
            reference::ReferenceState::Itself => "odesłanie do tej samej jednostki".to_owned(),
            reference::ReferenceState::Broken { last: Some(last) } => format!("odesłanie do jednostki {last}, której już nie ma"),
            _ => "odesłanie do jednostki, której nie ma".to_owned(),
        };
        let statement = Statement::block(
            format!("{}: odesłanie prowadzi donikąd", capital_first(&fault.place)),
            "Wskaż jednostkę, do której ma prowadzić odesłanie, albo je usuń.",
        )
        .found(found)
        .at(Place::Unit { unit: fault.reference.from.0, address: fault.place });
        match fault.instead {
            Some((_, address)) => {
                statement.required(format!("na przykład {address}")).mend(format!("Popraw: {address}"), "text.point_reference")
            }
            None => statement.required("jednostka obecna w treści"),
        }
    });
    faults.collect()
}
