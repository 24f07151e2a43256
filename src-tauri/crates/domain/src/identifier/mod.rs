//! Official numbers with their check digits. Reading a wrong number answers a sentence that says what is wrong with it;
//! a PESEL is refused everywhere, for the program has no need of it.
//!
//! Sources: the check-digit rules of NIP, REGON and NRB (ISO 7064 MOD 97-10) as published by their registers.

mod account;
mod delivery;
mod fault;
mod krs;
mod nip;
mod pesel;
mod post_code;
mod regon;

pub use account::AccountNumber;
pub use delivery::DeliveryAddress;
pub use fault::IdentifierFault;
pub use krs::Krs;
pub use nip::Nip;
pub use pesel::looks_like_pesel;
pub use post_code::PostCode;
pub use regon::Regon;

/// Declares a checked text: made only by `parse`, kept as its digits, the same in JSON.
macro_rules! checked {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The normal form, as it is kept and compared.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::identifier::IdentifierFault;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(number: $name) -> Self {
                number.0
            }
        }
    };
}
pub(crate) use checked;

/// The digits of a number typed with spaces, dashes or a prefix; anything else is a fault.
fn digits(name: &'static str, prefixes: &[&str], text: &str) -> Result<String, IdentifierFault> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(IdentifierFault::Empty { name });
    }
    let upper = trimmed.to_uppercase();
    let rest = prefixes.iter().find_map(|prefix| upper.strip_prefix(prefix)).unwrap_or(&upper);
    let mut digits = String::new();
    for c in rest.trim_start_matches([':', ' ', '\u{a0}']).chars() {
        match c {
            '0'..='9' => digits.push(c),
            c if c.is_whitespace() || matches!(c, '-' | '–' | '‑' | '.') => {}
            other => {
                return Err(IdentifierFault::Character { name, character: other });
            }
        }
    }
    if looks_like_pesel(&digits) {
        return Err(IdentifierFault::Pesel);
    }
    Ok(digits)
}

/// The weighted sum of the first digits.
fn weighted(digits: &str, weights: &[u32]) -> u32 {
    digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum()
}

fn last_digit(digits: &str) -> u32 {
    digits.bytes().last().map_or(0, |digit| u32::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pesel_is_refused_in_every_field() {
        let pesel = "44051401359";
        let refused = IdentifierFault::Pesel;
        assert_eq!(Nip::parse(pesel), Err(refused.clone()));
        assert_eq!(Regon::parse(pesel), Err(refused.clone()));
        assert_eq!(Krs::parse(pesel), Err(refused.clone()));
        assert_eq!(AccountNumber::parse(pesel), Err(refused.clone()));
        assert_eq!(
            refused.to_string(),
            "To wygląda na numer PESEL. Program nie przechowuje numerów PESEL; wpisz numer organizacji."
        );
    }

    #[test]
    fn numbers_travel_in_json_as_text_and_are_checked_on_the_way_in() {
        let table: toml::Table = "nip = '5260202393'".parse().expect("toml");
        #[derive(serde::Deserialize)]
        struct Row {
            nip: Nip,
        }
        assert_eq!(table.try_into::<Row>().expect("good").nip.as_str(), "5260202393");
        let table: toml::Table = "nip = '5260202394'".parse().expect("toml");
        assert!(table.try_into::<Row>().is_err());
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics(text in "\\PC{0,80}") {
            let _ = Nip::parse(&text);
            let _ = Regon::parse(&text);
            let _ = Krs::parse(&text);
            let _ = AccountNumber::parse(&text);
            let _ = DeliveryAddress::parse(&text);
            let _ = PostCode::parse(&text);
        }

        #[test]
        fn one_wrong_digit_of_a_nip_is_always_caught(place in 0..10_usize, by in 1..10_u8) {
            let mut digits = *b"5260202393";
            digits[place] = (digits[place] - b'0' + by) % 10 + b'0';
            let text = String::from_utf8(digits.to_vec()).expect("digits");
            proptest::prop_assert!(Nip::parse(&text).is_err());
        }
    }
}
