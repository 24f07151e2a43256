//! Typed points and amounts.

use domain::{commission::MOST_POINTS, money::Money};

use crate::consultation::read::Reading;

/// "12,5" or "12.5" as hundredths; blank means not judged yet.
pub fn points(reading: &mut Reading, field: &str, typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let read = || {
        let (whole, rest) = typed.split_once([',', '.']).unwrap_or((typed, "0"));
        let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
        if whole.is_empty() || rest.is_empty() || rest.len() > 2 || whole.len() > 6 || !digits(whole) || !digits(rest) {
            return None;
        }
        let hundredths: u32 = format!("{rest:0<2}").parse().ok()?;
        whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(hundredths).filter(|points| *points <= MOST_POINTS)
    };
    let points = read();
    if points.is_none() {
        let shown: String = typed.chars().take(20).collect();
        reading.fault(field, format!("„{shown}” to nie są punkty. Wpisz liczbę od 0, najwyżej z dwoma miejscami po przecinku."));
    }
    points
}

/// An amount; blank means none.
pub fn money(reading: &mut Reading, field: &str, typed: &str) -> Option<Money> {
    if typed.trim().is_empty() {
        return None;
    }
    Money::parse(typed).map_err(|fault| reading.fault(field, fault.to_string())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_with_a_comma_or_a_full_stop() {
        let read = |typed: &str| {
            let mut reading = Reading::new();
            let points = points(&mut reading, "points", typed);
            (points, reading.done(Vec::new()).is_ok())
        };
        let cases = [("12,5", Some(1_250)), ("12.05", Some(1_205)), ("0", Some(0)), ("1000", Some(100_000)), (" ", None)];
        for (typed, points) in cases {
            assert_eq!(read(typed), (points, true), "{typed}");
        }
        for typed in ["1001", "-1", "12,", "1,234", "dwa", "1e3", "99999999999"] {
            assert_eq!(read(typed), (None, false), "{typed}");
        }
    }
}
