//! Journal positions cited in a text: finding them and judging whether they are right for a day.

use chrono::NaiveDate;

use super::{Act, JournalPosition, Key, LawPack};

/// A citation of the Journal of Laws found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedJournal {
    /// Where it stands, in bytes of the text.
    pub range: std::ops::Range<usize>,
    pub journal: JournalPosition,
    pub amendments: Vec<JournalPosition>,
    /// The text says "z późn. zm." or "ze zm.".
    pub later: bool,
}

/// What a cited position is worth on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Exactly the form for the day.
    Current,
    /// The right text, but the amendments differ from what the day asks; `expected` is the printed form.
    Amendments { expected: String },
    /// A text of another time; `expected` is the printed form for the day.
    Outdated { applied_until: Option<NaiveDate>, expected: String },
    /// The pack does not know this position.
    Unknown,
}

impl LawPack {
    /// The act that was published at a position, if the pack knows it.
    pub fn act_at(&self, journal: JournalPosition) -> Option<Act> {
        Act::ALL
            .iter()
            .copied()
            .find(|act| self.act(*act).positions.iter().any(|period| period.value.journal.same_place(journal)))
    }

    /// Judges a citation of an act in a text of a day.
    pub fn standing(&self, act: Act, cited: &CitedJournal, day: NaiveDate) -> Standing {
        let form = self.on(day).citation_form(act);
        if form.journal.same_place(cited.journal) {
            let same = cited.amendments.len() == form.amendments.len()
                && form.amendments.iter().all(|expected| cited.amendments.iter().any(|one| one.same_place(*expected)));
            let printed_later = form.printed.ends_with("z późn. zm.");
            let fits = if printed_later { cited.later } else { same && !cited.later };
            return if fits || !form.complete { Standing::Current } else { Standing::Amendments { expected: form.printed } };
        }
        match self.act(act).positions.iter().find(|period| period.value.journal.same_place(cited.journal)) {
            Some(period) => Standing::Outdated { applied_until: period.to, expected: form.printed },
            None => Standing::Unknown,
        }
    }
}

/// All citations of the Journal of Laws in a text: `Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040`,
/// `t.j. Dz.U. 2024 poz. 1491 ze zm.`, `Dz. U. z 2010 r. Nr 234, poz. 1536`, `Dz.U.2024.1491`.
pub fn find_journals(text: &str) -> Vec<CitedJournal> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_journal(text, at) {
        let mut scan = Scan { text, at: start };
        match scan.citation() {
            Some(mut cited) => {
                cited.range.start = start;
                at = cited.range.end;
                found.push(cited);
            }
            None => at = start + 2,
        }
    }
    found
}

fn next_journal(text: &str, from: usize) -> Option<usize> {
    let start = from + text.get(from..)?.find("Dz")?;
    Some(start)
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn word(&mut self, word: &str) -> bool {
        let before = self.at;
        self.space();
        if self.rest().starts_with(word) {
            self.at += word.len();
            return true;
        }
        self.at = before;
        false
    }

    fn number(&mut self) -> Option<u32> {
        let before = self.at;
        self.space();
        let digits: String = self.rest().chars().take_while(char::is_ascii_digit).collect();
        match digits.parse() {
            Ok(number) if digits.len() <= 6 => {
                self.at += digits.len();
                Some(number)
            }
            _ => {
                self.at = before;
                None
            }
        }
    }

    fn year(&mut self) -> Option<u16> {
        let before = self.at;
        self.word("z");
        let year = self.number().and_then(|year| u16::try_from(year).ok()).filter(|year| (1918..=2200).contains(year));
        match year {
            Some(year) => {
                if self.word("r") {
                    self.word(".");
                }
                self.word(".");
                Some(year)
            }
            None => {
                self.at = before;
                None
            }
        }
    }

    fn citation(&mut self) -> Option<CitedJournal> {
        if !(self.word("Dz") && self.word(".") && self.word("U")) {
            return None;
        }
        self.word(".");
        let year = self.year()?;
        let number =
            if self.word("Nr") || self.word("nr") { self.number().and_then(|number| u16::try_from(number).ok()) } else { None };
        self.word(",");
        let mut items = self.items();
        if items.is_empty() {
            items.extend(self.number());
        }
        let mut positions: Vec<JournalPosition> =
            items.iter().map(|item| JournalPosition { year, number: None, item: *item }).collect();
        positions.first_mut()?.number = number;
        let mut end = self.at;
        loop {
            let before = self.at;
            self.word(",");
            let _ = self.word("oraz") || self.word("i");
            self.word(",");
            let Some(year) = self.year() else {
                self.at = before;
                break;
            };
            if self.word("Nr") || self.word("nr") {
                self.number();
                self.word(",");
            }
            let items = self.items();
            if items.is_empty() {
                self.at = before;
                break;
            }
            positions.extend(items.into_iter().map(|item| JournalPosition::new(year, item)));
            end = self.at;
        }
        self.word(",");
        let later = (self.word("z późn") && self.word(".") && self.word("zm"))
            || (self.word("ze") && self.word("zm"))
            || (self.word("z") && self.word("późn") && self.word(".") && self.word("zm"));
        if later {
            self.word(".");
            end = self.at;
        }
        let (first, rest) = positions.split_first()?;
        Some(CitedJournal { range: self.at..end, journal: *first, amendments: rest.to_vec(), later })
    }

    /// `poz. 10, 20 i 30`.
    fn items(&mut self) -> Vec<u32> {
        let mut items = Vec::new();
        if !self.word("poz") {
            return items;
        }
        self.word(".");
        items.extend(self.number());
        loop {
            let before = self.at;
            let joined = self.word(",") || self.word("i") || self.word("oraz");
            self.word("poz.");
            match self.number().filter(|_| joined) {
                Some(item) => items.push(item),
                None => {
                    self.at = before;
                    return items;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, journal: (u16, u32), amendments: &[(u16, u32)], later: bool) {
        let found = find_journals(text);
        let [cited] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!((cited.journal.year, cited.journal.item), journal, "{text}");
        assert_eq!(cited.amendments.iter().map(|one| (one.year, one.item)).collect::<Vec<_>>(), amendments, "{text}");
        assert_eq!(cited.later, later, "{text}");
    }

    #[test]
    fn the_usual_ways_of_citing_are_read() {
        check("ustawy (Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040)", (2025, 1338), &[(2026, 1040)], false);
        check("(t.j. Dz.U. 2024 poz. 1491 ze zm.)", (2024, 1491), &[], true);
        check("Dz. U. z 2010 r. Nr 234, poz. 1536, z późn. zm.", (2010, 1536), &[], true);
        check("(Dz.U.2024.1491)", (2024, 1491), &[], false);
        check(
            "(Dz. U. z 2020 r. poz. 1057 i 1200, z 2021 r. poz. 1038, 1243 i 1535 oraz z 2022 r. poz. 857)",
            (2020, 1057),
            &[(2020, 1200), (2021, 1038), (2021, 1243), (2021, 1535), (2022, 857)],
            false,
        );
        check("Dz.\u{a0}U. z\u{a0}2025\u{a0}r. poz.\u{a0}1338", (2025, 1338), &[], false);
    }

    #[test]
    fn a_text_without_a_journal_has_no_citation() {
        for text in ["", "Dzień dobry", "Dz. Urz. Woj. Lubelskiego z 2020 r. poz. 5", "Dz. U.", "Dz. U. z 99999 r. poz. 1"] {
            assert_eq!(find_journals(text), [], "{text}");
        }
    }

    #[test]
    fn several_citations_keep_their_places() {
        let text = "A (Dz. U. z 2026 r. poz. 662) i B (Dz. U. z 2025 r. poz. 1338)";
        let found = find_journals(text);
        assert_eq!(
            found.iter().map(|cited| &text[cited.range.clone()]).collect::<Vec<_>>(),
            ["Dz. U. z 2026 r. poz. 662", "Dz. U. z 2025 r. poz. 1338"]
        );
    }
}
