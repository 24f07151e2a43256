//! The deadline for offers falls on a day on which the office works.

use crate::{
    deadline::Calendar,
    finding::Level,
    law::Basis,
    polish::date_on_weekday,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-13",
    name: "Termin w dniu wolnym",
    question: "Czy termin składania ofert przypada w dniu pracy urzędu?",
    basis: Basis::Custom,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let extra = case.office.extra_days();
    let Some(day) = case.call.last_day().filter(|day| Calendar::new(case.law, &extra).not_working(*day).is_some()) else {
        return Vec::new();
    };
    vec![
        Statement::hint(
            "Termin składania ofert przypada w dniu, w którym urząd nie pracuje",
            "Przesuń termin na dzień pracy albo napisz w ogłoszeniu, jak złożyć ofertę w tym dniu.",
        )
        .found(date_on_weekday(day))
        .required("dzień pracy urzędu")
        .at_field("offers_until"),
    ]
}
