//! KRS: the number in the National Court Register.

use super::{IdentifierFault, checked, digits};

checked! {
    /// Ten digits with leading zeros; there is no check digit.
    Krs
}

impl Krs {
    const NAME: &str = "numer KRS";
    /// A shorter number is one whose zeros a spreadsheet has eaten; eight or nine digits are a slip.
    const SHORTEST_SLIP: usize = 8;

    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let digits = digits(Self::NAME, &["KRS"], text)?;
        if digits.is_empty() || (Self::SHORTEST_SLIP..10).contains(&digits.len()) || digits.len() > 10 {
            return Err(IdentifierFault::Length { name: "Numer KRS", expected: "10", found: digits.len() });
        }
        if digits.bytes().all(|digit| digit == b'0') {
            return Err(IdentifierFault::Zeros { name: Self::NAME });
        }
        Ok(Self(format!("{digits:0>10}")))
    }
}

impl std::fmt::Display for Krs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_are_kept_and_given_back() {
        for text in ["0000123456", "KRS 0000123456", "123456"] {
            assert_eq!(Krs::parse(text).map(|krs| krs.to_string()), Ok("0000123456".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_wrong_krs_says_what_is_wrong() {
        let cases = [
            ("123456789", "Numer KRS ma 10 cyfr, a tu jest 9. Sprawdź, czy żadnej nie brakuje."),
            ("00001234567", "Numer KRS ma 10 cyfr, a tu jest 11. Sprawdź, czy żadna nie jest zbędna."),
            ("KRS", "Numer KRS ma 10 cyfr, a tu jest 0. Sprawdź, czy żadnej nie brakuje."),
            ("0000000000", "Same zera to nie jest numer. Wpisz numer KRS albo zostaw puste."),
        ];
        for (text, sentence) in cases {
            assert_eq!(Krs::parse(text).map_err(|fault| fault.to_string()), Err(sentence.to_owned()), "{text}");
        }
    }
}
