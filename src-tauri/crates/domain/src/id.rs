//! Identifiers: one type for each kind of record, so that they cannot be mixed up.

/// Declares newtypes over the row number given by the store.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A file kept inside the office file: crest, evidence, opinion.
    AttachmentId,
    /// A person who signs documents of the office.
    SignatoryId,
    OrganisationId,
    /// A choice of recipients under a name.
    SelectionId,
    AccountId,
    PersonId,
    ProgrammeId,
    GoalId,
    IndicatorId,
    PriorityTaskId,
    /// A planned sitting of the council or of its committee.
    SittingId,
    ConsultationId,
    DraftActId,
    /// An open call for offers.
    CallId,
    /// A task of a call, with a pool of its own.
    CallTaskId,
    /// A criterion by which the offers of a call are judged.
    CriterionId,
    /// A change of a call that was announced: amended notice, extended deadline, annulment.
    CallChangeId,
    /// An attachment that a call asks for.
    RequiredAttachmentId,
    /// A task of the same kind done before a call.
    PriorTaskId,
    OfferId,
    /// What an offer held when it was filed, corrected or updated.
    OfferVersionId,
    /// A file that came with an offer.
    OfferAttachmentId,
    /// What was found at a question of the formal check of an offer.
    FormalAnswerId,
    /// A commission that gives an opinion on offers.
    CommissionId,
    CommissionMemberId,
    ExclusionId,
    CommissionMeetingId,
    ScorecardId,
    OpinionVoteId,
    /// Money proposed and granted to one offer.
    AwardId,
    CallResultId,
    CorrectionId,
    ReasonsDemandId,
    ExtensionId,
    MeetingId,
    RemarkId,
    OpinionId,
    PublicationId,
    /// A legal text with its working draft and versions.
    TextId,
    TextVersionId,
    IssuedDocumentId,
    /// A version of the office's own words of a document.
    TemplateVersionId,
    /// A case that went into a package or came from one.
    HandoverId,
    /// A law pack that the office took in.
    LawPackId,
}

/// The number of a record's revision; an update made against an older one is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Revision(pub i64);

/// A record together with its identity and revision, as the store answers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored<Id, T> {
    pub id: Id,
    pub revision: Revision,
    pub record: T,
}
