//! Plain text in and out: units are recognised by their marks at the start of a line; no word is lost.
//!
//! What was not understood stays as words and is told. Numbers are counted anew, so a number that was
//! out of order in the source is told as well.

use super::body::{Act, ActKind};
use super::inline::{FieldKey, Inline, tidy};
use super::lines::{FromLines, Line, Repair, Role, from_lines};
use super::mark::{Mark, opening_mark};
use super::measure::{ActError, MOST_BYTES};
use super::number::{Numbering, is_silent};
use super::reference::Printer;
use super::unit::{Level, Unit, UnitId};

/// A line recognised in a plain text.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadLine {
    /// The mark as it stood in the text; empty for a line without one.
    pub mark: String,
    /// Line of the source, from 1.
    pub source: usize,
    pub line: Line,
}

/// A plain text taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub lines: Vec<ReadLine>,
    pub notes: Vec<Note>,
}

/// Something the officer should look at after reading a plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Line of the source, from 1.
    pub source: usize,
    pub reason: NoteReason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteReason {
    /// The number in the source is not the next one; the program numbers anew.
    OutOfOrder { mark: String },
    /// A line without a mark was joined to the unit above it.
    Joined,
    /// The line begins like a number that is no mark of a unit (`1.1.`, `I.`); it stayed as words.
    Unknown { beginning: String },
}

impl Note {
    /// The Polish sentence.
    pub fn sentence(&self) -> String {
        let source = self.source;
        match &self.reason {
            NoteReason::OutOfOrder { mark } => format!(
                "Wiersz {source}: oznaczenie „{mark}” nie jest kolejne. Program nada własną numerację – sprawdź odesłania."
            ),
            NoteReason::Joined => {
                format!("Wiersz {source}: wiersz bez oznaczenia dołączono do jednostki powyżej. Sprawdź, czy słusznie.")
            }
            NoteReason::Unknown { beginning } => {
                format!("Wiersz {source}: nie rozpoznano oznaczenia „{beginning}”. Słowa zachowano – wybierz poziom jednostki.")
            }
        }
    }
}

/// A text made of plain text, with everything that was noticed on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct FromPlain {
    pub act: Act,
    pub notes: Vec<Note>,
    pub repairs: Vec<Repair>,
}

/// Makes a new text of plain text.
pub fn from_plain(kind: ActKind, text: &str) -> Result<FromPlain, ActError> {
    if text.len() > MOST_BYTES {
        return Err(ActError::TooLong { bytes: text.len() });
    }
    let Reading { lines, notes } = read(text);
    let lines = lines.into_iter().map(|read| read.line).collect();
    let FromLines { act, repairs } = from_lines(&Act::new(kind), lines)?;
    Ok(FromPlain { act, notes, repairs })
}

/// Takes a plain text apart into lines of units.
pub fn read(text: &str) -> Reading {
    let mut reader = Reader::default();
    for (position, row) in text.lines().enumerate() {
        // Control characters other than spaces cannot be printed and carry no words.
        let row: String = row
            .chars()
            .map(|c| if c == '\t' || c == '\u{a0}' { ' ' } else { c })
            .filter(|c| !c.is_control() && *c != '\u{feff}')
            .collect();
        reader.row(position + 1, row.trim());
    }
    reader.reading
}

#[derive(Default)]
struct Reader {
    reading: Reading,
    after_blank: bool,
    /// A heading has been read whose title may still follow.
    awaits_title: bool,
    /// Last number read per level; deeper ones are forgotten when a wider unit begins.
    last: [u32; 8],
}

impl Reader {
    fn row(&mut self, source: usize, row: &str) {
        if row.is_empty() {
            self.after_blank = true;
            if self.last_line().is_some_and(|last| last.level.is_heading() && !last.inlines.is_empty()) {
                self.awaits_title = false;
            }
            return;
        }
        match opening_mark(row) {
            Some((mark, _)) if mark.level == Level::Indent && self.is_tail() => self.push_tail(source, row),
            Some((mark, rest)) => self.marked(source, mark, rest),
            None => self.unmarked(source, row),
        }
        self.after_blank = false;
    }

    fn marked(&mut self, source: usize, mark: Mark<'_>, rest: &str) {
        self.check_order(source, &mark);
        let heading = mark.level.is_heading();
        self.awaits_title = heading;
        let rest_mark = match mark.level {
            Level::Paragraph => opening_mark(rest)
                .filter(|(next, _)| matches!(next.level, Level::Subsection | Level::Point) && next.number == Some(1)),
            Level::Subsection => opening_mark(rest).filter(|(next, _)| next.level == Level::Point && next.number == Some(1)),
            _ => None,
        };
        let own = if rest_mark.is_some() { "" } else { rest };
        self.push(source, mark.written, Line::new(mark.level, words(own)));
        if let Some((next, rest)) = rest_mark {
            self.marked(source, next, rest);
        }
    }

    fn check_order(&mut self, source: usize, mark: &Mark<'_>) {
        let rank = usize::from(mark.level.rank());
        // The § go on through chapters; everything else starts anew in the unit above it.
        for deeper in rank + 1..8 {
            if !(mark.level == Level::Chapter && deeper == usize::from(Level::Paragraph.rank())) {
                self.last[deeper] = 0;
            }
        }
        let expected = self.last[rank] + 1;
        if let Some(number) = mark.number
            && number != expected
        {
            let mark = mark.written.to_owned();
            self.note(source, NoteReason::OutOfOrder { mark });
        }
        self.last[rank] = mark.number.unwrap_or(expected);
    }

    fn unmarked(&mut self, source: usize, row: &str) {
        if let Some(beginning) = strange_beginning(row) {
            self.note(source, NoteReason::Unknown { beginning: beginning.to_owned() });
        }
        let inside_paragraph = self.last[2..].iter().any(|number| *number > 0);
        match self.last_line().map(|line| (line.level, line.role, ends_sentence(line))) {
            Some((level, ..)) if level.is_heading() && self.awaits_title => self.join(row),
            Some((level, ..)) if level.is_heading() => self.push(source, "", Line::new(Level::Plain, words(row))),
            Some((_, Role::Intro, false)) if self.is_tail() && self.after_blank => self.push_tail(source, row),
            Some((_, _, ended)) if !self.after_blank && (!ended || starts_small(row)) => self.join(row),
            Some((level, ..)) if level != Level::Plain && inside_paragraph => {
                self.note(source, NoteReason::Joined);
                self.join(row);
            }
            _ => {
                self.last[3..].fill(0);
                self.push(source, "", Line::new(Level::Plain, words(row)));
            }
        }
    }

    /// Whether the list above is left open, so that a line after it is its common part: its last
    /// item ends with no sign while the one before it ends with a comma.
    fn is_tail(&self) -> bool {
        let mut backwards = self.reading.lines.iter().rev().map(|read| &read.line);
        let Some(last) = backwards.next() else {
            return false;
        };
        if last.role == Role::Tail || !matches!(last.level, Level::Point | Level::Letter) {
            return false;
        }
        let comma = |line: &Line| last_char(line) == Some(',');
        let bare = last_char(last).is_some_and(char::is_alphanumeric);
        let before = backwards.find(|line| line.level.rank() <= last.level.rank());
        bare && before.is_some_and(|line| line.level == last.level && comma(line))
    }

    fn push_tail(&mut self, source: usize, row: &str) {
        let mut backwards = self.reading.lines.iter().rev().map(|read| &read.line);
        let Some(item) = backwards.next().map(|line| line.level) else {
            return;
        };
        let owner = backwards.find(|line| line.level.rank() < item.rank()).map(|line| line.level);
        match owner.filter(|level| !level.is_heading()) {
            Some(owner) => {
                self.last[usize::from(item.rank())..].fill(0);
                self.push(source, "", Line { role: Role::Tail, ..Line::new(owner, words(row)) });
            }
            None => self.join(row),
        }
    }

    fn push(&mut self, source: usize, mark: &str, line: Line) {
        self.reading.lines.push(ReadLine { mark: mark.to_owned(), source, line });
    }

    fn join(&mut self, row: &str) {
        if let Some(read) = self.reading.lines.last_mut() {
            let glue = if read.line.inlines.is_empty() { "" } else { " " };
            read.line.inlines.push(Inline::text(format!("{glue}{row}")));
            read.line.inlines = tidy(std::mem::take(&mut read.line.inlines));
        }
    }

    fn note(&mut self, source: usize, reason: NoteReason) {
        self.reading.notes.push(Note { source, reason });
    }

    fn last_line(&self) -> Option<&Line> {
        self.reading.lines.last().map(|read| &read.line)
    }
}

fn words(text: &str) -> Vec<Inline> {
    tidy(vec![Inline::text(text.trim())])
}

fn last_char(line: &Line) -> Option<char> {
    line.inlines.last().and_then(Inline::words).and_then(|text| text.trim_end().chars().next_back())
}

fn ends_sentence(line: &Line) -> bool {
    last_char(line).is_none_or(|c| ".;:!?…".contains(c))
}

fn starts_small(row: &str) -> bool {
    row.chars().next().is_some_and(char::is_lowercase)
}

/// A beginning like `1.1.`, `I.`, `1/` or, from an amendment, `§ 5a.` and `2a)`, that looks like a mark but is none here.
fn strange_beginning(row: &str) -> Option<&str> {
    let number = row.strip_prefix('§').map_or(row, str::trim_start);
    let word = number.split_whitespace().next()?;
    let body = word.strip_suffix(['.', ')', '/'])?;
    let parts = body.split('.').count();
    let all_digits = body.split('.').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
    let roman = !body.is_empty() && body.chars().all(|c| "IVXLC".contains(c));
    let strange = roman || added(body) || (all_digits && (parts > 1 || word.ends_with('/')));
    strange.then(|| &row[..row.len() - number.len() + word.len()])
}

/// The number of a unit that an amendment put between two others: `5a`, `12ab`.
fn added(body: &str) -> bool {
    let letters = body.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&(body.len() - letters.len()))
        && (1..=2).contains(&letters.len())
        && letters.chars().all(|c| c.is_ascii_lowercase())
}

/// The text as plain text with its marks, one unit a line.
///
/// `fields` fills the chips (see [`super::reference::no_fields`]).
pub fn write(act: &Act, fields: &dyn Fn(&FieldKey) -> Option<String>) -> String {
    let printer = Printer::new(act, fields);
    let mut out = String::new();
    write_units(&act.units, None, &printer, &mut out);
    out
}

/// One unit with everything in it, with its marks; `None` when it is not in the text.
pub fn write_unit(act: &Act, id: UnitId, fields: &dyn Fn(&FieldKey) -> Option<String>) -> Option<String> {
    let parent = act.above(id)?.last().copied();
    let unit = act.find(id)?;
    let mut out = String::new();
    write_units(std::slice::from_ref(unit), parent, &Printer::new(act, fields), &mut out);
    Some(out.trim_end().to_owned())
}

fn write_units(units: &[Unit], parent: Option<&Unit>, printer: &Printer<'_>, out: &mut String) {
    for (position, unit) in units.iter().enumerate() {
        // The first ustęp stands on the line of its §.
        let beside = position == 0
            && unit.level == Level::Subsection
            && parent.is_some_and(|parent| parent.level == Level::Paragraph && parent.intro.is_empty());
        if beside && out.ends_with('\n') {
            out.pop();
            out.push(' ');
        }
        let numbering: &Numbering = printer.numbering();
        let mark = numbering.mark(unit.id);
        let text = printer.line(unit.id, unit.opening());
        let silent = parent.is_some_and(|parent| is_silent(unit, parent));
        out.push_str(mark);
        if !mark.is_empty() && !silent && !text.is_empty() {
            out.push(if unit.level.is_heading() { '\n' } else { ' ' });
        }
        out.push_str(&text);
        out.push('\n');
        write_units(&unit.children, Some(unit), printer, out);
        if !unit.tail.is_empty() {
            out.push_str(&printer.line(unit.id, &unit.tail));
            out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use proptest::prelude::*;

    use super::*;
    use crate::act::reference::no_fields;
    use crate::act::sample;

    fn round(text: &str) -> String {
        write(&from_plain(ActKind::Programme, text).unwrap().act, &no_fields)
    }

    fn notes(text: &str) -> Vec<String> {
        read(text).notes.iter().map(Note::sentence).collect()
    }

    #[test]
    fn a_programme_is_written_with_its_marks_and_read_back_alike() {
        let text = write(&sample::programme(), &no_fields);
        assert_snapshot!(text, @r"
        Rozdział 1
        Priorytetowe zadania publiczne
        § 1. 1. Do priorytetowych zadań publicznych należą:
        1) w zakresie kultury fizycznej:
        a) prowadzenie szkolenia sportowego dzieci i młodzieży,
        b) organizacja zawodów o zasięgu co najmniej gminnym;
        2) w zakresie wspierania rodziny – prowadzenie placówki wsparcia dziennego.
        2. Zadania, o których mowa w ust. 1 pkt 1, realizuje się w formie wspierania.
        Rozdział 2
        Wysokość środków
        § 2. 1. Na realizację programu planuje się kwotę [programme.total], w tym na zadania, o których mowa w § 1 ust. 1 pkt 1.
        2. Kwota, o której mowa w ust. 1, może ulec zmianie.
        ");
        assert_eq!(round(&text), text);
    }

    #[test]
    fn marks_are_recognised_in_the_ways_offices_write_them() {
        let text = "ROZDZIAŁ I.\nPostanowienia\nogólne\n\n§1\nProgram określa:\n1)cele,\n2) zadania\n– gminy Jarzębin.\n§ 2.1. Myśl\nciągnie się.\n2. Druga:\na) x;\n- y";
        assert_snapshot!(round(text), @r"
        Rozdział 1
        Postanowienia ogólne
        § 1. Program określa:
        1) cele,
        2) zadania
        – gminy Jarzębin.
        § 2. 1. Myśl ciągnie się.
        2. Druga:
        1) x;
        a) y
        ");
    }

    #[test]
    fn a_sentence_that_begins_like_a_citation_is_no_unit() {
        let text = "§ 1. Zadania, o których mowa w\n§ 3 ust. 2 realizuje gmina.";
        assert_eq!(round(text), "§ 1. Zadania, o których mowa w § 3 ust. 2 realizuje gmina.\n");
    }

    #[test]
    fn a_number_out_of_order_and_an_unknown_mark_are_told() {
        assert_eq!(
            notes("§ 1. A.\n§ 3. B.\n1.1. C."),
            [
                "Wiersz 2: oznaczenie „§ 3.” nie jest kolejne. Program nada własną numerację – sprawdź odesłania.",
                "Wiersz 3: nie rozpoznano oznaczenia „1.1.”. Słowa zachowano – wybierz poziom jednostki.",
                "Wiersz 3: wiersz bez oznaczenia dołączono do jednostki powyżej. Sprawdź, czy słusznie.",
            ]
        );
    }

    #[test]
    fn numbers_of_units_that_an_amendment_added_are_told() {
        assert_eq!(
            notes("§ 1. Zadania obejmują:\n1) sport,\n1a) kulturę,\n§ 1a. Nowy paragraf.\n2a. Nowy ustęp."),
            [
                "Wiersz 3: nie rozpoznano oznaczenia „1a)”. Słowa zachowano – wybierz poziom jednostki.",
                "Wiersz 4: nie rozpoznano oznaczenia „§ 1a.”. Słowa zachowano – wybierz poziom jednostki.",
                "Wiersz 5: nie rozpoznano oznaczenia „2a.”. Słowa zachowano – wybierz poziom jednostki.",
                "Wiersz 5: wiersz bez oznaczenia dołączono do jednostki powyżej. Sprawdź, czy słusznie.",
            ]
        );
    }

    #[test]
    fn a_number_beyond_all_chapters_is_no_mark() {
        assert_eq!(round("Rozdział 4294967295\n\nRozdział 1\nCele"), "Rozdział 4294967295\nRozdział 1\nCele\n");
    }

    #[test]
    fn text_without_marks_becomes_plain_paragraphs() {
        assert_eq!(
            round("Uzasadnienie\n\nProgram jest\npotrzebny.\n\nKoniec."),
            "Uzasadnienie\nProgram jest potrzebny.\nKoniec.\n"
        );
    }

    #[test]
    fn a_text_above_the_limit_is_refused_with_a_sentence() {
        let text = "a".repeat(MOST_BYTES + 1);
        let refusal = from_plain(ActKind::Programme, &text).unwrap_err().to_string();
        assert!(refusal.starts_with("Treść ma 2097153 bajtów, a może mieć najwyżej 2097152."), "{refusal}");
    }

    fn solid(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{feff}').collect()
    }

    fn row() -> impl Strategy<Value = String> {
        let mark = prop::sample::select(vec![
            "",
            "",
            "§ 1. ",
            "§2",
            "1. ",
            "2) ",
            "a) ",
            "za) ",
            "– ",
            "- ",
            "– – ",
            "Rozdział 2",
            "Załącznik nr 1",
            "I. ",
            "1.1. ",
            "§ 1. 1. ",
            "\u{feff}",
        ]);
        let end = prop::sample::select(vec!["", ",", ";", ".", ":"]);
        (mark, "[a-zżół §0-9]{0,12}", end).prop_map(|(mark, body, end)| format!("{mark}{body}{end}"))
    }

    proptest! {
        #[test]
        fn no_word_is_lost(rows in prop::collection::vec(row(), 0..30)) {
            let text = rows.join("\n");
            let reading = read(&text);
            let kept: String = reading.lines.iter().map(|read| {
                let words: String = read.line.inlines.iter().filter_map(Inline::words).collect();
                format!("{}{words}", read.mark)
            }).collect();
            prop_assert_eq!(solid(&kept), solid(&text));
            let act = from_plain(ActKind::Programme, &text).unwrap().act;
            let said = |lines: &mut dyn Iterator<Item = &Line>| -> String {
                let pieces = lines.flat_map(|line| &line.inlines);
                solid(&pieces.filter_map(Inline::words).collect::<String>())
            };
            let lines = crate::act::lines::to_lines(&act);
            prop_assert_eq!(said(&mut lines.iter()), said(&mut reading.lines.iter().map(|read| &read.line)));
        }

        #[test]
        fn any_text_is_read_without_failing(text in "\\PC{0,200}") {
            prop_assert_eq!(
                solid(&read(&text).lines.iter().flat_map(|read| {
                    let words: String = read.line.inlines.iter().filter_map(Inline::words).collect();
                    [read.mark.clone(), words]
                }).collect::<String>()),
                solid(&text)
            );
        }
    }
}
