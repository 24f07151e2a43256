//! Two entries of one organisation made one: a preview field by field, then one act that can be taken back.
//!
//! The one on the left goes on; the one on the right is archived with a link to it, and everything that led there leads to the left one.
//! Nothing is deleted. Start with [`preview`], then [`join`].

mod carry;
mod fields;
mod preview;
mod run;

use serde::{Deserialize, Serialize};
use specta::Type;

pub use preview::{MergeField, MergeList, MergePreview, MergeSideView, preview};
pub use run::{MergeDone, join};

use crate::view::Key;

/// Whose value stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum MergeSide {
    /// Of the one that goes on.
    Left,
    Right,
}

/// The officer's word about one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MergeChoice {
    /// Key of the field in the preview.
    pub field: String,
    pub side: MergeSide,
}

/// What is to be made one, as it was seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct MergePlan {
    /// The one that goes on.
    pub left: Key,
    pub left_revision: Key,
    /// The one that is archived.
    pub right: Key,
    pub right_revision: Key,
    /// Fields without a word keep what the preview proposes.
    pub choices: Vec<MergeChoice>,
}
