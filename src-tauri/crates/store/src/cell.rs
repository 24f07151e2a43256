//! How one value stands in one column: the only place that knows the stored forms of days, moments, keys and ids.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use domain::{
    call::{AnnulmentGround, Aspect, BudgetBasis, CallChangeKind, CallMode, CallStatus, Permyriad, Points},
    commission::{
        MemberRole, MemberSide, Together, WithoutOrganisations, award::AwardEnd, award::CorrectionKind, opinion::Choice,
        proposal::Method,
    },
    consultation::{Channel, ConsultationStatus, Entitled, Outcome, Sector, SenderKind, SubjectKind},
    document::{DocumentFormat, DocumentKind, StampKind},
    draft_act::{DraftActKind, DraftActStatus},
    handover::{HandoverDirection, HandoverEnd},
    id::*,
    money::Money,
    offer::{
        FormalQuestion, OfferChannel, OfferStatus, VersionKind,
        form::{AgreesWith, Arrears, Payment},
        formal::FormalFound,
    },
    office::{ConsultationForm, OfficeKind, SignatoryRole},
    organisation::{Activity, LegalForm, Register, selection::SelectionKind},
    programme::{CommissioningForm, OpinionResult, ProgrammeKind, ProgrammeStatus, SittingKind},
    publication::{PublicationPlace, PublishedThing},
    template::TemplateKind,
    vocabulary::Vocabulary,
};
use rusqlite::types::{Value, ValueRef};

use crate::Fault;

/// A value with its stored form.
pub(crate) trait Cell: Sized {
    fn put(&self) -> Value;
    /// `None` when the stored value is not of this shape.
    fn take(value: ValueRef<'_>) -> Option<Self>;
}

fn text(value: ValueRef<'_>) -> Option<&str> {
    match value {
        ValueRef::Text(bytes) => str::from_utf8(bytes).ok(),
        _ => None,
    }
}

impl Cell for String {
    fn put(&self) -> Value {
        Value::Text(self.clone())
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        text(value).map(str::to_owned)
    }
}

impl Cell for Vec<u8> {
    fn put(&self) -> Value {
        Value::Blob(self.clone())
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Blob(bytes) => Some(bytes.to_vec()),
            _ => None,
        }
    }
}

impl Cell for bool {
    fn put(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Integer(0) => Some(false),
            ValueRef::Integer(1) => Some(true),
            _ => None,
        }
    }
}

macro_rules! integers {
    ($($t:ty),+) => {$(
        impl Cell for $t {
            fn put(&self) -> Value {
                Value::Integer(i64::from(*self))
            }
            fn take(value: ValueRef<'_>) -> Option<Self> {
                match value {
                    ValueRef::Integer(number) => Self::try_from(number).ok(),
                    _ => None,
                }
            }
        }
    )+};
}
integers!(i64, i32, u32);

impl Cell for usize {
    fn put(&self) -> Value {
        Value::Integer(i64::try_from(*self).unwrap_or(i64::MAX))
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        i64::take(value).and_then(|number| Self::try_from(number).ok())
    }
}

/// Money is stored in grosze.
impl Cell for Money {
    fn put(&self) -> Value {
        Value::Integer(self.grosze())
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        i64::take(value).map(Self::from_grosze)
    }
}

/// Shares and points are stored in hundredths, as they are counted.
macro_rules! hundredths {
    ($($t:ident),+) => {$(
        impl Cell for $t {
            fn put(&self) -> Value {
                self.0.put()
            }
            fn take(value: ValueRef<'_>) -> Option<Self> {
                u32::take(value).map($t)
            }
        }
    )+};
}
hundredths!(Permyriad, Points);

macro_rules! moments {
    ($($t:ty, $format:literal);+) => {$(
        impl Cell for $t {
            fn put(&self) -> Value {
                Value::Text(self.format($format).to_string())
            }
            fn take(value: ValueRef<'_>) -> Option<Self> {
                Self::parse_from_str(text(value)?, $format).ok()
            }
        }
    )+};
}
moments!(NaiveDate, "%Y-%m-%d"; NaiveTime, "%H:%M:%S"; NaiveDateTime, "%Y-%m-%dT%H:%M:%S");

impl Cell for DateTime<Utc> {
    fn put(&self) -> Value {
        Value::Text(self.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        DateTime::parse_from_rfc3339(text(value)?).ok().map(|moment| moment.to_utc())
    }
}

impl<T: Cell> Cell for Option<T> {
    fn put(&self) -> Value {
        self.as_ref().map_or(Value::Null, Cell::put)
    }
    fn take(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::take(value).map(Some),
        }
    }
}

macro_rules! vocabularies {
    ($($t:ty),+ $(,)?) => {$(
        impl Cell for $t {
            fn put(&self) -> Value {
                Value::Text(self.key().to_owned())
            }
            fn take(value: ValueRef<'_>) -> Option<Self> {
                Self::from_key(text(value)?)
            }
        }
    )+};
}
vocabularies!(
    Activity,
    AwardEnd,
    CorrectionKind,
    AgreesWith,
    Arrears,
    FormalFound,
    FormalQuestion,
    OfferChannel,
    OfferStatus,
    Payment,
    VersionKind,
    AnnulmentGround,
    Aspect,
    BudgetBasis,
    CallChangeKind,
    CallMode,
    CallStatus,
    Channel,
    Choice,
    CommissioningForm,
    ConsultationForm,
    ConsultationStatus,
    DocumentFormat,
    DocumentKind,
    DraftActKind,
    DraftActStatus,
    Entitled,
    HandoverDirection,
    HandoverEnd,
    LegalForm,
    MemberRole,
    MemberSide,
    Method,
    OfficeKind,
    OpinionResult,
    Outcome,
    ProgrammeKind,
    ProgrammeStatus,
    PublicationPlace,
    PublishedThing,
    Register,
    Sector,
    SelectionKind,
    SenderKind,
    SignatoryRole,
    SittingKind,
    StampKind,
    SubjectKind,
    TemplateKind,
    Together,
    WithoutOrganisations,
);

/// An identifier made of a row number.
pub(crate) trait RowId: Copy {
    fn of(row: i64) -> Self;
    fn row(self) -> i64;
}

macro_rules! row_ids {
    ($($t:ident),+ $(,)?) => {$(
        impl RowId for $t {
            fn of(row: i64) -> Self {
                $t(row)
            }
            fn row(self) -> i64 {
                self.0
            }
        }
        impl Cell for $t {
            fn put(&self) -> Value {
                Value::Integer(self.0)
            }
            fn take(value: ValueRef<'_>) -> Option<Self> {
                i64::take(value).map($t)
            }
        }
    )+};
}
row_ids!(
    AwardId,
    CallResultId,
    CommissionId,
    CommissionMeetingId,
    CommissionMemberId,
    CorrectionId,
    ExclusionId,
    OpinionVoteId,
    ReasonsDemandId,
    ScorecardId,
    OfferVersionId,
    OfferAttachmentId,
    FormalAnswerId,
    AttachmentId,
    SignatoryId,
    OrganisationId,
    SelectionId,
    AccountId,
    PersonId,
    ProgrammeId,
    GoalId,
    IndicatorId,
    PriorityTaskId,
    SittingId,
    ConsultationId,
    DraftActId,
    CallId,
    CallTaskId,
    CriterionId,
    RequiredAttachmentId,
    PriorTaskId,
    CallChangeId,
    OfferId,
    ExtensionId,
    MeetingId,
    RemarkId,
    OpinionId,
    PublicationId,
    TextId,
    TextVersionId,
    IssuedDocumentId,
    HandoverId,
    LawPackId,
    Revision,
    TemplateVersionId,
);

/// The cells of one row, taken from left to right.
pub(crate) struct Cells<'r> {
    row: &'r rusqlite::Row<'r>,
    at: usize,
}

impl<'r> Cells<'r> {
    pub(crate) fn of(row: &'r rusqlite::Row<'r>) -> Self {
        Self { row, at: 0 }
    }

    pub(crate) fn next<T: Cell>(&mut self) -> Result<T, Fault> {
        let value = self.row.get_ref(self.at)?;
        let taken = T::take(value)
            .ok_or_else(|| Fault::Unreadable { column: self.row.as_ref().column_name(self.at).unwrap_or_default().to_owned() });
        self.at += 1;
        taken
    }
}

/// The first cell of a row, for queries that ask for one value.
pub(crate) fn only<T: Cell>(cells: &mut Cells<'_>) -> Result<T, Fault> {
    cells.next()
}

/// A row of stored values from left to right.
macro_rules! cells {
    ($($value:expr),* $(,)?) => { vec![$($crate::cell::Cell::put(&$value)),*] };
}
pub(crate) use cells;
