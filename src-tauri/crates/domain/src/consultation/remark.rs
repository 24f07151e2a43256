//! A remark and the position taken on it.

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    id::{AttachmentId, ConsultationId, MeetingId, OrganisationId},
    vocabulary,
};

vocabulary! {
    /// How a remark came in.
    pub enum Channel {
        Paper = "papier", "papier";
        Email = "email", "e-mail";
        Form = "formularz", "formularz";
        Meeting = "spotkanie", "spotkanie";
        BenefitCouncil = "rada_pozytku", "rada pożytku";
        ElectronicDelivery = "edoreczenia", "e-Doręczenia";
        Desk = "ustnie", "ustnie do protokołu";
    }
}

vocabulary! {
    /// Who sent a remark.
    pub enum SenderKind {
        Organisation = "organizacja", "organizacja";
        Private = "osoba_prywatna", "osoba prywatna";
        BenefitCouncil = "rada_pozytku", "rada pożytku";
        Public = "instytucja", "instytucja publiczna";
        Other = "inny", "inny podmiot";
    }
}

vocabulary! {
    /// What the office decided on a remark.
    pub enum Outcome {
        Accepted = "uwzgledniona", "uwzględniona";
        PartlyAccepted = "uwzgledniona_w_czesci", "uwzględniona w części";
        Rejected = "nieuwzgledniona", "nieuwzględniona";
        OutOfScope = "poza_przedmiotem", "poza przedmiotem konsultacji";
    }
}

impl Outcome {
    /// A reason is owed whenever the remark was not accepted in full.
    pub fn needs_reason(self) -> bool {
        self != Self::Accepted
    }

    /// Only what is accepted, at least in part, changes the wording of the draft.
    pub fn changes_wording(self) -> bool {
        matches!(self, Self::Accepted | Self::PartlyAccepted)
    }
}

/// The position taken on a remark.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Position {
    pub outcome: Outcome,
    pub reason: String,
    /// The wording after the change, when there is one.
    pub wording_after: String,
    pub taken_on: NaiveDate,
}

/// One remark: from whom, when, how, to which unit, what and why.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Remark {
    pub consultation: ConsultationId,
    /// Consecutive number within the consultation, from 1.
    pub number: u32,
    pub received_at: NaiveDateTime,
    pub channel: Channel,
    pub sender_kind: SenderKind,
    pub organisation: Option<OrganisationId>,
    /// The sender as written; for a private person a marking without contact data is enough.
    pub sender: String,
    pub meeting: Option<MeetingId>,
    /// The unit of the consulted text; `None` means the whole draft.
    pub unit: Option<u32>,
    /// The printed address of the unit on the day of the remark: "§ 8 ust. 1 pkt 3".
    pub unit_address: String,
    /// The wording of the unit on the day of the remark.
    pub wording_now: String,
    /// The wording proposed.
    pub wording_proposed: String,
    pub content: String,
    pub reason: String,
    pub evidence: Option<AttachmentId>,
    pub position: Option<Position>,
}
