//! A call is announced by an act of the executive.

use crate::{
    call::CallStatus,
    finding::Level,
    law::Basis,
    rule::{CallCase, Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "C-18",
    name: "Zarządzenie o konkursie",
    question: "Czy wpisano akt, którym organ wykonawczy ogłasza konkurs?",
    basis: Basis::ExecutiveTasks,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Call(check),
};

fn check(case: &CallCase<'_>) -> Vec<Statement> {
    let call = case.call;
    let missing = match (call.order_number.trim().is_empty(), call.ordered_on.is_none()) {
        _ if call.status == CallStatus::Draft => return Vec::new(),
        (false, false) => return Vec::new(),
        (true, true) => "numeru i dnia",
        (true, false) => "numeru",
        (false, true) => "dnia",
    };
    let act = if case.office.kind.has_board() { "uchwały zarządu" } else { "zarządzenia" };
    vec![
        Statement::warning(
            format!("Nie wpisano {missing} {act}, które ogłasza konkurs").replace("zarządu, które", "zarządu, która"),
            "Wpisz numer i dzień aktu w danych konkursu.",
        )
        .found(format!("brak {missing}"))
        .required("numer i dzień aktu")
        .by(case.office.kind.executive_basis())
        .at_field("order_number"),
    ]
}
