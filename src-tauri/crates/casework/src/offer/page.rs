//! One offer whole: its entry in the register, the version that counts, what changed between versions, files and steps.

use chrono::NaiveDate;
use domain::{
    call::due::moment_words,
    finding::Level,
    id::{OfferId, OfferVersionId, Stored},
    offer::{
        Offer, OfferStatus, OfferVersion, Receipt, VersionKind,
        compare::differences,
        form::{AgreesWith, Arrears, Payment, evaluate},
        receipt::{SUMMER, end_of_day},
    },
    polish::date_in_words,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;
use store::ReadTx;

use super::{
    Held,
    attachment::{self, AttachmentView},
    check::FormFaultView,
    form::{self, OfferInput},
    list::TaskChoice,
};
use crate::{
    Desk, Failure,
    view::{Choice, DayView, Key, choices},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferView {
    pub id: Key,
    pub revision: Key,
    pub call: Key,
    pub call_title: String,
    pub number: String,
    pub task: Option<Key>,
    pub task_name: String,
    pub organisation: Option<Key>,
    pub applicants: String,
    pub channel: Choice,
    pub received_on: DayView,
    /// "15:30"; "24:00" at the end of the day.
    pub hour: String,
    /// "lato" or "zima" in the hour that October repeats; else empty.
    pub offset: String,
    /// "15 stycznia 2027 r., godz. 15:30".
    pub received: String,
    pub late: bool,
    /// Why it is late, with the term; empty when it is not.
    pub late_why: String,
    pub status: Choice,
    /// What may be done with it now.
    pub steps: Vec<Choice>,
    pub note: String,
    pub reason: String,
    /// "Przywrócona 18 stycznia 2027 r.: nadano w terminie."; empty when it was not.
    pub brought_back: String,
    pub decided_on: Option<DayView>,
    pub called_on: Option<DayView>,
    pub complete_by: Option<DayView>,
    pub call_words: String,
    /// The version that counts.
    pub version: OfferVersionView,
    /// All versions, the newest first.
    pub versions: Vec<VersionLine>,
    pub faults: Vec<FormFaultView>,
    pub attachments: Vec<AttachmentView>,
    /// Attachments of the notice to choose from.
    pub required: Vec<TaskChoice>,
    pub lists: OfferLists,
}

/// Closed lists of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferLists {
    pub channels: Vec<Choice>,
    pub payments: Vec<Choice>,
    pub arrears: Vec<Choice>,
    pub registers: Vec<Choice>,
    pub tasks: Vec<TaskChoice>,
    /// Years of the task with columns of their own; one year has none.
    pub years: Vec<String>,
    pub results_required: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferVersionView {
    pub id: Key,
    pub revision: Key,
    pub number: u32,
    pub whole: bool,
    pub form: OfferInput,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VersionLine {
    pub number: u32,
    /// "poprawiona".
    pub kind: String,
    pub came_on: DayView,
    /// It came after the last day for completing: "po terminie uzupełnienia (27 stycznia 2027 r.)"; empty when it did not.
    pub late: String,
    pub note: String,
    /// What changed since the version before, in the words of the form.
    pub changes: Vec<ChangeLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ChangeLine {
    pub label: String,
    pub before: String,
    pub after: String,
}

/// An empty entry for a new offer, with the lists of its form.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferStart {
    pub call_title: String,
    pub number: String,
    pub lists: OfferLists,
    /// What every offer of the call says alike.
    pub form: OfferInput,
    pub closed: Option<String>,
}

pub fn start(desk: &Desk, call: Key) -> Result<OfferStart, Failure> {
    let register = super::list::list(desk, call, &super::list::OfferFilter::default())?;
    let (held, office) = desk.read(|tx| Ok((Held::load(tx, call)?, crate::records::office(tx)?)))?;
    let executive = office.executive.nominative.clone();
    let form = OfferInput { addressee: executive, ..OfferInput::default() };
    Ok(OfferStart {
        call_title: register.title,
        number: register.next_number,
        lists: lists(&held),
        form,
        closed: register.closed,
    })
}

pub fn view(desk: &Desk, id: Key) -> Result<OfferView, Failure> {
    let id = OfferId(id.0);
    desk.read(|tx| {
        let stored = store::offer::get(tx, id)?;
        let held = Held::load(tx, Key(stored.record.call.0))?;
        let versions = store::offer::version::of(tx, id)?;
        of(tx, &held, stored, versions)
    })
}

fn of(
    tx: &ReadTx<'_>,
    held: &Held,
    stored: Stored<OfferId, Offer>,
    versions: Vec<Stored<OfferVersionId, OfferVersion>>,
) -> Result<OfferView, Failure> {
    let offer = &stored.record;
    let current = versions.iter().find(|version| version.record.number == offer.version);
    let current = current.ok_or_else(|| Failure::not_found("Wersja oferty"))?;
    let (day, hour, _) = moment(&offer.receipt);
    let late = held.is_late(offer);
    let faults = evaluate(&current.record.form, &held.limits(offer.task));
    // A list of a generator says little; only what it says can be wrong.
    let told =
        faults.into_iter().filter(|fault| current.record.is_told(fault) && (current.record.whole || fault.level != Level::Hint));
    Ok(OfferView {
        id: Key(stored.id.0),
        revision: Key(stored.revision.0),
        call: Key(offer.call.0),
        call_title: held.records.stored.record.name(),
        number: offer.number.clone(),
        task: offer.task.map(|task| Key(task.0)),
        task_name: held.task(offer.task).map(|task| task.record.title.clone()).unwrap_or_default(),
        organisation: offer.organisation.map(|organisation| Key(organisation.0)),
        applicants: current.record.form.applicant_names(),
        channel: offer.receipt.channel.into(),
        received_on: day.into(),
        hour,
        offset: offset_key(&offer.receipt),
        received: offer.receipt.in_words(),
        late,
        late_why: late_why(held, offer, late),
        status: offer.status.into(),
        steps: offer.status.steps().filter(|step| *step != OfferStatus::Late || late).map(Choice::from).collect(),
        note: offer.note.clone(),
        reason: offer.reason.clone(),
        brought_back: brought_back(offer),
        decided_on: offer.decided_on.map(Into::into),
        called_on: offer.called_on.map(Into::into),
        complete_by: offer.complete_by.map(Into::into),
        call_words: offer.call_words.clone(),
        version: OfferVersionView {
            id: Key(current.id.0),
            revision: Key(current.revision.0),
            number: current.record.number,
            whole: current.record.whole,
            form: form::typed(&current.record.form),
        },
        versions: version_lines(offer, &versions),
        faults: told.map(FormFaultView::from).collect(),
        attachments: attachment::of(tx, stored.id)?,
        required: held
            .records
            .attachments
            .iter()
            .map(|one| TaskChoice { id: Key(one.id.0), name: one.record.name.clone() })
            .collect(),
        lists: lists(held),
    })
}

fn version_lines(offer: &Offer, versions: &[Stored<OfferVersionId, OfferVersion>]) -> Vec<VersionLine> {
    let lines = versions.iter().enumerate().map(|(at, version)| {
        let before = at.checked_sub(1).and_then(|at| versions.get(at));
        let changes = before.map(|before| differences(&before.record.form, &version.record.form)).unwrap_or_default();
        VersionLine {
            number: version.record.number,
            kind: version.record.kind.label().into(),
            came_on: version.record.came_on.into(),
            late: completed_late(offer, &version.record),
            note: version.record.note.clone(),
            changes: changes
                .into_iter()
                .map(|one| ChangeLine { label: one.label, before: one.before, after: one.after })
                .collect(),
        }
    });
    let mut lines: Vec<VersionLine> = lines.collect();
    lines.reverse();
    lines
}

/// What the applicant completed after the last day for it; the officer decides what follows.
fn completed_late(offer: &Offer, version: &OfferVersion) -> String {
    let asked = offer.called_on.is_some_and(|day| day <= version.came_on) && version.kind == VersionKind::Corrected;
    let by = offer.complete_by.filter(|by| asked && version.came_on > *by);
    by.map(|by| format!("po terminie uzupełnienia ({})", date_in_words(by))).unwrap_or_default()
}

fn lists(held: &Held) -> OfferLists {
    let call = &held.records.stored.record;
    let limits = held.limits(None);
    let first = limits.starts_from.map_or(call.year, |day| chrono::Datelike::year(&day));
    let years: Vec<String> = (0..limits.years).map(|at| (first + at as i32).to_string()).collect();
    OfferLists {
        channels: choices::<domain::offer::OfferChannel>(),
        payments: choices::<Payment>(),
        arrears: choices::<Arrears>(),
        registers: choices::<AgreesWith>(),
        tasks: held
            .records
            .tasks
            .iter()
            .map(|task| TaskChoice { id: Key(task.id.0), name: format!("{}. {}", task.record.position, task.record.title) })
            .collect(),
        years: if years.len() > 1 { years } else { Vec::new() },
        results_required: limits.results_required,
    }
}

pub(super) fn late_why(held: &Held, offer: &Offer, late: bool) -> String {
    match held.deadline().filter(|_| late) {
        Some(deadline) => {
            format!("Oferta wpłynęła {}, a oferty można było składać do {}.", offer.receipt.in_words(), moment_words(deadline))
        }
        None => String::new(),
    }
}

/// "przywrócona 18 stycznia 2027 r.: nadano w placówce pocztowej w terminie"; empty when it was not.
pub(super) fn brought_back(offer: &Offer) -> String {
    if offer.brought_back.trim().is_empty() {
        return String::new();
    }
    let on = offer.brought_back_on.map(|day| format!(" {}", date_in_words(day))).unwrap_or_default();
    domain::explain::closed(format!("Przywrócona{on}: {}", offer.brought_back.trim()))
}

/// Day, hour as people write it and which of two hours it is. The midnight that begins a day is 24:00 of the day before.
pub(crate) fn moment(receipt: &Receipt) -> (NaiveDate, String, String) {
    let note = match receipt.offset {
        Some(SUMMER) => "czas letni",
        Some(_) => "czas zimowy",
        None => "",
    };
    let (day, hour) = end_of_day(receipt.at);
    (day, hour, note.into())
}

fn offset_key(receipt: &Receipt) -> String {
    match receipt.offset {
        Some(SUMMER) => "lato",
        Some(_) => "zima",
        None => "",
    }
    .into()
}
