//! Typed citations made into live references.
//!
//! A citation is resolved by the numbers as the source wrote them, and made live only when the program prints the same words
//! for it; where only its number changed because the source was out of order, it is made live and told.

use std::collections::HashMap;

use super::body::{Act, ActKind};
use super::cited::{Cited, Whose, cited};
use super::inline::{Inline, ReferenceStyle, tidy};
use super::number::{Numbering, Step, is_silent};
use super::unit::{Level, Unit, UnitId};

/// Most references made in one line; a line may hold only so many pieces.
const MOST_IN_A_LINE: usize = 500;

/// A text with live references.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    pub act: Act,
    pub notes: Vec<LinkNote>,
}

/// A citation of this very text that is words only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The citing unit.
    pub unit: UnitId,
    /// As it is written: „§ 40 ust. 2”.
    pub words: String,
    pub leads: Leads,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// A unit bears the address, and the program prints the same words for a reference to it.
    To(UnitId),
    /// No unit bears it.
    Nowhere,
}

/// A citation that the officer should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkNote {
    /// The citing unit.
    pub unit: UnitId,
    pub written: String,
    /// What it reads now; `None` when it stayed as words because several units bear the number.
    pub now: Option<String>,
}

/// Makes typed citations live. `written` holds the numbers that units had in their source; the others count as they stand.
pub fn link(act: &Act, written: &HashMap<UnitId, u32>) -> Linked {
    let numbering = Numbering::of(act);
    let mut addresses = Addresses { numbering: &numbering, written, own: HashMap::new(), found: HashMap::new() };
    addresses.note(&act.units, None, &[]);
    let mut linker = Linker::new(act.kind, &numbering, addresses);
    let mut act = act.clone();
    linker.units(&mut act.units);
    Linked { notes: linker.notes, act }
}

/// The citations of this text that are words only: those that a reference could take the place of, and those that lead nowhere.
/// Where one cites itself, or several units bear the address, nothing can be said.
pub fn typed(act: &Act) -> Vec<Typed> {
    let (numbering, written) = (Numbering::of(act), HashMap::new());
    let mut addresses = Addresses { numbering: &numbering, written: &written, own: HashMap::new(), found: HashMap::new() };
    addresses.note(&act.units, None, &[]);
    let mut linker = Linker::new(act.kind, &numbering, addresses);
    linker.units(&mut act.units.clone());
    linker.typed
}

/// The addresses of units as the source numbered them.
struct Addresses<'a> {
    numbering: &'a Numbering,
    written: &'a HashMap<UnitId, u32>,
    own: HashMap<UnitId, Vec<Step>>,
    /// `None` where several units bear one address.
    found: HashMap<Vec<Step>, Option<UnitId>>,
}

impl Addresses<'_> {
    fn note(&mut self, units: &[Unit], parent: Option<&Unit>, above: &[Step]) {
        for unit in units {
            let mut steps = above.to_vec();
            if matches!(unit.level, Level::Paragraph | Level::Plain) {
                steps.retain(|step| step.level != Level::Chapter);
            }
            if !parent.is_some_and(|parent| is_silent(unit, parent)) {
                let counted = self.numbering.steps(unit.id).and_then(<[Step]>::last).map_or(0, |step| step.number);
                let number = self.written.get(&unit.id).copied().unwrap_or(counted);
                steps.push(Step { level: unit.level, number });
                self.found.entry(steps.clone()).and_modify(|found| *found = None).or_insert(Some(unit.id));
            }
            self.note(&unit.children, Some(unit), &steps);
            self.own.insert(unit.id, steps);
        }
    }
}

struct Linker<'a> {
    kind: ActKind,
    numbering: &'a Numbering,
    addresses: Addresses<'a>,
    /// Inside the new wording that an amendment quotes.
    amending: bool,
    notes: Vec<LinkNote>,
    typed: Vec<Typed>,
}

impl<'a> Linker<'a> {
    fn new(kind: ActKind, numbering: &'a Numbering, addresses: Addresses<'a>) -> Self {
        Self { kind, numbering, addresses, amending: false, notes: Vec::new(), typed: Vec::new() }
    }

    fn units(&mut self, units: &mut [Unit]) {
        for unit in units {
            let id = unit.id;
            unit.title = self.line(id, std::mem::take(&mut unit.title));
            unit.intro = self.line(id, std::mem::take(&mut unit.intro));
            self.units(&mut unit.children);
            unit.tail = self.line(id, std::mem::take(&mut unit.tail));
        }
    }

    fn line(&mut self, from: UnitId, line: Vec<Inline>) -> Vec<Inline> {
        let mut linked = Vec::with_capacity(line.len());
        for piece in line {
            match piece {
                Inline::Text { text } => self.text(from, &text, &mut linked),
                other => linked.push(other),
            }
        }
        tidy(linked)
    }

    fn text(&mut self, from: UnitId, text: &str, pieces: &mut Vec<Inline>) {
        let amended = self.amends(text);
        let mut done = 0;
        let mut before: Option<Vec<Step>> = None;
        for cited in cited(text, self.kind) {
            let steps = if amended { None } else { self.address(from, &cited, before.as_deref()) };
            if pieces.len() < MOST_IN_A_LINE
                && let Some(steps) = &steps
            {
                let mut words = cited.range.clone();
                let reference = self.reference(from, text, &cited, steps);
                let leads = match &reference {
                    Some((range, Inline::Reference { to, .. })) => {
                        words = range.clone();
                        Some(Leads::To(*to))
                    }
                    _ => (!self.addresses.found.contains_key(steps)).then_some(Leads::Nowhere),
                };
                self.typed.extend(leads.map(|leads| Typed { unit: from, words: text[words].to_owned(), leads }));
                if let Some((range, reference)) = reference {
                    pieces.extend([Inline::text(&text[done..range.start]), reference]);
                    done = range.end;
                }
            }
            before = steps;
        }
        pieces.push(Inline::text(&text[done..]));
    }

    /// Whether a line is, or goes on with, the quoted wording of an amendment.
    fn amends(&mut self, text: &str) -> bool {
        let trimmed = text.trim();
        let inside = self.amending;
        if inside {
            self.amending = !trimmed.trim_end_matches(['.', ';', ',']).ends_with(['”', '"']);
        } else if trimmed.ends_with("brzmienie:") || trimmed.ends_with("brzmieniu:") {
            self.amending = true;
        }
        inside
    }

    /// The whole address a citation means; `None` for one of another act.
    fn address(&self, from: UnitId, cited: &Cited, before: Option<&[Step]>) -> Option<Vec<Step>> {
        let own = self.addresses.own.get(&from).map_or(&[][..], Vec::as_slice);
        let in_annex = own.first().filter(|step| step.level == Level::Annex);
        let first = cited.steps[0].level;
        let known = if cited.follows { before? } else { own };
        let above: Vec<Step> = match (cited.whose, cited.annex, first) {
            (Whose::Other, ..) => return None,
            (Whose::Named, ..) if in_annex.is_some() => return None,
            (.., Level::Annex) => Vec::new(),
            (_, Some(number), _) => vec![Step { level: Level::Annex, number: number.max(1) }],
            (.., Level::Paragraph | Level::Chapter) => in_annex.copied().into_iter().collect(),
            _ => known.iter().copied().filter(|step| step.level.rank() < first.rank()).collect(),
        };
        Some(above.into_iter().chain(cited.steps.iter().copied()).collect())
    }

    /// The bytes a reference takes the place of, and the reference.
    fn reference(&mut self, from: UnitId, text: &str, cited: &Cited, steps: &[Step]) -> Option<(std::ops::Range<usize>, Inline)> {
        let words = &text[cited.range.clone()];
        let to = match self.addresses.found.get(steps)? {
            Some(to) if *to == from => return None,
            Some(to) => *to,
            None => {
                self.notes.push(LinkNote { unit: from, written: words.to_owned(), now: None });
                return None;
            }
        };
        let one_number = cited.steps.len() == 1 && cited.annex.is_none();
        let styles = [
            (ReferenceStyle::Short, cited.range.clone(), true),
            (ReferenceStyle::Full, cited.range.clone(), true),
            (ReferenceStyle::Number, cited.number.clone(), one_number),
        ];
        let print = |style| self.numbering.citation(from, to, style);
        let possible = || styles.iter().filter(|(.., possible)| *possible);
        let alike = |(style, range, _): &&(ReferenceStyle, std::ops::Range<usize>, bool)| {
            print(*style).is_some_and(|printed| same_words(&printed, &text[range.clone()]))
        };
        if let Some((style, range, _)) = possible().find(alike) {
            return Some((range.clone(), Inline::Reference { to, style: *style }));
        }
        let renumbered = |(style, ..): &&(ReferenceStyle, std::ops::Range<usize>, bool)| {
            *style == ReferenceStyle::Number || print(*style).is_some_and(|printed| self.same_shape(&printed, cited))
        };
        let (style, range, _) = possible().find(renumbered)?;
        let now = print(*style)?;
        let note = LinkNote { unit: from, written: text[range.clone()].to_owned(), now: Some(now) };
        let found = (range.clone(), Inline::Reference { to, style: *style });
        self.notes.push(note);
        Some(found)
    }

    /// Whether printed words are a citation of the same levels.
    fn same_shape(&self, printed: &str, written: &Cited) -> bool {
        let levels = |cited: &Cited| -> Vec<Level> { cited.steps.iter().map(|step| step.level).collect() };
        // Words that are inflected („rozdziale”) cannot be printed; the number alone can.
        if matches!(written.steps[0].level, Level::Chapter | Level::Annex) {
            return false;
        }
        match cited(printed, self.kind).as_slice() {
            [again] => levels(again) == levels(written) && again.annex.is_some() == written.annex.is_some(),
            _ => false,
        }
    }
}

/// Whether two citations say the same; „§3” and „§ 3” do.
fn same_words(printed: &str, written: &str) -> bool {
    printed.split(' ').flat_map(str::chars).eq(written.split(' ').flat_map(str::chars))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::act::plain::{from_plain, write};
    use crate::act::reference::{no_fields, references};

    fn act(text: &str) -> Act {
        from_plain(ActKind::Programme, text).unwrap().act
    }

    /// Units that the references of a text lead to, by their address.
    fn led_to(text: &str) -> Vec<String> {
        let linked = link(&act(text), &HashMap::new()).act;
        assert_eq!(write(&linked, &no_fields), write(&act(text), &no_fields));
        let numbering = Numbering::of(&linked);
        references(&linked).iter().map(|reference| numbering.address(reference.to).unwrap()).collect()
    }

    #[test]
    fn typed_citations_are_told_with_where_they_lead() {
        let text = "§ 1. Zadania.\n§ 2. Stosuje się § 1 i § 40 ust. 2, a także § 3 ustawy i § 2.";
        let act = act(text);
        let said: Vec<_> = typed(&act).into_iter().map(|one| (one.words, one.leads)).collect();
        let first = act.units[0].id;
        assert_eq!(said, [("§ 1".to_owned(), Leads::To(first)), ("§ 40 ust. 2".to_owned(), Leads::Nowhere)]);
        assert_eq!(typed(&link(&act, &HashMap::new()).act).len(), 1, "what is live is no typed citation");
    }

    const TEXT: &str = "§ 1. 1. Zadania:\n1) pierwsze;\n2) drugie:\na) raz,\nb) dwa.\n2. Inne.\n3. Ostatnie.\n§ 2. ";

    fn from_second_paragraph(words: &str) -> Vec<String> {
        led_to(&format!("{TEXT}{words}"))
    }

    #[test]
    fn citations_lead_to_the_units_they_mean() {
        for (words, expected) in [
            ("Stosuje się § 1 ust. 1 pkt 2.", &["§ 1 ust. 1 pkt 2"][..]),
            ("Stosuje się § 1 ust. 2 i 3.", &["§ 1 ust. 2", "§ 1 ust. 3"]),
            ("Stosuje się § 1 ust. 1 pkt 1 i ust. 2.", &["§ 1 ust. 1 pkt 1", "§ 1 ust. 2"]),
            ("Stosuje się § 1 ust. 1 pkt 2 lit. a oraz b.", &["§ 1 ust. 1 pkt 2 lit. a", "§ 1 ust. 1 pkt 2 lit. b"]),
            ("Stosuje się § 1 ust. 1–3 niniejszego programu.", &["§ 1 ust. 1", "§ 1 ust. 3"]),
            ("Stosuje się ust. 2.", &[]),
            ("Stosuje się art. 1 ust. 2, § 1 ustawy i § 9.", &[]),
            ("Stosuje się § 2.", &[]),
        ] {
            assert_eq!(from_second_paragraph(words), expected, "{words}");
        }
    }

    #[test]
    fn a_citation_is_completed_by_the_address_of_its_unit() {
        let text = "§ 1. 1. Zadania:\n1) o których mowa w pkt 2;\n2) inne.\n2. Zadania z ust. 1 pkt 1 i 2.\n3. Jak w § 1 ust. 2.";
        assert_eq!(led_to(text), ["§ 1 ust. 1 pkt 2", "§ 1 ust. 1 pkt 1", "§ 1 ust. 1 pkt 2", "§ 1 ust. 2"]);
    }

    #[test]
    fn a_chapter_is_cited_in_any_case_by_its_number() {
        assert_eq!(led_to("Rozdział 1\nCele\n§ 1. Zgodnie z rozdziałem 2.\nRozdział 2\nInne\n§ 2. Tak."), ["rozdział 2"]);
    }

    #[test]
    fn the_quoted_wording_of_an_amendment_is_not_of_this_text() {
        assert!(led_to("§ 1. Cel.\n§ 2. Dotychczasowy przepis otrzymuje brzmienie:\n1) „zgodnie z § 1;\n2) i § 1.”;").is_empty());
    }

    #[test]
    fn a_citation_follows_the_number_that_the_source_gave_its_unit() {
        let act = act("§ 1. Raz.\n§ 2. Dwa.\n§ 3. Zgodnie z § 4 i § 1.");
        let written = HashMap::from([(UnitId(1), 1), (UnitId(2), 4), (UnitId(3), 5)]);
        let linked = link(&act, &written);
        assert_eq!(write(&linked.act, &no_fields).lines().last(), Some("§ 3. Zgodnie z § 2 i § 1."));
        let note = LinkNote { unit: UnitId(3), written: "§ 4".into(), now: Some("§ 2".into()) };
        assert_eq!(linked.notes, [note]);
    }

    #[test]
    fn a_number_written_with_a_nought_is_printed_without_it_and_told() {
        let linked = link(&act("§ 1. 1. Raz.\n2. Dwa.\n§ 2. Zgodnie z § 1 ust. 02."), &HashMap::new());
        assert_eq!(write(&linked.act, &no_fields).lines().last(), Some("§ 2. Zgodnie z § 1 ust. 2."));
        let note = LinkNote { unit: UnitId(4), written: "§ 1 ust. 02".into(), now: Some("§ 1 ust. 2".into()) };
        assert_eq!(linked.notes, [note]);
    }

    #[test]
    fn a_number_that_two_units_bear_is_told_and_left_as_words() {
        let act = act("§ 1. Raz.\n§ 2. Dwa.\n§ 3. Zgodnie z § 1.");
        let linked = link(&act, &HashMap::from([(UnitId(2), 1)]));
        assert_eq!(linked.act, act);
        assert_eq!(linked.notes, [LinkNote { unit: UnitId(3), written: "§ 1".into(), now: None }]);
    }

    fn line() -> impl Strategy<Value = String> {
        let mark = prop::sample::select(vec!["§ 1. ", "1. ", "1) ", "a) ", "– ", "Rozdział 1\n"]);
        let words = prop::sample::select(vec![
            "§ 1",
            "§ 2 i 3",
            "ust. 1",
            "pkt 1–3",
            "lit. a",
            "ust. 2 pkt 1",
            "rozdziale 1",
            "ustawy",
            "oraz",
            "niniejszego programu",
            "w",
            "art. 2",
            "tiret pierwsze",
        ]);
        (mark, prop::collection::vec(words, 0..5)).prop_map(|(mark, words)| format!("{mark}{}", words.join(" ")))
    }

    proptest! {
        #[test]
        fn linking_changes_no_printed_word(lines in prop::collection::vec(line(), 0..20)) {
            let act = act(&lines.join("\n"));
            let linked = link(&act, &HashMap::new()).act;
            prop_assert_eq!(write(&linked, &no_fields), write(&act, &no_fields));
        }
    }
}
