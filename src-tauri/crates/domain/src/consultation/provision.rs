//! The provision of a remark as people write it: „§ 5 ust. 2”, „par. 5”, „Rozdział III”, „całość”, free words.
//!
//! The words are put into the form of a citation and read by [`crate::act::cited`]; a unit is found only when they cite exactly one
//! that the text has. Whatever else they say is for a person to decide.

use std::collections::HashMap;

use crate::{
    act::{
        Act, ActKind, Level, Numbering, UnitId,
        cited::{Whose, cited},
        number::Step,
    },
    office::roman::from_roman,
    polish::fold,
};

/// What the words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provision {
    /// Nothing, or that the whole draft is meant.
    Whole,
    Unit(UnitId),
    /// Several units, one that the text does not have, another act, or free words.
    Unclear,
}

/// The addresses of a text, for reading many provisions.
pub struct Places {
    kind: ActKind,
    first_annex: u32,
    found: HashMap<Vec<Step>, UnitId>,
}

impl Places {
    pub fn of(act: &Act) -> Self {
        let numbering = Numbering::of(act);
        let mut found = HashMap::new();
        for unit in act.walk() {
            // The only ustęp of a § shares its address, and the § stands first.
            if let Some(steps) = numbering.steps(unit.id) {
                found.entry(steps.to_vec()).or_insert(unit.id);
            }
        }
        Self { kind: act.kind, first_annex: numbering.first_annex(), found }
    }

    /// What the words mean in this text.
    pub fn read(&self, written: &str) -> Provision {
        if is_whole(written) {
            return Provision::Whole;
        }
        let all = cited(&citation(written), self.kind);
        let [one] = all.as_slice() else {
            return Provision::Unclear;
        };
        if one.whose == Whose::Other {
            return Provision::Unclear;
        }
        let number = one.annex.map(|number| if number == 0 { self.first_annex } else { number });
        let annex = number.map(|number| Step { level: Level::Annex, number });
        let mut steps: Vec<Step> = annex.into_iter().chain(one.steps.iter().copied()).collect();
        // A § is counted through the chapters, so „rozdział 2 § 5” is § 5.
        if steps.iter().any(|step| step.level == Level::Paragraph) {
            steps.retain(|step| step.level != Level::Chapter);
        }
        self.found.get(&steps).map_or(Provision::Unclear, |unit| Provision::Unit(*unit))
    }
}

/// Whether the words speak of the whole draft: „całość”, „cały projekt”, „uwaga ogólna”, or nothing.
fn is_whole(written: &str) -> bool {
    const WHOLE: [&str; 13] = [
        "",
        "brak",
        "dokument",
        "n d",
        "nd",
        "nie dotyczy",
        "ogolna",
        "ogolne",
        "program",
        "projekt",
        "uwaga ogolna",
        "uwagi ogolne",
        "do calosci",
    ];
    let folded: String = fold(written).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = folded.split_whitespace().collect();
    let said = words.join(" ");
    WHOLE.contains(&said.as_str())
        || matches!(
            words.as_slice(),
            ["calosc" | "caly" | "cala" | "cale"]
                | [
                    "calosc" | "caly" | "cala",
                    "program" | "programu" | "projekt" | "projektu" | "dokument" | "dokumentu" | "uchwala" | "uchwaly"
                ]
        )
        || matches!(words.as_slice(), ["caly" | "calosc", "projekt" | "projektu", "programu" | "uchwaly"])
}

/// The words as a citation is printed: „Par 5, ustęp 2” is „§ 5 ust. 2”, „Rozdział III” is „rozdział 3”.
fn citation(written: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut after_chapter = false;
    for token in tokens(&written.to_lowercase()) {
        if let Some(level) = level_word(&token) {
            // „§ 5, ust. 2” goes on with the same place.
            if parts.last().is_some_and(|last| last == ",") {
                parts.pop();
            }
            after_chapter = level == "rozdział";
            parts.push(level.to_owned());
            continue;
        }
        // „ust.” has its full stop already, and „nr” stands only behind an annex.
        let follows_level = parts.last().is_some_and(|last| LEVELS.contains(&last.as_str()));
        match token.as_str() {
            "." | ":" if follows_level => continue,
            "nr" | "numer" if follows_level && parts.last().is_some_and(|last| last != "załącznik") => continue,
            _ => {}
        }
        let roman = after_chapter.then(|| from_roman(&token)).flatten();
        after_chapter = false;
        parts.push(roman.map_or(token, |number| number.to_string()));
    }
    let mut line = String::new();
    for part in parts {
        if !line.is_empty() && !matches!(part.as_str(), "," | "." | ";" | ")" | ":") {
            line.push(' ');
        }
        line += &part;
    }
    line
}

const LEVELS: [&str; 8] = ["§", "ust.", "pkt", "lit.", "tiret", "rozdział", "załącznik", "art."];

/// The printed name of a level that a word means.
fn level_word(token: &str) -> Option<&'static str> {
    let folded = fold(token);
    let is = |stems: &[&str]| stems.iter().any(|stem| folded == *stem);
    let begins = |stem: &str| folded.starts_with(stem);
    Some(match () {
        () if token == "§" || is(&["par"]) || begins("paragraf") => "§",
        () if is(&["ust"]) || begins("ustep") => "ust.",
        () if is(&["pkt", "punkt", "punktu", "punkcie"]) => "pkt",
        () if is(&["lit", "litera", "litery", "literze"]) => "lit.",
        () if is(&["tiret", "tir"]) => "tiret",
        () if is(&["rozdz", "roz"]) || begins("rozdzial") => "rozdział",
        () if is(&["zal"]) || begins("zalacznik") => "załącznik",
        () if is(&["art"]) || begins("artykul") => "art.",
        () => return None,
    })
}

/// Words, numbers (with the letters joined to them: „5a”) and signs.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut open = false;
    for c in text.chars() {
        if c.is_whitespace() {
            open = false;
            continue;
        }
        let joins = match tokens.last().and_then(|last| last.chars().next_back()) {
            Some(before) if open => {
                before.is_alphanumeric() && c.is_alphanumeric() && !(before.is_alphabetic() && c.is_ascii_digit())
            }
            _ => false,
        };
        match tokens.last_mut() {
            Some(last) if joins => last.push(c),
            _ => tokens.push(c.to_string()),
        }
        open = true;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::act::sample;

    #[test]
    fn provisions_are_found_as_people_write_them() {
        let places = Places::of(&sample::programme());
        for (written, expected) in [
            ("", Provision::Whole),
            ("całość", Provision::Whole),
            ("Cały projekt", Provision::Whole),
            ("całość projektu programu", Provision::Whole),
            ("uwaga ogólna", Provision::Whole),
            ("-", Provision::Whole),
            ("§ 1", Provision::Unit(UnitId(2))),
            ("§1", Provision::Unit(UnitId(2))),
            ("par. 1", Provision::Unit(UnitId(2))),
            ("Par 1 ustęp 2", Provision::Unit(UnitId(8))),
            ("§ 1 ust. 1 pkt 1 lit. b", Provision::Unit(UnitId(6))),
            ("§ 1, ust.1, pkt 2", Provision::Unit(UnitId(7))),
            ("paragraf 1 ustęp 1 punkt 1 litera a", Provision::Unit(UnitId(5))),
            ("§\u{a0}2 ust.\u{a0}2", Provision::Unit(UnitId(12))),
            ("Rozdział II", Provision::Unit(UnitId(9))),
            ("rozdz. 2", Provision::Unit(UnitId(9))),
            ("Rozdział II § 2", Provision::Unit(UnitId(10))),
            ("§ 1 ust. 2 – forma wspierania", Provision::Unit(UnitId(8))),
            ("§ 9", Provision::Unclear),
            ("§ 1 i 2", Provision::Unclear),
            ("ust. 2", Provision::Unclear),
            ("§ 1a", Provision::Unclear),
            ("art. 5 ust. 2 ustawy", Provision::Unclear),
            ("§ 1 uchwały nr 12", Provision::Unclear),
            ("zadania dla seniorów", Provision::Unclear),
            ("Rozdział o sporcie", Provision::Unclear),
        ] {
            assert_eq!(places.read(written), expected, "{written}");
        }
    }
}
