//! Forms that people fill outside the program: one self-contained file that any browser opens without a network.
//!
//! A [`FormSpec`] says everything that such a file knows: whose form it is, its parts with fields and tables, what it works out
//! by itself, its checks and the limits that they read. `documents` sets it into a page; the page is the same for every form.
//! The checks are those of [`crate::offer::form`] or speak the same language, so that the office and the page judge alike.
//!
//! - [`offer`]: the official form of an offer; [`scorecard`]: what a member of the commission fills; [`candidate`]: who wants to
//!   sit in the commission.
//! - [`seal`]: how answers are written down before their checksum is taken.

pub mod candidate;
mod heading;
pub mod offer;
pub mod scorecard;
pub mod seal;
mod spec;

pub use heading::{Heading, candidate_form, moment_in_words, offer_form, scorecard_form};
pub use spec::{
    Block, CallIdentity, Choice, ChoiceValue, Fact, Field, FieldKind, FormSpec, Grid, GridRow, Parts, Section, Table, Years,
};

use crate::vocabulary;

/// The format of the page's specification and of its data files.
pub const FORMAT: u32 = 1;

vocabulary! {
    /// Which form it is.
    pub enum FormKind {
        Offer = "oferta", "oferta";
        Scorecard = "karta", "karta oceny";
        Candidate = "zgloszenie", "zgłoszenie kandydata do komisji";
    }
}
