//! What changed in a call after it was announced: each change has its own order and its own publications.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    call::CallStatus,
    id::{CallChangeId, CallId, CallTaskId, PublicationId, Stored},
    publication::{Publication, PublishedThing},
    vocabulary,
};

vocabulary! {
    pub enum CallChangeKind {
        Amendment = "zmiana", "zmiana ogłoszenia";
        Extension = "przedluzenie", "przedłużenie terminu składania ofert";
        Annulment = "uniewaznienie", "unieważnienie konkursu";
        TaskAnnulment = "uniewaznienie_zadania", "unieważnienie konkursu w zakresie zadania";
    }
}

vocabulary! {
    /// Why a call is annulled. Only the first two are those of art. 18a; anything else is recorded and marked.
    pub enum AnnulmentGround {
        NoOffers = "brak_ofert", "nie złożono żadnej oferty";
        NoneGood = "zadna_nie_spelnia", "żadna ze złożonych ofert nie spełniała wymogów zawartych w ogłoszeniu";
        Other = "inna", "inna przyczyna";
    }
}

/// One change of an announced call.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CallChange {
    pub call: CallId,
    pub kind: CallChangeKind,
    /// Number among the changes of the call, from 1.
    pub number: u32,
    pub decided_on: NaiveDate,
    pub order_number: String,
    /// Why, as the document prints it.
    pub reason: String,
    /// What the notice says now, of an amendment.
    pub wording: String,
    /// The deadline before and after, of an extension.
    pub until_before: Option<NaiveDateTime>,
    pub until_after: Option<NaiveDateTime>,
    /// The task, when only one is annulled.
    pub task: Option<CallTaskId>,
    pub ground: Option<AnnulmentGround>,
    /// The day of the choice of offers before and after, when the change moved it.
    pub chosen_before: Option<NaiveDate>,
    pub chosen_after: Option<NaiveDate>,
    /// The state in which an annulment of the whole found the call.
    pub status_before: Option<CallStatus>,
}

/// What of the contents of a call can be written now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Nothing was announced yet.
    Whole,
    /// A change of the notice with this number is being prepared while offers can still be filed: anything but taking tasks out.
    Amended(u32),
    /// The same after the deadline: terms, words and money of tasks, no longer what offers are judged by.
    AmendedLate(u32),
    /// What was announced stands.
    Closed,
}

impl Openness {
    /// An amendment opens what was announced until it is published itself; a later change closes it too.
    pub fn of(
        status: CallStatus,
        changes: &[Stored<CallChangeId, CallChange>],
        publications: &[Stored<PublicationId, Publication>],
    ) -> Self {
        if status.is_editable() {
            return Self::Whole;
        }
        let last = changes.iter().max_by_key(|one| one.record.number);
        // Publications of results name a change of the results by its own number.
        let of_call = || publications.iter().map(|one| &one.record).filter(|one| one.thing != PublishedThing::CallResults);
        let published = |id: CallChangeId| of_call().any(|one| one.subject == Some(id.0));
        match last.filter(|last| last.record.kind == CallChangeKind::Amendment && !published(last.id)) {
            Some(last) if status == CallStatus::Announced => Self::Amended(last.record.number),
            Some(last) if !matches!(status, CallStatus::Settled | CallStatus::Finished | CallStatus::Annulled) => {
                Self::AmendedLate(last.record.number)
            }
            _ => Self::Closed,
        }
    }

    /// Rows can be added and all of them written.
    pub fn takes_rows(self) -> bool {
        matches!(self, Self::Whole | Self::Amended(_))
    }

    /// Terms, words and tasks can be written.
    pub fn takes_terms(self) -> bool {
        self != Self::Closed
    }

    /// The change that is being prepared.
    pub fn amendment(self) -> Option<u32> {
        match self {
            Self::Amended(number) | Self::AmendedLate(number) => Some(number),
            Self::Whole | Self::Closed => None,
        }
    }
}
