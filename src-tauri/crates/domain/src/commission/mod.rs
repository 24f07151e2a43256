//! The commission that gives an opinion on the offers of a call (UDPPiW art. 15 ust. 2a–2f): who sits in it, who may score
//! what, what the cards say together, in which order the offers stand, what amounts follow from that, and what was granted.
//!
//! The rules look at an [`AssessmentCase`]. Everything here is pure and works on small records: points are hundredths of a point, shares are parts of ten thousand,
//! money is in grosze. Where to start reading: [`scoring`] (cards to one score), [`ranking`] (scores to an order),
//! [`proposal`] (an order and a pool to amounts), [`opinion`] (votes), [`award`] (what the executive granted).

pub mod award;
pub mod case;
pub mod opinion;
pub mod proposal;
pub mod quorum;
pub mod ranking;
pub mod reserve;
pub mod rules;
pub mod scorecard;
pub mod scoring;
pub mod validate;
pub mod verdict;

pub use award::{Award, CallResult, Correction, CorrectionKind, ReasonsDemand};
pub use case::{Assessed, AssessmentCase};
pub use opinion::{OpinionVote, Voice};
pub use quorum::Quorum;
pub use scorecard::{Scorecard, Unlocking};
pub use scoring::Together;
pub use verdict::{Verdict, outbid, verdict};

use chrono::{NaiveDate, NaiveDateTime};

use crate::{
    id::{AttachmentId, CallId, CommissionId, CommissionMemberId, OfferId, OrganisationId},
    vocabulary,
};

/// Largest number of points in hundredths that a card may hold: 1000 points.
pub const MOST_POINTS: u32 = 100_000;
/// A whole in permyriads.
pub const WHOLE: u32 = 10_000;

vocabulary! {
    /// What a person does in the commission.
    pub enum MemberRole {
        Chair = "przewodniczacy", "przewodniczący";
        Member = "czlonek", "członek";
        Secretary = "sekretarz", "sekretarz";
        /// Advises, does not vote and is not counted to the quorum.
        Expert = "ekspert", "ekspert z głosem doradczym";
    }
}

vocabulary! {
    /// Whom a person represents.
    pub enum MemberSide {
        Executive = "organ", "organ wykonawczy";
        Organisations = "organizacje", "osoba wskazana przez organizacje";
        Expertise = "wiedza", "specjalista w dziedzinie konkursu";
    }
}

vocabulary! {
    /// Why a commission works without persons named by organisations (art. 15 ust. 2da).
    pub enum WithoutOrganisations {
        NobodyNamed = "nikt_nie_wskazal", "żadna organizacja nie wskazała osób do komisji";
        NamedAbsent = "wskazani_nie_uczestnicza", "wskazane osoby nie wzięły udziału w pracach komisji";
        AllExcluded = "wszyscy_wylaczeni", "wszystkie wskazane osoby podlegają wyłączeniu";
    }
}

/// A commission; it serves one call or several.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Commission {
    pub name: String,
    /// The calls whose offers it looks at.
    pub calls: Vec<CallId>,
    /// Day of the notice that asks organisations for candidates.
    pub recruited_on: Option<NaiveDate>,
    /// Last day for candidates.
    pub nominations_until: Option<NaiveDate>,
    pub order_number: String,
    pub appointed_on: Option<NaiveDate>,
    /// Who must be there, as the regulations say; `None` when they say nothing.
    pub quorum: Option<Quorum>,
    /// How one score comes out of the cards.
    pub together: Together,
    /// With equal votes the chair decides, when the regulations say so.
    pub chair_decides: bool,
    pub without_organisations: Option<WithoutOrganisations>,
    /// What was done and when, in the officer's words.
    pub without_note: String,
    /// Regulations of work as a file.
    pub regulations: Option<AttachmentId>,
}

impl Commission {
    /// The person was named only: the commission has been appointed, and nobody appointed the person to it.
    pub fn only_named(&self, member: &Member) -> bool {
        self.appointed_on.is_some() && member.appointed_on.is_none()
    }
}

/// A person in the commission, or one who was named to it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Member {
    pub commission: CommissionId,
    pub name: String,
    pub role: MemberRole,
    pub side: MemberSide,
    /// Organisation of the register that named the person.
    pub named_by: Option<OrganisationId>,
    /// The same in words, when it is not in the register.
    pub named_by_words: String,
    pub appointed_on: Option<NaiveDate>,
    pub dismissed_on: Option<NaiveDate>,
    /// Day of the statement that no ground of exclusion exists (art. 15 ust. 2f with art. 24 KPA), for the call that the member is
    /// read for.
    pub statement_on: Option<NaiveDate>,
    /// What the nomination says of the person and who signed it.
    #[serde(default)]
    pub note: String,
}

impl Member {
    /// Has a deciding voice.
    pub fn votes(&self) -> bool {
        self.role != MemberRole::Expert
    }

    /// Sits in the commission on the day. Somebody whose day of appointment is not known sits in it from the start.
    pub fn sits_on(&self, day: NaiveDate) -> bool {
        self.appointed_on.is_none_or(|appointed| appointed <= day) && self.dismissed_on.is_none_or(|dismissed| day < dismissed)
    }

    /// Was not dismissed.
    pub fn stays(&self) -> bool {
        self.dismissed_on.is_none()
    }
}

/// A member does not take part in the assessment of an offer.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Exclusion {
    pub member: CommissionMemberId,
    pub offer: OfferId,
    pub reason: String,
    pub decided_on: NaiveDate,
}

impl Commission {
    pub fn serves_several(&self) -> bool {
        self.calls.len() > 1
    }
}

/// A meeting of the commission.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct CommissionMeeting {
    pub commission: CommissionId,
    /// The one call that it is about; `None`: every call of the commission. A case file has one call alone.
    #[serde(skip)]
    pub call: Option<CallId>,
    pub held_at: NaiveDateTime,
    pub place: String,
    /// What happened beyond scores, amounts and votes; a part of the minutes.
    pub notes: String,
    pub present: Vec<CommissionMemberId>,
}

impl CommissionMeeting {
    /// Is about this call, alone or among the others.
    pub fn serves(&self, call: CallId) -> bool {
        self.call.is_none_or(|own| own == call)
    }
}
