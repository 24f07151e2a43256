//! The sum written in the text equals the plan of the tasks.

use crate::{
    act::{Act, Inline, Numbering, Unit},
    finding::{Level, Place},
    law::{Basis, Key, ProgrammeItem},
    money::Money,
    rule::{Check, Rule, Statement, Stops, TextCase},
};

pub const RULE: Rule = Rule {
    id: "T-05",
    name: "Kwota w treści a plan",
    question: "Czy kwota wpisana w treści programu równa się sumie planu zadań?",
    basis: Basis::AnnualMoney,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>) -> Vec<Statement> {
    let Some(planned) = case.planned else {
        return Vec::new();
    };
    let amounts = amounts(case.act);
    // One of the amounts in the part about money has to be the total; a chip always is.
    if amounts.is_empty() || amounts.iter().any(|written| written.amount == planned) {
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
        .at(Place::Unit { unit: written.unit, address: written.address }),
    ]
}

struct Written {
    unit: u32,
    address: String,
    amount: Money,
}

/// The amounts typed in the units that meet the item about money.
fn amounts(act: &Act) -> Vec<Written> {
    let numbering = Numbering::of(act);
    let mut found = Vec::new();
    let about_money = act.walk().filter(|unit| unit.meets.iter().any(|key| key.0 == ProgrammeItem::Money.key()));
    for unit in about_money {
        collect(unit, &numbering, &mut found);
    }
    found
}

fn collect(unit: &Unit, numbering: &Numbering, found: &mut Vec<Written>) {
    for line in [&unit.intro, &unit.tail] {
        // A chip stands between words, so a number never runs across it.
        let text: String = line.iter().map(|piece: &Inline| piece.words().unwrap_or("\u{fffc}")).collect();
        found.extend(amounts_in(&text).into_iter().map(|amount| Written {
            unit: unit.id.0,
            address: numbering.address(unit.id).unwrap_or_default(),
            amount,
        }));
    }
    for child in &unit.children {
        collect(child, numbering, found);
    }
}

/// Amounts written as "320 000,00 zł", "320.000 zł", "5 tys." is left alone.
fn amounts_in(text: &str) -> Vec<Money> {
    let mut amounts = Vec::new();
    for (end, _) in text.match_indices("zł") {
        let before = text[..end].trim_end();
        let digits = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '.' | ',');
        let start = before.char_indices().rev().take_while(|(_, letter)| digits(*letter)).last();
        let Some((start, _)) = start else { continue };
        let number = before[start..].trim_matches(|letter: char| !letter.is_ascii_digit());
        if let Ok(amount) = Money::parse(number) {
            amounts.push(amount);
        }
    }
    amounts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_out_of_a_sentence() {
        let text = "W § 10 na 2027 r. przeznacza się 320\u{a0}000,00 zł, w tym 10 000 zł i pół miliona zł.";
        assert_eq!(amounts_in(text), [Money::from_zloty(320_000), Money::from_zloty(10_000)]);
    }
}
