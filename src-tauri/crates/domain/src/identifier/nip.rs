//! NIP: the number of a taxpayer.

use super::{IdentifierFault, checked, digits, last_digit, weighted};

checked! {
    /// Ten digits; the last one is the weighted sum modulo 11, and 10 never occurs.
    Nip
}

impl Nip {
    const NAME: &str = "NIP";

    /// Reads `5260202393`, `526-020-23-93`, `PL 526 020 23 93`.
    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let digits = digits(Self::NAME, &["NIP", "PL"], text)?;
        if digits.len() != 10 {
            return Err(IdentifierFault::Length { name: Self::NAME, expected: "10", found: digits.len() });
        }
        if digits.bytes().all(|digit| digit == b'0') {
            return Err(IdentifierFault::Zeros { name: Self::NAME });
        }
        match weighted(&digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 {
            10 => Err(IdentifierFault::ImpossibleNip),
            expected if expected != last_digit(&digits) => Err(IdentifierFault::LastDigit { expected, register: "w KRS" }),
            _ => Ok(Self(digits)),
        }
    }
}

/// `526-020-23-93`
impl std::fmt::Display for Nip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let number = &self.0;
        write!(f, "{}-{}-{}-{}", &number[..3], &number[3..6], &number[6..8], &number[8..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_nip_is_read_in_every_form() {
        for text in ["5260202393", "526-020-23-93", " PL 526 020 23 93 ", "NIP: 526-020-23-93"] {
            assert_eq!(Nip::parse(text).map(|nip| nip.to_string()), Ok("526-020-23-93".to_owned()), "{text}");
        }
    }

    #[test]
    fn a_wrong_nip_says_what_is_wrong() {
        let cases = [
            ("5260202396", "Przy tych cyfrach ostatnia powinna być 3. Sprawdź w KRS."),
            ("526020239", "NIP ma 10 cyfr, a tu jest 9. Sprawdź, czy żadnej nie brakuje."),
            ("526020239X", "W polu NIP nie może stać znak „X”. Wpisz same cyfry."),
            ("", "Wpisz NIP."),
            ("0000000000", "Same zera to nie jest numer. Wpisz NIP albo zostaw puste."),
        ];
        for (text, sentence) in cases {
            assert_eq!(Nip::parse(text).map_err(|fault| fault.to_string()), Err(sentence.to_owned()), "{text}");
        }
    }
}
