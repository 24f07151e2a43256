//! Which document is wanted: its kind, its case, and what else decides its words.

use chrono::NaiveDate;
use domain::{
    document::DocumentKind,
    id::{CallId, ConsultationId, DraftActId, OrganisationId, ProgrammeId, TextVersionId},
    publication::CaseRef,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{Failure, view::Key};

/// The case a document belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(tag = "noun", content = "id", rename_all = "snake_case")]
pub enum CaseKey {
    Programme(Key),
    Consultation(Key),
    DraftAct(Key),
    Call(Key),
    Office,
}

impl From<CaseRef> for CaseKey {
    fn from(case: CaseRef) -> Self {
        match case {
            CaseRef::Programme(id) => Self::Programme(Key(id.0)),
            CaseRef::Consultation(id) => Self::Consultation(Key(id.0)),
            CaseRef::DraftAct(id) => Self::DraftAct(Key(id.0)),
            CaseRef::Call(id) => Self::Call(Key(id.0)),
            CaseRef::Office => Self::Office,
        }
    }
}

impl From<CaseKey> for CaseRef {
    fn from(case: CaseKey) -> Self {
        match case {
            CaseKey::Programme(id) => Self::Programme(ProgrammeId(id.0)),
            CaseKey::Consultation(id) => Self::Consultation(ConsultationId(id.0)),
            CaseKey::DraftAct(id) => Self::DraftAct(DraftActId(id.0)),
            CaseKey::Call(id) => Self::Call(CallId(id.0)),
            CaseKey::Office => Self::Office,
        }
    }
}

/// A document as the screen asks for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct DocumentOrder {
    /// Key of the kind: `uchwala`.
    pub kind: String,
    pub case: CaseKey,
    /// The row of the case that the paper is about: a meeting, a change, an offer, a member, a demand; without it the usual one.
    pub part: Option<Key>,
    /// The organisation to which a letter is addressed; without it a copy for everybody.
    pub addressee: Option<Key>,
    /// The versions to compare, the earlier one first; without them the last saved one and the draft.
    pub earlier: Option<Key>,
    pub later: Option<Key>,
    /// Day of the document, ISO; without it the day that the case tells, or today.
    pub day: Option<String>,
}

impl DocumentOrder {
    /// A document of a case with nothing else chosen.
    pub fn of(kind: DocumentKind, case: impl Into<CaseKey>) -> Self {
        Self {
            kind: kind.key().to_owned(),
            case: case.into(),
            part: None,
            addressee: None,
            earlier: None,
            later: None,
            day: None,
        }
    }
}

/// The same, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub kind: DocumentKind,
    pub case: CaseRef,
    pub part: Option<i64>,
    pub addressee: Option<OrganisationId>,
    pub earlier: Option<TextVersionId>,
    pub later: Option<TextVersionId>,
    pub day: Option<NaiveDate>,
}

impl TryFrom<&DocumentOrder> for Wanted {
    type Error = Failure;

    fn try_from(order: &DocumentOrder) -> Result<Self, Failure> {
        let mut violations = Vec::new();
        let kind = kind(&order.kind);
        if let Err(violation) = &kind {
            violations.push(violation.clone());
        }
        let day = order.day.as_deref().map(str::trim).filter(|day| !day.is_empty()).map(parsed_day);
        if let Some(Err(violation)) = &day {
            violations.push(violation.clone());
        }
        match (kind, day.transpose()) {
            (Ok(kind), Ok(day)) => Ok(Self {
                kind,
                case: order.case.into(),
                part: order.part.map(|key| key.0),
                addressee: order.addressee.map(|key| OrganisationId(key.0)),
                earlier: order.earlier.map(|key| TextVersionId(key.0)),
                later: order.later.map(|key| TextVersionId(key.0)),
                day,
            }),
            _ => Err(Failure::invalid(violations)),
        }
    }
}

/// A kind by its key.
pub fn kind(key: &str) -> Result<DocumentKind, Violation> {
    DocumentKind::from_key(key.trim()).ok_or_else(|| {
        let known: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.key()).collect();
        Violation::new("kind", format!("Nie ma rodzaju dokumentu „{}”. Znane rodzaje: {}.", key.trim(), known.join(", ")))
    })
}

fn parsed_day(written: &str) -> Result<NaiveDate, Violation> {
    let read = NaiveDate::parse_from_str(written, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(written, "%d.%m.%Y"));
    read.map_err(|_| {
        Violation::new("day", format!("„{written}” nie jest dniem z kalendarza. Wpisz dzień dokumentu jako dd.mm.rrrr."))
    })
}
