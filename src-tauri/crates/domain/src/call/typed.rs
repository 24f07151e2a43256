//! Points and shares as people type them: `12,5`, `10`, `7.25`, `10 %`.

use super::{Permyriad, Points};

/// Why a text is no number of points and no share. [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedFault {
    #[error("„{0}” to nie jest liczba. Wpisz same cyfry, na przykład 10 albo 12,5.")]
    NotANumber(String),
    #[error("Po przecinku mogą stać najwyżej dwie cyfry. Sprawdź liczbę „{0}”.")]
    TooFine(String),
    #[error("Liczba „{0}” jest za duża. Sprawdź cyfry.")]
    TooLarge(String),
}

impl Points {
    /// Reads points: `10`, `12,5`.
    pub fn parse(text: &str) -> Result<Self, TypedFault> {
        hundredths(text).map(Self)
    }
}

impl Permyriad {
    /// Reads a percentage, with its sign or without: `10`, `12,5 %`.
    pub fn parse(text: &str) -> Result<Self, TypedFault> {
        hundredths(text.trim().trim_end_matches('%')).map(Self)
    }

    /// Without the sign, for a field whose label has it: "12,5".
    pub fn digits(self) -> String {
        Points(self.0).words()
    }
}

/// A number with at most two decimal places, in hundredths.
pub fn hundredths(text: &str) -> Result<u32, TypedFault> {
    let shown: String = text.trim().chars().take(40).collect();
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let (whole, rest) = plain.split_once([',', '.']).unwrap_or((&plain, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    if !digits(whole) || !digits(rest) {
        return Err(TypedFault::NotANumber(shown));
    }
    if rest.len() > 2 {
        return Err(TypedFault::TooFine(shown));
    }
    let value = format!("{whole}{rest:0<2}");
    value.parse().map_err(|_| TypedFault::TooLarge(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_and_shares_are_read_as_they_are_typed() {
        let cases = [("10", Ok(1_000)), (" 12,5 ", Ok(1_250)), ("7.25", Ok(725)), ("0", Ok(0)), ("1 000", Ok(100_000))];
        for (text, expected) in cases {
            assert_eq!(Points::parse(text).map(|points| points.0), expected, "{text}");
        }
        assert_eq!(Permyriad::parse("10 %"), Ok(Permyriad(1_000)));
        assert_eq!(Permyriad(1_250).digits(), "12,5");
    }

    #[test]
    fn what_is_no_number_says_so() {
        for text in ["", "dużo", "-1", "1,2,3", ",5", "10%%x"] {
            assert!(matches!(Points::parse(text), Err(TypedFault::NotANumber(_))), "{text}");
        }
        assert!(matches!(Points::parse("1,234"), Err(TypedFault::TooFine(_))));
        assert!(matches!(Points::parse("99999999"), Err(TypedFault::TooLarge(_))));
    }
}
