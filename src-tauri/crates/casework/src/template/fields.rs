//! The data that an officer may put into words: by groups, with their Polish names and, for a case, with their present values.

use documents::template::{Data, Field, FieldKind, Fields, Value};
use domain::polish::{counted, fold};
use serde::Serialize;
use specta::Type;

use crate::{
    document::{chips::forms, print::room_of},
    view::Choice,
};

/// Data of one family: "Urząd", "Konsultacje".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FieldGroup {
    pub label: String,
    pub fields: Vec<FieldView>,
}

/// One thing that can be put in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FieldView {
    pub key: String,
    pub label: String,
    /// `text`, `number`, `money`, `date`, `flag`, `list`, `blocks` or `act`.
    pub kind: String,
    /// The same in Polish: "kwota", "lista".
    pub kind_label: String,
    /// Where the officer fills it in; empty when the program finds it itself.
    pub source: String,
    /// Forms in which it can be printed, the usual one first; none when it cannot stand in a sentence.
    pub forms: Vec<Choice>,
    /// Without it the document cannot be issued.
    pub mandatory: bool,
    /// Data of one record of a list.
    pub of: Vec<FieldView>,
}

/// What a field holds in a case, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct FieldValue {
    pub key: String,
    /// Empty when there is nothing.
    pub value: String,
}

/// Families by the first words of their keys, in the order in which they are offered.
const FAMILIES: [(&str, &[&str]); 11] = [
    ("Program współpracy", &["program", "uchwala", "uzasadnienie"]),
    ("Projekt aktu", &["projekt"]),
    ("Przekazywana uchwała", &["przekazanie"]),
    ("Konsultacje", &["konsultacje", "frekwencja", "kanaly"]),
    ("Opinia rady pożytku", &["opinia"]),
    ("Spotkanie", &["spotkanie"]),
    ("Plan terminów", &["plan"]),
    ("Porównanie wersji", &["porownanie"]),
    ("Urząd", &["urzad"]),
    ("Dokument, podpisy, adresat", &["dokument", "podpis", "adresat"]),
    ("Przepisy", &["prawo", "akt", "podstawa"]),
];

/// Declared fields by families; a family without any is left out.
pub fn groups(fields: &Fields) -> Vec<FieldGroup> {
    let family = |field: &Field| field.key.split('.').next().unwrap_or_default().to_owned();
    let groups = FAMILIES.iter().map(|(label, families)| FieldGroup {
        label: (*label).to_owned(),
        fields: fields.iter().filter(|field| families.contains(&family(field).as_str())).map(view).collect(),
    });
    groups.filter(|group| !group.fields.is_empty()).collect()
}

fn view(field: &Field) -> FieldView {
    let (kind, of) = match &field.kind {
        FieldKind::Text => ("text", None),
        FieldKind::Number => ("number", None),
        FieldKind::Money => ("money", None),
        FieldKind::Date => ("date", None),
        FieldKind::Flag => ("flag", None),
        FieldKind::List(inner) => ("list", Some(inner)),
        FieldKind::Blocks => ("blocks", None),
        FieldKind::Act => ("act", None),
    };
    FieldView {
        key: field.key.clone(),
        label: field.label.clone(),
        kind: kind.to_owned(),
        kind_label: field.kind.name().to_owned(),
        source: room_of(&field.key).unwrap_or_default().to_owned(),
        forms: offered_forms(&field.kind),
        mandatory: field.mandatory,
        of: of.map(|fields| fields.iter().map(view).collect()).unwrap_or_default(),
    }
}

fn offered_forms(kind: &FieldKind) -> Vec<Choice> {
    let choice = |key: &str, label: &str| Choice { key: key.to_owned(), label: label.to_owned() };
    let usual = choice("", "zwykła postać");
    match kind {
        FieldKind::Text => vec![usual, choice("wersalikami", "wielkimi literami")],
        FieldKind::Number => vec![usual, choice("słownie", "słownie")],
        FieldKind::Money => vec![usual, choice("słownie", "słownie"), choice("cyframi", "bez słowa „zł”")],
        FieldKind::Date => vec![usual, choice("cyframi", "cyframi: 26.11.2026")],
        FieldKind::Flag | FieldKind::List(_) | FieldKind::Blocks | FieldKind::Act => Vec::new(),
    }
}

/// What every declared field holds.
pub fn values(fields: &Fields, data: &Data) -> Vec<FieldValue> {
    let value = |field: &Field| FieldValue { key: field.key.clone(), value: data.get(&field.key).map_or_else(String::new, told) };
    fields.iter().map(value).collect()
}

fn told(value: &Value) -> String {
    if value.is_empty() {
        return if matches!(value, Value::Flag(_)) { "nie".to_owned() } else { String::new() };
    }
    match value {
        Value::Flag(_) => "tak".to_owned(),
        Value::List(rows) => counted(rows.len() as u64, ["pozycja", "pozycje", "pozycji"]),
        Value::Blocks(_) | Value::Act(_) => "jest".to_owned(),
        value => forms(value).into_iter().next().map_or_else(String::new, |(_, words)| words),
    }
}

/// The declared field whose name is most like a written one: "kwota programu" for "kwota".
pub fn nearest<'a>(fields: &'a Fields, written: &str) -> Option<&'a Field> {
    let wanted = fold(written);
    let words: Vec<&str> = wanted.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.len() > 2).collect();
    let alike = |field: &Field| {
        let known = fold(&format!("{} {}", field.key, field.label));
        words.iter().filter(|word| known.contains(*word)).count()
    };
    fields
        .iter()
        .map(|field| (alike(field), field))
        .filter(|(alike, _)| *alike > 0)
        .max_by_key(|(alike, _)| *alike)
        .map(|(_, field)| field)
}
