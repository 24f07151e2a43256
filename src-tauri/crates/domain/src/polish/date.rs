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

/// `15.10.2026`
pub fn date_short(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
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
}
