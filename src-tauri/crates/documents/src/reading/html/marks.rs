//! Marks of the items of lists: those that a browser would show, and those that Word wrote in words.

use domain::{act::ordinal::letter, office::roman::roman};

use super::attributes::{Figures, Tag};
use crate::reading::docx;

/// A list that is open.
pub(super) struct List {
    ordered: bool,
    figures: Option<Figures>,
    next: u32,
}

impl List {
    pub fn new(tag: &Tag) -> Self {
        Self { ordered: tag.name.as_bytes() == b"ol", figures: tag.figures, next: tag.number.unwrap_or(1) }
    }

    /// The mark of the next item; `None` when the list shows none.
    ///
    /// Letters, and numbers inside another numbered list, take the bracket of points and letters: a browser shows a full
    /// stop at every depth, which says nothing of what the author meant.
    pub fn item(&mut self, tag: &Tag, around: Option<&List>) -> Option<String> {
        let number = tag.number.unwrap_or(self.next);
        self.next = number.saturating_add(1);
        let around = around.map(|list| list.ordered);
        match tag.figures.or(self.figures) {
            Some(Figures::None) => None,
            figures if self.ordered => Some(numbered(figures.unwrap_or(Figures::Decimal), number, around == Some(true))),
            _ => Some((if around == Some(false) { "– –" } else { "–" }).to_owned()),
        }
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

/// A mark that Word wrote in words, without the spaces around it; a drawn bullet is a dash.
pub(super) fn written(words: &str) -> Option<String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    match (letters.next(), letters.next()) {
        (None, _) => None,
        (Some(only), None) if !only.is_ascii_digit() => Some(docx::bullet(&words)),
        _ => Some(words),
    }
}
