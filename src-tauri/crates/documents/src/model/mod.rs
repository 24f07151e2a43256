//! The document model: what an office document says, before it has numbers and looks.
//!
//! The model holds meaning only: a paragraph has a [`Role`], never a font; a table has kinds of columns, never
//! widths. It is plain data and travels as JSON, so that an issued document keeps its model beside its bytes.
//! Start with [`Document`] and [`Block`]; the legal text inside is [`domain::act::Act`].

mod block;
mod inline;
mod table;

use std::collections::BTreeMap;

pub use block::{Align, Block, Change, Changed, Figure, FormItem, List, Picture, Role, SignatureLine, TitleBlock};
use chrono::NaiveDate;
pub use inline::{Inline, line};
use serde::{Deserialize, Serialize};
pub use table::{Column, ColumnKind, Table};

/// Version of the stored form of [`Document`].
pub const SCHEMA: u32 = 1;

/// An office document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub schema: u32,
    pub meta: Meta,
    pub layout: Layout,
    #[serde(default)]
    pub letterhead: Option<Letterhead>,
    pub body: Vec<Block>,
    #[serde(default)]
    pub annexes: Vec<Annex>,
    #[serde(default)]
    pub watermark: Option<Watermark>,
    /// A short line at the foot of every page, left of the page number; empty for none.
    #[serde(default)]
    pub footer: String,
    /// Values of the chips of data that stand in the text ([`Inline::Field`] and those inside acts).
    #[serde(default)]
    pub fields: BTreeMap<String, FieldValue>,
    /// Pictures used by the letterhead and by figures, by name.
    #[serde(default)]
    pub pictures: BTreeMap<String, Picture>,
}

impl Document {
    /// An empty document.
    pub fn new(layout: Layout, meta: Meta) -> Self {
        Self {
            schema: SCHEMA,
            meta,
            layout,
            letterhead: None,
            body: Vec::new(),
            annexes: Vec::new(),
            watermark: None,
            footer: String::new(),
            fields: BTreeMap::new(),
            pictures: BTreeMap::new(),
        }
    }
}

/// What the file says about itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meta {
    /// Title of the document as a reader's window shows it; mandatory.
    pub title: String,
    /// The office, nominative.
    pub author: String,
    #[serde(default)]
    pub subject: String,
    /// Stable and unique: the same identifier and the same content give the same bytes.
    pub identifier: String,
    /// Day of the document; the only time inside the file.
    pub date: NaiveDate,
    #[serde(default = "polish")]
    pub lang: String,
}

fn polish() -> String {
    "pl-PL".to_owned()
}

impl Meta {
    /// Meta of a Polish document without a subject line.
    pub fn new(title: impl Into<String>, author: impl Into<String>, identifier: impl Into<String>, date: NaiveDate) -> Self {
        Self {
            title: title.into(),
            author: author.into(),
            subject: String::new(),
            identifier: identifier.into(),
            date,
            lang: polish(),
        }
    }
}

/// Which of the embedded page layouts the document takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Resolution, order: heading of the act, §§, signature, annexes.
    Act,
    /// Notice, letter, invitation: letterhead, addressee, title.
    Notice,
    /// Report, minutes, justification: title and chapters.
    Report,
    /// Wide table on a sheet laid on its side.
    Table,
    /// Form to fill in by hand, attendance list.
    Form,
}

impl Layout {
    pub const ALL: [Self; 5] = [Self::Act, Self::Notice, Self::Report, Self::Table, Self::Form];

    /// Name of the layout's source file and of the layout in templates.
    pub fn key(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Notice => "notice",
            Self::Report => "report",
            Self::Table => "table",
            Self::Form => "form",
        }
    }
}

/// Head of a letter: crest, name of the office and the lines of its address.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Letterhead {
    pub office: String,
    #[serde(default)]
    pub lines: Vec<String>,
    /// Name of a picture of the document: the crest. It is an ornament here, the office is named beside it.
    #[serde(default)]
    pub crest: Option<String>,
}

/// An annex: a text of its own behind the document, on a new page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Annex {
    /// "Załącznik nr 1": becomes the heading of the annex.
    pub mark: String,
    /// Which act it belongs to, in lines: "do uchwały Nr …", "Rady Gminy …", "z dnia …".
    #[serde(default)]
    pub belongs_to: Vec<Vec<Inline>>,
    #[serde(default)]
    pub title: Vec<Inline>,
    pub body: Vec<Block>,
}

/// A mark over the whole page that is no part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Watermark {
    /// PROJEKT.
    Project,
}

impl Watermark {
    pub fn words(self) -> &'static str {
        match self {
            Self::Project => "PROJEKT",
        }
    }
}

/// A value behind a chip of data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValue {
    /// Polish name of the field, shown where the value is missing.
    pub label: String,
    /// The words to print; empty when not known yet.
    pub value: String,
}
