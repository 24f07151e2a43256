//! References do not lead in a circle.

use std::collections::{HashMap, HashSet};

use crate::{
    act::{
        Role, Unit, UnitId,
        inline::plain_words,
        reference::{ReferenceAt, ReferenceState},
    },
    finding::Level,
    law::Basis,
    polish::capital_first,
    rule::{Check, Rule, Statement, Stops, TextCase, TextFacts},
};

pub const RULE: Rule = Rule {
    id: "T-19",
    name: "Odesłania kołowe",
    question: "Czy żadne odesłania nie prowadzą z powrotem do jednostki, która odsyła?",
    basis: Basis::DraftingReferences,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Text(check),
};

fn check(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<Statement> {
    let leading = leading(case, facts);
    if leading.len() < 2 {
        return Vec::new();
    }
    let circles = circles(&graph(case, &leading));
    let said = circles.iter().filter_map(|circle| {
        let citing = |from: &UnitId| leading.iter().any(|(citing, to)| citing == from && circle.contains(to));
        let mut citing: Vec<UnitId> = circle.iter().copied().filter(citing).collect();
        citing.sort_by_key(|unit| facts.numbering.position(*unit));
        let first = *citing.first().filter(|_| citing.len() > 1)?;
        let places: Vec<String> = citing.iter().map(|unit| facts.address(*unit)).collect();
        Some(
            Statement::warning(
                format!("{}: odesłania prowadzą w kółko", capital_first(&places[0])),
                "Zapisz treść w jednej z tych jednostek, a odesłanie zostaw w pozostałych.",
            )
            .found(format!("odsyłają do siebie: {}", places.join(", ")))
            .required("odesłanie do jednostki, która sama zawiera treść")
            .at(facts.place(first)),
        )
    });
    said.collect()
}

/// The references that send a reader on for what a unit says. One to the unit around it sends nowhere, and "z zastrzeżeniem
/// ust. 2" only says that there is an exception.
fn leading(case: &TextCase<'_>, facts: &TextFacts<'_>) -> Vec<(UnitId, UnitId)> {
    let units: HashMap<UnitId, &Unit> = case.act.walk().map(|unit| (unit.id, unit)).collect();
    let parents: HashMap<UnitId, UnitId> =
        case.act.walk().flat_map(|unit| unit.children.iter().map(|child| (child.id, unit.id))).collect();
    let around =
        |from: UnitId, to: UnitId| std::iter::successors(Some(from), |unit| parents.get(unit).copied()).any(|at| at == to);
    let sends = |reference: &&ReferenceAt| {
        let exception = units.get(&reference.from).is_some_and(|unit| is_exception(unit, reference));
        reference.state == ReferenceState::Sound && !around(reference.from, reference.to) && !exception
    };
    facts.references.iter().filter(sends).map(|reference| (reference.from, reference.to)).collect()
}

fn is_exception(unit: &Unit, reference: &ReferenceAt) -> bool {
    let line = match reference.role {
        Role::Title => &unit.title,
        Role::Intro => &unit.intro,
        Role::Tail => &unit.tail,
    };
    let before = plain_words(&line[..reference.piece.min(line.len())]);
    let last = before.rsplit(['.', ',', ';']).next().unwrap_or_default();
    ["zastrzeżeniem", "wyjątkiem", "z wyłączeniem"].iter().any(|words| last.contains(words))
}

/// Who reads a unit reads what is in it and is sent on by its references.
fn graph(case: &TextCase<'_>, leading: &[(UnitId, UnitId)]) -> HashMap<UnitId, Vec<UnitId>> {
    let mut next: HashMap<UnitId, Vec<UnitId>> = HashMap::new();
    for unit in case.act.walk() {
        next.insert(unit.id, unit.children.iter().map(|child| child.id).collect());
    }
    for (from, to) in leading {
        next.entry(*from).or_default().push(*to);
    }
    next
}

/// Groups of units from each of which every other is reached (Tarjan's algorithm with a stack of its own: a text may be deep
/// and long).
fn circles(next: &HashMap<UnitId, Vec<UnitId>>) -> Vec<HashSet<UnitId>> {
    let mut order: HashMap<UnitId, usize> = HashMap::new();
    let mut low: HashMap<UnitId, usize> = HashMap::new();
    let (mut open, mut is_open) = (Vec::new(), HashSet::new());
    let mut found = Vec::new();
    let mut roots: Vec<UnitId> = next.keys().copied().collect();
    roots.sort();
    for root in roots {
        if order.contains_key(&root) {
            continue;
        }
        let mut path = vec![(root, 0)];
        while let Some((unit, step)) = path.pop() {
            if step == 0 {
                order.insert(unit, order.len());
                low.insert(unit, order[&unit]);
                open.push(unit);
                is_open.insert(unit);
            }
            match next.get(&unit).and_then(|ahead| ahead.get(step)) {
                Some(ahead) if !order.contains_key(ahead) => path.extend([(unit, step + 1), (*ahead, 0)]),
                Some(ahead) => {
                    if is_open.contains(ahead) {
                        low.insert(unit, low[&unit].min(order[ahead]));
                    }
                    path.push((unit, step + 1));
                }
                None => {
                    if let Some((above, _)) = path.last() {
                        low.insert(*above, low[above].min(low[&unit]));
                    }
                    if low[&unit] == order[&unit] {
                        let at = open.iter().rposition(|one| *one == unit).unwrap_or_default();
                        let circle: HashSet<UnitId> = open.drain(at..).collect();
                        circle.iter().for_each(|one| _ = is_open.remove(one));
                        found.extend((circle.len() > 1).then_some(circle));
                    }
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        act::{Inline, Level as UnitLevel, reference::no_fields, sample},
        law::LawPack,
    };
    use UnitLevel::{Paragraph, Subsection};

    /// What the rule finds when the units with these ids refer to those.
    fn found(references: &[(u32, u32)], words: &str) -> Vec<String> {
        let rows = [(Paragraph, ""), (Subsection, words), (Subsection, words), (Paragraph, words), (Paragraph, words)];
        let mut act = sample::act_of(&rows);
        for (from, to) in references {
            act.find_mut(UnitId(*from)).expect("a unit").intro.push(Inline::reference(UnitId(*to)));
        }
        let today = "2026-10-15".parse().expect("a day");
        let case = TextCase::alone(&act, no_fields, LawPack::embedded(), today);
        check(&case, &TextFacts::of(&case)).into_iter().filter_map(|said| said.found).collect()
    }

    #[test]
    fn a_circle_is_told_once_with_all_its_units() {
        assert_eq!(found(&[(4, 5), (5, 4)], "Jak w"), ["odsyłają do siebie: § 2, § 3"]);
        assert_eq!(found(&[(2, 4), (4, 5), (5, 1)], "Jak w"), ["odsyłają do siebie: § 1 ust. 1, § 2, § 3"]);
        assert_eq!(found(&[(2, 4), (4, 5)], "Jak w"), Vec::<String>::new());
    }

    #[test]
    fn a_reference_to_the_unit_around_or_to_an_exception_makes_no_circle() {
        assert_eq!(found(&[(2, 1), (3, 1)], "Jak w"), Vec::<String>::new());
        assert_eq!(found(&[(4, 5), (5, 4)], "Oferty ocenia się, z zastrzeżeniem"), Vec::<String>::new());
    }
}
