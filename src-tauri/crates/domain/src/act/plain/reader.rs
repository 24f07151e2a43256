//! Rows become lines of units by the marks they begin with and by what stands before them.

use std::collections::HashSet;

use super::raised::Raised;
use super::roman::{chapter, roman_chapters};
use super::spelling::{Divided, divided, hyphenated, letter_of_series, strange_beginning};
use super::worded::first_in_words;
use super::{Note, NoteReason, PlainRow, ReadLine, Reading, RowRead};
use crate::act::body::ActKind;
use crate::act::inline::{Inline, tidy};
use crate::act::intake::{Fate, SourcePlace};
use crate::act::lines::{Line, Role};
use crate::act::mark::{Mark, goes_on_from_caption, opening_mark};
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
        reader.before_verb = rows.get(position + 1).is_some_and(|below| goes_on_from_caption(&below.text));
        reader.row(position, row);
    }
    reader.reading
}

#[derive(Default)]
pub(super) struct Reader {
    prose: bool,
    /// Positions of the rows that are chapters by a Roman number.
    chapters: HashSet<usize>,
    /// Words written with a hyphen somewhere in the text.
    hyphenated: HashSet<String>,
    pub(super) reading: Reading,
    /// The row in hand and what is becoming of it.
    at: SourcePlace,
    pub(super) fate: Fate,
    pub(super) after_blank: bool,
    after_table: bool,
    /// The row below begins with a verb, so that what looks like the caption of an annex is a sentence about it.
    before_verb: bool,
    /// A heading has been read whose title may still follow.
    awaits_title: bool,
    /// Last number read per level; deeper ones are forgotten when a wider unit begins.
    pub(super) last: [u32; 8],
    /// The levels that letters and tirets stand for where the unit they need above them is missing.
    raised: Raised,
    /// Spellings told so far, with the note that told them.
    pub(super) spellings: Vec<(Level, String, usize)>,
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
                Some((mark, _)) if self.is_amidst(&mark) => {
                    self.reading.broken.push(self.at);
                    self.join(text);
                }
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
        let last = self.last[usize::from(self.raised.level_of_letters().rank())];
        let opening = opening_mark(&row.text).filter(|(mark, _)| !(mark.level == Level::Annex && self.before_verb));
        opening.or_else(|| letter_of_series(&row.text, last, opened)).or_else(|| self.worded(&row.text))
    }

    /// Whether a row begins with a number that the sentence above asks for: „poz.” above „995)”.
    fn is_amidst(&self, mark: &Mark<'_>) -> bool {
        const ASKING: [&str; 16] =
            ["poz.", "art.", "ust.", "pkt", "lit.", "§", "nr", "z", "do", "od", "dnia", "w", "i", "lub", "oraz", "albo"];
        let expected = self.last[usize::from(mark.level.rank())] + 1;
        let asks = self.last_line().and_then(|line| line.inlines.last()).and_then(Inline::words).is_some_and(|text| {
            let last = text.split_whitespace().next_back().unwrap_or_default();
            ASKING.contains(&last.to_lowercase().as_str())
        });
        !self.after_blank && mark.number.is_some_and(|number| number != expected) && asks
    }

    fn marked(&mut self, mark: Mark<'_>, rest: &str) {
        let marked = mark.level;
        let mark = self.raised.put(mark, &self.last);
        self.check_order(&mark);
        self.check_spelling(&mark);
        // A Roman heading has its title beside it; so has a heading of Word or HTML that is not bare.
        let titled = !rest.is_empty() && (self.at.paragraph || !mark.written.to_lowercase().starts_with(['r', 'z']));
        self.awaits_title = mark.level.is_heading() && !titled;
        let rest_mark = match mark.level {
            Level::Paragraph => opening_mark(rest)
                .filter(|(next, _)| matches!(next.level, Level::Subsection | Level::Point) && next.number == Some(1))
                .or_else(|| first_in_words(rest)),
            Level::Subsection => opening_mark(rest).filter(|(next, _)| next.level == Level::Point && next.number == Some(1)),
            _ => None,
        };
        let own = if rest_mark.is_some() { "" } else { rest };
        self.push(Some(&mark), Line::new(mark.level, words(own)));
        self.reading.lines.last_mut().into_iter().for_each(|read| read.marked = marked);
        if let Some((next, rest)) = rest_mark {
            self.marked(next, rest);
        }
    }

    fn unmarked(&mut self, row: &str) {
        let strange = strange_beginning(row);
        if let Some(beginning) = strange {
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
                // One note for a row: that its beginning is unknown already asks to look at it.
                if strange.is_none() {
                    self.unclear(NoteReason::Joined);
                }
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

    pub(super) fn push(&mut self, mark: Option<&Mark<'_>>, line: Line) {
        let number = mark.and_then(|mark| mark.number);
        let mark = mark.map_or_else(String::new, |mark| mark.written.to_owned());
        self.reading.lines.push(ReadLine { mark, number, marked: line.level, line });
    }

    pub(super) fn join(&mut self, row: &str) {
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

    pub(super) fn note(&mut self, reason: NoteReason) {
        self.reading.notes.push(Note { at: self.at, reason });
    }

    pub(super) fn last_line(&self) -> Option<&Line> {
        self.reading.lines.last().map(|read| &read.line)
    }

    /// Whether the last line is a mark without words.
    pub(super) fn last_is_bare(&self) -> bool {
        self.reading.lines.last().is_some_and(|read| !read.mark.is_empty() && read.line.inlines.is_empty())
    }
}

pub(super) fn words(text: &str) -> Vec<Inline> {
    tidy(vec![Inline::text(text.trim())])
}

pub(super) fn last_char(line: &Line) -> Option<char> {
    line.inlines.last().and_then(Inline::words).and_then(|text| text.trim_end().chars().next_back())
}

pub(super) fn ends_sentence(line: &Line) -> bool {
    last_char(line).is_none_or(|c| ".;:!?…".contains(c))
}

fn starts_small(row: &str) -> bool {
    row.chars().next().is_some_and(char::is_lowercase)
}
