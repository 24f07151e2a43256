//! Dates in words: `15 października 2026 r.`

use chrono::{Datelike, NaiveDate, Weekday};

/// Names of months as they stand in a date, January first.
pub const MONTHS_GENITIVE: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];

/// `15 października 2026 r.`
pub fn date_in_words(day: NaiveDate) -> String {
    format!("{} {} {} r.", day.day(), MONTHS_GENITIVE[day.month0() as usize], day.year())
}

/// The first day written in a text, in words (`15 października 2026 r.`) or in figures (`15.10.2026`).
pub fn date_in(text: &str) -> Option<NaiveDate> {
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let begins = text.char_indices().filter(|(at, letter)| digit(Some(*letter)) && !digit(text[..*at].chars().next_back()));
    begins.map(|(at, _)| &text[at..]).find_map(|words| date_written(words).map(|(day, _)| day).or_else(|| in_figures(words)))
}

fn in_figures(words: &str) -> Option<NaiveDate> {
    let end = words.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(words.len());
    let mut parts = words[..end].trim_end_matches('.').split('.');
    let (day, month, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let whole = year.len() == 4 && parts.next().is_none();
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day).filter(|_| whole)
}

/// The date that words begin with, "8 marca 1990 r.", and the bytes that it takes; "r." may be missing.
pub fn date_written(words: &str) -> Option<(NaiveDate, usize)> {
    let digits = |text: &str| text.len() - text.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let blank = |text: &str| Some(text.len() - text.trim_start().len()).filter(|length| *length > 0);
    let mut at = digits(words);
    let day = words[..at].parse().ok()?;
    at += blank(&words[at..])?;
    let named = |month: &str| words[at..].get(..month.len()).is_some_and(|word| word.to_lowercase() == month);
    let month = MONTHS_GENITIVE.iter().position(|month| named(month))?;
    at += MONTHS_GENITIVE[month].len();
    at += blank(&words[at..])?;
    let year = digits(&words[at..]);
    let date = NaiveDate::from_ymd_opt(words[at..at + year].parse().ok().filter(|_| year == 4)?, month as u32 + 1, day)?;
    at += year;
    let sign = blank(&words[at..]).filter(|length| words[at + length..].starts_with("r."));
    Some((date, at + sign.map_or(0, |length| length + "r.".len())))
}

/// `15.10.2026`
pub fn date_short(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// `15 października`, where the year is known
pub fn day_and_month(day: NaiveDate) -> String {
    format!("{} {}", day.day(), MONTHS_GENITIVE[day.month0() as usize])
}

/// `25–28 września`, `28 września – 12 października`
pub fn days_and_months(first: NaiveDate, last: NaiveDate) -> String {
    match first == last {
        true => day_and_month(first),
        false if (first.year(), first.month()) == (last.year(), last.month()) => {
            format!("{}–{}", first.day(), day_and_month(last))
        }
        false => format!("{} – {}", day_and_month(first), day_and_month(last)),
    }
}

/// `15 paź.`, for a narrow list; never broken.
pub fn day_and_month_brief(day: NaiveDate) -> String {
    const MONTHS: [&str; 12] = ["sty.", "lut.", "mar.", "kwi.", "maja", "cze.", "lip.", "sie.", "wrz.", "paź.", "lis.", "gru."];
    format!("{}\u{a0}{}", day.day(), MONTHS[day.month0() as usize])
}

/// The weekday's name: `czwartek`.
pub fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "poniedziałek",
        Weekday::Tue => "wtorek",
        Weekday::Wed => "środa",
        Weekday::Thu => "czwartek",
        Weekday::Fri => "piątek",
        Weekday::Sat => "sobota",
        Weekday::Sun => "niedziela",
    }
}

/// `w czwartek 15 października 2026 r.`, `we wtorek …`
pub fn date_on_weekday(day: NaiveDate) -> String {
    let on = match day.weekday() {
        Weekday::Tue => "we wtorek",
        Weekday::Wed => "w środę",
        Weekday::Sat => "w sobotę",
        Weekday::Sun => "w niedzielę",
        Weekday::Mon => "w poniedziałek",
        Weekday::Thu => "w czwartek",
        Weekday::Fri => "w piątek",
    };
    format!("{on} {}", date_in_words(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_in_words_with_its_weekday() {
        let day = NaiveDate::from_ymd_opt(2026, 10, 15).expect("a day");
        assert_eq!(date_in_words(day), "15 października 2026 r.");
        assert_eq!(date_on_weekday(day), "w czwartek 15 października 2026 r.");
        assert_eq!(
            date_on_weekday(day.pred_opt().and_then(|day| day.pred_opt()).expect("a day")),
            "we wtorek 13 października 2026 r."
        );
        assert_eq!(date_short(day), "15.10.2026");
    }

    #[test]
    fn a_date_is_found_in_a_text_in_words_and_in_figures() {
        for (text, expected) in [
            ("z dnia 26 listopada 2026 r. w sprawie", Some("2026-11-26")),
            ("Z DNIA 5 MAJA 2025R.", Some("2025-05-05")),
            ("z dnia 05.11.2025r.", Some("2025-11-05")),
            ("z dnia …… listopada 2026 r.", None),
            ("31 lutego 2026 r., potem 1 marca 2026 r.", Some("2026-03-01")),
            ("na rok 2026", None),
        ] {
            assert_eq!(date_in(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_written_date_is_read_with_its_length() {
        let day = NaiveDate::from_ymd_opt(1990, 3, 8).expect("a day");
        for (words, length) in [("8 marca 1990 r. o", 15), ("8\u{a0}marca 1990, Nr", 13), ("8 marca 1990 roku", 12)] {
            assert_eq!(date_written(words), Some((day, length)), "{words}");
        }
        for words in ["", "8", "8marca 1990", "31 lutego 1990 r.", "marca 1990", "8 marca 90 r.", "8 marca"] {
            assert_eq!(date_written(words), None, "{words}");
        }
    }

    #[test]
    fn a_day_of_a_known_year_is_told_by_its_month_alone() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(day_and_month(day("2026-10-15")), "15 października");
        assert_eq!(day_and_month_brief(day("2026-10-07")), "7\u{a0}paź.");
        assert_eq!(day_and_month_brief(day("2026-05-03")), "3\u{a0}maja", "a short word is not cut");
    }

    #[test]
    fn days_of_one_month_name_it_once() {
        let span = |first: &str, last: &str| days_and_months(first.parse().expect("a day"), last.parse().expect("a day"));
        assert_eq!(span("2026-09-25", "2026-09-28"), "25–28 września");
        assert_eq!(span("2026-09-28", "2026-10-12"), "28 września – 12 października");
        assert_eq!(span("2026-10-06", "2026-10-06"), "6 października");
    }
}
