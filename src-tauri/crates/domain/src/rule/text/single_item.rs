//! An enumeration has at least two elements.

use crate::{
    act::{
        Act, Inline, Level as UnitLevel, Unit, UnitId,
        inline::tidy,
        reference::{ReferenceAt, references},
    },
    finding::Level,
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-18",
    name: "Wyliczenie z jednym elementem",
    question: "Czy każde wyliczenie ma co najmniej dwa elementy?",
    basis: Basis::DraftingEnumeration,
    levels: &[Level::Hint],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

/// Joins the only element with the unit above it.
pub const JOIN: &str = "text.join_single";

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let said = case.act.walk().filter_map(|unit| Some((unit, only_item(unit)?))).map(|(unit, item)| {
        let statement = Statement::hint(
            format!("{}: wyliczenie ma jeden element", capital_first(&facts.address(unit.id))),
            "Zapisz element w tym samym zdaniu co wprowadzenie albo dopisz następny.",
        )
        .found(format!("tylko {}", facts.address(item.id)))
        .required("co najmniej dwa elementy")
        .at(facts.place(unit.id));
        match joins(item, &facts.references) {
            true => statement.mend("Połącz w jedno zdanie", JOIN),
            false => statement,
        }
    });
    said.collect()
}

fn only_item(unit: &Unit) -> Option<&Unit> {
    match unit.children.as_slice() {
        [item] if item.level.rank() >= UnitLevel::Point.rank() => Some(item),
        _ => None,
    }
}

/// The element can lose its number: nothing refers to it or stands under it, and no required item is met by it alone.
fn joins(item: &Unit, references: &[ReferenceAt]) -> bool {
    item.children.is_empty() && item.meets.is_empty() && !references.iter().any(|reference| reference.to == item.id)
}

/// Carries out the mend; `false` when there is nothing to join any more.
pub fn join(act: &mut Act, id: UnitId) -> bool {
    let references = references(act);
    let Some(unit) = act.find_mut(id).filter(|unit| only_item(unit).is_some_and(|item| joins(item, &references))) else {
        return false;
    };
    let Some(item) = unit.children.pop() else { return false };
    let mut line = std::mem::take(&mut unit.intro);
    if let Some(Inline::Text { text } | Inline::Emphasis { text }) = line.last_mut() {
        text.truncate(text.trim_end().trim_end_matches(':').trim_end().len());
    }
    for part in [item.intro, item.tail, std::mem::take(&mut unit.tail)] {
        if !line.is_empty() && !part.is_empty() {
            line.push(Inline::text(" "));
        }
        line.extend(part);
    }
    unit.intro = tidy(line);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{UnitId, sample};
    use UnitLevel::{Paragraph, Point};

    #[test]
    fn the_only_element_joins_the_sentence_above_it() {
        let mut act = sample::act_of(&[(Paragraph, "Formami współpracy są:"), (Point, "otwarte konkursy ofert.")]);
        assert!(join(&mut act, UnitId(1)));
        assert_eq!(act.units[0].intro, [Inline::text("Formami współpracy są otwarte konkursy ofert.")]);
        assert!(act.units[0].children.is_empty() && !join(&mut act, UnitId(1)));
    }

    #[test]
    fn an_element_that_something_refers_to_keeps_its_number() {
        let mut act = sample::act_of(&[(Paragraph, "Formami są:"), (Point, "konkursy."), (Paragraph, "Formy określa ")]);
        act.units[1].intro.push(Inline::reference(UnitId(2)));
        let before = act.clone();
        assert!(!join(&mut act, UnitId(1)));
        assert_eq!(act, before);
    }
}
