//! What the notice says in the office's own words of a matter that has no field of its own: the first paragraph that speaks of it.

use super::NoticeWords;
use crate::polish::{fold, shortened};

/// A matter of the notice, told by the words that speak of it.
pub(super) struct Matter {
    /// Beginnings of words without diacritics; a paragraph speaks of the matter when it has one of every group.
    groups: &'static [&'static [&'static str]],
    /// What is missing when no paragraph speaks of it.
    missing: &'static str,
}

pub(super) const CO_FINANCING: Matter = Matter {
    groups: &[&["wklad", "srodki wlasne", "srodkow wlasnych", "wspolfinans", "dofinansow"]],
    missing: "w treści nie znaleziono zdania o współfinansowaniu zadania",
};

pub(super) const RESULTS: Matter = Matter {
    groups: &[&["wynik", "rozstrzygniec"], &["oglosz", "oglasz", "publik", "zamieszcz", "zamieszczon", "poda", "zawiad"]],
    missing: "w treści nie znaleziono zdania o tym, gdzie i jak ogłasza się wyniki",
};

pub(super) const APPEAL: Matter = Matter {
    groups: &[&[
        "odwolac sie",
        "odwolanie sie",
        "odwolania sie",
        "odwoluje sie",
        "odwolanie od",
        "odwolania od",
        "przysluguje odwolanie",
        "odwolanie przysluguje",
        "odwolanie nie przysluguje",
        "zlozyc odwolanie",
        "wniesc odwolanie",
        "odwolawcz",
        "sprzeciw",
        "zazalen",
    ]],
    missing: "w treści nie znaleziono zdania o sposobie odwołania się od rozstrzygnięcia",
};

pub(super) const CALLING_OFF: Matter = Matter {
    groups: &[&[
        "odwolac konkurs",
        "odwolac otwarty konkurs",
        "odwolania konkursu",
        "odwolania otwartego konkursu",
        "odwolanie konkursu",
        "uniewaznic konkurs",
        "uniewaznienia konkursu",
    ]],
    missing: "w treści nie znaleziono zastrzeżenia, że konkurs można odwołać",
};

pub(super) const EXTENDING: Matter = Matter {
    groups: &[&["przedluz"], &["termin"]],
    missing: "w treści nie znaleziono zastrzeżenia, że termin składania ofert można przedłużyć",
};

/// What the notice says of the matter, and what is missing.
pub(super) fn told(words: &NoticeWords, matter: &Matter) -> (Vec<String>, Vec<String>) {
    let speaks = |paragraph: &&str| {
        let folded = fold(paragraph);
        matter.groups.iter().all(|group| group.iter().any(|stem| folded.contains(stem)))
    };
    match words.all().into_iter().flat_map(str::lines).find(speaks) {
        Some(paragraph) => (vec![shortened(paragraph.trim(), 160)], Vec::new()),
        None => (Vec::new(), vec![matter.missing.to_owned()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(more: &str, matter: &Matter) -> bool {
        let words = NoticeWords { more: more.into(), ..NoticeWords::default() };
        told(&words, matter).1.is_empty()
    }

    #[test]
    fn an_appeal_is_told_apart_from_calling_the_contest_off() {
        let off = "Prezydent może odwołać konkurs bez podania przyczyny.";
        let appeal = "Od rozstrzygnięcia konkursu oferentowi odwołanie nie przysługuje.";
        assert!(says(off, &CALLING_OFF) && !says(off, &APPEAL));
        assert!(says(appeal, &APPEAL) && !says(appeal, &CALLING_OFF));
    }

    #[test]
    fn both_words_stand_in_one_paragraph() {
        assert!(says("Termin składania ofert można przedłużyć.", &EXTENDING));
        assert!(!says("Termin mija w piątek.\nNaboru nie przedłuża się.", &EXTENDING));
        assert!(says("Wyniki konkursu zostaną ogłoszone w BIP do dnia 15 marca.", &RESULTS));
        assert!(!says("Wynik zadania opisuje oferent.", &RESULTS));
    }
}
