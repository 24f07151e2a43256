//! Rows, fields and values of a case in words for a person.

use std::collections::HashMap;

use domain::polish::{counted, shortened};
use serde_json::{Map, Value};
use store::history::{self, Told};

use super::core::{CHANGES, CoreRow};
use crate::{Clock, history::words};

/// Speaks on the clock of the office.
pub struct Said<'c> {
    pub clock: &'c Clock,
}

/// Fields that lead to other rows.
const LINKS: [&str; 16] = [
    "based_on",
    "case",
    CHANGES,
    "consultation",
    "document",
    "evidence",
    "goal",
    "justification_text",
    "meeting",
    "organisation",
    "parent",
    "previous",
    "programme",
    "resolution_text",
    "sitting",
    "text",
];

/// Letters of a name inside the name of a place.
const NAME: usize = 80;

impl Said<'_> {
    /// "Uwaga nr 3 (Stowarzyszenie „Świetlik”)".
    pub fn row(&self, row: &CoreRow, labels: &HashMap<String, String>) -> String {
        let told = |field: &str| self.value(&row.list, field, row.fields.get(field).unwrap_or(&Value::Null), labels);
        let quoted = |words: &str, field: &str| format!("{words} „{}”", shortened(&told(field), NAME));
        match row.list.as_str() {
            "programmes" => "Program".into(),
            "draft_acts" => "Akt".into(),
            "goals" => quoted("Cel", "wording"),
            "indicators" => quoted("Wskaźnik", "name"),
            "tasks" => quoted("Zadanie", "title"),
            "opinions" => "Opinia rady pożytku".into(),
            "consultations" => quoted("Konsultacje", "title"),
            "extensions" => format!("Przedłużenie z {}", told("decided_on")),
            "meetings" => format!("Spotkanie {}", told("held_at")),
            "remarks" => format!("Uwaga nr {} ({})", told("number"), shortened(&told("sender"), NAME)),
            "publications" => format!("Publikacja: {}, {}, {}", told("thing"), told("place"), told("published_on")),
            "organisations" => quoted("Organizacja", "name"),
            _ => match row.names.first().map(String::as_str) {
                Some("program") => "Treść programu".into(),
                Some("akt") => "Treść aktu".into(),
                Some("uchwala") => "Treść uchwały".into(),
                Some("uzasadnienie") => "Treść uzasadnienia".into(),
                _ => "Treść konsultowanego projektu".into(),
            },
        }
    }

    /// The name of a field.
    pub fn field(&self, list: &str, field: &str) -> String {
        let own = match (list, field) {
            (_, "position") if list != "remarks" => "Kolejność",
            ("remarks", "position") => "Stanowisko",
            ("remarks", CHANGES) => "Zmiany w projekcie",
            ("programmes" | "draft_acts", "adoption") => "Uchwalenie",
            ("draft_acts", "opinion") => "Opinia rady pożytku",
            ("draft_acts", "announcement") => "Ogłoszenie w dzienniku",
            ("consultations", "cancelled") => "Odwołanie",
            ("consultations", "forms") => "Formy konsultacji",
            ("meetings", "turnout") => "Frekwencja",
            ("extensions", "from") => "Dotychczasowy koniec",
            ("extensions", "to") => "Nowy koniec",
            ("publications", "case") => "Sprawa",
            ("indicators", "goal") => "Cel",
            _ => history::field(table(list), field).unwrap_or("Kolejność"),
        };
        own.to_owned()
    }

    /// A value; a link is told by what it leads to.
    pub fn value(&self, list: &str, field: &str, value: &Value, labels: &HashMap<String, String>) -> String {
        match value {
            Value::Null => "–".into(),
            Value::Bool(yes) => if *yes { "tak" } else { "nie" }.into(),
            Value::Number(number) => {
                let told = number.as_i64().map_or_else(|| Told::Text(number.to_string()), Told::Number);
                words::told(table(list), field, &told, self.clock)
            }
            Value::String(text) if text.is_empty() => "–".into(),
            Value::String(text) => match labels.get(text).filter(|_| LINKS.contains(&field)) {
                Some(label) => label.clone(),
                None => words::told(&column_table(list, field), column(field), &Told::Text(text.clone()), self.clock),
            },
            Value::Array(items) if items.is_empty() => "–".into(),
            Value::Array(items) => {
                let told: Vec<String> = items.iter().map(|item| self.value(list, field, item, labels)).collect();
                told.join(if items.iter().any(Value::is_array) { "; " } else { ", " })
            }
            Value::Object(fields) => self.parts(list, fields, labels),
        }
    }

    /// „Stanowisko: uwzględniona; Uzasadnienie stanowiska: …”.
    fn parts(&self, list: &str, fields: &Map<String, Value>, labels: &HashMap<String, String>) -> String {
        let told = fields.iter().filter(|(_, value)| !value.is_null() && value.as_str() != Some(""));
        let parts: Vec<String> = told
            .map(|(field, value)| {
                let name = match (list, field.as_str()) {
                    ("draft_acts", "delivered_on") => "Doręczenie radzie pożytku",
                    ("draft_acts", "position") => "Pozycja w dzienniku",
                    ("remarks", "taken_on") => "Data stanowiska",
                    ("remarks", "reason") => "Uzasadnienie stanowiska",
                    ("consultations", "reason") => "Powód odwołania",
                    (_, field) => history::field(table(list), field).unwrap_or("wartość"),
                };
                format!("{name}: {}", self.value(list, field, value, labels))
            })
            .collect();
        parts.join("; ")
    }

    /// Everything that stands in a row.
    pub fn whole(&self, row: &CoreRow, labels: &HashMap<String, String>) -> String {
        let told = row.fields.iter().filter(|(field, value)| {
            let empty = value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty);
            let is_frame = matches!(field.as_str(), "programme" | "consultation" | "case" | "unit" | "text");
            let is_place = field.as_str() == "position" && row.list != "remarks";
            !empty && !is_frame && !is_place
        });
        let parts: Vec<String> = told
            .map(|(field, value)| format!("{}: {}", self.field(&row.list, field), self.value(&row.list, field, value, labels)))
            .collect();
        parts.join("; ")
    }

    /// A text in numbers.
    pub fn text(&self, units: usize, versions: usize) -> String {
        let units = match units {
            0 => "słowa takie same".to_owned(),
            units => format!("{} z różnicą", counted(units as u64, ["jednostka", "jednostki", "jednostek"])),
        };
        format!("{units}; {}", counted(versions as u64, ["zapisana wersja", "zapisane wersje", "zapisanych wersji"]))
    }
}

/// The table in which the rows of a list of a case file stand.
fn table(list: &str) -> &str {
    match list {
        "programmes" => "programme",
        "draft_acts" => "draft_act",
        "goals" => "goal",
        "indicators" => "indicator",
        "tasks" => "priority_task",
        "opinions" => "opinion",
        "consultations" => "consultation",
        "extensions" => "extension",
        "meetings" => "meeting",
        "remarks" => "remark",
        "publications" => "publication",
        "organisations" => "organisation",
        "texts" => "text",
        other => other,
    }
}

/// The table of the closed list whose keys a field holds.
fn column_table(list: &str, field: &str) -> String {
    match (list, field) {
        ("consultations", "entitled") => "consultation_entitled".into(),
        ("consultations", "forms") => "consultation_form".into(),
        ("meetings", "turnout") => "meeting_turnout".into(),
        ("draft_acts", "result") => "opinion".into(),
        (list, _) => table(list).to_owned(),
    }
}

/// The column of that table.
fn column(field: &str) -> &str {
    match field {
        "forms" => "form",
        "turnout" => "sector",
        field => field,
    }
}
