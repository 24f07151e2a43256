//! Days with hours as forms and spreadsheets write them.

/// The day and the hour of a cell, as texts that the form of a remark reads; the hour is blank when none is written.
///
/// "09.10.2026 14:22:31", "2026-10-09T14:22", "9.10.2026, godz. 14.22", "2026/10/09 2:22:31 PM GMT+2".
pub(crate) fn divided(written: &str) -> (String, String) {
    let written = written.trim();
    let (day, rest) = match written.find("godz") {
        Some(at) => {
            (&written[..at], written[at..].trim_start_matches(|c: char| c.is_alphabetic() || c == '.' || c.is_whitespace()))
        }
        None => match hour_at(written) {
            Some(at) => written.split_at(at),
            None => (written, ""),
        },
    };
    let day = day.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | 'T' | 't'));
    (day.to_owned(), hour(rest))
}

/// Where the digits of an hour begin: before the first colon between digits.
fn hour_at(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    let digits = text[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
    (digits > 0 && text[colon + 1..].starts_with(|c: char| c.is_ascii_digit())).then_some(colon - digits)
}

/// "2:22:31 PM GMT+2" is "14:22"; what is no hour stays, to be told as a fault.
fn hour(written: &str) -> String {
    let written = written.trim();
    let mut words = written.split_whitespace();
    let Some(time) = words.next() else {
        return String::new();
    };
    let mut parts = time.split([':', '.']);
    let read = |part: Option<&str>| part.and_then(|digits| digits.parse::<u32>().ok());
    let (Some(hour), Some(minute)) = (read(parts.next()), read(parts.next())) else {
        return written.to_owned();
    };
    let half = words.next().map(str::to_lowercase);
    let hour = match half.as_deref() {
        Some("pm") if hour < 12 => hour + 12,
        Some("am") if hour == 12 => 0,
        _ => hour,
    };
    format!("{hour:02}:{minute:02}")
}

/// A part of a day as a spreadsheet keeps hours: "0.598611" is "14:22".
pub(crate) fn of_part(number: &str) -> Option<String> {
    let part: f64 = number.parse().ok()?;
    if !(0.0..1.0).contains(&part) {
        return None;
    }
    let minutes = (part * 1440.0).round() as u32;
    Some(format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_parted_from_hours() {
        for (written, day, hour) in [
            ("09.10.2026 14:22:31", "09.10.2026", "14:22"),
            ("09.10.2026 14:22", "09.10.2026", "14:22"),
            ("2026-10-09T14:22:31", "2026-10-09", "14:22"),
            ("2026/10/09 2:22:31 PM GMT+2", "2026/10/09", "14:22"),
            ("2026/10/09 12:05:00 AM", "2026/10/09", "00:05"),
            ("9 października 2026 r., godz. 14.22", "9 października 2026 r.", "14:22"),
            ("9.10.2026, 9:05", "9.10.2026", "09:05"),
            ("9.10.2026", "9.10.2026", ""),
            ("", "", ""),
            ("w piątek: rano", "w piątek: rano", ""),
        ] {
            assert_eq!(divided(written), (day.to_owned(), hour.to_owned()), "{written}");
        }
    }

    #[test]
    fn a_part_of_a_day_is_an_hour() {
        assert_eq!(of_part("0.5986111111").as_deref(), Some("14:22"));
        assert_eq!(of_part("0").as_deref(), Some("00:00"));
        assert_eq!(of_part("14.5"), None);
    }
}
