//! What a form is made of; `ui/src/offline/spec.ts` reads it.

use serde::Serialize;
use serde_json::Value;

use super::FormKind;
use crate::offer::form::{Condition, Expr, FormCheck};

/// A whole form of one call.
#[derive(Clone, Debug, Serialize)]
pub struct FormSpec {
    pub format: u32,
    pub kind: FormKind,
    pub title: String,
    /// The legal basis, under the title in print.
    pub basis: String,
    pub office: String,
    pub call: CallIdentity,
    /// Told at the top: the deadline, the limits.
    pub facts: Vec<Fact>,
    /// What a person should know before beginning.
    pub lead: Vec<String>,
    /// What the checks read as `limits`.
    pub limits: Value,
    /// Answers known beforehand, and the shape of an empty form.
    pub given: Value,
    pub years: Option<Years>,
    pub sections: Vec<Section>,
    pub checks: Vec<FormCheck>,
    /// What to do with the print and the data file.
    pub after: Vec<String>,
    /// Places for signatures in print.
    pub signatures: Vec<String>,
    /// The answer that names the data file: `applicants.0.name`.
    pub named: String,
    /// The beginning of the name of the data file.
    pub file: String,
}

/// Which call a form and its data file belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallIdentity {
    /// The same for every form of one call and for no other call, of this office or another.
    pub key: String,
    pub number: String,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub text: String,
}

/// The fields with the first and the last day of the task; its years lie between them.
#[derive(Clone, Debug, Serialize)]
pub struct Years {
    pub from: &'static str,
    pub until: &'static str,
    pub most: u32,
}

/// A part of the form, as it is numbered on paper.
#[derive(Clone, Debug, Serialize)]
pub struct Section {
    pub key: &'static str,
    pub number: &'static str,
    pub title: String,
    pub hint: String,
    pub blocks: Vec<Block>,
    pub when: Vec<Condition>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Field(Field),
    Table(Table),
    Parts(Parts),
    Grid(Grid),
    Note(String),
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// The longest text in characters, and the lines that it is shown with.
    Text {
        most: u32,
        rows: u32,
    },
    /// Grosze.
    Money,
    /// A whole number of fractions: with two decimals, hundredths.
    Number {
        decimals: u32,
        most: u64,
    },
    /// Permyriads.
    Share,
    Day,
    Choice(Vec<Choice>),
    /// One of the texts under a path.
    Among(&'static str),
    /// One of the years of the task.
    Year,
    Tick,
}

#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: ChoiceValue,
    pub label: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ChoiceValue {
    Text(String),
    Yes(bool),
}

/// One question.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// Begins at the row or the part in which the field stands.
    pub path: &'static str,
    pub label: String,
    pub hint: String,
    pub kind: FieldKind,
    pub optional: bool,
    /// Shown only then.
    pub when: Vec<Condition>,
    /// The form works it out.
    pub value: Option<Expr>,
    /// Stands in the form already.
    pub fixed: bool,
    /// The column of this year of the task, from 0.
    pub year: Option<u32>,
    /// Parts of a hundred of the width of its table.
    pub width: u32,
}

/// Rows that a person adds.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    pub path: &'static str,
    /// "V.A".
    pub part: &'static str,
    pub label: String,
    pub hint: String,
    pub columns: Vec<Field>,
    pub least: u32,
    pub most: u32,
    pub add: &'static str,
    pub row: &'static str,
    pub prefix: &'static str,
    pub fixed: bool,
    pub when: Vec<Condition>,
}

/// The same questions for each of several.
#[derive(Clone, Debug, Serialize)]
pub struct Parts {
    pub path: &'static str,
    pub part: &'static str,
    pub label: String,
    pub hint: String,
    pub row: &'static str,
    pub add: &'static str,
    pub least: u32,
    pub most: u32,
    pub prefix: &'static str,
    /// One part for each text under this path; its `name` is the text.
    pub follows: Option<&'static str>,
    /// More than the least number only then.
    pub several: Vec<Condition>,
    pub blocks: Vec<Block>,
    pub fixed: bool,
    pub when: Vec<Condition>,
}

/// A table whose rows are written on the form.
#[derive(Clone, Debug, Serialize)]
pub struct Grid {
    pub part: &'static str,
    pub label: String,
    pub hint: String,
    /// Heads of the columns, as many as every row has fields.
    pub head: Vec<String>,
    pub rows: Vec<GridRow>,
    pub when: Vec<Condition>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GridRow {
    pub number: &'static str,
    pub label: String,
    pub strong: bool,
    pub fields: Vec<Field>,
}

impl Field {
    pub fn new(path: &'static str, label: &str, kind: FieldKind) -> Self {
        Self {
            path,
            label: label.to_owned(),
            hint: String::new(),
            kind,
            optional: false,
            when: Vec::new(),
            value: None,
            fixed: false,
            year: None,
            width: 10,
        }
    }

    /// One line of text.
    pub fn line(path: &'static str, label: &str, most: u32) -> Self {
        Self::new(path, label, FieldKind::Text { most, rows: 1 })
    }

    /// Text of several lines.
    pub fn text(path: &'static str, label: &str, most: u32, rows: u32) -> Self {
        Self::new(path, label, FieldKind::Text { most, rows })
    }

    pub fn money(path: &'static str, label: &str) -> Self {
        Self::new(path, label, FieldKind::Money)
    }

    #[must_use]
    pub fn hint(self, hint: &str) -> Self {
        Self { hint: hint.to_owned(), ..self }
    }

    #[must_use]
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    #[must_use]
    pub fn fixed(self) -> Self {
        Self { fixed: true, ..self }
    }

    #[must_use]
    pub fn when(self, when: &[Condition]) -> Self {
        Self { when: when.to_vec(), ..self }
    }

    #[must_use]
    pub fn worked_out(self, value: Expr) -> Self {
        Self { value: Some(value), ..self }
    }

    #[must_use]
    pub fn of_year(self, year: u32) -> Self {
        Self { year: Some(year), ..self }
    }

    #[must_use]
    pub fn width(self, width: u32) -> Self {
        Self { width, ..self }
    }
}
