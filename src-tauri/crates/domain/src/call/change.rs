//! What changed in a call after it was announced: each change has its own order and its own publications.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    id::{CallId, CallTaskId},
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
}
