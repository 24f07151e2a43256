//! Roman figures, in which sittings of councils are numbered.

const FIGURES: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// The number in Roman figures, from 1 to 3999.
pub fn roman(number: u32) -> Option<String> {
    if !(1..=3999).contains(&number) {
        return None;
    }
    let mut rest = number;
    let mut written = String::new();
    for (value, figure) in FIGURES {
        while rest >= value {
            written.push_str(figure);
            rest -= value;
        }
    }
    Some(written)
}

/// Reads Roman figures, small or capital; only the proper spelling is taken (`IIII` is not 4).
pub fn from_roman(written: &str) -> Option<u32> {
    let capital = written.trim().to_ascii_uppercase();
    let mut rest = capital.as_str();
    let mut number: u32 = 0;
    for (value, figure) in FIGURES {
        while let Some(after) = rest.strip_prefix(figure) {
            number = number.checked_add(value)?;
            rest = after;
        }
    }
    (rest.is_empty() && roman(number).as_deref() == Some(capital.as_str())).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_proper_spelling_is_read() {
        assert_eq!(from_roman("xxiv"), Some(24));
        for wrong in ["", "IIII", "VX", "24", "XXIVa", "MMMM"] {
            assert_eq!(from_roman(wrong), None, "{wrong}");
        }
        assert_eq!((roman(0), roman(4000)), (None, None));
    }

    proptest::proptest! {
        #[test]
        fn roman_figures_read_back_to_the_same_number(number in 1u32..=3999) {
            let written = roman(number).expect("in range");
            proptest::prop_assert_eq!(from_roman(&written), Some(number));
        }
    }
}
