//! Easter Sunday of the Gregorian calendar.

use chrono::NaiveDate;

/// Easter Sunday, by the anonymous Gregorian algorithm (Meeus, *Astronomical Algorithms*, ch. 8).
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31).ok()? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_on_the_published_days() {
        let published = [
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2029, 4, 1),
            (2030, 4, 21),
            (2031, 4, 13),
            (2032, 3, 28),
            (2008, 3, 23),
            (2011, 4, 24),
            (2038, 4, 25),
            (1954, 4, 18),
            (1981, 4, 19),
        ];
        for (year, month, day) in published {
            assert_eq!(easter_sunday(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
    }

    proptest::proptest! {
        #[test]
        fn easter_is_a_sunday_in_spring(year in 1583..=9999_i32) {
            use chrono::{Datelike, Weekday};
            let easter = easter_sunday(year).expect("in range");
            proptest::prop_assert_eq!(easter.weekday(), Weekday::Sun);
            proptest::prop_assert!((easter.month() == 3 && easter.day() >= 22) || (easter.month() == 4 && easter.day() <= 25));
        }
    }
}
