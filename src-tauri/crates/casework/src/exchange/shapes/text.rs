//! Texts of acts.

use std::{collections::BTreeMap, num::NonZeroU16};

use schemars::JsonSchema;

#[derive(JsonSchema)]
pub(super) struct Text {
    title: String,
    act: Act,
    /// Wersje od najstarszej.
    versions: Vec<Version>,
}

#[derive(JsonSchema)]
pub(super) struct Version {
    note: String,
    act: Act,
}

/// Treść aktu: drzewo jednostek redakcyjnych; numerów się nie zapisuje.
#[derive(JsonSchema)]
pub(super) struct Act {
    schema: u32,
    kind: ActKind,
    /// Następny wolny identyfikator jednostki.
    next: u32,
    units: Vec<Unit>,
    /// Numer pierwszego załącznika, gdy tekst podaje inny niż kolejny.
    #[serde(default)]
    annexes_from: Option<NonZeroU16>,
    /// Ostatnie adresy usuniętych jednostek.
    #[serde(default)]
    gone: BTreeMap<String, String>,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ActKind {
    Resolution,
    Order,
    Programme,
    Rules,
    Justification,
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Level {
    Annex,
    Chapter,
    Paragraph,
    Plain,
    Subsection,
    Point,
    Letter,
    Indent,
    DoubleIndent,
}

#[derive(JsonSchema)]
pub(super) struct Unit {
    id: u32,
    level: Level,
    #[serde(default)]
    title: Vec<Inline>,
    #[serde(default)]
    intro: Vec<Inline>,
    #[serde(default)]
    children: Vec<Unit>,
    #[serde(default)]
    tail: Vec<Inline>,
    /// Wymagane elementy, które ta jednostka spełnia.
    #[serde(default)]
    meets: Vec<String>,
}

#[derive(JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Inline {
    Text { text: String },
    Emphasis { text: String },
    Reference { to: u32, style: ReferenceStyle },
    Field { key: String },
}

#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ReferenceStyle {
    Short,
    Full,
    Number,
}
