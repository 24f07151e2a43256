//! What can be printed: one line for each kind and case.

use std::rc::Rc;

use domain::{
    document::DocumentKind, id::TextId, polish::date_in_words, programme::ProgrammeStatus, publication::CaseRef,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::{ReadTx, organisation::OrganisationRow, text::VersionRow};

use super::{
    batch::active,
    issue::takes_number,
    kinds::{MadeOf, is_of_act, made_of},
    make::{is_addressed, make_from},
    material::Material,
    order::{CaseKey, DocumentOrder, Wanted},
    part::{needs_row, part_of},
    print::finished,
};
use crate::{
    Clock, Desk, Failure,
    text::{
        Owner,
        owner::{ActText, ProgrammeText},
    },
    view::{Choice, Key},
};

/// A document that a case can print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OfferedDocument {
    pub kind: Choice,
    /// Number of the case, of a comparison the number of the text: with `kind` it names the document on the command line.
    pub id: Key,
    pub case: CaseKey,
    /// Title of the case.
    pub title: String,
    /// The part of the work under which the document stands, "Wyniki"; empty where a case has few documents.
    pub stage: String,
    /// Nothing is missing: it can be issued now.
    pub ready: bool,
    /// What is missing or why it is not made; empty when ready.
    pub because: String,
    /// The document takes the next number of its kind when it is issued.
    pub numbered: bool,
    /// Rows of the case that the document is made of, one at a time: meetings, changes, offers, members, demands.
    pub parts: Vec<OfferedPart>,
    /// What such a row is called, "Spotkanie"; empty when the document tells of the whole case.
    pub part_name: String,
    /// What is taken when no row is chosen, "najbliższe".
    pub part_usual: String,
    /// The words of the button that makes one file of each of these rows; empty where documents are made one at a time.
    pub each: String,
    /// Active organisations by name, where the document can be addressed to one of them; told of a single case only.
    pub addressees: Vec<OfferedPart>,
    /// Saved versions of the text, the newest first, where the document compares two of them.
    pub versions: Vec<OfferedPart>,
}

/// A row of the case that a document can be made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct OfferedPart {
    pub id: Key,
    pub label: String,
}

/// Every document of every case, programmes first.
pub fn all(desk: &Desk) -> Result<Vec<OfferedDocument>, Failure> {
    desk.read(|tx| {
        let mut offered = Vec::new();
        if store::office::get(tx)?.is_none() {
            return Ok(offered);
        }
        for row in store::programme::list(tx)? {
            offered.extend(of(tx, desk, CaseRef::Programme(row.id), &row.title)?);
        }
        for row in store::consultation::list(tx)? {
            offered.extend(of(tx, desk, CaseRef::Consultation(row.id), &row.title)?);
        }
        for row in store::draft_act::list(tx)? {
            offered.extend(of(tx, desk, CaseRef::DraftAct(row.id), &row.title)?);
        }
        for row in store::call::list(tx)? {
            offered.extend(of(tx, desk, CaseRef::Call(row.id), &row.title)?);
        }
        Ok(offered)
    })
}

/// Every document of the cases that are not over, programmes first: what an officer prepares. Documents of earlier cases are made on
/// their own pages.
pub fn under_way(desk: &Desk) -> Result<Vec<OfferedDocument>, Failure> {
    desk.read(|tx| {
        let mut offered = Vec::new();
        if store::office::get(tx)?.is_none() {
            return Ok(offered);
        }
        let reported = [ProgrammeStatus::Reported, ProgrammeStatus::Closed];
        for row in store::programme::list(tx)?.into_iter().filter(|row| !reported.contains(&row.status)) {
            offered.extend(of(tx, desk, CaseRef::Programme(row.id), &row.title)?);
        }
        let consultations = store::consultation::under_way(tx, None)?;
        for (id, title) in store::consultation::titles(tx, &consultations)?.into_iter().rev() {
            offered.extend(of(tx, desk, CaseRef::Consultation(id), &title)?);
        }
        for row in store::draft_act::list(tx)?.into_iter().filter(|row| row.status.is_open()) {
            offered.extend(of(tx, desk, CaseRef::DraftAct(row.id), &row.title)?);
        }
        for row in store::call::list(tx)?.into_iter().filter(|row| row.status.is_open()) {
            offered.extend(of(tx, desk, CaseRef::Call(row.id), &row.title)?);
        }
        Ok(offered)
    })
}

/// The documents of one case in the order of their use.
pub fn of_case(desk: &Desk, case: CaseKey) -> Result<Vec<OfferedDocument>, Failure> {
    desk.read(|tx| {
        let case = CaseRef::from(case);
        let mut offered = of(tx, desk, case, &title_of(tx, case)?)?;
        if offered.iter().any(|one| is_addressed_key(&one.kind)) {
            let part = |row: OrganisationRow| OfferedPart { id: Key(row.id.0), label: row.name };
            let addressees: Vec<OfferedPart> = active(tx)?.into_iter().map(part).collect();
            for one in offered.iter_mut().filter(|one| is_addressed_key(&one.kind)) {
                one.addressees.clone_from(&addressees);
            }
        }
        Ok(offered)
    })
}

fn title_of(tx: &ReadTx<'_>, case: CaseRef) -> Result<String, Failure> {
    Ok(match case {
        CaseRef::Programme(id) => store::programme::get(tx, id)?.record.title,
        CaseRef::Consultation(id) => store::consultation::get(tx, id)?.record.title,
        CaseRef::DraftAct(id) => store::draft_act::get(tx, id)?.record.name(),
        CaseRef::Call(id) => store::call::get(tx, id)?.record.name(),
        CaseRef::Office => String::new(),
    })
}

fn is_addressed_key(kind: &Choice) -> bool {
    DocumentKind::from_key(&kind.key).is_some_and(is_addressed)
}

/// Kinds that a case prints. A comparison stands with the case that owns the text.
fn kinds_of(tx: &ReadTx<'_>, case: CaseRef) -> Result<Vec<DocumentKind>, Failure> {
    let (made, own_text) = match case {
        CaseRef::Programme(_) => (MadeOf::Programme, true),
        CaseRef::Consultation(id) => {
            let record = store::consultation::get(tx, id)?.record;
            let own = record.programme.is_none() && record.text.is_some();
            let of_act = record.text.map(|text| store::draft_act::of_text(tx, text)).transpose()?.flatten().is_some();
            (MadeOf::Consultation, own && !of_act)
        }
        CaseRef::DraftAct(_) => {
            let fits = |kind: &DocumentKind| is_of_act(*kind) || made_of(*kind) == MadeOf::Text;
            return Ok(DocumentKind::ALL.iter().copied().filter(fits).collect());
        }
        CaseRef::Call(_) => (MadeOf::Call, false),
        CaseRef::Office => return Ok(Vec::new()),
    };
    let fits = |kind: &DocumentKind| made_of(*kind) == made || (own_text && made_of(*kind) == MadeOf::Text);
    Ok(DocumentKind::ALL.iter().copied().filter(fits).collect())
}

/// Documents that a case never needs: of a call those about a change, an offer or a demand that is not there; of a draft act a request to a council that is not there, one to the journal for what it does not print.
fn is_needless(kind: DocumentKind, material: &Material, parts: &[OfferedPart], desk: &Desk) -> bool {
    if needs_row(kind) {
        return parts.is_empty();
    }
    let Some(act) = &material.draft_act else { return false };
    let office = &material.office.office;
    match kind {
        DocumentKind::OpinionRequest => office.benefit_council.is_none(),
        DocumentKind::JournalRequest => act.records.case(office, desk.law(), desk.today()).is_local_law() == Some(false),
        _ => false,
    }
}

fn of(tx: &ReadTx<'_>, desk: &Desk, case: CaseRef, title: &str) -> Result<Vec<OfferedDocument>, Failure> {
    let of_case = match case {
        CaseRef::Programme(id) => id.0,
        CaseRef::Consultation(id) => id.0,
        CaseRef::DraftAct(id) => id.0,
        CaseRef::Call(id) => id.0,
        CaseRef::Office => return Ok(Vec::new()),
    };
    let material = Material::load(tx, desk.clock(), case);
    let mut offered = Vec::new();
    for kind in kinds_of(tx, case)? {
        let parts = match &material {
            Ok(material) => material.parts(tx, desk.law(), desk.clock(), kind, case)?,
            Err(_) => Rc::default(),
        };
        if material.as_ref().is_ok_and(|material| is_needless(kind, material, &parts, desk)) {
            continue;
        }
        let wanted = Wanted::try_from(&DocumentOrder::of(kind, case))?;
        let made = material.as_ref().map_err(Failure::clone);
        let made = made.and_then(|material| make_from(tx, desk.law(), desk.clock(), &wanted, material));
        let because = match made.and_then(|made| finished(&made)) {
            Ok(_) => String::new(),
            Err(failure @ (Failure::Document { .. } | Failure::NotFound { .. })) => failure.sentence(),
            Err(failure) => return Err(failure),
        };
        // A programme and a consultation may have the same number; the number of a text is of one of them only.
        let of_text = if made_of(kind) == MadeOf::Text { text_of(tx, case)? } else { None };
        offered.push(OfferedDocument {
            kind: kind.into(),
            id: Key(of_text.map_or(of_case, |text| text.0)),
            case: case.into(),
            title: title.to_owned(),
            stage: kind.call_stage().map(|stage| stage.label().to_owned()).unwrap_or_default(),
            ready: because.is_empty(),
            because,
            numbered: takes_number(kind),
            parts: parts.to_vec(),
            part_name: part_of(kind).words(kind).0.to_owned(),
            part_usual: part_of(kind).words(kind).1.to_owned(),
            each: part_of(kind).each().to_owned(),
            addressees: Vec::new(),
            versions: versions(tx, desk.clock(), kind, case)?,
        });
    }
    Ok(offered)
}

fn versions(tx: &ReadTx<'_>, clock: &Clock, kind: DocumentKind, case: CaseRef) -> Result<Vec<OfferedPart>, Failure> {
    if made_of(kind) != MadeOf::Text {
        return Ok(Vec::new());
    }
    let rows = text_of(tx, case)?.map(|text| store::text::versions(tx, text)).transpose()?.unwrap_or_default();
    let part = |row: VersionRow| {
        let note = if row.note.trim().is_empty() { String::new() } else { format!(" ({})", row.note.trim()) };
        let day = date_in_words(clock.day_of(row.at));
        OfferedPart { id: Key(row.id.0), label: format!("wersja {} z {day}{note}", row.number) }
    };
    Ok(rows.into_iter().map(part).collect())
}

/// The text whose versions a case compares.
fn text_of(tx: &ReadTx<'_>, case: CaseRef) -> Result<Option<TextId>, Failure> {
    Ok(match case {
        CaseRef::Programme(id) => Some(store::programme::get(tx, id)?.record.text),
        CaseRef::Consultation(id) => store::consultation::get(tx, id)?.record.text,
        CaseRef::DraftAct(id) => Some(store::draft_act::get(tx, id)?.record.text),
        CaseRef::Call(_) | CaseRef::Office => None,
    })
}

impl OfferedDocument {
    /// The word that, with the number, names the document on the command line: that of a draft act's document tells it apart from
    /// the one of a programme with the same number.
    pub fn word(&self) -> String {
        match (self.case, is_of_draft_act_alone(&self.kind.key)) {
            (CaseKey::DraftAct(_), true) => format!("{OF_ACT}{}", self.kind.key),
            _ => self.kind.key.clone(),
        }
    }
}

const OF_ACT: &str = "akt-";

/// The number is that of the act and not of its text.
fn is_of_draft_act_alone(kind: &str) -> bool {
    DocumentKind::from_key(kind).is_some_and(is_of_act)
}

/// The order for a kind and the number of its case or text, as the command line names them.
pub fn order(desk: &Desk, kind: &str, id: Key) -> Result<DocumentOrder, Failure> {
    let (kind, of_act) = kind.strip_prefix(OF_ACT).map_or((kind, false), |rest| (rest, true));
    let kind = super::order::kind(kind).map_err(|violation| Failure::invalid(vec![violation]))?;
    let case = match made_of(kind) {
        _ if of_act => CaseKey::DraftAct(id),
        MadeOf::Programme => CaseKey::Programme(id),
        MadeOf::Consultation => CaseKey::Consultation(id),
        MadeOf::Call => CaseKey::Call(id),
        // A comparison belongs to a programme, or to a consultation with a text of its own.
        MadeOf::Text => match desk.read(|tx| Owner::of(tx, TextId(id.0)))? {
            Owner::Programme(programme, ProgrammeText::Programme) => CaseKey::Programme(Key(programme.0)),
            Owner::Consultation(consultation) => CaseKey::Consultation(Key(consultation.0)),
            Owner::DraftAct(act, ActText::Act) => CaseKey::DraftAct(Key(act.0)),
            Owner::Programme(..) | Owner::DraftAct(..) | Owner::Nobody => return Err(Failure::not_found("Treść do porównania")),
        },
    };
    Ok(DocumentOrder::of(kind, case))
}
