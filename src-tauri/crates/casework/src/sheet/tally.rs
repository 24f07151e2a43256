//! Rows of a file counted by what becomes of them: every count opens to its rows.

use crate::view::{ExplainedPart, ExplanationView, RecordLink};

/// Rows of one count that are named; a longer list is not read by anybody.
const NAMED: u32 = 300;

/// Rows of one kind, counted while the file is gone through.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    count: u32,
    parts: Vec<ExplainedPart>,
}

impl Tally {
    /// One more row, by its number and by what tells it from others.
    pub fn note(&mut self, row: u32, who: &str, link: Option<RecordLink>) {
        self.count += 1;
        if self.count <= NAMED {
            self.parts.push(ExplainedPart { label: format!("Wiersz {row}"), value: who.to_owned(), link });
        }
    }

    pub fn count(&self) -> u32 {
        self.count
    }

    /// The working; `step` says what was counted.
    pub fn why(self, step: &str) -> ExplanationView {
        let mut why = ExplanationView::told(self.count.to_string(), vec![step.to_owned()]);
        why.parts = self.parts;
        match self.count.saturating_sub(NAMED) {
            0 => why,
            more => why.without(format!("Wymieniono pierwsze {NAMED} wierszy; pozostałych jest {more} i też je policzono.")),
        }
    }
}

/// The rows of a file as the sum of their kinds: the working, and the sum in one line: "198 + 2 + 7 = 207".
pub(crate) fn sum(rows: u32, kinds: &[(&str, u32)]) -> (ExplanationView, String) {
    let there = || kinds.iter().enumerate().filter(|(at, (_, count))| *at == 0 || *count > 0).map(|(_, kind)| kind);
    let parts: Vec<String> = there().map(|(_, count)| count.to_string()).collect();
    let line = format!("{} = {rows}", parts.join(" + "));
    let steps = vec![
        "Wiersze pliku, w których coś jest, bez wiersza z nagłówkami.".to_owned(),
        format!("Każdy z nich jest jednego rodzaju: {line}."),
    ];
    let told = ExplanationView::told(rows.to_string(), steps);
    (there().fold(told, |why, (label, count)| why.with(*label, count.to_string(), None)), line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_names_its_rows_and_says_how_many_more_there_are() {
        let mut tally = Tally::default();
        (1..=302).for_each(|row| tally.note(row, "Klub", None));
        let why = tally.clone().why("Nowe.");
        assert_eq!((tally.count(), why.result.as_str(), why.parts.len()), (302, "302", 300));
        assert_eq!(why.left_out, ["Wymieniono pierwsze 300 wierszy; pozostałych jest 2 i też je policzono."]);
        assert_eq!((why.parts[0].label.as_str(), why.parts[0].value.as_str()), ("Wiersz 1", "Klub"));
    }

    #[test]
    fn rows_add_up_and_a_kind_without_rows_is_left_out() {
        let (why, line) = sum(207, &[("nowe", 198), ("już w rejestrze", 0), ("z błędem", 9)]);
        assert_eq!(line, "198 + 9 = 207");
        assert_eq!(why.parts.iter().map(|part| part.label.as_str()).collect::<Vec<_>>(), ["nowe", "z błędem"]);
        assert_eq!(sum(0, &[("nowe", 0)]).1, "0 = 0");
    }
}
