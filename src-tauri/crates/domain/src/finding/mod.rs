//! What a rule says of a case: the rule, the legal basis, what was found, what would be right and where to mend it.

use crate::vocabulary;

vocabulary! {
    /// How heavy a finding is.
    pub enum Level {
        /// The law forbids the step.
        Block = "blokada", "Blokada";
        /// A risk.
        Warning = "ostrzezenie", "Ostrzeżenie";
        /// Good practice.
        Hint = "wskazowka", "Wskazówka";
    }
}

/// Where in a case the thing stands that a finding speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Place {
    /// The case as a whole.
    Case,
    /// A field of a form, by its stable name, e.g. `starts_on`.
    Field { field: String },
    /// A unit of a legal text, by its identifier, with its printed address.
    Unit { unit: u32, address: String },
    /// A unit of another legal text of the case, by the row of that text.
    Beside { text: i64, unit: u32, address: String },
    /// A required item of the programme, by its key in the law pack.
    Requirement { key: String },
    /// A row of a table of the case, e.g. `priority_task` 12.
    Row { table: String, id: i64 },
}

/// A mend that the program can carry out itself; `act` is the stable name of the use case.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Remedy {
    /// What the button says: "Popraw: wstaw z 2026 r.".
    pub label: String,
    pub act: String,
}

/// The answer of one rule about one place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// Stable number of the rule, e.g. `P-08`.
    pub rule: String,
    pub level: Level,
    /// One sentence that says what is the matter.
    pub title: String,
    /// What the case holds now ("Jest").
    pub found: Option<String>,
    /// What would be right ("Ma być").
    pub required: Option<String>,
    /// The legal basis as it is printed, taken from the law of the case's date.
    pub basis: String,
    /// False when nobody has compared the basis with the Official Journal.
    pub basis_verified: bool,
    /// What to do, in one sentence.
    pub advice: String,
    pub place: Place,
    pub remedy: Option<Remedy>,
}
