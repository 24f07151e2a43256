//! Reading of amounts as people type them.

use super::Money;

/// Why a text is not an amount. [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyFault {
    #[error("Wpisz kwotę, na przykład 1 234,56 zł.")]
    Empty,
    #[error("„{0}” to nie jest kwota. Wpisz same cyfry, na przykład 1 234,56 zł.")]
    NotAnAmount(String),
    #[error("Kwota nie może być ujemna. Wpisz ją bez minusa.")]
    Negative,
    #[error("Kwota jest za duża. Największa, jaką można wpisać, to 999 999 999 999,99 zł.")]
    TooLarge,
    #[error("Po przecinku mogą stać najwyżej dwie cyfry (grosze). Sprawdź kwotę „{0}”.")]
    TooFine(String),
    #[error("Kwotę „{text}” można odczytać na dwa sposoby. Wpisz {whole},00 albo {fraction}.")]
    Ambiguous { text: String, whole: String, fraction: String },
    #[error("Odstępy i kropki w kwocie „{0}” nie dzielą jej na tysiące. Wpisz ją na przykład tak: 1 234,56.")]
    Grouping(String),
}

impl Money {
    /// Reads an amount that must not be negative: `1 234,56 zł`, `1.234,56`, `1234.5`, `15 tys.` is refused.
    pub fn parse(text: &str) -> Result<Self, MoneyFault> {
        let money = Self::parse_signed(text)?;
        if money.is_negative() { Err(MoneyFault::Negative) } else { Ok(money) }
    }

    /// Reads an amount that may be negative.
    pub fn parse_signed(text: &str) -> Result<Self, MoneyFault> {
        let shown: String = text.trim().chars().take(60).collect();
        let mut plain: String = text.trim().chars().map(|c| if is_space(c) { ' ' } else { c }).collect();
        for currency in ["złotych", "złote", "złoty", "zł.", "zł", "zl", "PLN", "pln"] {
            if let Some(rest) = plain.strip_suffix(currency) {
                plain = rest.trim_end().to_owned();
                break;
            }
        }
        let unsigned = plain.trim_start_matches(['-', '−', '–']).trim_start();
        let negative = unsigned.len() != plain.trim_start().len();
        if unsigned.is_empty() {
            return Err(if negative { MoneyFault::NotAnAmount(shown) } else { MoneyFault::Empty });
        }
        if !unsigned.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.'))
            || !unsigned.contains(|c: char| c.is_ascii_digit())
        {
            return Err(MoneyFault::NotAnAmount(shown));
        }
        let (whole, fraction) = split(unsigned, &shown)?;
        let whole = ungroup(whole).ok_or_else(|| MoneyFault::Grouping(shown.clone()))?;
        if fraction.chars().any(|c| !c.is_ascii_digit()) {
            return Err(MoneyFault::Grouping(shown));
        }
        let grosze = match fraction.len() {
            0 => 0,
            1 => fraction.parse::<i64>().unwrap_or(0) * 10,
            2 => fraction.parse::<i64>().unwrap_or(0),
            _ => return Err(MoneyFault::TooFine(shown)),
        };
        let whole = if whole.is_empty() { "0" } else { &whole };
        let zloty: i64 = whole.parse().map_err(|_| MoneyFault::TooLarge)?;
        let total = zloty.checked_mul(100).and_then(|total| total.checked_add(grosze)).ok_or(MoneyFault::TooLarge)?;
        if total > Self::LARGEST.grosze() {
            return Err(MoneyFault::TooLarge);
        }
        Ok(Self::from_grosze(if negative { -total } else { total }))
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}')
}

/// Splits at the decimal mark. With both marks the later one is decimal; a lone dot before three digits is refused,
/// for `1.234` may be a thousand or one złoty with a bad fraction.
fn split<'a>(text: &'a str, shown: &str) -> Result<(&'a str, &'a str), MoneyFault> {
    let (commas, dots) = (text.matches(',').count(), text.matches('.').count());
    let mark = match (commas, dots) {
        (0, 0) => return Ok((text, "")),
        (0, 1) => {
            let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
            if fraction.len() == 3 && fraction.bytes().all(|digit| digit.is_ascii_digit()) {
                let digits = ungroup(whole).unwrap_or_default();
                return Err(MoneyFault::Ambiguous {
                    text: shown.to_owned(),
                    whole: format!("{digits}{fraction}"),
                    fraction: format!("{},{}", if digits.is_empty() { "0" } else { &digits }, &fraction[..2]),
                });
            }
            '.'
        }
        (1, 0) => ',',
        (0, _) | (_, 0) => return Ok((text, "")),
        _ if text.rfind(',') > text.rfind('.') => ',',
        _ => '.',
    };
    let at = text.rfind(mark).unwrap_or(text.len());
    if text.matches(mark).count() > 1 {
        return Err(MoneyFault::Grouping(shown.to_owned()));
    }
    Ok((&text[..at], &text[at + mark.len_utf8()..]))
}

/// Removes one kind of separator between groups of three digits; `None` when the groups are wrong.
fn ungroup(text: &str) -> Option<String> {
    let text = text.trim();
    if text.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(text.to_owned());
    }
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    let mut groups = text.split(mark);
    let first = groups.next().filter(|group| (1..=3).contains(&group.len()))?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits.bytes().all(|digit| digit.is_ascii_digit()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_read() {
        let cases = [
            ("1 234,56 zł", 123_456),
            ("1.234,56", 123_456),
            ("1234.5", 123_450),
            ("1\u{a0}234,56\u{a0}zł", 123_456),
            ("1\u{202f}234", 123_400),
            ("0", 0),
            (",50", 50),
            ("1234,", 123_400),
            ("10 000 PLN", 1_000_000),
            ("5zł", 500),
            ("1,234.56", 123_456),
            ("1.234.567", 123_456_700),
            ("1 000 000,00 złotych", 100_000_000),
            ("  7,1  ", 710),
            ("999 999 999 999,99", 99_999_999_999_999),
        ];
        for (text, grosze) in cases {
            assert_eq!(Money::parse(text), Ok(Money::from_grosze(grosze)), "{text}");
        }
    }

    #[test]
    fn a_bad_amount_gets_a_sentence() {
        let cases = [
            ("", "Wpisz kwotę, na przykład 1 234,56 zł."),
            ("zł", "Wpisz kwotę, na przykład 1 234,56 zł."),
            ("-5", "Kwota nie może być ujemna. Wpisz ją bez minusa."),
            ("−1 234,56 zł", "Kwota nie może być ujemna. Wpisz ją bez minusa."),
            ("sto", "„sto” to nie jest kwota. Wpisz same cyfry, na przykład 1 234,56 zł."),
            ("15 tys.", "„15 tys.” to nie jest kwota. Wpisz same cyfry, na przykład 1 234,56 zł."),
            ("1.234", "Kwotę „1.234” można odczytać na dwa sposoby. Wpisz 1234,00 albo 1,23."),
            ("1,234", "Po przecinku mogą stać najwyżej dwie cyfry (grosze). Sprawdź kwotę „1,234”."),
            ("12 34", "Odstępy i kropki w kwocie „12 34” nie dzielą jej na tysiące. Wpisz ją na przykład tak: 1 234,56."),
            ("1.2.3,4,5", "Odstępy i kropki w kwocie „1.2.3,4,5” nie dzielą jej na tysiące. Wpisz ją na przykład tak: 1 234,56."),
            ("1000000000000", "Kwota jest za duża. Największa, jaką można wpisać, to 999 999 999 999,99 zł."),
            ("99999999999999999999999", "Kwota jest za duża. Największa, jaką można wpisać, to 999 999 999 999,99 zł."),
        ];
        for (text, sentence) in cases {
            assert_eq!(Money::parse(text).map_err(|fault| fault.to_string()), Err(sentence.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_negative_amount_is_read_where_it_is_allowed() {
        assert_eq!(Money::parse_signed("-12,5"), Ok(Money::from_grosze(-1_250)));
    }
}
