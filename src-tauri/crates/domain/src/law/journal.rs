//! A position in the Journal of Laws and the printed form of a list of positions.

use std::fmt;

/// Year, number (before 2012) and item of the Journal of Laws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct JournalPosition {
    pub year: u16,
    pub number: Option<u16>,
    pub item: u32,
}

impl JournalPosition {
    pub fn new(year: u16, item: u32) -> Self {
        Self { year, number: None, item }
    }

    /// Same year and item; the number of the journal's issue is left out in many texts.
    pub fn same_place(self, other: Self) -> bool {
        self.year == other.year && self.item == other.item
    }
}

impl fmt::Display for JournalPosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "Dz. U. z {} r. Nr {number}, poz. {}", self.year, self.item),
            None => write!(f, "Dz. U. z {} r. poz. {}", self.year, self.item),
        }
    }
}

/// The main position followed by its amendments grouped by year, as the drafting rules print them:
/// `Dz. U. z 2025 r. poz. 1338 oraz z 2026 r. poz. 1040`.
pub(super) fn printed(main: JournalPosition, amendments: &[JournalPosition]) -> String {
    let mut years: Vec<(u16, Vec<u32>)> = vec![(main.year, vec![main.item])];
    let mut sorted = amendments.to_vec();
    sorted.sort();
    for amendment in sorted {
        match years.iter_mut().find(|(year, _)| *year == amendment.year) {
            Some((_, items)) => items.push(amendment.item),
            None => years.push((amendment.year, vec![amendment.item])),
        }
    }
    let last = years.len() - 1;
    let mut text = String::from("Dz. U. ");
    for (at, (year, items)) in years.iter().enumerate() {
        if at > 0 {
            text.push_str(if at == last { " oraz " } else { ", " });
        }
        let number = main.number.filter(|_| at == 0).map(|number| format!("Nr {number}, ")).unwrap_or_default();
        text.push_str(&format!("z {year} r. {number}poz. {}", listed(items)));
    }
    text
}

fn listed(items: &[u32]) -> String {
    let words: Vec<String> = items.iter().map(u32::to_string).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, head)) => format!("{} i {last}", head.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(amendments: &[(u16, u32)], expected: &str) {
        let amendments: Vec<_> = amendments.iter().map(|&(year, item)| JournalPosition::new(year, item)).collect();
        assert_eq!(printed(JournalPosition::new(2024, 1491), &amendments), expected);
    }

    #[test]
    fn amendments_are_grouped_by_year() {
        check(&[], "Dz. U. z 2024 r. poz. 1491");
        check(&[(2024, 1907)], "Dz. U. z 2024 r. poz. 1491 i 1907");
        check(&[(2025, 3)], "Dz. U. z 2024 r. poz. 1491 oraz z 2025 r. poz. 3");
        check(&[(2026, 9), (2025, 7), (2025, 3)], "Dz. U. z 2024 r. poz. 1491, z 2025 r. poz. 3 i 7 oraz z 2026 r. poz. 9");
    }

    #[test]
    fn a_position_before_2012_prints_the_number_of_the_issue() {
        let position = JournalPosition { year: 2011, number: Some(14), item: 67 };
        assert_eq!(position.to_string(), "Dz. U. z 2011 r. Nr 14, poz. 67");
        assert_eq!(printed(position, &[]), "Dz. U. z 2011 r. Nr 14, poz. 67");
    }
}
