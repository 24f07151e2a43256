//! Typed texts of a form made into values; every fault is kept with its field and all are answered together.

use chrono::{NaiveDate, NaiveTime};
use domain::{deadline::parse_day, violation::Violation, vocabulary::Vocabulary};

use crate::Failure;

#[derive(Default)]
pub(crate) struct Reading(Vec<Violation>);

impl Reading {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn fault(&mut self, field: &str, sentence: impl Into<String>) {
        self.0.push(Violation::new(field, sentence));
    }

    /// A day; blank means none.
    pub fn day(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        if typed.trim().is_empty() {
            return None;
        }
        parse_day(typed).map_err(|fault| self.fault(field, fault.to_string())).ok()
    }

    /// A day that must be given.
    pub fn needed_day(&mut self, field: &str, typed: &str) -> NaiveDate {
        parse_day(typed).map_err(|fault| self.fault(field, fault.to_string())).unwrap_or_default()
    }

    /// "14:22", "14.22", "9"; blank means none.
    pub fn hour(&mut self, field: &str, typed: &str) -> Option<NaiveTime> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let (hour, minute) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
        let read = || NaiveTime::from_hms_opt(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0);
        let time = read();
        if time.is_none() {
            let shown: String = typed.chars().take(20).collect();
            self.fault(field, format!("„{shown}” to nie jest godzina. Wpisz ją tak: 14:30."));
        }
        time
    }

    /// A number of people; blank means not given.
    pub fn people(&mut self, field: &str, typed: &str) -> Option<u32> {
        let digits: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
        if digits.is_empty() {
            return None;
        }
        let number = digits.parse().ok();
        if number.is_none() {
            let shown: String = typed.chars().take(20).collect();
            self.fault(
                field,
                format!("„{shown}” to nie jest liczba osób. Wpisz liczbę całkowitą, na przykład 23, albo zostaw puste."),
            );
        }
        number
    }

    /// A member of a closed list; blank means none.
    pub fn choice<V: Vocabulary>(&mut self, field: &str, key: &str) -> Option<V> {
        if key.trim().is_empty() {
            return None;
        }
        let member = V::from_key(key);
        if member.is_none() {
            self.unknown(field, key);
        }
        member
    }

    /// A member of a closed list that must be chosen.
    pub fn needed_choice<V: Vocabulary>(&mut self, field: &str, key: &str) -> V {
        if key.trim().is_empty() {
            self.fault(field, "Nic tu nie wybrano. Wybierz jedną z możliwości.");
        }
        self.choice(field, key).unwrap_or(V::ALL[0])
    }

    pub fn choices<V: Vocabulary>(&mut self, field: &str, keys: &[String]) -> Vec<V> {
        let mut chosen: Vec<V> = Vec::new();
        for key in keys {
            match V::from_key(key) {
                Some(member) if !chosen.contains(&member) => chosen.push(member),
                Some(_) => {}
                None => self.unknown(field, key),
            }
        }
        chosen
    }

    fn unknown(&mut self, field: &str, key: &str) {
        let shown: String = key.chars().take(40).collect();
        self.fault(field, format!("Program nie zna wyboru „{shown}”. Wybierz jedną z możliwości na liście."));
    }

    /// Refuses the input when anything could not be read or when the domain finds it wrong.
    pub fn done(self, found: Vec<Violation>) -> Result<(), Failure> {
        let mut all = self.0;
        for fault in found {
            // What could not be read has its own sentence already.
            if !all.iter().any(|known| known.field == fault.field) {
                all.push(fault);
            }
        }
        Failure::when_invalid(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let read = |typed: &str| Reading::new().hour("hour", typed).map(|hour| hour.format("%H:%M").to_string());
        assert_eq!(read("14:22").as_deref(), Some("14:22"));
        assert_eq!(read("9.05").as_deref(), Some("09:05"));
        assert_eq!(read("9").as_deref(), Some("09:00"));
        assert_eq!(read("25:00"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn every_fault_is_told_with_its_field() {
        let mut reading = Reading::new();
        reading.day("starts_on", "30.02.2026");
        reading.hour("ends_at", "rano");
        reading.people("stated_participants", "dużo");
        let Err(Failure::Invalid { violations }) = reading.done(Vec::new()) else { panic!("refused") };
        let fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["starts_on", "ends_at", "stated_participants"]);
        assert_eq!(violations[0].sentence, "30 lutego 2026 r. nie istnieje. Wpisz dd.mm.rrrr albo zostaw puste.");
    }
}
