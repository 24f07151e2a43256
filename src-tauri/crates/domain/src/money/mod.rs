//! Money in grosze: whole numbers only, checked arithmetic, the Polish way of writing and reading amounts.

mod parse;
mod written;

pub use parse::MoneyFault;
pub use written::{Written, amounts_in};

use std::fmt;

/// An amount in grosze (1/100 zł). May be negative: a difference of plan and execution is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    pub const ZERO: Self = Self(0);
    /// The largest amount that a person may type: 999 999 999 999,99 zł.
    pub const LARGEST: Self = Self(99_999_999_999_999);

    pub const fn from_grosze(grosze: i64) -> Self {
        Self(grosze)
    }

    pub const fn from_zloty(zloty: u32) -> Self {
        Self(zloty as i64 * 100)
    }

    pub const fn grosze(self) -> i64 {
        self.0
    }

    /// Whole złote of the amount, without the sign.
    pub const fn zloty_part(self) -> u64 {
        self.0.unsigned_abs() / 100
    }

    /// The grosze beyond whole złote, 0–99.
    pub const fn grosze_part(self) -> u64 {
        self.0.unsigned_abs() % 100
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The sum; `None` when it cannot be held.
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Without the currency, for columns: `1 234,56`.
    pub fn digits(self) -> String {
        let zloty = self.zloty_part().to_string();
        let mut text = String::new();
        if self.is_negative() {
            text.push('−');
        }
        for (at, digit) in zloty.char_indices() {
            if at > 0 && (zloty.len() - at).is_multiple_of(3) {
                text.push('\u{a0}');
            }
            text.push(digit);
        }
        text.push_str(&format!(",{:02}", self.grosze_part()));
        text
    }

    /// As a plain decimal for exports: `1234.56`.
    pub fn decimal(self) -> String {
        let sign = if self.is_negative() { "-" } else { "" };
        format!("{sign}{}.{:02}", self.zloty_part(), self.grosze_part())
    }
}

/// `1 234,56 zł`, with non-breaking spaces.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\u{a0}zł", self.digits())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_print_the_polish_way() {
        let cases = [
            (0, "0,00 zł"),
            (5, "0,05 zł"),
            (100, "1,00 zł"),
            (123_456, "1 234,56 zł"),
            (-123_456, "−1 234,56 zł"),
            (100_000_000, "1 000 000,00 zł"),
            (99_999, "999,99 zł"),
        ];
        for (grosze, text) in cases {
            assert_eq!(Money::from_grosze(grosze).to_string().replace('\u{a0}', " "), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back_the_same(grosze in 0..=Money::LARGEST.grosze()) {
            let money = Money::from_grosze(grosze);
            prop_assert_eq!(Money::parse(&money.to_string()), Ok(money));
            prop_assert_eq!(Money::parse(&money.digits()), Ok(money));
            prop_assert_eq!(Money::parse(&money.decimal()), Ok(money));
            prop_assert_eq!(Money::parse_signed(&Money::from_grosze(-grosze).to_string()), Ok(Money::from_grosze(-grosze)));
        }

        #[test]
        fn reading_never_panics(text in "\\PC{0,40}") {
            let _ = Money::parse(&text);
            let _ = Money::parse_signed(&text);
        }
    }
}
