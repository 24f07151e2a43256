//! An offer filed in an open call: what it holds, when and how it came, and the states of its life.
//!
//! - [`form`]: the official form as data, with its checks written once for the office and for the offline form;
//! - [`receipt`]: the moment an offer came, to the hour;
//! - [`status`]: the states.

pub mod form;
pub mod receipt;
pub mod status;

pub use receipt::{OfferChannel, Receipt, ReceiptFault};
pub use status::OfferStatus;

use crate::vocabulary;

vocabulary! {
    /// Why a version of an offer was written down. What an applicant filed is never overwritten.
    pub enum VersionKind {
        /// As it came.
        Filed = "zlozona", "złożona";
        /// Completed after a call to complete, or mended.
        Corrected = "poprawiona", "poprawiona";
        /// Brought in line with the amount that was granted.
        Updated = "zaktualizowana", "zaktualizowana";
    }
}
