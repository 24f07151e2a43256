//! Chapters by a Roman number (`I. Tytuł`), which only their series tells from initials and enumerations.

use std::collections::HashSet;

use super::PlainRow;
use crate::act::mark::{Mark, opening_mark};
use crate::act::unit::Level;
use crate::office::roman::from_roman;

/// Longest heading that a Roman number makes a chapter.
const LONGEST_HEADING: usize = 120;

/// Positions of the rows that are chapters by a Roman number: numbers that run in order from one, at least two of them, in a text
/// that has no „Rozdział”. Where an enumeration could be meant, only those are chapters that have a § of their own.
pub(super) fn roman_chapters(rows: &[PlainRow]) -> HashSet<usize> {
    let mut headings = Vec::new();
    for (position, row) in rows.iter().enumerate() {
        if opening_mark(&row.text).is_some_and(|(mark, _)| mark.level == Level::Chapter) {
            return HashSet::new();
        }
        headings.extend(heading(row).map(|(number, _)| (position, number)));
    }
    let doubtful = is_doubtful(rows, &headings);
    let mut chapters = HashSet::new();
    for (at, (position, number)) in headings.iter().enumerate() {
        let end = headings.get(at + 1).map_or(rows.len(), |(next, _)| *next);
        let expected = *number as usize == chapters.len() + 1;
        let item = rows[*position].text.ends_with([',', ';']);
        if expected && !item && (!doubtful || rows[*position + 1..end].iter().any(is_paragraph)) {
            chapters.insert(*position);
        }
    }
    if chapters.len() < 2 { HashSet::new() } else { chapters }
}

/// Whether some of the headings could be items of an enumeration: their count begins within a unit, or more than once.
fn is_doubtful(rows: &[PlainRow], headings: &[(usize, u32)]) -> bool {
    let firsts: Vec<usize> = headings.iter().filter(|(_, number)| *number == 1).map(|(position, _)| *position).collect();
    let Some(first) = firsts.first().copied() else {
        return false;
    };
    let above = rows[..first].iter().rev().map(|row| opening_mark(&row.text).map(|(mark, _)| mark.level));
    let within = above.take_while(|level| *level != Some(Level::Annex)).any(|level| level.is_some());
    within || firsts.len() > 1
}

fn is_paragraph(row: &PlainRow) -> bool {
    !row.table && opening_mark(&row.text).is_some_and(|(mark, _)| mark.level == Level::Paragraph)
}

/// The number and the length of a Roman mark at the beginning of a row.
fn heading(row: &PlainRow) -> Option<(u32, usize)> {
    let written = row.text.split(' ').next()?;
    let figures = written.strip_suffix('.')?;
    let capital = figures.bytes().all(|byte| byte.is_ascii_uppercase());
    if row.table || !capital || row.text.chars().count() > LONGEST_HEADING {
        return None;
    }
    Some((from_roman(figures)?, written.len()))
}

/// The chapter that a row of [`roman_chapters`] opens.
pub(super) fn chapter(row: &PlainRow) -> Option<(Mark<'_>, &str)> {
    let (number, end) = heading(row)?;
    let (written, rest) = row.text.split_at(end);
    Some((Mark { level: Level::Chapter, number: Some(number), written }, rest.trim_start()))
}
