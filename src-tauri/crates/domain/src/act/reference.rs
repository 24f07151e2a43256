//! References between units: printing them, finding the broken ones, and who refers to a unit.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::body::Act;
use super::inline::{FieldKey, Inline, ReferenceStyle};
use super::lines::Role;
use super::number::Numbering;
use super::unit::{Unit, UnitId};

/// Prints the lines of one text: numbers its references and fills its chips.
pub struct Printer<'a> {
    act: &'a Act,
    numbering: Cow<'a, Numbering>,
    fields: &'a dyn Fn(&FieldKey) -> Option<String>,
}

/// The Polish name of a chip, for sentences that quote a text where its value is not known.
pub type ChipName = fn(&FieldKey) -> Option<String>;

/// A chip whose value is not known is printed as its key in brackets.
pub fn no_fields(_: &FieldKey) -> Option<String> {
    None
}

impl<'a> Printer<'a> {
    pub fn new(act: &'a Act, fields: &'a dyn Fn(&FieldKey) -> Option<String>) -> Self {
        Self { act, numbering: Cow::Owned(Numbering::of(act)), fields }
    }

    /// A printer for a text that is numbered already.
    pub fn numbered(act: &'a Act, numbering: &'a Numbering, fields: &'a dyn Fn(&FieldKey) -> Option<String>) -> Self {
        Self { act, numbering: Cow::Borrowed(numbering), fields }
    }

    pub fn numbering(&self) -> &Numbering {
        &self.numbering
    }

    /// One piece as printed in the unit `from`. A broken reference prints its last address.
    pub fn piece(&self, from: UnitId, piece: &Inline) -> String {
        match piece {
            Inline::Text { text } | Inline::Emphasis { text } => text.clone(),
            Inline::Field { key } => (self.fields)(key).unwrap_or_else(|| format!("[{}]", key.0)),
            Inline::Reference { to, style } => self
                .numbering
                .citation(from, *to, *style)
                .or_else(|| last_citation(self.act, &self.numbering, from, *to, *style))
                .unwrap_or_else(|| "[brak jednostki]".to_owned()),
        }
    }

    /// A line as printed in the unit `from`.
    pub fn line(&self, from: UnitId, line: &[Inline]) -> String {
        line.iter().map(|piece| self.piece(from, piece)).collect()
    }
}

/// Where the part of an address that names an annex begins.
const ANNEX: &str = " załącznika";

/// Last address of a removed unit, shortened as a reference from `from` would be.
fn last_citation(act: &Act, numbering: &Numbering, from: UnitId, to: UnitId, style: ReferenceStyle) -> Option<String> {
    let last = act.gone.get(&to)?;
    let own = numbering.address(from).unwrap_or_default();
    match style {
        ReferenceStyle::Full => Some(last.clone()),
        ReferenceStyle::Number => last.split(' ').next_back().map(str::to_owned),
        ReferenceStyle::Short => {
            // The § of an annex are not those of the act, though they are called alike.
            if annex_of(&own) != annex_of(last) {
                return Some(last.clone());
            }
            let mut shared = 0;
            let ends = own.match_indices(' ').map(|(at, _)| at).chain([own.len()]);
            for end in ends.filter(|end| *end > 0) {
                let is_step = own[..end].rsplit(' ').next().is_some_and(|word| !word.ends_with('.') && word != "§");
                if is_step && last.starts_with(&own[..end]) && last[end..].starts_with(' ') {
                    shared = end + 1;
                }
            }
            let rest = &last[shared..];
            // A cut that would leave a bare number or another text's annex is not taken.
            let sound = ["ust.", "pkt", "lit.", "tiret", "podwójne", "§", "akapit"];
            Some(if sound.iter().any(|word| rest.starts_with(word)) { rest } else { last }.to_owned())
        }
    }
}

/// "załącznika nr 2", the end of an address inside an annex; empty for the act itself.
fn annex_of(address: &str) -> &str {
    address.find(ANNEX).map_or("", |at| &address[at..])
}

/// Whether a reference leads where it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceState {
    Sound,
    /// The unit is gone; its last address when it is known.
    Broken {
        last: Option<String>,
    },
    /// The unit refers to itself.
    Itself,
}

/// One reference with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceAt {
    /// The citing unit.
    pub from: UnitId,
    pub role: Role,
    /// Position among the pieces of that line, from 0.
    pub piece: usize,
    pub to: UnitId,
    pub state: ReferenceState,
}

/// Every reference of the text, in order.
pub fn references(act: &Act) -> Vec<ReferenceAt> {
    let present: HashSet<UnitId> = act.walk().map(|unit| unit.id).collect();
    let mut found = Vec::new();
    // The common part of a unit stands behind its children, as the reader meets it.
    fn visit(units: &[Unit], each: &mut dyn FnMut(&Unit, Role, &[Inline])) {
        for unit in units {
            let role = if unit.level.is_heading() { Role::Title } else { Role::Intro };
            each(unit, role, unit.opening());
            visit(&unit.children, each);
            each(unit, Role::Tail, &unit.tail);
        }
    }
    visit(&act.units, &mut |unit, role, line| {
        for (piece, inline) in line.iter().enumerate() {
            let Inline::Reference { to, .. } = inline else {
                continue;
            };
            let state = if *to == unit.id {
                ReferenceState::Itself
            } else if present.contains(to) {
                ReferenceState::Sound
            } else {
                ReferenceState::Broken { last: act.gone.get(to).cloned() }
            };
            found.push(ReferenceAt { from: unit.id, role, piece, to: *to, state });
        }
    });
    found
}

/// The ids of a unit and of everything in it.
pub fn ids_in(unit: &Unit) -> HashSet<UnitId> {
    let mut ids = HashSet::from([unit.id]);
    for child in &unit.children {
        ids.extend(ids_in(child));
    }
    ids
}

/// A reference that leads nowhere or to itself, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub reference: ReferenceAt,
    /// Address of the citing unit.
    pub place: String,
    /// The nearest unit of the last address that still exists, and its address.
    pub instead: Option<(UnitId, String)>,
}

impl Fault {
    /// The Polish sentence: place, cause, remedy.
    pub fn sentence(&self) -> String {
        let place = &self.place;
        match &self.reference.state {
            ReferenceState::Itself => {
                format!("{place}: odesłanie prowadzi do tej samej jednostki. Wskaż inną jednostkę albo usuń odesłanie.")
            }
            ReferenceState::Broken { last: Some(last) } => {
                let remedy = match &self.instead {
                    Some((_, address)) => format!("Wskaż {address} albo inną jednostkę."),
                    None => "Wskaż inną jednostkę albo usuń odesłanie.".to_owned(),
                };
                format!("{place}: odesłanie prowadzi do jednostki {last}, którą usunięto. {remedy}")
            }
            ReferenceState::Broken { last: None } | ReferenceState::Sound => format!(
                "{place}: odesłanie prowadzi do jednostki, której nie ma w treści. Wskaż inną jednostkę albo usuń odesłanie."
            ),
        }
    }
}

/// Every reference that leads nowhere or to its own unit, in the order of the text.
pub fn faults(act: &Act) -> Vec<Fault> {
    let faulty: Vec<ReferenceAt> =
        references(act).into_iter().filter(|reference| reference.state != ReferenceState::Sound).collect();
    if faulty.is_empty() {
        return Vec::new();
    }
    let numbering = Numbering::of(act);
    let by_address: HashMap<String, UnitId> =
        act.walk().filter_map(|unit| Some((numbering.address(unit.id)?, unit.id))).collect();
    let fault = |reference: ReferenceAt| {
        let last = match &reference.state {
            ReferenceState::Broken { last } => last.as_deref(),
            ReferenceState::Sound | ReferenceState::Itself => None,
        };
        Fault {
            place: numbering.address(reference.from).unwrap_or_default(),
            instead: last.and_then(|last| nearest(last, &by_address)).filter(|(id, _)| *id != reference.from),
            reference,
        }
    };
    faulty.into_iter().map(fault).collect()
}

/// The unit at the longest beginning of an address that still exists.
fn nearest(last: &str, by_address: &HashMap<String, UnitId>) -> Option<(UnitId, String)> {
    let (mut steps, annex) = match last.find(ANNEX) {
        Some(at) => last.split_at(at),
        None => (last, ""),
    };
    while let Some((shorter, _)) = steps.rsplit_once(' ') {
        steps = shorter;
        let address = format!("{steps}{annex}");
        if let Some(id) = by_address.get(&address) {
            return Some((*id, address));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::lines::{from_lines, to_lines};
    use crate::act::sample;

    fn without(act: &Act, line: usize) -> Act {
        let mut lines = to_lines(act);
        lines.remove(line);
        from_lines(act, lines).unwrap().act
    }

    #[test]
    fn references_follow_their_unit_when_another_comes_before_it() {
        let act = sample::programme();
        let mut lines = to_lines(&act);
        let point = crate::act::Line::new(crate::act::Level::Point, vec![Inline::text("nowy;")]);
        lines.insert(3, point);
        let act = from_lines(&act, lines).unwrap().act;
        let unit = act.find(UnitId(8)).unwrap();
        let printer = Printer::new(&act, &no_fields);
        assert_eq!(
            printer.line(unit.id, &unit.intro),
            "Zadania, o których mowa w ust. 1 pkt 2, realizuje się w formie wspierania."
        );
    }

    #[test]
    fn a_broken_reference_prints_its_last_address_and_names_the_nearest_unit_left() {
        let mut act = sample::programme();
        act.find_mut(UnitId(8)).unwrap().intro[1] = Inline::reference(UnitId(6));
        let act = without(&act, 5);
        let printer = Printer::new(&act, &no_fields);
        assert_eq!(printer.piece(UnitId(8), &Inline::reference(UnitId(6))), "ust. 1 pkt 1 lit. b");
        assert_eq!(printer.piece(UnitId(11), &Inline::reference(UnitId(6))), "§ 1 ust. 1 pkt 1 lit. b");
        let faults = faults(&act);
        assert_eq!(faults.len(), 1);
        assert_eq!(
            faults[0].sentence(),
            "§ 1 ust. 2: odesłanie prowadzi do jednostki § 1 ust. 1 pkt 1 lit. b, którą usunięto. \
             Wskaż § 1 ust. 1 pkt 1 albo inną jednostkę."
        );
        assert_eq!(faults[0].instead.as_ref().unwrap().0, UnitId(4));
    }

    #[test]
    fn a_broken_reference_into_another_part_keeps_its_paragraph() {
        let mut act = sample::programme();
        act.gone.insert(UnitId(90), "§ 1 ust. 2 załącznika".to_owned());
        let printer = Printer::new(&act, &no_fields);
        assert_eq!(printer.piece(UnitId(4), &Inline::reference(UnitId(90))), "§ 1 ust. 2 załącznika");
    }

    #[test]
    fn a_unit_that_refers_to_itself_is_a_fault() {
        let mut act = sample::programme();
        act.find_mut(UnitId(11)).unwrap().intro[3] = Inline::reference(UnitId(11));
        let faults = faults(&act);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].sentence().starts_with("§ 2 ust. 1: odesłanie prowadzi do tej samej jednostki."));
    }

    #[test]
    fn an_unknown_unit_is_printed_so_that_it_cannot_be_overlooked() {
        let act = sample::programme();
        let printer = Printer::new(&act, &no_fields);
        assert_eq!(printer.piece(UnitId(8), &Inline::reference(UnitId(77))), "[brak jednostki]");
        assert_eq!(printer.piece(UnitId(8), &Inline::field("programme.total")), "[programme.total]");
    }
}
