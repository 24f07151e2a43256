//! Reading of days as people type them.

use chrono::NaiveDate;

use crate::polish::{MONTHS_GENITIVE, fold};

/// Why a text is not a day. [`std::fmt::Display`] is the sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    #[error("Wpisz datę w postaci dd.mm.rrrr.")]
    Empty,
    #[error("{0} nie istnieje. Wpisz dd.mm.rrrr albo zostaw puste.")]
    NoSuchDay(String),
    #[error("„{0}” to nie jest data. Wpisz dd.mm.rrrr albo zostaw puste.")]
    NotADay(String),
    #[error("Rok {0} jest poza zakresem 1900–2200. Wpisz rok czterema cyframi.")]
    Year(i32),
}

/// Reads `9.10.2026`, `09.10.2026`, `9 października 2026 r.`, `2026-10-09`, `9-10-2026`, `9/10/2026`.
pub fn parse_day(text: &str) -> Result<NaiveDate, DayFault> {
    let shown: String = text.trim().chars().take(40).collect();
    if shown.is_empty() {
        return Err(DayFault::Empty);
    }
    let not_a_day = || DayFault::NotADay(shown.clone());
    if text.chars().count() > 60 {
        return Err(not_a_day());
    }
    let folded = fold(text);
    let folded =
        folded.trim_end_matches("roku").trim_end().trim_end_matches("r.").trim_end_matches(" r").trim_end_matches('.').trim_end();
    let parts: Vec<&str> =
        folded.split(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/')).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else {
        return Err(not_a_day());
    };
    let iso = first.len() == 4;
    let (day, year) = if iso { (third, first) } else { (first, third) };
    let number =
        |word: &str| word.parse::<u32>().ok().filter(|_| word.len() <= 4 && word.bytes().all(|digit| digit.is_ascii_digit()));
    let (Some(day), Some(year)) = (number(day), number(year).and_then(|year| i32::try_from(year).ok())) else {
        return Err(not_a_day());
    };
    let month = number(second).or_else(|| month_named(second)).ok_or_else(not_a_day)?;
    if !(1900..=2200).contains(&year) {
        return Err(DayFault::Year(year));
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| {
        DayFault::NoSuchDay(match MONTHS_GENITIVE.get(month.wrapping_sub(1) as usize) {
            Some(name) => format!("{day} {name} {year} r."),
            None => format!("Miesiąc {month} w dacie „{shown}”"),
        })
    })
}

fn month_named(word: &str) -> Option<u32> {
    const NOMINATIVE: [&str; 12] = [
        "styczen",
        "luty",
        "marzec",
        "kwiecien",
        "maj",
        "czerwiec",
        "lipiec",
        "sierpien",
        "wrzesien",
        "pazdziernik",
        "listopad",
        "grudzien",
    ];
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let at = MONTHS_GENITIVE
        .iter()
        .position(|name| fold(name) == word)
        .or_else(|| NOMINATIVE.iter().position(|name| *name == word))
        .or_else(|| ROMAN.iter().position(|name| *name == word))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_usual_form() {
        for text in [
            "9.10.2026",
            "09.10.2026",
            " 9 października 2026 r. ",
            "9 października 2026 roku",
            "2026-10-09",
            "9/10/2026",
            "9-10-2026",
            "9 X 2026",
            "9 PAŹDZIERNIKA 2026",
            "09.10.2026 r.",
            "9\u{a0}października 2026\u{a0}r.",
        ] {
            assert_eq!(parse_day(text), Ok(NaiveDate::from_ymd_opt(2026, 10, 9).expect("a day")), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_gets_a_sentence() {
        let cases = [
            ("30.02.2019", "30 lutego 2019 r. nie istnieje. Wpisz dd.mm.rrrr albo zostaw puste."),
            ("29 lutego 2023", "29 lutego 2023 r. nie istnieje. Wpisz dd.mm.rrrr albo zostaw puste."),
            ("1.13.2026", "Miesiąc 13 w dacie „1.13.2026” nie istnieje. Wpisz dd.mm.rrrr albo zostaw puste."),
            ("wczoraj", "„wczoraj” to nie jest data. Wpisz dd.mm.rrrr albo zostaw puste."),
            ("10.2026", "„10.2026” to nie jest data. Wpisz dd.mm.rrrr albo zostaw puste."),
            ("9.10.26", "Rok 26 jest poza zakresem 1900–2200. Wpisz rok czterema cyframi."),
            ("", "Wpisz datę w postaci dd.mm.rrrr."),
        ];
        for (text, sentence) in cases {
            assert_eq!(parse_day(text).map_err(|fault| fault.to_string()), Err(sentence.to_owned()), "{text}");
        }
    }

    #[test]
    fn the_29th_of_february_exists_in_leap_years_only() {
        for (year, leap) in [(2023, false), (2024, true), (2025, false), (2100, false), (2000, true)] {
            assert_eq!(parse_day(&format!("29.02.{year}")).is_ok(), leap, "{year}");
        }
    }

    proptest::proptest! {
        #[test]
        fn every_day_reads_back_from_words_digits_and_iso(offset in 0..100_000_i64) {
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day") + chrono::Duration::days(offset);
            proptest::prop_assert_eq!(parse_day(&crate::polish::date_in_words(day)), Ok(day));
            proptest::prop_assert_eq!(parse_day(&crate::polish::date_short(day)), Ok(day));
            proptest::prop_assert_eq!(parse_day(&day.to_string()), Ok(day));
        }

        #[test]
        fn reading_never_panics(text in "\\PC{0,70}") {
            let _ = parse_day(&text);
        }
    }
}
