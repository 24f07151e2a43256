//! The walk through a page: which elements are open, which words are rows, which marks stand before them.

use domain::act::intake::Source;

use super::{
    attributes::Tag,
    marks::{List, written},
    tags::{Name, Role, role},
};
use crate::reading::{
    ReadingFault,
    left_out::LeftOut,
    limits,
    rows::{Paragraph, Rows},
};

/// A page while it is read.
#[derive(Default)]
pub(super) struct Page {
    rows: Rows,
    line: Paragraph,
    open: Vec<Open>,
    lists: Vec<List>,
    /// The outermost element that is not read.
    unread: Option<Unread>,
    /// Open elements with lines of their own, with the main words of the page, and items of lists.
    lines: usize,
    main: usize,
    items: usize,
    /// Open elements with raised words.
    raised: usize,
    made_marks: bool,
    left_out: LeftOut,
}

struct Open {
    name: Name,
    role: Role,
    /// Where the mark that Word wrote in words begins in the line.
    mark_from: Option<usize>,
}

struct Unread {
    /// Elements around it.
    depth: usize,
    why: Why,
    told: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Margin,
    Hidden,
    Deleted,
    /// Never words.
    Skipped,
}

impl Page {
    pub fn open(&mut self, tag: &Tag, closed: bool) -> Result<(), ReadingFault> {
        let role = role(tag.name);
        if self.unread.is_none() {
            if role.is_block() {
                self.end_paragraph()?;
            }
            match role {
                // A mark waits for its words, behind a break too.
                Role::Break if !self.line.is_blank() => self.line.end_line(&mut self.rows)?,
                Role::Picture => self.left_out.pictures += 1,
                _ => {}
            }
        }
        if !role.has_inside() || self.open.len() >= limits::MOST_OPEN {
            return Ok(());
        }
        self.end_implied(role)?;
        let unread = self.why_unread(role, tag.hidden);
        if let (None, Some(why)) = (&self.unread, unread) {
            self.unread = Some(Unread { depth: self.open.len(), why, told: false });
        }
        let read = self.unread.is_none();
        match role {
            Role::List => self.lists.push(List::new(tag)),
            Role::Item => {
                self.items += 1;
                self.open_item(tag, read);
            }
            Role::Table if read => self.rows.open_table(),
            Role::Cell if read => self.rows.open_cell(),
            Role::Lines => self.lines += 1,
            Role::Main => self.main += 1,
            _ => {}
        }
        self.raised += usize::from(is_raised(tag.name));
        let mark_from = (tag.is_mark && read).then_some(self.line.text.len());
        self.open.push(Open { name: tag.name, role, mark_from });
        // As in XML; a browser would leave it open and hide the rest of the page with it.
        if closed {
            self.leave()?;
        }
        Ok(())
    }

    pub fn close(&mut self, name: &[u8]) -> Result<(), ReadingFault> {
        let name = Name::new(name);
        let role = role(name);
        if role.is_block() && self.unread.is_none() {
            self.end_paragraph()?;
        }
        self.end(role, |open| open.name == name)
    }

    /// Ends the nearest element that fits and all that is open inside it; nothing when there is none within reach.
    fn end(&mut self, role: Role, fits: impl Fn(&Open) -> bool) -> Result<(), ReadingFault> {
        for (inside, open) in self.open.iter().rev().take(limits::FARTHEST).enumerate() {
            if fits(open) {
                for _ in 0..=inside {
                    self.leave()?;
                }
                return Ok(());
            }
            if role.is_kept_in(open.role) {
                break;
            }
        }
        Ok(())
    }

    /// Elements that end where the next one begins, as their end tags may be left out.
    fn end_implied(&mut self, next: Role) -> Result<(), ReadingFault> {
        match next {
            Role::Item => self.end(Role::Item, |open| open.role == Role::Item)?,
            Role::Row => self.end(Role::Row, |open| open.role == Role::Row)?,
            Role::Cell => self.end(Role::Cell, |open| open.role == Role::Cell)?,
            _ => {}
        }
        let ends_paragraph = next.is_block() && self.open.last().is_some_and(|open| open.name.as_bytes() == b"p");
        if ends_paragraph { self.leave() } else { Ok(()) }
    }

    /// Ends the innermost element.
    fn leave(&mut self) -> Result<(), ReadingFault> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        self.raised -= usize::from(is_raised(open.name));
        let read = self.unread.is_none();
        if self.unread.as_ref().is_some_and(|unread| unread.depth == self.open.len()) {
            self.unread = None;
        }
        match open.role {
            Role::List => drop(self.lists.pop()),
            Role::Lines => self.lines -= 1,
            Role::Main => self.main -= 1,
            Role::Item => {
                self.items -= 1;
                if read {
                    self.line.mark = None;
                }
            }
            Role::Table | Role::Row if read => {
                self.end_paragraph()?;
                if open.role == Role::Table { self.rows.close_table() } else { self.rows.close_row() }
            }
            Role::Cell if read => self.end_paragraph()?,
            _ => {}
        }
        if let Some(from) = open.mark_from.filter(|_| read) {
            self.end_mark(from);
        }
        Ok(())
    }

    /// Ends the paragraph. The mark of an item waits for its first words, in whichever block they stand.
    fn end_paragraph(&mut self) -> Result<(), ReadingFault> {
        let waits = self.items > 0 && self.line.is_blank();
        let waiting = if waits { self.line.mark.take() } else { None };
        self.line.end(&mut self.rows)?;
        self.line.mark = waiting;
        Ok(())
    }

    fn why_unread(&self, role: Role, hidden: bool) -> Option<Why> {
        match role {
            Role::Skipped => Some(Why::Skipped),
            Role::Margin => Some(Why::Margin),
            Role::Edge if self.main == 0 => Some(Why::Margin),
            Role::Deleted => Some(Why::Deleted),
            _ if hidden => Some(Why::Hidden),
            _ => None,
        }
    }

    fn open_item(&mut self, tag: &Tag, read: bool) {
        let Some((list, around)) = self.lists.split_last_mut() else {
            return;
        };
        let mark = list.item(tag, around.last());
        if let Some(mark) = mark.filter(|_| read) {
            self.made_marks = true;
            self.line.mark = Some(mark);
        }
    }

    /// What Word wrote for a mark becomes one.
    fn end_mark(&mut self, from: usize) {
        let Some(mark) = self.line.text.get(from..).and_then(written) else {
            return;
        };
        self.line.text.truncate(from);
        if self.line.is_blank() {
            self.line.mark = Some(mark);
        } else {
            self.line.text.push_str(&mark);
            self.line.text.push(' ');
        }
    }

    pub fn words(&mut self, words: &str) -> Result<(), ReadingFault> {
        if let Some(unread) = &mut self.unread {
            if !unread.told && !words.trim().is_empty() {
                unread.told = true;
                match unread.why {
                    Why::Margin => self.left_out.margins = true,
                    Why::Hidden => self.left_out.hidden += 1,
                    Why::Deleted => self.left_out.deleted += 1,
                    Why::Skipped => {}
                }
            }
            return Ok(());
        }
        let raised = if self.raised > 0 { Some(self.raised_words(words)) } else { None };
        let words = raised.as_deref().unwrap_or(words);
        if self.lines == 0 {
            self.line.add_squeezed(words);
            return Ok(());
        }
        let mut lines = words.split('\n');
        self.line.text.push_str(lines.next().unwrap_or_default());
        for line in lines {
            self.line.end_line(&mut self.rows)?;
            self.line.text.push_str(line);
        }
        Ok(())
    }

    /// Raised words as they stand in a row: „art. 5¹” is no „art. 51”. Letters, which have no raised sign, stand apart.
    fn raised_words(&self, words: &str) -> String {
        const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
        let raise = |c: char| c.to_digit(10).map_or(c, |digit| RAISED[digit as usize]);
        let glued = words.starts_with(char::is_alphabetic) && self.line.text.ends_with(char::is_alphanumeric);
        let apart = if glued { " " } else { "" };
        apart.chars().chain(words.chars().map(raise)).collect()
    }

    pub fn finish(mut self) -> Result<(Source, bool), ReadingFault> {
        self.line.end(&mut self.rows)?;
        let source = Source { rows: self.rows.finish(), omitted: self.left_out.told() };
        Ok((source, self.made_marks))
    }
}

fn is_raised(name: Name) -> bool {
    name.as_bytes() == b"sup"
}
