//! Which punctuation closes a unit (zasady techniki prawodawczej, § 56–57): a check with a mend, never a silent change.

use super::body::Act;
use super::inline::{Inline, tidy};
use super::lines::Role;
use super::number::Numbering;
use super::unit::{Level, Unit, UnitId};

/// What a line should end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Stop,
    Semicolon,
    Comma,
    Colon,
    /// No punctuation: a title, or the last item before a common part.
    Nothing,
}

impl Ending {
    /// The sign itself; empty for [`Ending::Nothing`].
    pub fn sign(self) -> &'static str {
        match self {
            Self::Stop => ".",
            Self::Semicolon => ";",
            Self::Comma => ",",
            Self::Colon => ":",
            Self::Nothing => "",
        }
    }

    fn instrumental(self) -> &'static str {
        match self {
            Self::Stop => "kropką",
            Self::Semicolon => "średnikiem",
            Self::Comma => "przecinkiem",
            Self::Colon => "dwukropkiem",
            Self::Nothing => "bez znaku",
        }
    }
}

/// A line that ends with another sign than the drafting rules ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingFault {
    pub unit: UnitId,
    pub role: Role,
    pub expected: Ending,
    /// The line with the right ending.
    pub mended: Vec<Inline>,
    /// Address of the unit.
    pub place: String,
}

impl EndingFault {
    /// The Polish sentence: place, cause, remedy.
    pub fn sentence(&self) -> String {
        let (place, sign) = (&self.place, self.expected.instrumental());
        match (self.expected, self.role) {
            (Ending::Nothing, Role::Title) => {
                format!("{place}: po tytule nie stawia się kropki ani innego znaku.")
            }
            (Ending::Nothing, _) => {
                format!("{place}: przed częścią wspólną ostatnia jednostka wyliczenia nie ma znaku na końcu.")
            }
            (Ending::Colon, _) => {
                format!("{place}: wprowadzenie do wyliczenia powinno się kończyć dwukropkiem.")
            }
            (_, Role::Tail) => format!("{place}: część wspólna powinna się kończyć {sign}."),
            _ => format!("{place}: ta jednostka powinna się kończyć {sign}."),
        }
    }
}

/// Every line whose ending differs from the rules, in the order of the text.
pub fn endings(act: &Act) -> Vec<EndingFault> {
    endings_in(act, &Numbering::of(act))
}

/// The same in a text that is numbered already.
pub fn endings_in(act: &Act, numbering: &Numbering) -> Vec<EndingFault> {
    let mut check = Check { numbering, faults: Vec::new() };
    match act.units.split_first().filter(|_| act.begins_with_its_basis()) {
        // The legal basis opens the whole act: "uchwala się, co następuje:".
        Some((basis, rest)) => {
            check.unit(basis, Ending::Colon, false);
            check.list(rest, Ending::Stop, false);
        }
        None => check.list(&act.units, Ending::Stop, false),
    }
    check.faults
}

/// Puts the mended line in place of the faulty one.
pub fn mend(act: &mut Act, fault: &EndingFault) {
    if let Some(unit) = act.find_mut(fault.unit) {
        let line = match fault.role {
            Role::Title => &mut unit.title,
            Role::Intro => &mut unit.intro,
            Role::Tail => &mut unit.tail,
        };
        line.clone_from(&fault.mended);
    }
}

struct Check<'a> {
    numbering: &'a Numbering,
    faults: Vec<EndingFault>,
}

impl Check<'_> {
    /// Checks siblings; `whole` is how the unit above (with all of it) has to end.
    fn list(&mut self, units: &[Unit], whole: Ending, before_tail: bool) {
        for (position, unit) in units.iter().enumerate() {
            let is_last = units.get(position + 1).is_none_or(|next| next.level != unit.level);
            let ending = match unit.level {
                Level::Point | Level::Letter | Level::Indent | Level::DoubleIndent if is_last => {
                    if before_tail {
                        Ending::Nothing
                    } else {
                        whole
                    }
                }
                Level::Point if !before_tail => Ending::Semicolon,
                Level::Point | Level::Letter | Level::Indent | Level::DoubleIndent => Ending::Comma,
                _ => Ending::Stop,
            };
            self.unit(unit, ending, !is_last);
        }
    }

    fn unit(&mut self, unit: &Unit, ending: Ending, may_join: bool) {
        if unit.level.is_heading() {
            self.line(unit, Role::Title, &unit.title, Ending::Nothing, false);
            self.list(&unit.children, Ending::Stop, false);
            return;
        }
        let has_tail = !unit.tail.is_empty();
        match unit.children.first() {
            None => {
                let own = if has_tail { Ending::Colon } else { ending };
                self.line(unit, Role::Intro, &unit.intro, own, may_join && !has_tail);
            }
            Some(first) if first.level == Level::Subsection => {
                self.line(unit, Role::Intro, &unit.intro, Ending::Stop, false);
            }
            Some(_) => self.line(unit, Role::Intro, &unit.intro, Ending::Colon, false),
        }
        self.list(&unit.children, ending, has_tail);
        self.line(unit, Role::Tail, &unit.tail, ending, may_join);
    }

    /// `may_join`: a conjunction may stand behind the sign, as in „…; oraz”.
    fn line(&mut self, unit: &Unit, role: Role, line: &[Inline], expected: Ending, may_join: bool) {
        // A chip at the end brings its own words; what they end with is not known here.
        let Some(text) = line.last().map(|piece| piece.words().unwrap_or("x")) else {
            return;
        };
        if matches!(line.last(), Some(Inline::Field { .. })) || line.iter().all(is_blank) {
            return;
        }
        let text = text.trim_end();
        if is_ended(text, expected) || (may_join && ends_with_conjunction(text)) {
            return;
        }
        self.faults.push(EndingFault {
            unit: unit.id,
            role,
            expected,
            mended: mended(line, expected),
            place: self.numbering.address(unit.id).unwrap_or_default(),
        });
    }
}

fn is_blank(piece: &Inline) -> bool {
    piece.words().is_some_and(|text| text.trim().is_empty())
}

fn is_ended(text: &str, expected: Ending) -> bool {
    match expected {
        Ending::Stop => [".", "!", "?", "…", ".”", ".\"", ".)"].iter().any(|sign| text.ends_with(sign)),
        Ending::Colon => text.ends_with(':') || text.ends_with('–'),
        Ending::Semicolon | Ending::Comma => text.ends_with(expected.sign()),
        Ending::Nothing => !text.ends_with([';', ',', ':']) && (!text.ends_with('.') || ends_with_abbreviation(text)),
    }
}

fn ends_with_conjunction(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    ["i", "oraz", "lub", "albo", "także"].contains(&last)
}

/// Whether the full stop at the end belongs to the last word.
fn ends_with_abbreviation(text: &str) -> bool {
    let last = text.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    ["r.", "itp.", "itd.", "in.", "ust.", "lit.", "art.", "poz.", "zm.", "tj.", "m.in.", "tys.", "mln.", "godz."].contains(&last)
}

fn mended(line: &[Inline], expected: Ending) -> Vec<Inline> {
    let mut line = line.to_vec();
    while line.len() > 1 && line.last().is_some_and(is_blank) {
        line.pop();
    }
    if let Some(Inline::Text { text } | Inline::Emphasis { text }) = line.last_mut() {
        text.truncate(text.trim_end().len());
        let keeps_stop = ends_with_abbreviation(text);
        let signs: &[char] = if keeps_stop { &[';', ',', ':'] } else { &[';', ',', ':', '.'] };
        text.truncate(text.trim_end_matches(signs).trim_end().len());
        if !(keeps_stop && expected == Ending::Stop) {
            text.push_str(expected.sign());
        }
    } else {
        line.push(Inline::text(expected.sign()));
    }
    tidy(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::lines::{FromLines, Line, from_lines};
    use crate::act::sample;
    use Level::*;
    use proptest::prelude::*;

    fn faults(lines: &[(Level, &str)]) -> Vec<(String, Ending)> {
        endings(&sample::act_of(lines)).into_iter().map(|fault| (fault.place, fault.expected)).collect()
    }

    #[test]
    fn a_text_that_keeps_the_rules_has_no_faults() {
        assert_eq!(endings(&sample::programme()), []);
    }

    #[test]
    fn points_end_with_semicolons_and_the_last_one_with_a_stop() {
        assert_eq!(
            faults(&[(Paragraph, "Zadania:"), (Point, "a,"), (Point, "b;"), (Point, "c;")]),
            [("§ 1 pkt 1".to_owned(), Ending::Semicolon), ("§ 1 pkt 3".to_owned(), Ending::Stop)]
        );
    }

    #[test]
    fn the_last_letter_ends_as_its_point_would() {
        assert_eq!(
            faults(&[
                (Paragraph, "Zadania:"),
                (Point, "a:"),
                (Letter, "x,"),
                (Letter, "y."),
                (Point, "b:"),
                (Letter, "x;"),
                (Letter, "y."),
            ]),
            [("§ 1 pkt 1 lit. b".to_owned(), Ending::Semicolon), ("§ 1 pkt 2 lit. a".to_owned(), Ending::Comma)]
        );
    }

    #[test]
    fn before_a_common_part_points_take_commas_and_the_last_one_nothing() {
        let tail = Line { role: Role::Tail, ..Line::new(Paragraph, vec![Inline::text("– realizuje gmina")]) };
        let mut lines: Vec<Line> = [(Paragraph, "Zadania:"), (Point, "a;"), (Point, "b,")]
            .map(|(level, text)| Line::new(level, vec![Inline::text(text)]))
            .into();
        lines.push(tail);
        let FromLines { mut act, .. } = from_lines(&Act::default(), lines).unwrap();
        let found = endings(&act);
        let expected: Vec<Ending> = found.iter().map(|fault| fault.expected).collect();
        assert_eq!(expected, [Ending::Comma, Ending::Nothing, Ending::Stop]);
        assert_eq!(found[2].sentence(), "§ 1: część wspólna powinna się kończyć kropką.");
        for fault in &found {
            mend(&mut act, fault);
        }
        assert_eq!(endings(&act), []);
    }

    #[test]
    fn the_legal_basis_opens_the_act_with_a_colon() {
        let basis = |end: &str| format!("Na podstawie art. 18 ustawy uchwala się, co następuje{end}");
        assert_eq!(faults(&[(Plain, &basis(":")), (Paragraph, "Uchwala się.")]), []);
        assert_eq!(faults(&[(Plain, &basis(".")), (Paragraph, "Uchwala się.")]), [("akapit 1".to_owned(), Ending::Colon)]);
    }

    #[test]
    fn the_stop_of_an_abbreviation_is_kept_when_a_sign_is_added() {
        let mut act = sample::act_of(&[(Paragraph, "Zadania:"), (Point, "w 2027 r."), (Point, "inne.")]);
        let found = endings(&act);
        mend(&mut act, &found[0]);
        assert_eq!(act.find(UnitId(2)).unwrap().intro, [Inline::text("w 2027 r.;")]);
    }

    #[test]
    fn a_title_has_no_stop_and_an_enumeration_opens_with_a_colon() {
        let act = sample::act_of(&[(Chapter, "Cele."), (Paragraph, "Zadania"), (Point, "a.")]);
        let sentences: Vec<String> = endings(&act).iter().map(EndingFault::sentence).collect();
        assert_eq!(
            sentences,
            [
                "rozdział 1: po tytule nie stawia się kropki ani innego znaku.",
                "§ 1: wprowadzenie do wyliczenia powinno się kończyć dwukropkiem.",
            ]
        );
    }

    proptest! {
        #[test]
        fn mending_every_fault_leaves_none(mut act in sample::act()) {
            for fault in endings(&act) {
                mend(&mut act, &fault);
            }
            prop_assert_eq!(endings(&act), vec![]);
        }
    }
}
