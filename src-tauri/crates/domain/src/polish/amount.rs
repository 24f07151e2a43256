//! Amounts in words, as contracts and resolutions print them.

use super::{number_in_words, plural};
use crate::money::Money;

const ZLOTY: [&str; 3] = ["złoty", "złote", "złotych"];
const GROSZ: [&str; 3] = ["grosz", "grosze", "groszy"];

/// `jeden tysiąc dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy`
pub fn amount_in_words(money: Money) -> String {
    let grosze = money.grosze_part();
    format!("{} {} {}", zloty_words(money), number_in_words(grosze), plural(grosze, GROSZ))
}

fn zloty_words(money: Money) -> String {
    let sign = if money.is_negative() { "minus " } else { "" };
    let zloty = money.zloty_part();
    format!("{sign}{} {}", number_in_words(zloty), plural(zloty, ZLOTY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_in_words() {
        let cases = [
            (0, "zero złotych zero groszy"),
            (100, "jeden złoty zero groszy"),
            (201, "dwa złote jeden grosz"),
            (2_102, "dwadzieścia jeden złotych dwa grosze"),
            (123_456, "jeden tysiąc dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy"),
            (-500, "minus pięć złotych zero groszy"),
            (2_000_000, "dwadzieścia tysięcy złotych zero groszy"),
        ];
        for (grosze, words) in cases {
            assert_eq!(amount_in_words(Money::from_grosze(grosze)), words);
        }
    }
}
