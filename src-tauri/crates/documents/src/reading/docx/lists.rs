//! Automatic lists of a DOCX, written as the marks that Word would print.
//!
//! Word counts per pattern, not per list: a second list of the same pattern goes on with the numbers of the first, unless
//! it says with which number it begins.

use std::collections::{HashMap, HashSet};

use domain::{act::ordinal::letter, office::roman::roman};

use super::{
    patterns::{Figures, LEVELS, Level, List, Pattern, Patterns},
    styles::{Place, Styles},
    xml,
};
use crate::reading::ReadingFault;

/// The lists of a file and how far each has counted.
#[derive(Default)]
pub(super) struct Lists {
    styles: Styles,
    described: Patterns,
    /// Last number of each level, by pattern; `None` where the level begins anew.
    counted: HashMap<String, [Option<u32>; LEVELS]>,
    /// Levels whose own beginning has been used, by list.
    begun: HashSet<(String, usize)>,
}

impl Lists {
    pub fn read(styles: Styles, numbering: Option<&str>) -> Result<Self, ReadingFault> {
        let mut described = Patterns::default();
        if let Some(xml) = numbering {
            xml::read(xml, &mut described)?;
        }
        Ok(Self { styles, described, ..Self::default() })
    }

    /// The mark of the next paragraph with this style and this place; counts it.
    pub fn mark(&mut self, style: Option<&str>, place: &Place) -> Option<String> {
        let (name, level) = self.place(style, place)?;
        let list = self.described.lists.get(&name)?;
        let (pattern_name, pattern) = pattern(&self.described, &self.styles, list)?;
        let numbers = self.counted.entry(pattern_name.to_owned()).or_default();
        let described = |at: usize| list.levels[at].as_ref().unwrap_or(&pattern.levels[at]);
        let first = list.starts[level].or(described(level).start).unwrap_or(0);
        if list.starts[level].is_some() && self.begun.insert((name, level)) {
            numbers[level] = None;
        }
        numbers[level] = Some(numbers[level].map_or(first, |last| last.saturating_add(1)));
        for (below, number) in numbers.iter_mut().enumerate().skip(level + 1) {
            // A level begins anew after any level above it, unless it names which one.
            if level < described(below).restart.unwrap_or(below) {
                *number = None;
            }
        }
        let shown = |at: usize| numbers[at].or(described(at).start).unwrap_or(0);
        let mark = written(described(level), |at| described(at).figures, shown);
        (!mark.is_empty()).then_some(mark)
    }

    /// The list and level of a paragraph: its own, or those of its style.
    fn place(&self, style: Option<&str>, place: &Place) -> Option<(String, usize)> {
        let inherited = style.and_then(|style| self.styles.list(style));
        let list = match (&place.list, &inherited) {
            (Some(own), _) if own == "0" => return None,
            (Some(own), _) => own.clone(),
            (None, Some(inherited)) => inherited.list.to_owned(),
            (None, None) => return None,
        };
        let of_style = || {
            let inherited = inherited.as_ref()?;
            inherited.styles.iter().find_map(|name| self.level_of_style(&list, name)).or(inherited.level)
        };
        let level = place.level.or_else(of_style).unwrap_or(0);
        (level < LEVELS).then_some((list, level))
    }

    fn level_of_style(&self, list: &str, style: &str) -> Option<usize> {
        let (_, pattern) = pattern(&self.described, &self.styles, self.described.lists.get(list)?)?;
        pattern.levels.iter().position(|level| level.style.as_deref() == Some(style))
    }
}

/// The pattern of a list; one that only names a style leads to the pattern of that style.
fn pattern<'a>(described: &'a Patterns, styles: &'a Styles, list: &'a List) -> Option<(&'a str, &'a Pattern)> {
    let own = described.patterns.get(&list.pattern)?;
    let elsewhere = own.elsewhere.as_deref().and_then(|style| {
        let name = &described.lists.get(styles.list(style)?.list)?.pattern;
        Some((name.as_str(), described.patterns.get(name)?))
    });
    Some(elsewhere.unwrap_or((&list.pattern, own)))
}

/// The mark of a level with its numbers set in.
fn written(level: &Level, figures: impl Fn(usize) -> Figures, number: impl Fn(usize) -> u32) -> String {
    if level.figures == Figures::Bullet {
        return bullet(&level.text);
    }
    let mut mark = String::new();
    let mut letters = level.text.chars().peekable();
    while let Some(letter) = letters.next() {
        let at = (letter == '%').then(|| letters.peek()?.to_digit(10)).flatten().filter(|at| *at > 0);
        let Some(at) = at else {
            mark.push(letter);
            continue;
        };
        letters.next();
        let at = at as usize - 1;
        let figures = if level.legal { Figures::Decimal } else { figures(at) };
        mark.push_str(&spelled(figures, number(at)));
    }
    mark.trim().to_owned()
}

/// A number as a level writes it. What no list of an act reaches is written in digits, for marks must stay short.
fn spelled(figures: Figures, number: u32) -> String {
    const MOST_LETTERS: u32 = 26 * 26;
    let lettered = || (1..=MOST_LETTERS).contains(&number).then(|| letter(number));
    let other = match figures {
        Figures::Padded => Some(format!("{number:02}")),
        Figures::CapitalRoman => roman(number),
        Figures::Roman => roman(number).map(|figures| figures.to_lowercase()),
        Figures::CapitalLetter => lettered().map(|letter| letter.to_uppercase()),
        Figures::Letter => lettered(),
        Figures::None => Some(String::new()),
        Figures::Decimal | Figures::Bullet => None,
    };
    other.unwrap_or_else(|| number.to_string())
}

/// The dash that stands for a drawn bullet. Dashes typed as a bullet stay: two of them are a deeper level.
pub(in crate::reading) fn bullet(text: &str) -> String {
    let text = text.trim();
    let dashes = !text.is_empty() && text.chars().all(|letter| matches!(letter, '–' | '—' | '-' | ' ' | '\u{a0}'));
    if dashes { text.to_owned() } else { "–".to_owned() }
}
