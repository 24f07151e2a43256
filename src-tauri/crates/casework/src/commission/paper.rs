//! The papers of a call that left the office, as the rule reads that compares them with the case.

use documents::{finish_draft, text};
use domain::{
    commission::case::{Paper, PaperKind},
    document::DocumentKind,
    id::CallId,
};
use store::ReadTx;

use crate::{Failure, document::frozen};

/// Which papers are compared.
const KINDS: [(DocumentKind, PaperKind); 4] = [
    (DocumentKind::CallOrder, PaperKind::Order),
    (DocumentKind::CallNotice, PaperKind::Notice),
    (DocumentKind::ResultsDecision, PaperKind::Decision),
    (DocumentKind::ResultsNotice, PaperKind::Results),
];

/// The newest issued paper of each kind, with its words as they were frozen. A body that cannot be read says nothing here; the
/// register of documents tells of it.
pub(super) fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Paper>, Failure> {
    let newest = store::issued::newest_of_call(tx, call, &KINDS.map(|(kind, _)| kind))?;
    let read = newest.into_iter().filter_map(|(kind, body)| {
        let (_, kind) = KINDS.into_iter().find(|(known, _)| *known == kind)?;
        let finished = finish_draft(&frozen::read(&body).ok()?).ok()?;
        Some(Paper { kind, words: text::text(&finished) })
    });
    Ok(read.collect())
}
