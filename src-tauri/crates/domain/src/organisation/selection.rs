//! A choice of recipients under a name, to be used again: for labels, envelopes, invitations and requests for an opinion.

use crate::vocabulary;

vocabulary! {
    /// How a choice of recipients is kept.
    pub enum SelectionKind {
        /// Whoever meets the filter on the day of use.
        Rule = "regula", "według filtra";
        /// The organisations that were pointed at.
        List = "lista", "stała lista";
    }
}

/// A saved choice of recipients. Empty texts and `None` narrow nothing; a list has no filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// „Kluby sportowe z Jarzębina”.
    pub name: String,
    pub kind: SelectionKind,
    /// Words as typed in the search.
    pub text: String,
    /// Key of a sphere.
    pub sphere: Option<String>,
    pub legal_form: Option<super::LegalForm>,
    pub town: Option<String>,
}

/// Most letters of a name.
pub const NAME: usize = 120;
