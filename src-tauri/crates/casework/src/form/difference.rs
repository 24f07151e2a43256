//! Two sets of answers field by field, in the words of the form: paper against a file, a file against what the form saved.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    form::{Block, ChoiceValue, Field, FieldKind, FormSpec, seal::tidy},
    money::Money,
    polish::date_in_words,
};
use serde_json::Value;

/// One field that differs; `None`: it is empty on that side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    /// `costs.0.rows.2.total`.
    pub path: String,
    /// "V. Kalkulacja…, Koszty realizacji działań 1, koszt 3, Razem [PLN]".
    pub label: String,
    pub before: Option<String>,
    pub now: Option<String>,
}

/// Fields of a form by their path, with `*` for a row.
pub struct Labels {
    fields: BTreeMap<String, (Vec<String>, FieldKind)>,
}

impl Labels {
    pub fn of(form: &FormSpec) -> Self {
        let mut labels = Self { fields: BTreeMap::new() };
        for section in &form.sections {
            labels.add(&section.blocks, "", &[section.number.to_owned()]);
        }
        labels
    }

    fn add(&mut self, blocks: &[Block], row: &str, names: &[String]) {
        let named = |name: &str| names.iter().cloned().chain([name.to_owned()]).collect::<Vec<_>>();
        for block in blocks {
            match block {
                Block::Field(field) => self.field(field, row, named(&field.label)),
                Block::Grid(grid) => {
                    for line in &grid.rows {
                        let line_names = named(&line.label);
                        line.fields.iter().for_each(|field| {
                            self.field(field, row, line_names.iter().cloned().chain([field.label.clone()]).collect());
                        });
                    }
                }
                Block::Table(table) => {
                    let path = joined(row, &format!("{}.*", table.path));
                    let names = named(&format!("{} {{}}", table.row));
                    table.columns.iter().for_each(|column| {
                        self.field(column, &path, names.iter().cloned().chain([column.label.clone()]).collect());
                    });
                }
                Block::Parts(parts) => {
                    let path = joined(row, &format!("{}.*", parts.path));
                    let names = named(&format!("{} {{}}", parts.row.to_lowercase()));
                    if parts.follows.is_some() || parts.fixed {
                        let field = Field::line("name", "nazwa", 300);
                        self.field(&field, &path, names.iter().cloned().chain([field.label.clone()]).collect());
                    }
                    self.add(&parts.blocks, &path, &names);
                }
                Block::Note(_) => {}
            }
        }
    }

    fn field(&mut self, field: &Field, row: &str, names: Vec<String>) {
        self.fields.insert(joined(row, field.path), (names, field.kind.clone()));
    }

    /// The place of an answer as a person finds it; the path itself when the form has no such field.
    pub fn label(&self, path: &str) -> String {
        let Some((names, _)) = self.at(path) else { return format!("pole spoza formularza ({path})") };
        let mut rows = path.split('.').filter(|part| is_index(part)).filter_map(|part| part.parse::<usize>().ok());
        let filled = names.iter().map(|name| {
            if name.contains("{}") {
                name.replace("{}", &rows.next().map_or(0, |row| row.saturating_add(1)).to_string())
            } else {
                name.clone()
            }
        });
        filled.collect::<Vec<_>>().join(" › ")
    }

    fn at(&self, path: &str) -> Option<&(Vec<String>, FieldKind)> {
        // Years of the task are members of a list and columns of the form at once.
        self.fields.get(&starred(path, None)).or_else(|| {
            let last = path.split('.').next_back().filter(|part| is_index(part))?;
            self.fields.get(&starred(path, Some(last)))
        })
    }
}

fn starred(path: &str, kept: Option<&str>) -> String {
    let parts: Vec<&str> = path.split('.').collect();
    let last = parts.len() - 1;
    let star = |(at, part): (usize, &&str)| match kept {
        Some(kept) if at == last => kept.to_owned(),
        _ if is_index(part) => "*".to_owned(),
        _ => (*part).to_owned(),
    };
    parts.iter().enumerate().map(star).collect::<Vec<_>>().join(".")
}

fn is_index(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn joined(row: &str, path: &str) -> String {
    if row.is_empty() { path.to_owned() } else { format!("{row}.{path}") }
}

/// An answer as the form writes it.
pub fn said(labels: &Labels, path: &str, value: &Value) -> String {
    let kind = labels.at(path).map(|(_, kind)| kind);
    match (kind, value) {
        (Some(FieldKind::Money), Value::Number(number)) => {
            number.as_i64().map_or_else(|| number.to_string(), |grosze| Money::from_grosze(grosze).to_string())
        }
        (Some(FieldKind::Share), Value::Number(number)) => {
            number.as_u64().map_or_else(|| number.to_string(), |share| format!("{},{:02}%", share / 100, share % 100))
        }
        (Some(FieldKind::Number { decimals: 2, .. }), Value::Number(number)) => number.as_u64().map_or_else(
            || number.to_string(),
            |hundredths| {
                let text = format!("{},{:02}", hundredths / 100, hundredths % 100);
                text.trim_end_matches('0').trim_end_matches(',').to_owned()
            },
        ),
        (Some(FieldKind::Day), Value::String(text)) => text.parse::<NaiveDate>().map_or_else(|_| text.clone(), date_in_words),
        (Some(FieldKind::Choice(choices)), value) => {
            let chosen = choices.iter().find(|choice| match &choice.value {
                ChoiceValue::Text(key) => value.as_str() == Some(key.as_str()),
                ChoiceValue::Yes(yes) => value.as_bool() == Some(*yes),
            });
            chosen.map_or_else(|| value.to_string(), |choice| choice.label.clone())
        }
        (_, Value::Bool(true)) => "tak".to_owned(),
        (_, Value::Bool(false)) => "nie".to_owned(),
        (_, Value::String(text)) => text.clone(),
        (_, other) => other.to_string(),
    }
}

/// What differs between what the office has (`before`) and what comes (`now`), in the order of the form.
pub fn differences(form: &FormSpec, before: &Value, now: &Value) -> Vec<FieldDifference> {
    let labels = Labels::of(form);
    let (before, now) = (flat(before), flat(now));
    let mut paths: Vec<&String> = before.keys().chain(now.keys().filter(|path| !before.contains_key(*path))).collect();
    paths.sort_by_key(|path| order(path));
    let changed = paths.into_iter().filter(|path| before.get(*path) != now.get(*path));
    changed
        .map(|path| FieldDifference {
            path: path.clone(),
            label: labels.label(path),
            before: before.get(path).map(|value| said(&labels, path, value)),
            now: now.get(path).map(|value| said(&labels, path, value)),
        })
        .collect()
}

/// Row 10 comes after row 9.
fn order(path: &str) -> Vec<(String, usize)> {
    let part = |part: &str| match part.parse() {
        Ok(index) => (String::new(), index),
        Err(_) => (part.to_owned(), 0),
    };
    path.split('.').map(part).collect()
}

/// Answers that say something, by path; what nobody ticked says nothing.
fn flat(answers: &Value) -> BTreeMap<String, Value> {
    fn walk(value: &Value, path: String, found: &mut BTreeMap<String, Value>) {
        let deeper = |key: &str| joined(&path, key);
        match value {
            Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| walk(item, deeper(&at.to_string()), found)),
            Value::Object(members) => members.iter().for_each(|(key, member)| walk(member, deeper(key), found)),
            Value::Bool(false) => {}
            leaf => {
                found.insert(path, leaf.clone());
            }
        }
    }
    let mut found = BTreeMap::new();
    if let Some(tidied) = tidy(answers) {
        walk(&tidied, String::new(), &mut found);
    }
    found
}
