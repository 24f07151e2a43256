//! The one row of a case that a paper is about: a meeting, a change, an offer, a member of the commission, a demand for reasons.

use domain::{
    call::{CallChange, CallChangeKind},
    commission::Member,
    consultation::Meeting,
    document::DocumentKind,
    id::{CallChangeId, CallId, MeetingId, Stored},
    offer::OfferStatus,
    polish::date_in_words,
    publication::CaseRef,
    vocabulary::Vocabulary,
};
use store::{ReadTx, offer::list::OfferRow};

use super::{fill::results::Results, material::Material, of_results, offer::OfferedPart, register::meeting_in_words};
use crate::{Failure, view::Key};

/// Of what a paper tells beside its case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartOf {
    /// Of the whole case.
    Case,
    Meeting,
    Change,
    Offer,
    Member,
    Demand,
}

/// Of what papers of a kind tell.
pub fn part_of(kind: DocumentKind) -> PartOf {
    use DocumentKind::*;
    match kind {
        Invitation | AttendanceList => PartOf::Meeting,
        CallChangeNotice | CallAnnulmentNotice => PartOf::Change,
        OfferForm | FormalCard | CompletionCall | ResultLetter | UpdateRequest => PartOf::Offer,
        ImpartialityStatement | Scorecard => PartOf::Member,
        ReasonsLetter => PartOf::Demand,
        _ => PartOf::Case,
    }
}

/// Papers that cannot be made before there is a row for them.
pub(super) fn needs_row(kind: DocumentKind) -> bool {
    matches!(part_of(kind), PartOf::Change | PartOf::Offer | PartOf::Demand) && !can_be_blank(kind)
}

/// Papers that are made without any row as well: to be filled by hand.
pub fn can_be_blank(kind: DocumentKind) -> bool {
    matches!(
        kind,
        DocumentKind::OfferForm | DocumentKind::FormalCard | DocumentKind::ImpartialityStatement | DocumentKind::Scorecard
    )
}

impl PartOf {
    /// The word for the row in the name of a file.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Case => "sprawa",
            Self::Meeting => "spotkanie",
            Self::Change => "zmiana",
            Self::Offer => "oferta",
            Self::Member => "czlonek",
            Self::Demand => "zadanie-uzasadnienia",
        }
    }

    /// What the register says of a row that is no more; nothing where rows stay.
    pub(super) fn gone(self) -> Option<&'static str> {
        match self {
            Self::Meeting => Some("spotkanie usunięte z planu"),
            Self::Change => Some("zmiana usunięta z konkursu"),
            Self::Member => Some("osoba usunięta z komisji"),
            Self::Demand => Some("żądanie usunięte z rejestru"),
            Self::Case | Self::Offer => None,
        }
    }

    /// The words of the button that makes one paper of each row; empty where papers are made one at a time.
    pub(super) fn each(self) -> &'static str {
        match self {
            Self::Offer => "Zapisz dla wszystkich ofert…",
            Self::Member => "Zapisz dla wszystkich członków komisji…",
            Self::Demand => "Zapisz dla wszystkich żądań…",
            Self::Case | Self::Meeting | Self::Change => "",
        }
    }

    /// What the officer chooses, and what is taken when nothing is chosen.
    pub(super) fn words(self, kind: DocumentKind) -> (&'static str, &'static str) {
        match self {
            Self::Case => ("", ""),
            Self::Meeting => ("Spotkanie", "najbliższe"),
            Self::Change => ("Zmiana konkursu", "ostatnia"),
            Self::Offer if can_be_blank(kind) => ("Oferta", "pusty formularz"),
            Self::Offer => ("Oferta", "pierwsza"),
            Self::Member if can_be_blank(kind) => ("Członek komisji", "do wypełnienia ręcznie"),
            Self::Member => ("Członek komisji", "pierwszy"),
            Self::Demand => ("Żądanie uzasadnienia", "ostatnie"),
        }
    }
}

/// The rows that a paper of this kind can be made of; the first is taken when nothing is chosen. `results` come with papers that tell
/// of them.
pub(super) fn parts(
    tx: &ReadTx<'_>,
    material: &Material,
    results: Option<&Results<'_>>,
    kind: DocumentKind,
    case: CaseRef,
) -> Result<Vec<OfferedPart>, Failure> {
    if let Some(results) = results {
        return Ok(of_results::rows(kind, results).into_iter().map(|(id, label)| part(id, label)).collect());
    }
    Ok(match (part_of(kind), case) {
        (PartOf::Meeting, CaseRef::Consultation(id)) => {
            let mut meetings = store::meeting::of(tx, id)?;
            meetings.sort_by_key(|meeting| meeting.record.held_at);
            let part = |one: Stored<MeetingId, Meeting>| part(one.id.0, meeting_in_words(&one.record));
            meetings.into_iter().map(part).collect()
        }
        (PartOf::Change, CaseRef::Call(_)) => {
            let named = |one: &Stored<CallChangeId, CallChange>| {
                let (change, day) = (&one.record, date_in_words(one.record.decided_on));
                part(one.id.0, format!("nr {}: {}, {day}", change.number, change.kind.label()))
            };
            changes(material, kind).into_iter().map(named).collect()
        }
        (PartOf::Offer, CaseRef::Call(id)) if kind == DocumentKind::CompletionCall => to_complete(tx, id)?,
        (PartOf::Offer, CaseRef::Call(id)) => offers(tx, id)?,
        (PartOf::Member, CaseRef::Call(id)) => {
            let Some(commission) = store::commission::of(tx, id)? else { return Ok(Vec::new()) };
            let members = store::commission::member::of(tx, commission.id, id)?;
            let seated = |one: &Member| one.stays() && !commission.record.only_named(one);
            members.into_iter().filter(|one| seated(&one.record)).map(|one| part(one.id.0, one.record.name)).collect()
        }
        _ => Vec::new(),
    })
}

fn part(id: i64, label: String) -> OfferedPart {
    OfferedPart { id: Key(id), label }
}

fn offers(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<OfferedPart>, Failure> {
    Ok(store::offer::list::of(tx, call)?.into_iter().map(named).collect())
}

/// Offers that may be called to complete, those that were first.
fn to_complete(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<OfferedPart>, Failure> {
    let mut rows = store::offer::list::of(tx, call)?;
    rows.retain(|row| !matches!(row.status, OfferStatus::Withdrawn | OfferStatus::Late));
    rows.sort_by_key(|row| row.status != OfferStatus::CalledToComplete);
    Ok(rows.into_iter().map(named).collect())
}

fn named(row: OfferRow) -> OfferedPart {
    part(row.id.0, format!("nr {}: {}, „{}”", row.number, row.applicants, row.title))
}

/// The changes of a call that a paper can tell of, the newest first.
pub(super) fn changes(material: &Material, kind: DocumentKind) -> Vec<&Stored<CallChangeId, CallChange>> {
    use CallChangeKind::*;
    let fits = |one: &&Stored<CallChangeId, CallChange>| match one.record.kind {
        Amendment | Extension => kind == DocumentKind::CallChangeNotice,
        Annulment | TaskAnnulment => kind == DocumentKind::CallAnnulmentNotice,
    };
    material.call.as_ref().map_or(Vec::new(), |call| call.changes.iter().rev().filter(fits).collect())
}

/// What a row is called when it is not there.
pub(super) fn lost(part: PartOf) -> &'static str {
    match part {
        PartOf::Case => "Część sprawy",
        PartOf::Meeting => "Spotkanie",
        PartOf::Change => "Zmiana konkursu",
        PartOf::Offer => "Oferta",
        PartOf::Member => "Członek komisji",
        PartOf::Demand => "Żądanie uzasadnienia",
    }
}
