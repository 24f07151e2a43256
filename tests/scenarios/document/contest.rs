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

use super::{
    town::Town,
    words::{finished, order},
};

/// The file and its call.
pub struct Contest {
    pub officer: Arc<Officer>,
    pub desk: Desk,
    pub call: Key,
}

/// The town and the call that went all the way: every kind is made of one of them.
pub struct Papers {
    pub town: Town,
    pub contest: Contest,
}

impl Papers {
    pub fn full() -> Self {
        Self { town: Town::in_october(), contest: Contest::settled() }
    }

    /// The desk on which a kind is made, who sits at it, and the order of the kind.
    pub fn of(&self, kind: DocumentKind) -> (&Desk, &Arc<Officer>, DocumentOrder) {
        match is_of_contest(kind) {
            true => (&self.contest.desk, &self.contest.officer, self.contest.order(kind)),
            false => (&self.town.desk, &self.town.officer, order(&self.town, kind)),
        }
    }

    /// The desk on which a kind is made.
    pub fn desk(&mut self, kind: DocumentKind) -> &mut Desk {
        if is_of_contest(kind) { &mut self.contest.desk } else { &mut self.town.desk }
    }

    /// The words of a finished document, hard spaces made soft.
    pub fn words(&self, kind: DocumentKind) -> String {
        let (desk, _, order) = self.of(kind);
        text::text(&finished(desk, &order)).replace('\u{a0}', " ")
    }
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
        text::text(&finished(&self.desk, order)).replace('\u{a0}', " ")
    }
}
