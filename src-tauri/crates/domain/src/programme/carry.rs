//! Taking a programme over into another year: which years written in its words move with it, and which facts of the old
//! year give way to the data of the new case.

use std::ops::RangeInclusive;

use crate::{
    act::{Act, Inline, Unit, UnitId},
    law::{Key, ProgrammeItem},
    polish::MONTHS_GENITIVE,
};

/// Chip of the sentence about the consultation of the draft.
pub const CONSULTATION_CHIP: &str = "konsultacje.informacja";
/// Chip of the sentence about the opinion of the benefit council.
pub const OPINION_CHIP: &str = "opinia.informacja";

/// A text taken over into another year.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    pub act: Act,
    /// Units in which a year was moved, in the order of the text.
    pub moved: Vec<UnitId>,
    /// Units whose facts of the old year gave way to live data.
    pub renewed: Vec<UnitId>,
}

/// The text of `from` years for a programme that begins `by` years later. Units keep their ids and their marks, so the two
/// texts stay comparable.
///
/// Moved are the years of the old programme, the one before and the one after, wherever they stand alone or in a span
/// ("2026–2030"). Dates of acts ("z dnia 24 kwietnia 2003 r."), journals ("Dz. U. z 2025 r.") and numbers ("XIX/164/2025") stay.
pub fn carry(act: &Act, from: RangeInclusive<i32>, by: i32) -> Carried {
    let mut carried = Carried { act: act.clone(), moved: Vec::new(), renewed: Vec::new() };
    let span = from.start().saturating_sub(1)..=from.end().saturating_add(1);
    let (mut moved, mut renewed) = (Vec::new(), Vec::new());
    for unit in &mut carried.act.units {
        carry_unit(unit, &span, by, false, &mut moved, &mut renewed);
    }
    (carried.moved, carried.renewed) = (moved, renewed);
    carried
}

/// Years in a line of words, moved.
pub fn carry_words(words: &str, from: RangeInclusive<i32>, by: i32) -> String {
    shifted(words, &(from.start().saturating_sub(1)..=from.end().saturating_add(1)), by)
}

fn carry_unit(
    unit: &mut Unit,
    span: &RangeInclusive<i32>,
    by: i32,
    within_creation: bool,
    moved: &mut Vec<UnitId>,
    renewed: &mut Vec<UnitId>,
) {
    let creation = within_creation || unit.meets.iter().any(|key| key.0 == ProgrammeItem::Creation.key());
    if creation
        && unit.children.is_empty()
        && let Some(chip) = fact_of_the_year(unit, span)
    {
        unit.intro = vec![Inline::field(chip)];
        renewed.push(unit.id);
        return;
    }
    let mut touched = false;
    for piece in unit.title.iter_mut().chain(&mut unit.intro).chain(&mut unit.tail) {
        if let Inline::Text { text } | Inline::Emphasis { text } = piece {
            let after = shifted(text, span, by);
            touched |= after != *text;
            *text = after;
        }
    }
    if touched {
        moved.push(unit.id);
    }
    for child in &mut unit.children {
        carry_unit(child, span, by, creation, moved, renewed);
    }
}

/// The chip that says the same of the new year, when the unit tells of last year's consultation or opinion with its dates.
fn fact_of_the_year(unit: &Unit, span: &RangeInclusive<i32>) -> Option<&'static str> {
    let words: String = unit.intro.iter().filter_map(Inline::words).collect::<String>().to_lowercase();
    let dated = years(&words).any(|(_, year)| span.contains(&year));
    match () {
        () if !dated => None,
        () if words.contains("konsultac") => Some(CONSULTATION_CHIP),
        () if words.contains("opini") => Some(OPINION_CHIP),
        () => None,
    }
}

/// Years written with four digits that stand alone, with their byte positions.
fn years(text: &str) -> impl Iterator<Item = (usize, i32)> + '_ {
    let digit = |letter: char| letter.is_ascii_digit();
    text.match_indices(digit).filter_map(move |(at, _)| {
        let word: &str = &text[at..text[at..].find(|letter| !digit(letter)).map_or(text.len(), |end| at + end)];
        let alone = !text[..at].ends_with(digit);
        let year = word.parse().ok()?;
        (alone && word.len() == 4 && (1900..2200).contains(&year)).then_some((at, year))
    })
}

fn shifted(text: &str, span: &RangeInclusive<i32>, by: i32) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, year) in years(text) {
        if !span.contains(&year) || stays(&text[..at], &text[at + 4..], span) {
            continue;
        }
        out.push_str(&text[done..at]);
        out.push_str(&(year + by).to_string());
        done = at + 4;
    }
    out.push_str(&text[done..]);
    out
}

/// Whether what stands around a year makes it the year of an act, a journal, another span of years, or a number of things.
fn stays(before: &str, after: &str, span: &RangeInclusive<i32>) -> bool {
    if before.ends_with('/') || before.ends_with('.') || after.starts_with(['/', '.']) {
        return true;
    }
    paired(before, after).is_some_and(|other| !span.contains(&other)) || of_an_act(before) || !is_year(before, after)
}

/// The other end of a span of years: „2024–2025”.
fn paired(before: &str, after: &str) -> Option<i32> {
    const DASHES: [char; 3] = ['–', '-', '—'];
    let behind = after.trim_start().strip_prefix(DASHES).map(str::trim_start);
    let ahead = before.trim_end().strip_suffix(DASHES).map(str::trim_end);
    let whole = |words: Option<&str>| words.and_then(|words| words.parse().ok()).filter(|year| (1900..2200).contains(year));
    whole(behind.and_then(|words| words.get(..4)))
        .or_else(|| whole(ahead.and_then(|words| words.get(words.len().checked_sub(4)?..))))
}

/// Four digits are a year where a word says so; elsewhere they may count things.
fn is_year(before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let last = last.trim_matches(|letter: char| !letter.is_alphanumeric());
    let next = after.trim_start_matches(|letter: char| letter.is_whitespace() || ",;)”".contains(letter));
    let said = last.starts_with("rok") || last.starts_with("lat") || MONTHS_GENITIVE.contains(&last);
    said || next.starts_with("r.") || next.starts_with("rok") || paired(before, after).is_some()
}

fn of_an_act(before: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().rev().take(4).map(|word| word.trim_start_matches('(')).collect();
    match words.as_slice() {
        ["z", "U." | "Dz.U." | "Urz." | "P." | "M.P.", ..] | ["U." | "Dz.U." | "P." | "M.P.", ..] => true,
        [month, day, "dnia", "z", ..] | [month, day, "z" | "dn.", ..] => {
            let bare = month.trim_end_matches(|letter: char| !letter.is_alphabetic());
            MONTHS_GENITIVE.contains(&bare) && day.parse::<u32>().is_ok()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::{ActKind, plain::from_plain};

    #[test]
    fn years_of_the_programme_move_and_those_of_acts_stay() {
        for (before, after) in [
            ("od dnia 1 stycznia 2026 r. do dnia 31 grudnia 2026 r.", "od dnia 1 stycznia 2027 r. do dnia 31 grudnia 2027 r."),
            ("do 31 maja 2027 r.", "do 31 maja 2028 r."),
            // Years of another document, and of nothing.
            ("Strategii na lata 2021–2026", "Strategii na lata 2021–2026"),
            ("w roku szkolnym 2026/2027", "w roku szkolnym 2026/2027"),
            ("(M.P. z 2026 r. poz. 5), Dz.U. 2026 poz. 1338", "(M.P. z 2026 r. poz. 5), Dz.U. 2026 poz. 1338"),
            (
                "uchwała z 5 grudnia 2026 r., z dn. 3 października 2026 r.",
                "uchwała z 5 grudnia 2026 r., z dn. 3 października 2026 r.",
            ),
            ("zawarto 2026 umów", "zawarto 2026 umów"),
            ("PROGRAM NA ROK 2026", "PROGRAM NA ROK 2027"),
            ("ustawy z dnia 24 kwietnia 2003 r. o działalności", "ustawy z dnia 24 kwietnia 2003 r. o działalności"),
            ("uchwały nr XIX/164/2025 z dnia 27 listopada 2025 r.", "uchwały nr XIX/164/2025 z dnia 27 listopada 2025 r."),
            ("(Dz. U. z 2025 r. poz. 1338)", "(Dz. U. z 2025 r. poz. 1338)"),
            ("12026 sztuk", "12026 sztuk"),
            ("znak sprawy OK.526.3.2026", "znak sprawy OK.526.3.2026"),
            ("", ""),
        ] {
            assert_eq!(carry_words(before, 2026..=2026, 1), after);
        }
        assert_eq!(carry_words("na lata 2026–2030", 2026..=2030, 5), "na lata 2031–2035");
    }

    #[test]
    fn the_story_of_last_years_consultation_gives_way_to_this_years_data() {
        let text = "§ 1. 1. Projekt opracował pełnomocnik.\n2. Konsultacje odbyły się w dniach 6–20 października 2025 r.\n\
                    3. Rada Pożytku wydała opinię 15 października 2025 r.\n§ 2. Program działa w 2026 r.";
        let mut act = from_plain(ActKind::Programme, text).unwrap().act;
        act.units[0].meets = vec!["tworzenie".into()];
        let carried = carry(&act, 2026..=2026, 1);
        let written = crate::act::plain::write(&carried.act, &crate::act::reference::no_fields);
        insta::assert_snapshot!(written, @r"
        § 1. 1. Projekt opracował pełnomocnik.
        2. [konsultacje.informacja]
        3. [opinia.informacja]
        § 2. Program działa w 2027 r.
        ");
        assert_eq!((carried.moved.len(), carried.renewed.len()), (1, 2));
    }
}
