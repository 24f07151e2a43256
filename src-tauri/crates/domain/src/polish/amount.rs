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

/// `jeden tysiąc dwieście trzydzieści cztery złote 56/100`
pub fn amount_with_hundredths(money: Money) -> String {
    format!("{} {:02}/100", zloty_words(money), money.grosze_part())
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
            (0, "zero złotych zero groszy", "zero złotych 00/100"),
            (100, "jeden złoty zero groszy", "jeden złoty 00/100"),
            (201, "dwa złote jeden grosz", "dwa złote 01/100"),
            (2_102, "dwadzieścia jeden złotych dwa grosze", "dwadzieścia jeden złotych 02/100"),
            (
                123_456,
                "jeden tysiąc dwieście trzydzieści cztery złote pięćdziesiąt sześć groszy",
                "jeden tysiąc dwieście trzydzieści cztery złote 56/100",
            ),
            (-500, "minus pięć złotych zero groszy", "minus pięć złotych 00/100"),
            (2_000_000, "dwadzieścia tysięcy złotych zero groszy", "dwadzieścia tysięcy złotych 00/100"),
        ];
        for (grosze, words, hundredths) in cases {
            assert_eq!(amount_in_words(Money::from_grosze(grosze)), words);
            assert_eq!(amount_with_hundredths(Money::from_grosze(grosze)), hundredths);
        }
    }
}
