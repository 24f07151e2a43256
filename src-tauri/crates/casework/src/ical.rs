//! A calendar file (iCalendar, RFC 5545) with events that last a whole day, for Outlook, Google and other calendars.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// An event on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same event has the same one in every file, so that a calendar replaces it instead of adding another.
    pub uid: String,
    pub day: NaiveDate,
    pub summary: String,
    /// Lines of explanation.
    pub description: Vec<String>,
}

/// The file as text. `at` is when it is made.
pub fn calendar(events: &[Event], at: DateTime<Utc>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Kładka//Plan terminów//PL".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    let stamp = at.format("%Y%m%dT%H%M%SZ");
    for event in events {
        let day = |day: NaiveDate| day.format("%Y%m%d");
        // The end is the first day that does not belong to the event.
        let after = event.day.checked_add_days(Days::new(1)).unwrap_or(event.day);
        lines.push("BEGIN:VEVENT".to_owned());
        lines.push(format!("UID:{}", text(&event.uid)));
        lines.push(format!("DTSTAMP:{stamp}"));
        lines.push(format!("DTSTART;VALUE=DATE:{}", day(event.day)));
        lines.push(format!("DTEND;VALUE=DATE:{}", day(after)));
        lines.push(format!("SUMMARY:{}", text(&event.summary)));
        if !event.description.is_empty() {
            lines.push(format!("DESCRIPTION:{}", text(&event.description.join("\n"))));
        }
        // A term does not make the officer busy.
        lines.push("TRANSP:TRANSPARENT".to_owned());
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line) + "\r\n").collect()
}

/// A value of the type TEXT: backslash, semicolon, comma and the end of a line are escaped, other controls are left out.
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Most octets of a line, without its end.
const LONGEST: usize = 75;

/// A long line goes on in lines that begin with a space; no letter is cut in two.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LONGEST {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(letter);
        octets += letter.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str) -> Event {
        Event {
            uid: "uchwalenie.2027@gmina-jarzebin.kladka".into(),
            day: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
            summary: summary.into(),
            description: Vec::new(),
        }
    }

    fn file(event: Event) -> String {
        calendar(&[event], "2026-10-15T09:41:00Z".parse().unwrap())
    }

    #[test]
    fn an_event_lasts_its_whole_day_and_no_longer() {
        let file = file(event("Ostatni dzień"));
        assert!(file.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), "{file}");
        assert!(file.contains("\r\nDTSTAMP:20261015T094100Z\r\n"), "{file}");
    }

    #[test]
    fn every_line_ends_with_both_marks_and_none_is_longer_than_the_standard_allows() {
        let file = file(event(&"zażółć gęślą jaźń ".repeat(20)));
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        for line in file.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{}", "zażółć gęślą jaźń ".repeat(20))), "{unfolded}");
    }

    #[test]
    fn marks_of_the_format_inside_words_are_escaped() {
        let file = file(Event { description: vec!["raz".into(), "dwa\u{0}".into()], ..event("§ 3; ust. 2, pkt 1 \\ lit. a") });
        assert!(file.contains("SUMMARY:§ 3\\; ust. 2\\, pkt 1 \\\\ lit. a\r\n"), "{file}");
        assert!(file.contains("DESCRIPTION:raz\\ndwa\r\n"), "{file}");
    }
}
