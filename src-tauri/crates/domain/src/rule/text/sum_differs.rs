//! The sum written in the text equals the plan of the tasks.

use crate::{
    act::{Inline, Numbering, Unit, inline::plain_words},
    finding::{Level, Place},
    law::{Basis, Key, ProgrammeItem},
    money::{self, Money},
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

/// Key of the chip that prints the sum of the plan.
pub const TOTAL: &str = "program.kwota";

pub const RULE: Rule = Rule {
    id: "T-05",
    name: "Kwota w treści a plan",
    question: "Czy kwota wpisana w treści programu równa się sumie planu zadań?",
    basis: Basis::AnnualMoney,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let Some(planned) = case.planned() else {
        return Vec::new();
    };
    let about_money = || case.act.walk().filter(|unit| unit.meets.iter().any(|key| key.0 == ProgrammeItem::Money.key()));
    // One of the amounts in the part about money has to be the total; the chip of the total always is.
    if about_money().any(holds_total) {
        return Vec::new();
    }
    let mut amounts = Vec::new();
    about_money().for_each(|unit| collect(unit, &facts.numbering, &mut amounts));
    if amounts.iter().any(|written| written.amount == planned) {
        return Vec::new();
    }
    // The largest one is most likely meant as the total.
    let Some(written) = amounts.into_iter().max_by_key(|written| written.amount) else {
        return Vec::new();
    };
    let difference = written.amount.checked_sub(planned).unwrap_or_default();
    let (difference, direction) = match difference.is_negative() {
        true => (Money::from_grosze(-difference.grosze()), "mniej"),
        false => (difference, "więcej"),
    };
    vec![
        Statement::warning(
            format!("Suma w {} nie zgadza się z tabelą zadań", written.address),
            format!("W treści jest o {difference} {direction}. Popraw kwotę albo wstaw w to miejsce sumę planu, która zmienia się sama."),
        )
        .found(written.amount.to_string())
        .required(planned.to_string())
        .mend("Wstaw sumę planu", "text.insert_total")
        .by(case.programme_kind().basis(Basis::AnnualMoney, Basis::MultiYearMoney))
        .at(Place::Unit { unit: written.unit, address: written.address }),
    ]
}

struct Written {
    unit: u32,
    address: String,
    amount: Money,
}

/// Whether the chip of the plan's sum, in any of its forms, stands in the unit.
fn holds_total(unit: &Unit) -> bool {
    let is_total = |piece: &Inline| match piece {
        Inline::Field { key } => key.0.split('|').next() == Some(TOTAL),
        _ => false,
    };
    unit.intro.iter().chain(&unit.tail).any(is_total) || unit.children.iter().any(holds_total)
}

fn collect(unit: &Unit, numbering: &Numbering, found: &mut Vec<Written>) {
    for line in [&unit.intro, &unit.tail] {
        // A chip stands between words, so a number never runs across it.
        let text = plain_words(line);
        found.extend(money::amounts_in(&text).into_iter().map(|found| Written {
            unit: unit.id.0,
            address: numbering.address(unit.id).unwrap_or_default(),
            amount: found.amount,
        }));
    }
    for child in &unit.children {
        collect(child, numbering, found);
    }
}
