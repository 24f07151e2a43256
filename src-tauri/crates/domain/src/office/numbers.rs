//! Number patterns of the office: case numbers, resolutions, orders.
//!
//! A pattern is text with placeholders, e.g. `{komorka}.{jrwa}.{numer}.{rok}`. The same pattern prints a number
//! and reads one that came on paper.

use super::roman::{from_roman, roman};
use crate::{vocabulary, vocabulary::Vocabulary};

/// Most characters a pattern may have.
pub const MOST_CHARACTERS: usize = 80;
/// Most bytes of a number that is read back.
const LONGEST_NUMBER: usize = 200;

vocabulary! {
    /// What may stand in braces in a pattern.
    pub enum Placeholder {
        Department = "komorka", "symbol komórki organizacyjnej";
        FileClass = "jrwa", "symbol klasy JRWA";
        Number = "numer", "numer kolejny";
        Year = "rok", "rok";
        Sitting = "sesja", "numer sesji cyframi rzymskimi";
    }
}

vocabulary! {
    /// What a pattern numbers.
    pub enum PatternKind {
        CaseNumber = "znak_sprawy", "znak sprawy";
        Resolution = "uchwala", "numer uchwały";
        Order = "zarzadzenie", "numer zarządzenia";
    }
}

impl PatternKind {
    /// The placeholders that make sense in such a number.
    pub fn allowed(self) -> &'static [Placeholder] {
        use Placeholder::*;
        match self {
            Self::CaseNumber => &[Department, FileClass, Number, Year],
            Self::Resolution => &[Sitting, Number, Year],
            Self::Order => &[Department, FileClass, Number, Year],
        }
    }
}

/// The values set into a pattern, and read back from a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NumberParts {
    pub department: String,
    pub file_class: String,
    pub number: u32,
    pub year: i32,
    /// Number of the council's sitting; printed in Roman figures.
    pub sitting: Option<u32>,
}

/// Why a pattern cannot be used. Each sentence names the place, the cause and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    #[error("Wzór jest pusty. Wpisz na przykład: {example}")]
    Empty { example: &'static str },
    #[error("Wzór ma {length} znaków, a może mieć najwyżej {MOST_CHARACTERS}. Skróć go.")]
    TooLong { length: usize },
    #[error("We wzorze jest niedozwolony znak sterujący. Wpisz wzór ponownie z klawiatury.")]
    ControlCharacter,
    #[error("We wzorze nie zgadzają się nawiasy klamrowe po „{before}”. Każde pole zapisz tak: {{numer}}.")]
    Braces { before: String },
    #[error("Wzór zawiera pole {{{name}}}, którego tu nie ma. Użyj pól: {allowed}.")]
    Unknown { name: String, allowed: String },
    #[error("Pole {{{name}}} jest we wzorze dwa razy. Zostaw jedno.")]
    Twice { name: &'static str },
    #[error("We wzorze brakuje pola {{{name}}} ({label}). Dopisz je.")]
    Missing { name: &'static str, label: &'static str },
    #[error(
        "Pola {{{first}}} i {{{second}}} stoją obok siebie. Wstaw między nie kropkę albo ukośnik, żeby numer dał się odczytać."
    )]
    Touching { first: &'static str, second: &'static str },
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Value(Placeholder),
}

/// A pattern that has been checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    pieces: Vec<Piece>,
}

impl Pattern {
    /// Reads and checks a pattern.
    pub fn parse(kind: PatternKind, written: &str) -> Result<Self, PatternError> {
        let written = written.trim();
        let length = written.chars().count();
        if length == 0 {
            return Err(PatternError::Empty { example: example(kind) });
        }
        if length > MOST_CHARACTERS {
            return Err(PatternError::TooLong { length });
        }
        if written.chars().any(char::is_control) {
            return Err(PatternError::ControlCharacter);
        }
        let pieces = split(kind, written)?;
        for needed in [Placeholder::Number, Placeholder::Year] {
            if !pieces.contains(&Piece::Value(needed)) {
                return Err(PatternError::Missing { name: needed.key(), label: needed.label() });
            }
        }
        for pair in pieces.windows(2) {
            if let [Piece::Value(first), Piece::Value(second)] = pair {
                return Err(PatternError::Touching { first: first.key(), second: second.key() });
            }
        }
        Ok(Self { pieces })
    }

    /// Whether a value stands in numbers of this pattern.
    pub fn asks_for(&self, value: Placeholder) -> bool {
        self.pieces.contains(&Piece::Value(value))
    }

    /// The number as it is printed. A sitting that is not known yet prints as an ellipsis.
    pub fn print(&self, parts: &NumberParts) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Value(Placeholder::Department) => parts.department.clone(),
                Piece::Value(Placeholder::FileClass) => parts.file_class.clone(),
                Piece::Value(Placeholder::Number) => parts.number.to_string(),
                Piece::Value(Placeholder::Year) => parts.year.to_string(),
                Piece::Value(Placeholder::Sitting) => parts.sitting.and_then(roman).unwrap_or_else(|| "…".to_owned()),
            })
            .collect()
    }

    /// The next free number of a year after those that are already used; numbers of another shape are passed over.
    pub fn next_number<'a>(&self, used: impl IntoIterator<Item = &'a str>, year: i32) -> u32 {
        let of_year = used.into_iter().filter_map(|number| self.read(number)).filter(|parts| parts.year == year);
        of_year.map(|parts| parts.number).max().unwrap_or(0).saturating_add(1)
    }

    /// Reads a number written by this pattern; `None` when it does not fit it. A value may hold the separator that follows it
    /// ("SO.III"): the longest one with which the rest still fits is taken.
    pub fn read(&self, number: &str) -> Option<NumberParts> {
        let number = number.trim();
        // Longer than anything that a pattern prints; not worth the search.
        (number.len() <= LONGEST_NUMBER).then(|| fit(&self.pieces, number, NumberParts::default())).flatten()
    }
}

/// The values of a number of which `rest` is what the `pieces` have to fit.
fn fit(pieces: &[Piece], rest: &str, parts: NumberParts) -> Option<NumberParts> {
    match pieces {
        [] => rest.is_empty().then_some(parts),
        [Piece::Text(text), behind @ ..] => fit(behind, rest.strip_prefix(text.as_str())?, parts),
        [Piece::Value(placeholder), behind @ ..] => {
            let ends: Vec<usize> = match behind.first() {
                Some(Piece::Text(next)) => rest.rmatch_indices(next.as_str()).map(|(at, _)| at).collect(),
                _ => vec![rest.len()],
            };
            ends.into_iter().find_map(|end| {
                let mut parts = parts.clone();
                parts.set(*placeholder, &rest[..end])?;
                fit(behind, &rest[end..], parts)
            })
        }
    }
}

impl NumberParts {
    fn set(&mut self, placeholder: Placeholder, value: &str) -> Option<()> {
        if value.is_empty() {
            return None;
        }
        match placeholder {
            Placeholder::Department => self.department = value.to_owned(),
            Placeholder::FileClass => self.file_class = value.to_owned(),
            Placeholder::Number => self.number = value.parse().ok()?,
            Placeholder::Year => self.year = value.parse().ok()?,
            Placeholder::Sitting => self.sitting = Some(from_roman(value)?),
        }
        Some(())
    }
}

fn split(kind: PatternKind, written: &str) -> Result<Vec<Piece>, PatternError> {
    let mut pieces = Vec::new();
    let mut rest = written;
    while !rest.is_empty() {
        let (text, after) = match rest.find(['{', '}']) {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        if !text.is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
        if after.is_empty() {
            break;
        }
        let broken = || PatternError::Braces { before: written[..written.len() - after.len()].to_owned() };
        let inside = after.strip_prefix('{').ok_or_else(broken)?;
        let (name, behind) = inside.split_once('}').ok_or_else(broken)?;
        if name.contains('{') {
            return Err(broken());
        }
        let placeholder = Placeholder::from_key(name.trim()).filter(|found| kind.allowed().contains(found));
        let Some(placeholder) = placeholder else {
            let allowed: Vec<String> = kind.allowed().iter().map(|known| format!("{{{}}}", known.key())).collect();
            return Err(PatternError::Unknown { name: name.to_owned(), allowed: allowed.join(", ") });
        };
        if pieces.contains(&Piece::Value(placeholder)) {
            return Err(PatternError::Twice { name: placeholder.key() });
        }
        pieces.push(Piece::Value(placeholder));
        rest = behind;
    }
    Ok(pieces)
}

fn example(kind: PatternKind) -> &'static str {
    match kind {
        PatternKind::CaseNumber => "{komorka}.{jrwa}.{numer}.{rok}",
        PatternKind::Resolution => "{sesja}/{numer}/{rok}",
        PatternKind::Order => "{jrwa}.{numer}.{rok}",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pattern(kind: PatternKind, written: &str) -> Pattern {
        Pattern::parse(kind, written).expect("the pattern is sound")
    }

    #[test]
    fn a_case_number_is_printed_and_read_back() {
        let pattern = pattern(PatternKind::CaseNumber, "{komorka}.{jrwa}.{numer}.{rok}");
        let parts = NumberParts { department: "OK".into(), file_class: "526".into(), number: 3, year: 2026, sitting: None };
        assert_eq!(pattern.print(&parts), "OK.526.3.2026");
        assert_eq!(pattern.read("OK.526.3.2026"), Some(parts));
    }

    #[test]
    fn resolution_numbers_of_real_councils_are_read() {
        for (written, number, sitting, year) in
            [("XXXII/154/21", 154, 32, 21), ("XXX/224/2022", 224, 30, 2022), ("LVII/1728/18", 1728, 57, 18)]
        {
            let parts = pattern(PatternKind::Resolution, "{sesja}/{numer}/{rok}").read(written).expect(written);
            assert_eq!((parts.number, parts.sitting, parts.year), (number, Some(sitting), year));
        }
    }

    #[test]
    fn a_number_of_another_shape_is_not_read() {
        let pattern = pattern(PatternKind::Resolution, "{sesja}/{numer}/{rok}");
        for written in ["289/VII/21/2020", "XXIV/210", "XXIV-210-2026", "", "IIII/1/2026", "XXIV//2026"] {
            assert_eq!(pattern.read(written), None, "{written}");
        }
    }

    #[test]
    fn the_next_number_follows_the_greatest_of_its_year() {
        let pattern = pattern(PatternKind::CaseNumber, "{komorka}.{jrwa}.{numer}.{rok}");
        let used = ["OK.526.3.2026", "OK.526.11.2026", "OK.526.40.2025", "bez znaku"];
        assert_eq!(pattern.next_number(used, 2026), 12);
        assert_eq!(pattern.next_number(used, 2027), 1);
    }

    #[test]
    fn a_department_with_a_dot_is_read_and_its_numbers_go_on() {
        let pattern = pattern(PatternKind::CaseNumber, "{komorka}.{jrwa}.{numer}.{rok}");
        let parts = NumberParts { department: "SO.III".into(), file_class: "525".into(), number: 3, year: 2026, sitting: None };
        assert_eq!(pattern.read("SO.III.525.3.2026"), Some(parts));
        assert_eq!(pattern.next_number(["SO.III.525.3.2026"], 2026), 4);
    }

    #[test]
    fn a_faulty_pattern_says_what_to_do() {
        let said = |written| Pattern::parse(PatternKind::CaseNumber, written).expect_err(written).to_string();
        insta::assert_snapshot!(
            ["", "{numer", "numer}", "{numer}.{sesja}", "{rok}", "{numer}.{numer}.{rok}", "{numer}{rok}", "a\0{numer}"]
                .map(said)
                .join("\n"),
            @r"
        Wzór jest pusty. Wpisz na przykład: {komorka}.{jrwa}.{numer}.{rok}
        We wzorze nie zgadzają się nawiasy klamrowe po „”. Każde pole zapisz tak: {numer}.
        We wzorze nie zgadzają się nawiasy klamrowe po „numer”. Każde pole zapisz tak: {numer}.
        Wzór zawiera pole {sesja}, którego tu nie ma. Użyj pól: {komorka}, {jrwa}, {numer}, {rok}.
        We wzorze brakuje pola {numer} (numer kolejny). Dopisz je.
        Pole {numer} jest we wzorze dwa razy. Zostaw jedno.
        Pola {numer} i {rok} stoją obok siebie. Wstaw między nie kropkę albo ukośnik, żeby numer dał się odczytać.
        We wzorze jest niedozwolony znak sterujący. Wpisz wzór ponownie z klawiatury.
        "
        );
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_pattern_reader(written in "\\PC{0,90}") {
            let _ = Pattern::parse(PatternKind::Resolution, &written);
        }
    }
}
