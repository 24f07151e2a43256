//! The final provisions of an act: which of its § carry out, repeal and bring into force; shared by their rules.

use std::ops::Range;

use chrono::NaiveDate;

use super::{TextCase, TextRole};
use crate::{
    act::{Act, Inline, Level, Unit, UnitId, inline::plain_words, meeting::has_content},
    polish::date_written,
};

/// What a § is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Final {
    /// „Wykonanie uchwały powierza się …”.
    Execution,
    /// „Traci moc …”.
    Repeal,
    /// „… wchodzi w życie …”.
    Entry,
    Other,
}

/// One § of an act.
#[derive(Clone, Debug)]
pub struct Provision<'a> {
    pub paragraph: UnitId,
    pub kind: Final,
    /// The § or the ustęp that says what it is for, and its words.
    pub unit: &'a Unit,
    pub words: String,
}

/// The § of an act in their order, those of annexes left out; nothing for a text that is no act or has no words yet.
pub(super) fn provisions<'a>(case: &TextCase<'a>) -> Vec<Provision<'a>> {
    let is_act =
        matches!(case.role, TextRole::Resolution | TextRole::Act | TextRole::Draft(_)) && case.act.units.iter().any(has_content);
    let mut found = Vec::new();
    for unit in case.act.units.iter().filter(|_| is_act) {
        let within = if unit.level == Level::Chapter { unit.children.as_slice() } else { std::slice::from_ref(unit) };
        found.extend(within.iter().filter(|unit| unit.level == Level::Paragraph).map(provision));
    }
    found
}

/// The § with which the final provisions of an act begin.
pub fn first_final(case: &TextCase<'_>) -> Option<UnitId> {
    provisions(case).into_iter().find(|provision| provision.kind != Final::Other).map(|provision| provision.paragraph)
}

fn provision(paragraph: &Unit) -> Provision<'_> {
    let said = std::iter::once(paragraph).chain(&paragraph.children).map(|unit| (unit, plain_words(&unit.intro)));
    let mut said = said.map(|(unit, words)| Provision { paragraph: paragraph.id, kind: kind(&words), unit, words });
    let other = Provision { paragraph: paragraph.id, kind: Final::Other, unit: paragraph, words: plain_words(&paragraph.intro) };
    said.find(|provision| provision.kind != Final::Other).unwrap_or(other)
}

fn kind(words: &str) -> Final {
    let begins = |forms: &[&str]| forms.iter().any(|form| words.trim_start().starts_with(form));
    let small = words.to_lowercase();
    let on_a_day = || begins(&["Z dniem"]) && ["traci moc", "tracą moc"].iter().any(|form| words.contains(form));
    let own = || ["wykonanie uchwały", "wykonanie niniejszej uchwały"].iter().any(|form| small.contains(form));
    let charged = || ["zleca się", "czyni się odpowiedzialn", "odpowiedzialny jest", "odpowiada", "odpowiedzialność"];
    if entry_formula(words).is_some() {
        Final::Entry
    } else if begins(&["Traci moc", "Tracą moc", "Uchyla się", "Uchylone zostają"]) || on_a_day() {
        Final::Repeal
    } else if (words.contains("powierza się") && small.contains("wykonanie"))
        || (own() && charged().iter().any(|form| small.contains(form)))
    {
        Final::Execution
    } else {
        Final::Other
    }
}

/// What follows „wchodzi w życie” in a sentence that says only when.
pub(crate) fn entry_formula(words: &str) -> Option<Range<usize>> {
    let verb = ["wchodzi w życie", "wchodzą w życie"].into_iter().find_map(|verb| Some(words.find(verb)? + verb.len()))?;
    Some(verb..words.len())
}

/// The day after the first „z dniem” or „od dnia” of the words.
pub(super) fn day_after(words: &str, before: &str) -> Option<NaiveDate> {
    words.match_indices(before).find_map(|(at, found)| Some(date_written(words[at + found.len()..].trim_start())?.0))
}

/// Puts a § with these pieces before another one, or behind the last § of the act.
pub(super) fn with_paragraph(act: &Act, before: Option<UnitId>, pieces: Vec<Inline>) -> Act {
    let mut act = act.clone();
    let mut unit = act.unit(Level::Paragraph);
    unit.intro = pieces;
    let holds = |units: &[Unit]| before.and_then(|before| units.iter().position(|unit| unit.id == before));
    let chapter = act.units.iter().position(|unit| unit.level == Level::Chapter && holds(&unit.children).is_some());
    let units = match chapter.map(|at| &mut act.units[at].children) {
        Some(children) => children,
        None => &mut act.units,
    };
    match holds(units) {
        Some(at) => units.insert(at, unit),
        None => {
            let own = units.iter().rposition(|unit| unit.level != Level::Annex).map_or(0, |at| at + 1);
            match own.checked_sub(1).map(|last| &mut units[last]).filter(|last| last.level == Level::Chapter) {
                Some(chapter) => chapter.children.push(unit),
                None => units.insert(own, unit),
            }
        }
    }
    act
}
