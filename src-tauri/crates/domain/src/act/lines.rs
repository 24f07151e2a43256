//! The text as a flat list of lines, the form the editor works on, and back without loss.
//!
//! Every unit is one line (its title or its introduction), followed by the lines of what it holds and,
//! when it has one, the line of its common part. `Enter` adds a line, `Tab` and `Shift-Tab` change a
//! line's level; whatever comes back is made into a sound tree again and each repair is told.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::body::Act;
use super::inline::{Inline, tidy};
use super::measure::{ActError, MOST_UNITS, inspect};
use super::number::Numbering;
use super::unit::{Level, RequirementKey, Unit, UnitId};

/// Which part of its unit a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Title of an annex or a chapter.
    Title,
    /// The unit's sentence or introduction.
    Intro,
    /// The common part behind the unit's enumeration.
    Tail,
}

/// One line of the editor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// `None` for a unit the editor has just made. A tail names the unit it closes.
    pub id: Option<UnitId>,
    pub level: Level,
    pub role: Role,
    pub inlines: Vec<Inline>,
    /// Required items the unit meets; ignored on a tail.
    #[serde(default)]
    pub meets: Vec<RequirementKey>,
}

impl Line {
    /// A line of a unit that has no id yet.
    pub fn new(level: Level, inlines: Vec<Inline>) -> Self {
        let role = if level.is_heading() { Role::Title } else { Role::Intro };
        Self { id: None, level, role, inlines, meets: Vec::new() }
    }
}

/// What had to be changed in a line so that it fits into the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Position of the line in the list, from 0.
    pub line: usize,
    pub reason: RepairReason,
}

/// Why a line was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepairReason {
    /// The level would leave out one above it, or would follow a common part.
    Level { from: Level, to: Level },
    /// A common part without a unit to close became a unit of its own.
    TailAlone { to: Level },
    /// A second common part of the same unit was joined to the first.
    TailJoined,
    /// Characters that cannot be printed were taken out.
    ControlCharacters,
}

impl Repair {
    /// The Polish sentence that tells the officer what was changed.
    pub fn sentence(&self) -> String {
        format!("Wiersz {}: {}", self.line + 1, self.reason.words())
    }
}

impl RepairReason {
    /// The Polish sentence without its place.
    pub fn words(self) -> String {
        match self {
            Self::Level { from, to } => format!(
                "zamiast jednostki „{}” zapisano „{}”, bo w tym miejscu brakuje jednostki pośredniej.",
                from.name(),
                to.name()
            ),
            Self::TailAlone { to } => {
                format!("części wspólnej nie było do czego dołączyć, dlatego zapisano ją jako jednostkę „{}”.", to.name())
            }
            Self::TailJoined => "jednostka miała już część wspólną, dlatego obie połączono w jedną.".into(),
            Self::ControlCharacters => "usunięto znaki, których nie da się wydrukować.".into(),
        }
    }
}

/// A text read back from lines, with what had to be repaired.
#[derive(Clone, Debug, PartialEq)]
pub struct FromLines {
    pub act: Act,
    pub repairs: Vec<Repair>,
}

/// The text as lines. [`from_lines`] of the answer gives the same text and no repairs.
pub fn to_lines(act: &Act) -> Vec<Line> {
    let mut lines = Vec::new();
    push_lines(&act.units, &mut lines);
    lines
}

fn push_lines(units: &[Unit], lines: &mut Vec<Line>) {
    for unit in units {
        lines.push(Line {
            id: Some(unit.id),
            inlines: unit.opening().to_vec(),
            meets: unit.meets.clone(),
            ..Line::new(unit.level, Vec::new())
        });
        push_lines(&unit.children, lines);
        if !unit.tail.is_empty() {
            lines.push(Line {
                id: Some(unit.id),
                level: unit.level,
                role: Role::Tail,
                inlines: unit.tail.clone(),
                meets: Vec::new(),
            });
        }
    }
}

/// Makes the text that these lines say, as the next state of `before`.
///
/// Known ids are kept, unknown and repeated ones are given anew. Units of `before` that are missing
/// leave their last address in [`Act::gone`]; one that comes back (undo) is taken off that list.
/// Words keep their order and none is lost. Refuses only what is too large.
pub fn from_lines(before: &Act, lines: Vec<Line>) -> Result<FromLines, ActError> {
    // Every unit has at most two lines.
    if lines.len() > 2 * MOST_UNITS {
        return Err(ActError::TooManyUnits);
    }
    let mut builder = Builder::new(before);
    for (position, line) in lines.into_iter().enumerate() {
        builder.add(position, line);
    }
    builder.finish(before)
}

struct Builder {
    act: Act,
    known_below: u32,
    used: HashSet<UnitId>,
    open: Vec<Open>,
    repairs: Vec<Repair>,
}

struct Open {
    unit: Unit,
    /// A unit whose common part has been read takes no more children.
    closed: bool,
}

impl Builder {
    fn new(before: &Act) -> Self {
        Self { act: before.emptied(), known_below: before.next, used: HashSet::new(), open: Vec::new(), repairs: Vec::new() }
    }

    fn add(&mut self, position: usize, mut line: Line) {
        if scrub(&mut line.inlines) {
            self.repairs.push(Repair { line: position, reason: RepairReason::ControlCharacters });
        }
        line.inlines = tidy(line.inlines);
        if line.role == Role::Tail {
            if line.inlines.is_empty() {
                return;
            }
            match self.tail_owner(&line) {
                Some(owner) => return self.add_tail(position, owner, line.inlines),
                None => line.id = None,
            }
        }
        self.add_unit(position, line);
    }

    /// Depth of the open unit a tail belongs to: the one it names, else the innermost of its level.
    fn tail_owner(&self, line: &Line) -> Option<usize> {
        let named = self.open.iter().position(|open| Some(open.unit.id) == line.id);
        let owner = named.or_else(|| self.open.iter().rposition(|open| open.unit.level == line.level))?;
        (!self.open[owner].unit.level.is_heading()).then_some(owner)
    }

    fn add_tail(&mut self, position: usize, owner: usize, inlines: Vec<Inline>) {
        self.close_to(owner + 1);
        let open = &mut self.open[owner];
        open.closed = true;
        if !open.unit.tail.is_empty() {
            open.unit.tail.push(Inline::text(" "));
            self.repairs.push(Repair { line: position, reason: RepairReason::TailJoined });
        }
        open.unit.tail.extend(inlines);
        open.unit.tail = tidy(std::mem::take(&mut open.unit.tail));
    }

    fn add_unit(&mut self, position: usize, line: Line) {
        let wished = line.level;
        let depth =
            self.open.iter().position(|open| open.closed || open.unit.level.rank() >= wished.rank()).unwrap_or(self.open.len());
        self.close_to(depth);
        let level = self.fitting(wished);
        if line.role == Role::Tail {
            self.repairs.push(Repair { line: position, reason: RepairReason::TailAlone { to: level } });
        } else if level != wished {
            self.repairs.push(Repair { line: position, reason: RepairReason::Level { from: wished, to: level } });
        }
        let mut unit = Unit::new(self.identity(line.id), level);
        unit.meets = if line.role == Role::Tail { Vec::new() } else { line.meets };
        if level.is_heading() {
            unit.title = line.inlines;
        } else {
            unit.intro = line.inlines;
        }
        self.open.push(Open { unit, closed: false });
    }

    /// The nearest level at or above the wished one that may stand at the end of the text so far.
    fn fitting(&self, wished: Level) -> Level {
        let parent = self.open.last().map(|open| &open.unit);
        let before = parent.map_or(&self.act.units, |unit| &unit.children).last().map(|unit| unit.level);
        let ceiling = before.map_or(u8::MAX, Level::rank);
        let parent = parent.map(|unit| unit.level);
        let fits = |level: Level| level.fits_in(parent) && level.rank() <= ceiling;
        if fits(wished) {
            return wished;
        }
        if let Some(before) = before.filter(|level| level.rank() < wished.rank() && fits(*level)) {
            return before;
        }
        let candidates = Level::ALL.into_iter().rev().filter(|level| *level != Level::Plain);
        candidates.filter(|level| level.rank() < wished.rank()).find(|level| fits(*level)).unwrap_or(Level::Paragraph)
    }

    fn identity(&mut self, wished: Option<UnitId>) -> UnitId {
        let known = wished.filter(|id| id.0 > 0 && id.0 < self.known_below && !self.used.contains(id));
        let id = known.unwrap_or_else(|| self.act.fresh());
        self.used.insert(id);
        id
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(open) = self.open.pop() {
                let siblings = self.open.last_mut().map_or(&mut self.act.units, |parent| &mut parent.unit.children);
                siblings.push(open.unit);
            }
        }
    }

    fn finish(mut self, before: &Act) -> Result<FromLines, ActError> {
        self.close_to(0);
        let mut act = self.act;
        remember_gone(before, &mut act);
        inspect(&act)?;
        Ok(FromLines { act, repairs: self.repairs })
    }
}

/// Notes in `after` the last address of every unit of `before` that it no longer holds.
pub(super) fn remember_gone(before: &Act, after: &mut Act) {
    let present: HashSet<UnitId> = after.walk().map(|unit| unit.id).collect();
    after.gone.retain(|id, _| !present.contains(id));
    let missing: Vec<UnitId> = before.walk().map(|unit| unit.id).filter(|id| !present.contains(id)).collect();
    if missing.is_empty() {
        return;
    }
    let numbering = Numbering::of(before);
    for id in missing {
        if let Some(address) = numbering.address(id) {
            after.gone.insert(id, address);
        }
    }
}

/// Turns line breaks and tabs into spaces and takes out other control characters; tells if any was there.
pub(super) fn scrub(line: &mut [Inline]) -> bool {
    let mut found = false;
    for piece in line {
        if let Inline::Text { text } | Inline::Emphasis { text } = piece
            && text.chars().any(char::is_control)
        {
            found = true;
            *text =
                text.chars().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c }).filter(|c| !c.is_control()).collect();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::act::sample;

    fn read(lines: &[(Level, Role, &str)]) -> FromLines {
        let lines = lines
            .iter()
            .map(|(level, role, text)| Line { role: *role, ..Line::new(*level, vec![Inline::text(*text)]) })
            .collect();
        from_lines(&Act::default(), lines).unwrap()
    }

    fn levels(act: &Act) -> Vec<Level> {
        act.walk().map(|unit| unit.level).collect()
    }

    #[test]
    fn a_line_that_skips_a_level_goes_to_the_nearest_one_that_fits() {
        use Level::*;
        for (wished, expected) in [
            (vec![Paragraph, Letter], vec![Paragraph, Point]),
            (vec![Paragraph, Subsection, Indent], vec![Paragraph, Subsection, Point]),
            (vec![Chapter, DoubleIndent], vec![Chapter, Point]),
            (vec![Paragraph, Point, DoubleIndent, Letter], vec![Paragraph, Point, Letter, Letter]),
        ] {
            let lines: Vec<_> = wished.iter().map(|level| (*level, Role::Intro, "x")).collect();
            let read = read(&lines);
            assert_eq!(levels(&read.act), expected, "{wished:?}");
            assert_eq!(read.repairs.len(), 1);
        }
    }

    #[test]
    fn a_repair_is_told_in_a_sentence_that_names_the_line() {
        let read = read(&[(Level::Paragraph, Role::Intro, "x"), (Level::Letter, Role::Intro, "y")]);
        assert_eq!(
            read.repairs[0].sentence(),
            "Wiersz 2: zamiast jednostki „litera” zapisano „punkt”, bo w tym miejscu brakuje jednostki pośredniej."
        );
    }

    #[test]
    fn a_common_part_closes_its_unit_and_nothing_follows_inside() {
        use Level::*;
        let read = read(&[
            (Paragraph, Role::Intro, "Zadania:"),
            (Point, Role::Intro, "a,"),
            (Point, Role::Intro, "b"),
            (Paragraph, Role::Tail, "– realizuje gmina."),
            (Point, Role::Intro, "c"),
        ]);
        assert_eq!(levels(&read.act), [Paragraph, Point, Point, Paragraph]);
        assert_eq!(read.act.units[0].tail, [Inline::text("– realizuje gmina.")]);
        assert_eq!(read.repairs, [Repair { line: 4, reason: RepairReason::Level { from: Point, to: Paragraph } }]);
    }

    #[test]
    fn a_common_part_with_nothing_to_close_becomes_a_unit() {
        let read = read(&[(Level::Plain, Role::Tail, "sam")]);
        assert_eq!(levels(&read.act), [Level::Plain]);
        assert_eq!(read.repairs[0].reason, RepairReason::TailAlone { to: Level::Plain });
    }

    #[test]
    fn an_id_seen_twice_or_never_given_is_replaced_by_a_fresh_one() {
        let before = sample::programme();
        let mut lines = to_lines(&before);
        lines.push(lines[1].clone());
        lines.push(Line { id: Some(UnitId(900)), ..Line::new(Level::Paragraph, Vec::new()) });
        let after = from_lines(&before, lines).unwrap().act;
        let ids: Vec<u32> = after.walk().map(|unit| unit.id.0).collect();
        assert_eq!(ids[12..], [13, 14]);
    }

    #[test]
    fn a_removed_unit_leaves_its_last_address_until_it_comes_back() {
        let before = sample::programme();
        let mut lines = to_lines(&before);
        let cut = lines.remove(5);
        let after = from_lines(&before, lines.clone()).unwrap().act;
        assert_eq!(after.gone.get(&UnitId(6)).unwrap(), "§ 1 ust. 1 pkt 1 lit. b");
        lines.insert(5, cut);
        let undone = from_lines(&after, lines).unwrap().act;
        assert_eq!(undone, before);
    }

    #[test]
    fn control_characters_are_taken_out_and_told() {
        let read = read(&[(Level::Plain, Role::Intro, "a\0b\tc\nd")]);
        assert_eq!(read.act.units[0].intro, [Inline::text("ab c d")]);
        assert_eq!(read.repairs[0].reason, RepairReason::ControlCharacters);
    }

    proptest! {
        #[test]
        fn a_text_goes_to_lines_and_back_unchanged(act in sample::act()) {
            let back = from_lines(&act, to_lines(&act)).unwrap();
            prop_assert_eq!(back.repairs, vec![]);
            prop_assert_eq!(back.act, act);
        }

        #[test]
        fn any_lines_make_a_sound_text_that_keeps_every_word_in_order(
            lines in prop::collection::vec(sample::line(), 0..40)
        ) {
            let said = |lines: &[Line]| -> String {
                let pieces = lines.iter().flat_map(|line| &line.inlines);
                pieces.map(|piece| match piece {
                    Inline::Text { text } | Inline::Emphasis { text } => text.replace(' ', ""),
                    Inline::Reference { to, .. } => format!("[{}]", to.0),
                    Inline::Field { key } => format!("[{}]", key.0),
                }).collect()
            };
            let before = said(&lines);
            let read = from_lines(&sample::programme(), lines).unwrap();
            prop_assert_eq!(said(&to_lines(&read.act)), before);
            prop_assert!(inspect(&read.act).is_ok());
        }
    }
}
