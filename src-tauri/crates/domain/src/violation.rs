//! What is wrong with a typed value: the field, and one sentence that says place, cause and remedy.

use chrono::{Datelike, NaiveDate};

use crate::polish::{self, date_in_words};

/// One fault of one field. All faults of an input are collected before the answer.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Violation {
    /// Stable name of the field, dotted for rows: `accounts.0.nrb`.
    pub field: String,
    pub sentence: String,
}

impl Violation {
    pub fn new(field: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { field: field.into(), sentence: sentence.into() }
    }
}

/// Most characters of a name or a title.
pub const NAME: usize = 250;
/// Most characters of an e-mail address.
const EMAIL: usize = 200;
/// Most characters of a web address.
const WEB: usize = 500;
/// Years in which a date of a case may lie.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Collects all faults of an input; the first one never hides the others.
#[derive(Debug, Default)]
pub struct Violations(Vec<Violation>);

impl Violations {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn into_vec(self) -> Vec<Violation> {
        self.0
    }

    pub fn add(&mut self, field: &str, sentence: impl Into<String>) {
        self.0.push(Violation::new(field, sentence));
    }

    /// Takes over the faults of a row under its field: `people.0` and `name` give `people.0.name`.
    pub fn within(&mut self, row: &str, inner: Vec<Violation>) {
        self.0.extend(inner.into_iter().map(|fault| Violation::new(format!("{row}.{}", fault.field), fault.sentence)));
    }

    /// A text of one line. `label` opens the sentence: "Nazwa organizacji".
    pub fn line(&mut self, field: &str, label: &str, value: &str, most: usize) {
        self.checked(field, label, value, most, char::is_control);
    }

    /// A text of one line that may not be blank.
    pub fn needed(&mut self, field: &str, label: &str, value: &str, most: usize) {
        if value.trim().is_empty() {
            self.add(field, format!("{label}: to pole jest puste. Uzupełnij je."));
        } else {
            self.line(field, label, value, most);
        }
    }

    /// A text of many lines.
    pub fn text_up_to(&mut self, field: &str, label: &str, value: &str, most: usize) {
        self.checked(field, label, value, most, |letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'));
    }

    fn checked(&mut self, field: &str, label: &str, value: &str, most: usize, barred: fn(char) -> bool) {
        let length = value.chars().count();
        if length > most {
            let (length, most) = (counted_letters(length), most);
            self.add(field, format!("{label}: wpisano {length}, a mieści się najwyżej {most}. Skróć tekst."));
        }
        if value.chars().any(barred) {
            self.add(field, format!("{label}: w tekście jest niewidoczny znak sterujący. Wpisz tekst ponownie z klawiatury."));
        }
    }

    /// A number or an address that has a form of its own; blank is taken as unknown.
    pub fn identifier<T, F: std::fmt::Display>(
        &mut self,
        field: &str,
        label: &str,
        value: &str,
        parse: impl Fn(&str) -> Result<T, F>,
    ) {
        if value.trim().is_empty() {
            return;
        }
        if let Err(fault) = parse(value) {
            self.add(field, format!("{label}: {fault}"));
        }
    }

    /// An e-mail address; blank is taken as unknown.
    pub fn email(&mut self, field: &str, label: &str, value: &str) {
        let value = value.trim();
        self.line(field, label, value, EMAIL);
        let sound = value.split_once('@').is_some_and(|(who, host)| {
            !who.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@')
        }) && !value.contains(char::is_whitespace);
        if !value.is_empty() && !sound {
            self.add(
                field,
                format!("{label}: „{}” nie jest adresem e-mail. Wpisz go tak: biuro@jarzebin.example.", short(value)),
            );
        }
    }

    /// A web address; blank is taken as unknown.
    pub fn web(&mut self, field: &str, label: &str, value: &str) {
        let value = value.trim();
        self.line(field, label, value, WEB);
        let bare = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://")).unwrap_or(value);
        let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
        // What follows a colon is a port; anything else makes the beginning a scheme that leads to no page.
        let port = host.split_once(':').is_none_or(|(_, port)| port.chars().all(|digit| digit.is_ascii_digit()));
        let sound = host.contains('.') && !host.starts_with('.') && port && !value.contains(char::is_whitespace);
        if !value.is_empty() && !sound {
            self.add(
                field,
                format!("{label}: „{}” nie jest adresem strony. Wpisz go tak: https://www.jarzebin.example.", short(value)),
            );
        }
    }

    /// A day that can be right at all.
    pub fn day(&mut self, field: &str, label: &str, day: Option<NaiveDate>) {
        if let Some(day) = day.filter(|day| !YEARS.contains(&day.year())) {
            self.add(field, format!("{label}: rok {} jest niemożliwy. Sprawdź datę.", day.year()));
        }
    }

    /// Two days of which the second may not come before the first; unknown ones are passed over.
    pub fn order(&mut self, field: &str, before: (&str, Option<NaiveDate>), after: (&str, Option<NaiveDate>)) {
        if let (Some(first), Some(second)) = (before.1, after.1)
            && second < first
        {
            let (first, second) = (date_in_words(first), date_in_words(second));
            self.add(field, format!("{} ({second}) wypada przed: {} ({first}). Sprawdź obie daty.", after.0, before.0));
        }
    }

    /// A year of a case.
    pub fn year(&mut self, field: &str, label: &str, year: i32) {
        if !(2003..=2200).contains(&year) {
            self.add(field, format!("{label}: rok {year} jest niemożliwy. Wpisz rok czterema cyframi, na przykład 2027."));
        }
    }
}

fn counted_letters(count: usize) -> String {
    polish::counted(count as u64, ["znak", "znaki", "znaków"])
}

/// The beginning of a long text, for a sentence.
fn short(value: &str) -> String {
    let mut start: String = value.chars().take(40).collect();
    if value.chars().count() > 40 {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_said_with_place_cause_and_remedy() {
        let mut faults = Violations::new();
        faults.needed("name", "Nazwa organizacji", "  ", NAME);
        faults.line("short_name", "Nazwa skrócona", &"ż".repeat(300), NAME);
        faults.line("phone", "Telefon", "22\0", 60);
        faults.email("email", "E-mail", "biuro jarzebin");
        faults.web("website", "Strona", "jarzebin");
        faults.web("bip_url", "BIP", "javascript:alert(1).pl");
        faults.web("website", "Strona", "http://jarzebin.example:8080/a?b=c:d");
        faults.year("year_from", "Rok", 27);
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day);
        faults.order("ends_on", ("początek konsultacji", day(20)), ("Koniec konsultacji", day(6)));
        let said: Vec<String> = faults
            .into_vec()
            .into_iter()
            .map(|fault| format!("{} | {}", fault.field, fault.sentence.replace('\u{a0}', " ")))
            .collect();
        insta::assert_snapshot!(said.join("\n"), @r"
        name | Nazwa organizacji: to pole jest puste. Uzupełnij je.
        short_name | Nazwa skrócona: wpisano 300 znaków, a mieści się najwyżej 250. Skróć tekst.
        phone | Telefon: w tekście jest niewidoczny znak sterujący. Wpisz tekst ponownie z klawiatury.
        email | E-mail: „biuro jarzebin” nie jest adresem e-mail. Wpisz go tak: biuro@jarzebin.example.
        website | Strona: „jarzebin” nie jest adresem strony. Wpisz go tak: https://www.jarzebin.example.
        bip_url | BIP: „javascript:alert(1).pl” nie jest adresem strony. Wpisz go tak: https://www.jarzebin.example.
        year_from | Rok: rok 27 jest niemożliwy. Wpisz rok czterema cyframi, na przykład 2027.
        ends_on | Koniec konsultacji (6 października 2026 r.) wypada przed: początek konsultacji (20 października 2026 r.). Sprawdź obie daty.
        ");
    }

    #[test]
    fn a_text_of_many_lines_may_break_but_not_hold_a_nul() {
        let mut faults = Violations::new();
        faults.text_up_to("content", "Treść uwagi", "pierwszy wiersz\nw drugim\twcięcie", 100);
        assert_eq!(faults.into_vec(), []);
        let mut faults = Violations::new();
        faults.text_up_to("content", "Treść uwagi", "zły\0znak", 100);
        assert_eq!(faults.into_vec().len(), 1);
    }
}
