//! NRB: the number of a Polish bank account (IBAN without the country).

use super::{IdentifierFault, checked, digits};

checked! {
    /// Twenty-six digits; with `2521` and the first two moved to the end, the remainder modulo 97 is 1 (ISO 7064).
    AccountNumber
}

impl AccountNumber {
    const NAME: &str = "numer rachunku";

    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let digits = digits(Self::NAME, &["PL"], text)?;
        if digits.len() != 26 {
            return Err(IdentifierFault::Length { name: "Numer rachunku", expected: "26", found: digits.len() });
        }
        if digits.bytes().all(|digit| digit == b'0') {
            return Err(IdentifierFault::Zeros { name: Self::NAME });
        }
        let expected = format!("{:02}", 98 - remainder(&format!("{}252100", &digits[2..])));
        if digits[..2] == expected { Ok(Self(digits)) } else { Err(IdentifierFault::AccountCheck { expected }) }
    }
}

fn remainder(digits: &str) -> u32 {
    digits.bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97)
}

/// `61 1090 1014 0000 0712 1981 2874`, with non-breaking spaces.
impl std::fmt::Display for AccountNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0[..2])?;
        for start in (2..26).step_by(4) {
            write!(f, "\u{a0}{}", &self.0[start..start + 4])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_account_is_read_and_printed_in_groups() {
        for text in ["61109010140000071219812874", "PL61 1090 1014 0000 0712 1981 2874", "61-1090-1014-0000-0712-1981-2874"] {
            assert_eq!(
                AccountNumber::parse(text).map(|number| number.to_string().replace('\u{a0}', " ")),
                Ok("61 1090 1014 0000 0712 1981 2874".to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn a_wrong_account_says_what_is_wrong() {
        let cases = [
            (
                "62109010140000071219812874",
                "Przy tych cyfrach dwie pierwsze powinny być 61. Przepisz numer rachunku jeszcze raz z umowy albo z oferty.",
            ),
            ("6110901014000007121981287", "Numer rachunku ma 26 cyfr, a tu jest 25. Sprawdź, czy żadnej nie brakuje."),
        ];
        for (text, sentence) in cases {
            assert_eq!(AccountNumber::parse(text).map_err(|fault| fault.to_string()), Err(sentence.to_owned()), "{text}");
        }
    }
}
