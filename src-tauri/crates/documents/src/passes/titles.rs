//! Titles and the levels of headings: the first heading is of level 1 and no level is skipped, as PDF/UA asks.

use super::{
    finished::{Run, TitleLine, TitleWeight},
    resolve::Resolver,
};
use crate::{fault::Answer, model::TitleBlock};

/// Gives headings their level in the finished document.
pub struct Headings {
    /// Level of the part's own title: 0 before any, 1 under a title, 2 inside an annex.
    base: u8,
    last: u8,
}

impl Headings {
    pub fn new() -> Self {
        Self { base: 0, last: 0 }
    }

    /// The title of the document stands at level 1.
    pub fn title(&mut self) {
        self.base = 1;
        self.last = 1;
    }

    /// The heading of an annex; everything in the annex stands below it.
    pub fn annex(&mut self) -> u8 {
        let level = if self.last == 0 { 1 } else { 2 };
        self.base = level;
        self.last = level;
        level
    }

    /// The level of a heading of depth `depth` (from 1) in the present part.
    pub fn level(&mut self, depth: u8) -> u8 {
        let wished = self.base.saturating_add(depth.max(1)).min(6);
        self.last = wished.min(self.last + 1);
        self.last
    }
}

/// The lines of a title: kind and number, organ, date, subject (ZTP § 120); kind and organ in capitals.
pub fn title(resolver: &Resolver<'_>, block: &TitleBlock) -> Answer<Vec<TitleLine>> {
    let place = "tytuł dokumentu";
    let mut first = capitals(resolver.line(&block.kind, place)?);
    let number = resolver.line(&block.number, place)?;
    if !number.is_empty() {
        if !first.is_empty() {
            first.push(Run::text("\u{a0}"));
        }
        first.extend(large_nr(number));
    }
    let lines = [
        (TitleWeight::Main, first),
        (TitleWeight::Main, capitals(resolver.line(&block.organ, place)?)),
        (TitleWeight::Date, resolver.line(&block.date, place)?),
        (TitleWeight::Subject, resolver.line(&block.subject, place)?),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    Ok(lines.map(|(weight, text)| TitleLine { weight, text }).collect())
}

fn capitals(mut line: Vec<Run>) -> Vec<Run> {
    for run in &mut line {
        if let Some(text) = run.words_mut() {
            *text = text.to_uppercase();
        }
    }
    line
}

/// "Nr XXIV/210/2026" under a title in capitals reads "NR XXIV/210/2026".
fn large_nr(mut line: Vec<Run>) -> Vec<Run> {
    if let Some(text) = line.first_mut().and_then(Run::words_mut)
        && let Some(rest) = text.strip_prefix("Nr").or_else(|| text.strip_prefix("nr"))
        && rest.chars().next().is_none_or(char::is_whitespace)
    {
        *text = format!("NR{rest}");
    }
    line
}
