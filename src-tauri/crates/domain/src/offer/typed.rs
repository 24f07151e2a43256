//! Numbers of an offer as they are typed or stand in a list of a generator: amounts in złote only, units, shares.

use crate::money::{Money, MoneyFault};

/// Why a text is no number of an offer. [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypedFault {
    #[error("Kwota „{text}” jest w obcej walucie ({currency}). Oferta podaje kwoty w złotych; wpisz kwotę w złotych.")]
    ForeignCurrency { text: String, currency: &'static str },
    #[error(transparent)]
    Money(#[from] MoneyFault),
    #[error("„{0}” to nie jest liczba jednostek. Wpisz na przykład 12 albo 1,5.")]
    Units(String),
    #[error("„{0}” to nie jest udział. Wpisz na przykład 80% albo 33,33%.")]
    Share(String),
}

/// Marks of foreign currencies, without regard to the size of letters, with their names.
const CURRENCIES: [(&str, &str); 12] = [
    ("eur", "euro"),
    ("€", "euro"),
    ("usd", "dolary amerykańskie"),
    ("$", "dolary"),
    ("dolar", "dolary"),
    ("gbp", "funty szterlingi"),
    ("£", "funty szterlingi"),
    ("chf", "franki szwajcarskie"),
    ("czk", "korony czeskie"),
    ("uah", "hrywny"),
    ("sek", "korony szwedzkie"),
    ("nok", "korony norweskie"),
];

/// An amount that must not be negative, in złote.
pub fn amount(text: &str) -> Result<Money, TypedFault> {
    let lower = text.to_lowercase();
    if let Some((_, currency)) = CURRENCIES.iter().find(|(mark, _)| lower.contains(mark)) {
        return Err(TypedFault::ForeignCurrency { text: text.trim().chars().take(40).collect(), currency });
    }
    Ok(Money::parse(text)?)
}

/// A number of units in hundredths: "1,5" is 150.
pub fn units(text: &str) -> Result<i64, TypedFault> {
    hundredths(text).ok_or_else(|| TypedFault::Units(text.trim().chars().take(40).collect()))
}

/// A share in permyriads: "33,33%" is 3333.
pub fn share(text: &str) -> Result<u32, TypedFault> {
    let fault = || TypedFault::Share(text.trim().chars().take(40).collect());
    let bare = text.trim().trim_end_matches('%');
    let share = hundredths(bare).ok_or_else(fault)?;
    u32::try_from(share).ok().filter(|share| *share <= 10_000).ok_or_else(fault)
}

/// A number with at most two digits after the mark, in hundredths. Spaces may divide thousands.
fn hundredths(text: &str) -> Option<i64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, fraction) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || fraction.len() > 2 || !digits(whole) || !digits(fraction) {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<2}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(fraction)
}

/// "1,5": hundredths of units as they are typed.
pub fn written_units(hundredths: i64) -> String {
    let text = format!("{},{:02}", hundredths / 100, hundredths % 100);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// "33,33%".
pub fn written_share(share: u32) -> String {
    let text = format!("{},{:02}", share / 100, share % 100);
    format!("{}%", text.trim_end_matches('0').trim_end_matches(','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_money_is_refused_with_its_name() {
        let said = |text: &str| amount(text).map_err(|fault| fault.to_string());
        assert_eq!(
            said("1 200 EUR"),
            Err("Kwota „1 200 EUR” jest w obcej walucie (euro). Oferta podaje kwoty w złotych; wpisz kwotę w złotych.".into())
        );
        for text in ["€ 5", "100 euro", "$12", "12,50 Usd", "30 CHF"] {
            assert!(matches!(amount(text), Err(TypedFault::ForeignCurrency { .. })), "{text}");
        }
        assert_eq!(amount("1 200,50 zł"), Ok(Money::from_grosze(120_050)));
        assert_eq!(amount("1200 PLN"), Ok(Money::from_grosze(120_000)));
    }

    #[test]
    fn units_and_shares_are_read_as_they_are_written() {
        for (text, read) in [
            ("12", Some(1_200)),
            ("1,5", Some(150)),
            ("0.25", Some(25)),
            ("1 000", Some(100_000)),
            ("1,234", None),
            ("", None),
            ("-1", None),
            ("pół", None),
        ] {
            assert_eq!(units(text).ok(), read, "{text}");
        }
        for (text, read) in
            [("80%", Some(8_000)), ("33,33 %", Some(3_333)), ("100", Some(10_000)), ("100,01%", None), ("x", None)]
        {
            assert_eq!(share(text).ok(), read, "{text}");
        }
        assert_eq!(
            (written_units(150), written_units(1_000), written_share(3_330), written_share(10_000)),
            ("1,5".into(), "10".into(), "33,3%".into(), "100%".into())
        );
    }
}
