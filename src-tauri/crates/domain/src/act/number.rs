//! Automatic numbering, marks and addresses of units (zasady techniki prawodawczej, § 57, 59 and 62).
//!
//! The § are counted through all chapters, everything else within the unit above it; an annex starts
//! anew. The only ustęp of a § has no number and shares the address of its §.

use std::collections::HashMap;

use super::body::{Act, ActKind};
use super::inline::ReferenceStyle;
use super::ordinal::{letter, neuter};
use super::unit::{Level, Unit, UnitId};

/// One part of an address: the level and the number within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    pub level: Level,
    /// From 1.
    pub number: u32,
}

/// The numbers of one text at one moment.
#[derive(Clone, Debug)]
pub struct Numbering {
    kind: ActKind,
    annexes: Annexes,
    places: HashMap<UnitId, Place>,
}

/// How annexes are counted.
#[derive(Clone, Copy, Debug)]
struct Annexes {
    /// Number of the first one.
    first: u32,
    /// A single annex without a number of its own is only „Załącznik”.
    numbered: bool,
}

#[derive(Clone, Debug)]
struct Place {
    /// Position of the unit in the order of the text, from 0.
    position: usize,
    /// Visible steps, annex first. A silent ustęp adds none.
    steps: Vec<Step>,
    mark: String,
}

#[derive(Default)]
struct Counters {
    chapter: u32,
    paragraph: u32,
    plain: u32,
}

impl Numbering {
    /// Numbers the whole text.
    pub fn of(act: &Act) -> Self {
        let several = act.units.iter().filter(|unit| unit.level == Level::Annex).nth(1).is_some();
        let first = act.annexes_from.map_or(1, |number| u32::from(number.get()));
        let annexes = Annexes { first, numbered: several || act.annexes_from.is_some() };
        let mut numbering = Self { kind: act.kind, annexes, places: HashMap::new() };
        numbering.count(&act.units, None, &[], &mut Counters::default());
        numbering
    }

    fn count(&mut self, units: &[Unit], parent: Option<&Unit>, above: &[Step], counters: &mut Counters) {
        let mut within: [u32; 8] = [0; 8];
        for unit in units {
            let sibling = &mut within[usize::from(unit.level.rank())];
            *sibling += 1;
            let silent = parent.is_some_and(|parent| is_silent(unit, parent));
            let number = match unit.level {
                Level::Chapter => bump(&mut counters.chapter),
                Level::Paragraph => bump(&mut counters.paragraph),
                Level::Plain => bump(&mut counters.plain),
                Level::Annex => self.annexes.first + *sibling - 1,
                _ => *sibling,
            };
            let step = Step { level: unit.level, number };
            let mut steps = above.to_vec();
            if matches!(unit.level, Level::Paragraph | Level::Plain) {
                steps.retain(|step| step.level != Level::Chapter);
            }
            if !silent {
                steps.push(step);
            }
            let mark = if silent { String::new() } else { self.mark_of(step) };
            let position = self.places.len();
            self.places.insert(unit.id, Place { position, steps: steps.clone(), mark });
            if unit.level == Level::Annex {
                self.count(&unit.children, Some(unit), &steps, &mut Counters::default());
            } else {
                self.count(&unit.children, Some(unit), &steps, counters);
            }
        }
    }

    fn mark_of(&self, step: Step) -> String {
        let number = step.number;
        match step.level {
            Level::Annex if !self.annexes.numbered => "Załącznik".to_owned(),
            Level::Annex => format!("Załącznik nr {number}"),
            Level::Chapter => format!("Rozdział {number}"),
            Level::Paragraph => format!("§ {number}."),
            Level::Plain => String::new(),
            Level::Subsection => format!("{number}."),
            Level::Point => format!("{number})"),
            Level::Letter => format!("{})", letter(number)),
            Level::Indent => "–".to_owned(),
            Level::DoubleIndent => "– –".to_owned(),
        }
    }

    /// The mark printed before the unit: `§ 3.`, `1.`, `1)`, `a)`, `–`; empty for an unnumbered unit.
    pub fn mark(&self, id: UnitId) -> &str {
        self.places.get(&id).map_or("", |place| place.mark.as_str())
    }

    /// Number of the first annex, which citations without a number mean.
    pub fn first_annex(&self) -> u32 {
        self.annexes.first
    }

    /// Position of the unit in the order of the text, from 0.
    pub fn position(&self, id: UnitId) -> Option<usize> {
        self.places.get(&id).map(|place| place.position)
    }

    /// The visible steps of the address, annex first.
    pub fn steps(&self, id: UnitId) -> Option<&[Step]> {
        self.places.get(&id).map(|place| place.steps.as_slice())
    }

    /// The full address: `§ 3 ust. 2 pkt 1 lit. a tiret pierwsze`, `rozdział 2`, `§ 4 załącznika nr 1`.
    pub fn address(&self, id: UnitId) -> Option<String> {
        self.steps(id).map(|steps| self.spell(steps, Words::Whole))
    }

    /// The address as printed in a reference from the unit `from`.
    ///
    /// Short inside one § (`ust. 1 pkt 2`); chapters are abbreviated, because an abbreviation is not
    /// inflected. From an annex to the act itself the act is named: `§ 3 uchwały`.
    pub fn citation(&self, from: UnitId, to: UnitId, style: ReferenceStyle) -> Option<String> {
        let target = self.steps(to)?;
        let source = self.steps(from).unwrap_or(&[]);
        if style == ReferenceStyle::Number {
            return target.last().map(|step| number_alone(*step));
        }
        let (own_annex, source) = split_annex(source);
        let (annex, rest) = split_annex(target);
        if rest.is_empty() {
            return Some(self.spell(target, Words::Short));
        }
        if own_annex != annex {
            let spelled = self.spell(target, Words::Short);
            return Some(match annex {
                Some(_) => spelled,
                None => format!("{spelled} {}", self.kind.genitive()),
            });
        }
        let shared = match style {
            ReferenceStyle::Short => source.iter().zip(rest).take_while(|(a, b)| a == b).count(),
            ReferenceStyle::Full | ReferenceStyle::Number => 0,
        };
        let from_step = shared.min(rest.len() - 1);
        Some(self.spell(&rest[from_step..], Words::Short))
    }

    fn spell(&self, steps: &[Step], words: Words) -> String {
        let (annex, rest) = split_annex(steps);
        let mut spelled: Vec<String> = rest.iter().map(|step| step_words(*step, words)).collect();
        if let Some(annex) = annex {
            let (alone, of) = if !self.annexes.numbered {
                (words.annex().to_owned(), "załącznika".to_owned())
            } else {
                (format!("{} nr {}", words.annex(), annex.number), format!("załącznika nr {}", annex.number))
            };
            spelled.push(if rest.is_empty() { alone } else { of });
        }
        spelled.join(" ")
    }
}

#[derive(Clone, Copy)]
enum Words {
    Whole,
    Short,
}

impl Words {
    fn annex(self) -> &'static str {
        match self {
            Self::Whole => "załącznik",
            Self::Short => "zał.",
        }
    }
}

/// Whether `unit` is the only ustęp of a § without words of its own, which carries no number.
pub fn is_silent(unit: &Unit, parent: &Unit) -> bool {
    parent.level == Level::Paragraph && unit.level == Level::Subsection && parent.children.len() == 1 && parent.intro.is_empty()
}

fn bump(counter: &mut u32) -> u32 {
    *counter += 1;
    *counter
}

fn split_annex(steps: &[Step]) -> (Option<Step>, &[Step]) {
    match steps.split_first() {
        Some((first, rest)) if first.level == Level::Annex => (Some(*first), rest),
        _ => (None, steps),
    }
}

fn number_alone(step: Step) -> String {
    match step.level {
        Level::Letter => letter(step.number),
        Level::Indent | Level::DoubleIndent => neuter(step.number),
        _ => step.number.to_string(),
    }
}

fn step_words(step: Step, words: Words) -> String {
    let number = number_alone(step);
    match step.level {
        Level::Annex => format!("{} nr {number}", words.annex()),
        Level::Chapter => match words {
            Words::Whole => format!("rozdział {number}"),
            Words::Short => format!("rozdz. {number}"),
        },
        Level::Paragraph => format!("§ {number}"),
        Level::Plain => format!("akapit {number}"),
        Level::Subsection => format!("ust. {number}"),
        Level::Point => format!("pkt {number}"),
        Level::Letter => format!("lit. {number}"),
        Level::Indent => format!("tiret {number}"),
        Level::DoubleIndent => format!("podwójne tiret {number}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use proptest::prelude::*;

    use super::*;
    use crate::act::sample;

    fn marks(lines: &[(Level, &str)]) -> Vec<String> {
        let act = sample::act_of(lines);
        let numbering = Numbering::of(&act);
        act.walk().map(|unit| numbering.mark(unit.id).to_owned()).collect()
    }

    fn addresses(lines: &[(Level, &str)]) -> Vec<String> {
        let act = sample::act_of(lines);
        let numbering = Numbering::of(&act);
        act.walk().filter_map(|unit| numbering.address(unit.id)).collect()
    }

    #[test]
    fn paragraphs_count_on_through_chapters_and_anew_in_an_annex() {
        use Level::*;
        let lines = [
            (Chapter, "A"),
            (Paragraph, "a"),
            (Paragraph, "b"),
            (Chapter, "B"),
            (Paragraph, "c"),
            (Annex, "Regulamin"),
            (Chapter, "C"),
            (Paragraph, "d"),
        ];
        assert_eq!(marks(&lines), ["Rozdział 1", "§ 1.", "§ 2.", "Rozdział 2", "§ 3.", "Załącznik", "Rozdział 1", "§ 1."]);
        assert_eq!(addresses(&lines)[5..], ["załącznik", "rozdział 1 załącznika", "§ 1 załącznika"]);
    }

    #[test]
    fn every_level_has_its_mark_and_its_place_in_the_address() {
        use Level::*;
        let lines = [
            (Paragraph, ""),
            (Subsection, "a"),
            (Subsection, "b:"),
            (Point, "c:"),
            (Letter, "d:"),
            (Indent, "e:"),
            (DoubleIndent, "f,"),
            (DoubleIndent, "g."),
        ];
        assert_eq!(marks(&lines), ["§ 1.", "1.", "2.", "1)", "a)", "–", "– –", "– –"]);
        assert_eq!(addresses(&lines).last().unwrap(), "§ 1 ust. 2 pkt 1 lit. a tiret pierwsze podwójne tiret drugie");
    }

    #[test]
    fn the_only_subsection_of_a_paragraph_has_no_number() {
        use Level::*;
        let lines = [(Paragraph, ""), (Subsection, "Myśl:"), (Point, "x")];
        assert_eq!(marks(&lines), ["§ 1.", "", "1)"]);
        assert_eq!(addresses(&lines), ["§ 1", "§ 1", "§ 1 pkt 1"]);
    }

    #[test]
    fn a_text_without_paragraphs_is_cited_by_chapter_and_a_plain_one_by_its_place() {
        use Level::*;
        let lines = [(Plain, "Wstęp:"), (Point, "x"), (Plain, "Dalej"), (Chapter, "A"), (Subsection, "a"), (Plain, "b")];
        assert_eq!(addresses(&lines), ["akapit 1", "akapit 1 pkt 1", "akapit 2", "rozdział 1", "rozdział 1 ust. 1", "akapit 3"]);
    }

    #[test]
    fn a_reference_is_as_short_as_the_citing_unit_allows() {
        let act = sample::programme();
        let numbering = Numbering::of(&act);
        let cite = |from, to, style| numbering.citation(UnitId(from), UnitId(to), style).unwrap();
        use ReferenceStyle::{Full, Number, Short};
        for (from, to, style, printed) in [
            (8, 4, Short, "ust. 1 pkt 1"),
            (8, 4, Full, "§ 1 ust. 1 pkt 1"),
            (7, 5, Short, "pkt 1 lit. a"),
            (6, 5, Short, "lit. a"),
            (5, 4, Short, "pkt 1"),
            (5, 2, Short, "§ 1"),
            (11, 4, Short, "§ 1 ust. 1 pkt 1"),
            (11, 11, Short, "ust. 1"),
            (11, 9, Short, "rozdz. 2"),
            (11, 9, Number, "2"),
            (11, 5, Number, "a"),
        ] {
            assert_eq!(cite(from, to, style), printed, "{from} -> {to}");
        }
        assert_eq!(numbering.citation(UnitId(8), UnitId(99), Short), None);
    }

    #[test]
    fn between_the_act_and_its_annexes_a_reference_says_which_text_it_means() {
        use Level::*;
        let act =
            sample::act_of(&[(Paragraph, "a"), (Annex, "A"), (Paragraph, "b"), (Annex, "B"), (Paragraph, "c"), (Paragraph, "d")]);
        let numbering = Numbering::of(&act);
        let cite = |from, to| numbering.citation(UnitId(from), UnitId(to), ReferenceStyle::Short).unwrap();
        assert_eq!(cite(1, 3), "§ 1 załącznika nr 1");
        assert_eq!(cite(3, 1), "§ 1 programu");
        assert_eq!(cite(3, 6), "§ 2 załącznika nr 2");
        assert_eq!(cite(5, 6), "§ 2");
        assert_eq!(cite(1, 4), "zał. nr 2");
    }

    proptest! {
        #[test]
        fn addresses_are_unique_but_for_the_only_subsection(act in sample::act()) {
            let numbering = Numbering::of(&act);
            let silent: HashSet<UnitId> = act
                .walk()
                .flat_map(|parent| parent.children.iter().filter(|unit| is_silent(unit, parent)).map(|unit| unit.id))
                .collect();
            let mut seen = HashSet::new();
            for unit in act.walk().filter(|unit| !silent.contains(&unit.id)) {
                prop_assert!(seen.insert(numbering.address(unit.id).unwrap()), "{:?}", numbering.address(unit.id));
            }
        }

        #[test]
        fn numbers_have_no_gaps(act in sample::act()) {
            let numbering = Numbering::of(&act);
            let mut last: HashMap<(Vec<Step>, Level), u32> = HashMap::new();
            for unit in act.walk() {
                let steps = numbering.steps(unit.id).unwrap();
                let Some((step, above)) = steps.split_last().filter(|(step, _)| step.level == unit.level) else {
                    continue;
                };
                let mut above = above.to_vec();
                if unit.level == Level::Chapter {
                    above.retain(|step| step.level == Level::Annex);
                }
                let before = last.entry((above, unit.level)).or_default();
                prop_assert_eq!(step.number, *before + 1);
                *before = step.number;
            }
        }

        #[test]
        fn a_short_reference_is_the_end_of_the_full_one(act in sample::act()) {
            let numbering = Numbering::of(&act);
            let ids: Vec<UnitId> = act.walk().map(|unit| unit.id).collect();
            for from in ids.iter().take(8) {
                for to in &ids {
                    let short = numbering.citation(*from, *to, ReferenceStyle::Short).unwrap();
                    let full = numbering.citation(*from, *to, ReferenceStyle::Full).unwrap();
                    prop_assert!(!short.is_empty() && full.ends_with(&short), "{} / {}", full, short);
                }
            }
        }
    }
}
