//! Rows become lines of units by the marks they begin with and by what stands before them.

use std::collections::HashSet;

use super::spelling::{Divided, chapter, divided, hyphenated, letter_of_series, proper, roman_chapters, strange_beginning};
use super::{Note, NoteReason, PlainRow, ReadLine, Reading, RowRead};
use crate::act::body::ActKind;
use crate::act::inline::{Inline, tidy};
use crate::act::intake::{Fate, SourcePlace};
use crate::act::lines::{Line, Role};
use crate::act::mark::{Mark, opening_mark};
use crate::act::unit::Level;

/// Takes rows apart into lines of units. In a justification a row without a mark is a paragraph of its own; elsewhere it is
/// joined to the unit above it, and told.
pub fn read_rows(rows: &[PlainRow], kind: ActKind) -> Reading {
    let mut reader = Reader {
        prose: kind == ActKind::Justification,
        chapters: roman_chapters(rows),
        hyphenated: hyphenated(rows),
        ..Reader::default()
    };
    for (position, row) in rows.iter().enumerate() {
        reader.row(position, row);
    }
    reader.reading
}

/// Letters and tirets that begin an enumeration directly in a § or an ustęp are its points; tirets in a point are its letters.
#[derive(Clone, Copy, Default)]
struct Raised {
    letter: Option<Level>,
    indent: Option<Level>,
}

#[derive(Default)]
struct Reader {
    prose: bool,
    /// Positions of the rows that are chapters by a Roman number.
    chapters: HashSet<usize>,
    /// Words written with a hyphen somewhere in the text.
    hyphenated: HashSet<String>,
    reading: Reading,
    /// The row in hand and what is becoming of it.
    at: SourcePlace,
    fate: Fate,
    after_blank: bool,
    after_table: bool,
    /// A heading has been read whose title may still follow.
    awaits_title: bool,
    /// Last number read per level; deeper ones are forgotten when a wider unit begins.
    last: [u32; 8],
    /// The levels that letters and tirets stand for where the unit they need above them is missing.
    raised: Raised,
    /// Spellings told so far, with the note that told them.
    spellings: Vec<(Level, String, usize)>,
}

impl Reader {
    fn row(&mut self, position: usize, row: &PlainRow) {
        (self.at, self.fate) = (row.at, Fate::Unit);
        let before = self.reading.lines.len();
        let text = row.text.as_str();
        if text.is_empty() {
            self.fate = Fate::Blank;
            self.blank();
        } else if row.table {
            self.table(text);
        } else {
            match self.mark_of(position, row) {
                Some((mark, _)) if mark.level == Level::Indent && self.is_tail() => self.push_tail(text),
                Some((mark, rest)) => self.marked(mark, rest),
                None => self.unmarked(text),
            }
        }
        self.after_blank = text.is_empty();
        self.after_table = row.table;
        let after = self.reading.lines.len();
        let lines = match self.fate {
            Fate::Blank => Vec::new(),
            _ if after > before => (before..after).collect(),
            _ => after.checked_sub(1).into_iter().collect(),
        };
        self.reading.rows.push(RowRead { at: row.at, lines, fate: std::mem::take(&mut self.fate) });
    }

    fn blank(&mut self) {
        if self.last_line().is_some_and(|last| last.level.is_heading() && !last.inlines.is_empty()) {
            self.awaits_title = false;
        }
    }

    fn mark_of<'r>(&self, position: usize, row: &'r PlainRow) -> Option<(Mark<'r>, &'r str)> {
        if self.chapters.contains(&position) {
            return chapter(row);
        }
        let opened = self.last_line().is_some_and(|last| last_char(last) == Some(':'));
        let last = self.last[usize::from(self.raised.letter.unwrap_or(Level::Letter).rank())];
        opening_mark(&row.text).or_else(|| letter_of_series(&row.text, last, opened))
    }

    fn marked(&mut self, mark: Mark<'_>, rest: &str) {
        let mark = self.raised(mark);
        self.check_order(&mark);
        self.check_spelling(&mark);
        // A Roman heading has its title beside it; so has a heading of Word or HTML that is not bare.
        let titled = !rest.is_empty() && (self.at.paragraph || !mark.written.to_lowercase().starts_with(['r', 'z']));
        self.awaits_title = mark.level.is_heading() && !titled;
        let rest_mark = match mark.level {
            Level::Paragraph => opening_mark(rest)
                .filter(|(next, _)| matches!(next.level, Level::Subsection | Level::Point) && next.number == Some(1)),
            Level::Subsection => opening_mark(rest).filter(|(next, _)| next.level == Level::Point && next.number == Some(1)),
            _ => None,
        };
        let own = if rest_mark.is_some() { "" } else { rest };
        self.push(Some(&mark), Line::new(mark.level, words(own)));
        if let Some((next, rest)) = rest_mark {
            self.marked(next, rest);
        }
    }

    /// The mark at the level it stands for here.
    fn raised<'m>(&mut self, mark: Mark<'m>) -> Mark<'m> {
        let open = |level: Level| self.last[usize::from(level.rank())] > 0;
        let in_unit = open(Level::Paragraph) || open(Level::Subsection);
        let instead = match mark.level {
            Level::Letter => self.raised.letter.or((in_unit && !open(Level::Point)).then_some(Level::Point)),
            Level::Indent if self.raised.indent.is_some() => self.raised.indent,
            Level::Indent if open(Level::Letter) => None,
            Level::Indent if open(Level::Point) => Some(Level::Letter),
            Level::Indent => in_unit.then_some(Level::Point),
            _ => None,
        };
        let level = instead.unwrap_or(mark.level);
        let ends = |raised: Option<Level>, own: Level| mark.level != own && raised.is_some_and(|to| level.rank() <= to.rank());
        if ends(self.raised.letter, Level::Letter) {
            self.raised.letter = None;
        }
        if ends(self.raised.indent, Level::Indent) {
            self.raised.indent = None;
        }
        match mark.level {
            Level::Letter => self.raised.letter = instead,
            Level::Indent => self.raised.indent = instead,
            _ => {}
        }
        Mark { level, ..mark }
    }

    fn check_order(&mut self, mark: &Mark<'_>) {
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
            self.note(NoteReason::OutOfOrder { mark });
        }
        self.last[rank] = mark.number.unwrap_or(expected);
    }

    /// Tells a mark that was spelled otherwise; of those spelled alike only the first, with how many followed it.
    fn check_spelling(&mut self, mark: &Mark<'_>) {
        let number = self.last[usize::from(mark.level.rank())];
        let Some(proper) = proper(mark, number) else {
            return;
        };
        let written = mark.written.to_owned();
        self.fate = Fate::Respelled { written: written.clone(), mark: proper.clone() };
        let shape: String = written.chars().filter(|c| !c.is_alphanumeric()).collect();
        let told = self.spellings.iter().find(|(level, known, _)| (*level, known) == (mark.level, &shape));
        match told.map(|(.., note)| *note) {
            Some(note) => {
                if let NoteReason::Respelled { more, .. } = &mut self.reading.notes[note].reason {
                    *more += 1;
                }
            }
            None => {
                self.spellings.push((mark.level, shape, self.reading.notes.len()));
                self.note(NoteReason::Respelled { written, mark: proper, more: 0 });
            }
        }
    }

    fn unmarked(&mut self, row: &str) {
        if let Some(beginning) = strange_beginning(row) {
            self.unclear(NoteReason::Unknown { beginning: beginning.to_owned() });
        }
        let inside_paragraph = self.last[2..].iter().any(|number| *number > 0);
        match self.last_line().map(|line| (line.level, line.role, ends_sentence(line))) {
            Some((level, ..)) if level.is_heading() && (self.awaits_title || self.goes_on(row, !self.at.paragraph)) => {
                self.join(row);
                // The title of Word or HTML is one paragraph, unless the next one begins small.
                self.awaits_title = !self.at.paragraph;
            }
            Some((level, ..)) if level.is_heading() => self.push(None, Line::new(Level::Plain, words(row))),
            // „§ 1.” alone in its row: its words follow.
            Some((level, Role::Intro, _)) if level != Level::Plain && self.last_is_bare() => self.join(row),
            Some((_, Role::Intro, false)) if self.is_tail() && self.after_blank => self.push_tail(row),
            Some((_, _, ended)) if self.goes_on(row, ended) => {
                self.reading.broken.push(self.at);
                self.join(row);
            }
            Some((level, ..)) if level != Level::Plain && inside_paragraph && !self.prose => {
                self.unclear(NoteReason::Joined);
                self.join(row);
            }
            _ => {
                self.last[3..].fill(0);
                self.push(None, Line::new(Level::Plain, words(row)));
            }
        }
    }

    /// Whether a row continues the sentence of the row above it. A paragraph of Word or HTML is not broken by the width of a
    /// page: it continues one only when both say so.
    fn goes_on(&self, row: &str, ended: bool) -> bool {
        !self.after_blank && if self.at.paragraph { !ended && starts_small(row) } else { !ended || starts_small(row) }
    }

    fn table(&mut self, row: &str) {
        if !self.after_table {
            self.note(NoteReason::Table);
        }
        let inside_unit = self.last_line().is_some_and(|line| !line.level.is_heading() && line.level != Level::Plain);
        if inside_unit {
            self.join(row);
        } else {
            self.push(None, Line::new(Level::Plain, words(row)));
        }
    }

    /// Whether the list above is left open, so that a line after it is its common part: its last
    /// item ends with no sign while the one before it ends with a comma.
    fn is_tail(&self) -> bool {
        let mut backwards = self.reading.lines.iter().rev().map(|read| &read.line);
        let Some(last) = backwards.next() else {
            return false;
        };
        let bare = last_char(last).is_some_and(char::is_alphanumeric);
        if !bare || last.role == Role::Tail || !matches!(last.level, Level::Point | Level::Letter) {
            return false;
        }
        let comma = |line: &Line| last_char(line) == Some(',');
        let before = backwards.find(|line| line.level.rank() <= last.level.rank());
        before.is_some_and(|line| line.level == last.level && comma(line))
    }

    fn push_tail(&mut self, row: &str) {
        let mut backwards = self.reading.lines.iter().rev().map(|read| &read.line);
        let Some(item) = backwards.next().map(|line| line.level) else {
            return;
        };
        let owner = backwards.find(|line| line.level.rank() < item.rank()).map(|line| line.level);
        match owner.filter(|level| !level.is_heading()) {
            Some(owner) => {
                self.last[usize::from(item.rank())..].fill(0);
                self.push(None, Line { role: Role::Tail, ..Line::new(owner, words(row)) });
            }
            None => self.join(row),
        }
    }

    fn push(&mut self, mark: Option<&Mark<'_>>, line: Line) {
        let number = mark.and_then(|mark| mark.number);
        let mark = mark.map_or_else(String::new, |mark| mark.written.to_owned());
        self.reading.lines.push(ReadLine { mark, number, line });
    }

    fn join(&mut self, row: &str) {
        if self.fate == Fate::Unit {
            self.fate = Fate::Joined;
        }
        let Some(read) = self.reading.lines.last_mut() else {
            return;
        };
        let Some(Inline::Text { text }) = read.line.inlines.last_mut() else {
            read.line.inlines = words(row);
            return;
        };
        match divided(text, row, &self.hyphenated) {
            Some(Divided::Compound) => text.push_str(row),
            Some(Divided::Word(word)) => {
                text.pop();
                text.push_str(row);
                self.note(NoteReason::Hyphen { word });
            }
            None => text.extend([" ", row]),
        }
    }

    fn unclear(&mut self, reason: NoteReason) {
        self.fate = Fate::Unclear;
        self.note(reason);
    }

    fn note(&mut self, reason: NoteReason) {
        self.reading.notes.push(Note { at: self.at, reason });
    }

    fn last_line(&self) -> Option<&Line> {
        self.reading.lines.last().map(|read| &read.line)
    }

    /// Whether the last line is a mark without words.
    fn last_is_bare(&self) -> bool {
        self.reading.lines.last().is_some_and(|read| !read.mark.is_empty() && read.line.inlines.is_empty())
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
