//! Typed citations made into live references.
//!
//! A citation is resolved by the numbers as the source wrote them, and made live only when the program prints the same words
//! for it; where only its number changed because the source was out of order, it is made live and told.

mod addresses;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use addresses::Addresses;

use super::body::{Act, ActKind};
use super::cited::{Cited, Whose, cited};
use super::inline::{Inline, ReferenceStyle, tidy};
use super::number::{Numbering, Step};
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

/// Makes typed citations live. `written` holds the levels and numbers that units had in their source; the others count as they
/// stand.
pub fn link(act: &Act, written: &HashMap<UnitId, Step>) -> Linked {
    let numbering = Numbering::of(act);
    let addresses = Addresses::of(act, &numbering, written);
    let mut linker = Linker::new(act.kind, &numbering, addresses);
    let mut act = act.clone();
    linker.units(&mut act.units);
    Linked { notes: linker.notes, act }
}

/// The citations of this text that are words only: those that a reference could take the place of, and those that lead nowhere.
/// Where one cites itself, or several units bear the address, nothing can be said.
pub fn typed(act: &Act) -> Vec<Typed> {
    let (numbering, written) = (Numbering::of(act), HashMap::new());
    let addresses = Addresses::of(act, &numbering, &written);
    let mut linker = Linker::new(act.kind, &numbering, addresses);
    linker.units(&mut act.units.clone());
    linker.typed
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
        let mut live = false;
        for cited in cited(text, self.kind) {
            let steps = if amended { None } else { self.address(from, &cited, before.as_deref()) };
            let after_live = std::mem::take(&mut live) && cited.follows;
            if pieces.len() < MOST_IN_A_LINE
                && let Some(steps) = &steps
            {
                let mut words = cited.range.clone();
                let reference = self.reference(from, text, &cited, steps, after_live);
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
                    live = true;
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
            (_, Some(0), _) => vec![Step { level: Level::Annex, number: self.numbering.first_annex() }],
            (_, Some(number), _) => vec![Step { level: Level::Annex, number }],
            (.., Level::Paragraph | Level::Chapter) => in_annex.copied().into_iter().collect(),
            _ => known.iter().copied().filter(|step| step.level.rank() < first.rank()).collect(),
        };
        Some(above.into_iter().chain(cited.steps.iter().copied()).collect())
    }

    /// The bytes a reference takes the place of, and the reference; `after_live` says that the member before it in its list is one.
    fn reference(
        &mut self,
        from: UnitId,
        text: &str,
        cited: &Cited,
        steps: &[Step],
        after_live: bool,
    ) -> Option<(std::ops::Range<usize>, Inline)> {
        let words = &text[cited.range.clone()];
        let to = match self.addresses.found.get(steps)? {
            Some(to) if *to == from => return None,
            Some(to) => *to,
            None => {
                self.notes.push(LinkNote { unit: from, written: words.to_owned(), now: None });
                return None;
            }
        };
        let annex = |steps: &[Step]| steps.first().copied().filter(|step| step.level == Level::Annex);
        let named = cited.annex.is_some() || cited.steps[0].level == Level::Annex;
        let of_resolution = matches!(self.kind, ActKind::Resolution | ActKind::Order);
        // The programme is an annex of the resolution too, though it stands in a text of its own: „zał. nr 2” stays what it is.
        if of_resolution && named && self.numbering.steps(to).and_then(annex) != annex(steps) {
            return None;
        }
        // „lit. a” of a list whose letters became points: its number alone would stand behind the wrong word.
        let now = self.numbering.steps(to).and_then(<[Step]>::last).map(|step| step.level);
        let relevelled = now != cited.steps.last().map(|step| step.level);
        let one_number = cited.steps.len() == 1 && cited.annex.is_none() && (!relevelled || after_live);
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
            *style == ReferenceStyle::Number || print(*style).is_some_and(|printed| self.same_shape(&printed, cited, relevelled))
        };
        let (style, range, _) = possible().find(renumbered)?;
        let now = print(*style)?;
        let note = LinkNote { unit: from, written: text[range.clone()].to_owned(), now: Some(now) };
        let found = (range.clone(), Inline::Reference { to, style: *style });
        self.notes.push(note);
        Some(found)
    }

    /// Whether printed words are a citation of the same levels; but for the last one where that became another.
    fn same_shape(&self, printed: &str, written: &Cited, relevelled: bool) -> bool {
        let levels = |cited: &Cited| -> Vec<Option<Level>> {
            let last = cited.steps.len() - 1;
            cited.steps.iter().enumerate().map(|(at, step)| (!relevelled || at < last).then_some(step.level)).collect()
        };
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
