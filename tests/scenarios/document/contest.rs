//! The call whose offers were scored and settled: what documents of offers, of the commission and of results are made of.

use std::sync::Arc;

use casework::{
    Desk,
    document::{
        CaseKey, DocumentOrder, offer,
        part::{PartOf, can_be_blank, part_of},
    },
    view::Key,
};
use documents::text;
use domain::document::DocumentKind;
use tests::{contest, office::Officer};

/// The file and its call.
pub struct Contest {
    pub officer: Arc<Officer>,
    pub desk: Desk,
    pub call: Key,
}

/// Papers of offers, of the commission and of results.
pub fn is_of_contest(kind: DocumentKind) -> bool {
    use DocumentKind::*;
    matches!(part_of(kind), PartOf::Offer | PartOf::Member | PartOf::Demand)
        || matches!(
            kind,
            CommissionRecruitment
                | CandidateForm
                | CommissionAppointment
                | CommissionRules
                | OfferRegister
                | CollectiveScorecard
                | CommissionMinutes
                | RankingList
                | ResultsDecision
                | ResultsNotice
        )
}

impl Contest {
    /// Everything until the results and what follows them.
    pub fn settled() -> Self {
        let officer = Officer::on("2026-12-15");
        let (desk, call, _) = contest::settled_whole(&officer);
        Self { officer, desk, call }
    }

    /// The order of a kind, of its first row where it can be made without one as well.
    pub fn order(&self, kind: DocumentKind) -> DocumentOrder {
        let case = CaseKey::Call(self.call);
        let offered = offer::of_case(&self.desk, case).expect("offered");
        let first = offered.iter().find(|one| one.kind.key == domain::vocabulary::Vocabulary::key(kind));
        let part = first.and_then(|one| one.parts.first()).map(|part| part.id).filter(|_| can_be_blank(kind));
        DocumentOrder { part, ..DocumentOrder::of(kind, case) }
    }

    /// The words of a finished document, hard spaces made soft.
    pub fn words(&self, kind: DocumentKind) -> String {
        self.ordered(&self.order(kind))
    }

    /// The same of any of its documents.
    pub fn ordered(&self, order: &DocumentOrder) -> String {
        text::text(&super::words::finished(&self.desk, order)).replace('\u{a0}', " ")
    }
}
