//! Recognising a PESEL, only to refuse it.

use super::{last_digit, weighted};

/// Eleven digits with a right check digit and a possible month and day of birth.
pub fn looks_like_pesel(digits: &str) -> bool {
    if digits.len() != 11 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let two = |at: usize| digits[at..at + 2].parse::<u32>().unwrap_or(0);
    let (month, day) = (two(2) % 20, two(4));
    let check = (10 - weighted(digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
    (1..=12).contains(&month) && (1..=31).contains(&day) && check == last_digit(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_and_possible_number_is_taken_for_a_pesel() {
        for (digits, expected) in
            [("44051401359", true), ("44051401358", false), ("4405140135", false), ("99999999999", false), ("0000000000a", false)]
        {
            assert_eq!(looks_like_pesel(digits), expected, "{digits}");
        }
    }
}
