//! What the officer typed, read into values; every fault is kept with its field.

use chrono::NaiveDate;
use domain::{deadline::parse_day, money::Money, violation::Violation, vocabulary::Vocabulary};

/// Reads typed fields and collects their faults.
#[derive(Default)]
pub(crate) struct Typed(pub Vec<Violation>);

impl Typed {
    /// A day; an empty field is no day.
    pub fn day(&mut self, field: &str, text: &str) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            return None;
        }
        parse_day(text).map_err(|fault| self.0.push(Violation::new(field, fault.to_string()))).ok()
    }

    /// A day that has to be given; `label` opens the sentence.
    pub fn needed_day(&mut self, field: &str, label: &str, text: &str) -> Option<NaiveDate> {
        if text.trim().is_empty() {
            self.0.push(Violation::new(field, format!("{label}: wpisz datę w postaci dd.mm.rrrr.")));
            return None;
        }
        self.day(field, text)
    }

    /// An amount; an empty field is no amount.
    pub fn money(&mut self, field: &str, text: &str) -> Option<Money> {
        if text.trim().is_empty() {
            return None;
        }
        Money::parse(text).map_err(|fault| self.0.push(Violation::new(field, fault.to_string()))).ok()
    }

    /// A member of a closed list.
    pub fn choice<V: Vocabulary>(&mut self, field: &str, label: &str, key: &str) -> Option<V> {
        let found = V::from_key(key);
        if found.is_none() {
            self.0.push(Violation::new(field, format!("{label}: wybierz pozycję z listy.")));
        }
        found
    }

    /// A member of a closed list, or nothing.
    pub fn choice_or_none<V: Vocabulary>(&mut self, field: &str, label: &str, key: &str) -> Option<V> {
        if key.is_empty() { None } else { self.choice(field, label, key) }
    }

    /// A year.
    pub fn year(&mut self, field: &str, label: &str, text: &str) -> i32 {
        text.trim().parse().unwrap_or_else(|_| {
            self.0.push(Violation::new(field, format!("{label}: wpisz rok czterema cyframi.")));
            0
        })
    }

    /// Takes over the faults that the domain found, except for fields that could not even be read.
    pub fn and(mut self, more: Vec<Violation>) -> Vec<Violation> {
        let unread = |fault: &Violation| !self.0.iter().any(|known| known.field == fault.field);
        let more: Vec<Violation> = more.into_iter().filter(unread).collect();
        self.0.extend(more);
        self.0
    }
}
