//! REGON: the number of an entity in the register of the national economy.

use super::{IdentifierFault, checked, digits, last_digit, weighted};

checked! {
    /// Nine digits, or fourteen for a local unit. The court register pads the nine with five zeros; that padding is
    /// taken away, for the padded number has no right check digit of its own.
    Regon
}

impl Regon {
    const NAME: &str = "REGON";
    const REGISTER: &str = "w rejestrze REGON";

    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let mut digits = digits(Self::NAME, &["REGON"], text)?;
        if digits.len() == 14 && digits.ends_with("00000") {
            digits.truncate(9);
        }
        if !matches!(digits.len(), 9 | 14) {
            return Err(IdentifierFault::Length { name: Self::NAME, expected: "9 albo 14", found: digits.len() });
        }
        if digits.bytes().all(|digit| digit == b'0') {
            return Err(IdentifierFault::Zeros { name: Self::NAME });
        }
        let nine = weighted(&digits[..8], &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10;
        if nine != last_digit(&digits[..9]) {
            return Err(match digits.len() {
                9 => IdentifierFault::LastDigit { expected: nine, register: Self::REGISTER },
                _ => IdentifierFault::ParentRegon { expected: nine },
            });
        }
        if digits.len() == 14 {
            let expected = weighted(&digits[..13], &[2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10;
            if expected != last_digit(&digits) {
                return Err(IdentifierFault::LastDigit { expected, register: Self::REGISTER });
            }
        }
        Ok(Self(digits))
    }
}

impl std::fmt::Display for Regon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_fourteen_and_padded_numbers_are_read() {
        let cases = [
            ("002003764", "002003764"),
            ("002-003-764", "002003764"),
            ("00200376400000", "002003764"),
            ("12345678512347", "12345678512347"),
        ];
        for (text, kept) in cases {
            assert_eq!(Regon::parse(text).map(|regon| regon.to_string()), Ok(kept.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_wrong_regon_says_what_is_wrong() {
        let cases = [
            ("002003765", "Przy tych cyfrach ostatnia powinna być 4. Sprawdź w rejestrze REGON."),
            ("00200376500000", "Przy tych cyfrach ostatnia powinna być 4. Sprawdź w rejestrze REGON."),
            ("12345678512346", "Przy tych cyfrach ostatnia powinna być 7. Sprawdź w rejestrze REGON."),
            ("12345678412347", "Przy tych cyfrach dziewiąta powinna być 5. Sprawdź w rejestrze REGON."),
            ("00200376", "REGON ma 9 albo 14 cyfr, a tu jest 8. Sprawdź, czy żadnej nie brakuje."),
        ];
        for (text, sentence) in cases {
            assert_eq!(Regon::parse(text).map_err(|fault| fault.to_string()), Err(sentence.to_owned()), "{text}");
        }
    }
}
