//! The legal text: a tree of editorial units that numbers itself and whose references follow.
//!
//! The tree ([`Act`], [`Unit`], [`Inline`]) is the stored body of every version of a programme, a
//! resolution or a justification. It knows nothing of screens, files or typesetting. Numbers are
//! counted, never stored; a reference keeps the id of the unit it names, never its number.
//!
//! Start with [`unit`] and [`number`]. [`lines`] is the flat form the editor works on, [`edit`] the
//! verbs over the tree, [`plain`] text in and out, [`intake`] texts from files, [`link`] typed citations made live, [`diff`] the
//! comparison of two versions.
//!
//! Source: zasady techniki prawodawczej (rozporządzenie z 20 czerwca 2002 r.), § 55–62, § 124, § 146–161.

pub mod body;
pub mod cited;
pub mod definitions;
pub mod diff;
pub mod edit;
pub mod ending;
pub mod inline;
pub mod intake;
pub mod lines;
pub mod link;
mod mark;
pub mod measure;
pub mod meeting;
pub mod number;
pub mod ordinal;
pub mod plain;
pub mod reference;
#[cfg(test)]
pub(crate) mod sample;
pub mod unit;

pub use body::{Act, ActKind, SCHEMA};
pub use inline::{FieldKey, Inline, ReferenceStyle};
pub use lines::{Line, Role};
pub use measure::ActError;
pub use number::Numbering;
pub use unit::{Level, RequirementKey, Unit, UnitId};
