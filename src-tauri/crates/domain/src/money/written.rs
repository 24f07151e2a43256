//! Amounts written in a sentence: "320 000,00 zł", "320.000 złotych". "5 tys. zł" is left alone.

use std::ops::Range;

use super::Money;

/// The forms in which the currency is written.
const CURRENCY: [&str; 4] = ["zł", "złotych", "złote", "złoty"];

/// An amount found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub amount: Money,
    /// Bytes of the text that hold it, the currency included.
    pub at: Range<usize>,
}

/// The amounts of a text, in their order.
pub fn amounts_in(text: &str) -> Vec<Written> {
    let mut found = Vec::new();
    for (currency, _) in text.match_indices("zł") {
        let word_end = text[currency..].find(|letter: char| !letter.is_alphabetic()).map_or(text.len(), |end| currency + end);
        if !CURRENCY.contains(&&text[currency..word_end]) {
            continue;
        }
        let before = text[..currency].trim_end();
        let belongs = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '.' | ',');
        let start = before.char_indices().rev().take_while(|(_, letter)| belongs(*letter)).last().map(|(start, _)| start);
        let first = start.and_then(|start| Some(start + before[start..].find(|letter: char| letter.is_ascii_digit())?));
        let Some(first) = first else { continue };
        if let Ok(amount) = Money::parse(&before[first..]) {
            found.push(Written { amount, at: first..word_end });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Money, &str)> {
        amounts_in(text).into_iter().map(|written| (written.amount, &text[written.at])).collect()
    }

    #[test]
    fn amounts_are_read_out_of_a_sentence_with_their_places() {
        let text = "W § 10 na 2027 r. przeznacza się 320\u{a0}000,00 zł, w tym 10 000 złotych i pół miliona zł.";
        assert_eq!(
            read(text),
            [(Money::from_zloty(320_000), "320\u{a0}000,00 zł"), (Money::from_zloty(10_000), "10 000 złotych")]
        );
    }

    #[test]
    fn a_word_that_only_begins_like_the_currency_is_no_amount() {
        assert_eq!(read("ocenia się do 30 złożonych ofert, 5 złotników i 2 złącza"), []);
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "[0-9 ,.złotychę\u{a0}]{0,40}") {
            for written in amounts_in(&text) {
                proptest::prop_assert!(text[written.at].contains("zł"));
            }
        }
    }
}
