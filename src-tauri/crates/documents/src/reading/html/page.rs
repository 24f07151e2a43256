//! The walk through a page: which elements are open, which words are rows, which marks stand before them.

use domain::{
    act::{
        intake::{Omitted, Source},
        ordinal::letter,
    },
    office::roman::roman,
};

use super::{
    attributes::{Figures, Tag},
    tags::{Name, Role, role},
};
use crate::reading::{
    ReadingFault, docx, limits,
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
    /// Elements open with lines of their own, and with the main words of the page.
    lines: usize,
    main: usize,
    made_marks: bool,
    margins: bool,
    hidden: u32,
    deleted: u32,
    pictures: u32,
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

struct List {
    ordered: bool,
    figures: Option<Figures>,
    next: u32,
}

impl Page {
    pub fn open(&mut self, tag: &Tag, closed: bool) -> Result<(), ReadingFault> {
        let role = role(tag.name);
        if self.unread.is_none() {
            if role.is_block() {
                self.line.end(&mut self.rows)?;
            }
            match role {
                Role::Break => self.line.end_line(&mut self.rows)?,
                Role::Picture => self.pictures += 1,
                _ => {}
            }
        }
        if !role.has_inside() {
            return Ok(());
        }
        self.end_implied(role)?;
        let unread = self.why_unread(role, tag.hidden);
        if let (None, Some(why)) = (&self.unread, unread) {
            self.unread = Some(Unread { depth: self.open.len(), why, told: false });
        }
        let read = self.unread.is_none();
        match role {
            Role::List => self.lists.push(List {
                ordered: tag.name.as_bytes() == b"ol",
                figures: tag.figures,
                next: tag.number.unwrap_or(1),
            }),
            Role::Item => self.open_item(tag, read),
            Role::Table if read => self.rows.open_table(),
            Role::Cell if read => self.rows.open_cell(),
            Role::Lines => self.lines += 1,
            Role::Main => self.main += 1,
            _ => {}
        }
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
            self.line.end(&mut self.rows)?;
        }
        if role == Role::Break && self.unread.is_none() {
            return self.line.end_line(&mut self.rows);
        }
        self.end(role, |open| open.name == name)
    }

    /// Ends the nearest element that fits and all that is open inside it; nothing when there is none within reach.
    fn end(&mut self, role: Role, fits: impl Fn(&Open) -> bool) -> Result<(), ReadingFault> {
        let mut reach = 0;
        for open in self.open.iter().rev().take(limits::FARTHEST) {
            reach += 1;
            if fits(open) {
                for _ in 0..reach {
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
        let read = self.unread.is_none();
        if self.unread.as_ref().is_some_and(|unread| unread.depth == self.open.len()) {
            self.unread = None;
        }
        match open.role {
            Role::List => drop(self.lists.pop()),
            Role::Lines => self.lines -= 1,
            Role::Main => self.main -= 1,
            Role::Table | Role::Row if read => {
                self.line.end(&mut self.rows)?;
                if open.role == Role::Table { self.rows.close_table() } else { self.rows.close_row() }
            }
            Role::Cell if read => self.line.end(&mut self.rows)?,
            _ => {}
        }
        if let Some(from) = open.mark_from.filter(|_| read) {
            self.end_mark(from);
        }
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

    /// The mark of an item, as a browser shows it. Inside another numbered list numbers and letters take the bracket of
    /// points and letters: a browser would show the same digits with a full stop at every depth.
    fn open_item(&mut self, tag: &Tag, read: bool) {
        let depth = self.lists.len();
        let around = depth.checked_sub(2).map(|at| self.lists[at].ordered);
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        let number = tag.number.unwrap_or(list.next);
        list.next = number.saturating_add(1);
        let figures = tag.figures.or(list.figures);
        if !read || figures == Some(Figures::None) {
            return;
        }
        let mark = if list.ordered {
            numbered(figures.unwrap_or(Figures::Decimal), number, around == Some(true))
        } else {
            (if around == Some(false) { "– –" } else { "–" }).to_owned()
        };
        self.made_marks = true;
        self.line.mark = Some(mark);
    }

    /// What Word wrote for a mark becomes one; drawn bullets become dashes.
    fn end_mark(&mut self, from: usize) {
        let Some(written) = self.line.text.get(from..) else {
            return;
        };
        let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut letters = written.chars();
        let mark = match (letters.next(), letters.next()) {
            (None, _) => return,
            (Some(only), None) if !only.is_ascii_digit() => docx::bullet(&written),
            _ => written,
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
                    Why::Margin => self.margins = true,
                    Why::Hidden => self.hidden += 1,
                    Why::Deleted => self.deleted += 1,
                    Why::Skipped => {}
                }
            }
            return Ok(());
        }
        if self.lines == 0 {
            self.squeezed(words);
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

    /// Words of an ordinary element: its spaces and line ends are one space.
    fn squeezed(&mut self, words: &str) {
        const SPACES: [char; 5] = [' ', '\n', '\r', '\t', '\u{c}'];
        for (at, word) in words.split(SPACES).enumerate() {
            let text = &mut self.line.text;
            if at > 0 && !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
            text.push_str(word);
        }
    }

    pub fn finish(mut self) -> Result<(Source, bool), ReadingFault> {
        self.line.end(&mut self.rows)?;
        let told = [
            (self.deleted > 0).then_some(Omitted::Deleted { places: self.deleted }),
            (self.hidden > 0).then_some(Omitted::Hidden { places: self.hidden }),
            self.margins.then_some(Omitted::Margins),
            (self.pictures > 0).then_some(Omitted::Pictures { count: self.pictures }),
        ];
        let source = Source { rows: self.rows.finish(), omitted: told.into_iter().flatten().collect() };
        Ok((source, self.made_marks))
    }
}

fn numbered(figures: Figures, number: u32, inside: bool) -> String {
    const MOST_LETTERS: u32 = 26 * 26;
    let lettered = || (1..=MOST_LETTERS).contains(&number).then(|| letter(number));
    let (spelled, bracket) = match figures {
        Figures::Letter => (lettered(), true),
        Figures::CapitalLetter => (lettered().map(|letter| letter.to_uppercase()), false),
        Figures::Roman => (roman(number).map(|figures| figures.to_lowercase()), false),
        Figures::CapitalRoman => (roman(number), false),
        Figures::Decimal | Figures::None => (None, inside),
    };
    let spelled = spelled.unwrap_or_else(|| number.to_string());
    format!("{spelled}{}", if bracket { ')' } else { '.' })
}
