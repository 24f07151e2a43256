//! Changes of an announced call: an amended notice, a longer time for offers, an annulment of the whole or of one task.

use chrono::NaiveDateTime;
use domain::{
    call::{
        AnnulmentGround, Call, CallChange, CallChangeKind, CallStatus,
        due::moment_words,
        rules::change_unpublished::thing as thing_of,
        step::{step, stopping},
        validate,
    },
    id::{CallChangeId, CallId, CallTaskId, Revision, Stored},
    office::numbers::PatternKind,
    polish::date_in_words,
    publication::Publication,
    rule::CallCase,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    facts::last_moment,
    notice::TOUCHED,
    publication::{CallPublicationRow, rows},
    step::refused,
};
use crate::{
    Desk, Failure, Reply,
    commission::Held,
    programme::{beginnings::note_number, step::note_reason, typed::Typed},
    records::CallRecords,
    view::{Choice, DayView, Key},
};

/// A change as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallChangeRow {
    pub id: Key,
    pub revision: Key,
    pub kind: Choice,
    pub number: u32,
    pub decided_on: DayView,
    pub order_number: String,
    pub reason: String,
    /// What the change says, in a sentence or as it was written.
    pub words: String,
    pub ground: Option<Choice>,
    /// Binding places in which it does not stand yet.
    pub missing: Vec<Choice>,
    pub publications: Vec<CallPublicationRow>,
    /// The last of the changes, not published yet: it can be taken back.
    pub removable: bool,
}

/// A change as typed; fields that its kind does not need stay empty.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct CallChangeForm {
    pub kind: String,
    pub decided_on: String,
    pub order_number: String,
    pub reason: String,
    pub wording: String,
    /// The new deadline of an extension: day and hour.
    pub until_day: String,
    pub until_hour: String,
    /// The new day of the choice of offers, when the change moves it too.
    pub chosen_by: String,
    /// The task that is annulled.
    pub task: Option<Key>,
    pub ground: String,
    /// Why an annulment is recorded although a rule forbids it.
    pub despite: String,
}

pub(super) fn view(tx: &ReadTx<'_>, case: &CallCase<'_>) -> Result<Vec<CallChangeRow>, Failure> {
    let last = case.changes.iter().map(|one| one.record.number).max();
    let row = |one: &Stored<CallChangeId, CallChange>| {
        let (change, thing) = (&one.record, thing_of(one.record.kind));
        let published: Vec<_> = case.publications.iter().filter(|other| tells_of(&other.record, one)).cloned().collect();
        Ok(CallChangeRow {
            id: Key(one.id.0),
            revision: Key(one.revision.0),
            kind: change.kind.into(),
            number: change.number,
            decided_on: change.decided_on.into(),
            order_number: change.order_number.clone(),
            reason: change.reason.clone(),
            words: words(case, change),
            ground: change.ground.map(Into::into),
            missing: domain::call::due::missing_places(case, thing, Some(one.id.0)).into_iter().map(Into::into).collect(),
            removable: last == Some(change.number) && published.is_empty(),
            publications: rows(tx, &published)?,
        })
    };
    case.changes.iter().map(row).collect()
}

fn words(case: &CallCase<'_>, change: &CallChange) -> String {
    let chosen = change.chosen_after.map(|after| {
        let before = change.chosen_before.map_or_else(|| "–".to_owned(), date_in_words);
        format!("Termin wyboru ofert: było {before}, jest {}", date_in_words(after))
    });
    let own = match change.kind {
        CallChangeKind::Extension => {
            let moment = |at: Option<NaiveDateTime>| at.map(moment_words).unwrap_or_else(|| "–".to_owned());
            format!("Termin składania ofert: było {}, jest {}.", moment(change.until_before), moment(change.until_after))
        }
        CallChangeKind::TaskAnnulment => {
            let task = case.tasks.iter().find(|task| Some(task.id) == change.task);
            task.map(|task| format!("Zadanie: {}.", task.record.title.trim().trim_end_matches('.'))).unwrap_or_default()
        }
        CallChangeKind::Amendment | CallChangeKind::Annulment => change.wording.clone(),
    };
    [own].into_iter().chain(chosen).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Adds a change and does what it says: moves the deadline, annuls the task or the call.
pub fn add(desk: &mut Desk, id: Key, revision: Key, form: &CallChangeForm) -> Result<Reply<Key>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let mut typed = Typed::default();
    let kind: Option<CallChangeKind> = typed.choice("kind", "Rodzaj zmiany", &form.kind);
    let decided_on = typed.needed_day("decided_on", "Dzień decyzji", &form.decided_on);
    let (Some(kind), Some(decided_on)) = (kind, decided_on) else {
        return Err(Failure::when_invalid(typed.0).err().unwrap_or_else(|| Failure::field("kind", "Wybierz rodzaj zmiany.")));
    };
    let annuls = matches!(kind, CallChangeKind::Annulment | CallChangeKind::TaskAnnulment);
    let until_after =
        if kind == CallChangeKind::Extension { new_deadline(&mut typed, &form.until_day, &form.until_hour) } else { None };
    let chosen_by = if annuls { None } else { typed.day("chosen_by", &form.chosen_by) };
    let ground: Option<AnnulmentGround> = if annuls { typed.choice("ground", "Przyczyna", &form.ground) } else { None };
    if kind == CallChangeKind::TaskAnnulment && form.task.is_none() {
        typed.0.push(domain::violation::Violation::new("task", "Wskaż zadanie, którego dotyczy unieważnienie."));
    }
    if kind == CallChangeKind::Amendment && form.wording.trim().is_empty() {
        typed.0.push(domain::violation::Violation::new("wording", "Napisz, jak ogłoszenie brzmi po zmianie."));
    }
    Failure::when_invalid(typed.0)?;
    let name = format!("Konkurs: {}", kind.label());
    let added = desk.write(&name, |tx| {
        let (mut records, office) = super::load(tx, id)?;
        if matches!(records.stored.record.status, CallStatus::Draft | CallStatus::Annulled | CallStatus::Finished) {
            let status = records.stored.record.status.label();
            return Err(Failure::field(
                "kind",
                format!("Konkurs jest w stanie „{status}”, więc nie ma ogłoszenia, które można zmienić."),
            ));
        }
        let chosen_after = chosen_by.filter(|day| records.stored.record.chosen_by != Some(*day));
        let change = CallChange {
            call: CallId(id.0),
            kind,
            number: 1 + records.changes.iter().map(|one| one.record.number).max().unwrap_or(0),
            decided_on,
            order_number: form.order_number.trim().to_owned(),
            reason: form.reason.trim().to_owned(),
            wording: if kind == CallChangeKind::Amendment { form.wording.trim().to_owned() } else { String::new() },
            until_before: until_after.and(records.stored.record.offers_until),
            until_after,
            task: form.task.map(|task| CallTaskId(task.0)).filter(|_| kind == CallChangeKind::TaskAnnulment),
            ground,
            chosen_before: chosen_after.and(records.stored.record.chosen_by),
            chosen_after,
            status_before: (kind == CallChangeKind::Annulment).then_some(records.stored.record.status),
        };
        Failure::when_invalid(validate::change(&change))?;
        let added = store::call::change::insert(tx, &change)?;
        records.changes.push(Stored { id: added, revision: Revision(1), record: change.clone() });
        let mut after = records.stored.record.clone();
        after.offers_until = until_after.or(after.offers_until);
        after.chosen_by = chosen_after.or(after.chosen_by);
        if let (Some(task), Some(ground)) = (change.task, ground) {
            let stored = store::call::task::get(tx, task)?;
            let annulled = domain::call::CallTask { annulled: Some((decided_on, ground)), ..stored.record };
            store::call::task::update(tx, task, stored.revision, &annulled)?;
        }
        if annuls {
            let held = Held::of(tx, records.clone(), office.clone(), law, today)?;
            annul(&records.case(&office, law, today), &held, form, &name, &mut after)?;
        }
        Failure::when_invalid(validate::call(&after))?;
        store::call::update(tx, CallId(id.0), Revision(revision.0), &after)?;
        if kind == CallChangeKind::Extension {
            crate::offer::save::settle_after(tx, CallId(id.0), after.offers_until)?;
        }
        if !change.order_number.is_empty() {
            note_number(tx, PatternKind::Order, &office.numbers.order, &change.order_number)?;
        }
        Ok(added)
    })?;
    Ok(Reply::new(Key(added.0), TOUCHED))
}

/// The ground is weighed for one task as for the whole; only the whole ends the call.
fn annul(case: &CallCase<'_>, held: &Held, form: &CallChangeForm, name: &str, after: &mut Call) -> Result<(), Failure> {
    let offers = held.case();
    let stopped = stopping(case, Some(&offers), CallStatus::Annulled);
    if form.kind.trim() == CallChangeKind::Annulment.key() {
        step(case, Some(&offers), CallStatus::Annulled, &form.despite).map_err(refused)?;
        after.status = CallStatus::Annulled;
    } else if !stopped.is_empty() && form.despite.trim().is_empty() {
        return Err(Failure::refused(stopped));
    }
    if !stopped.is_empty() {
        note_reason(&mut after.recorded_despite, name, form.despite.trim());
    }
    Ok(())
}

fn new_deadline(typed: &mut Typed, day: &str, hour: &str) -> Option<NaiveDateTime> {
    let day = typed.needed_day("until_day", "Nowy termin składania ofert", day)?;
    last_moment(typed, day, hour)
}

/// The publication is one of the change, not of something else with the same number.
fn tells_of(publication: &Publication, change: &Stored<CallChangeId, CallChange>) -> bool {
    publication.subject == Some(change.id.0) && publication.thing == thing_of(change.record.kind)
}

/// Takes the last change back with what it did; one that was published stays.
pub fn remove(desk: &mut Desk, id: Key, revision: Key, change: Key) -> Result<Reply<()>, Failure> {
    desk.write("Cofnięto zmianę konkursu", |tx| {
        let records = CallRecords::load(tx, CallId(id.0))?;
        let last = records.changes.iter().max_by_key(|one| one.record.number);
        let Some(last) = last.filter(|last| last.id.0 == change.0) else {
            return Err(Failure::field("change", "Cofnąć można tylko ostatnią zmianę; późniejsze zmiany stoją na niej."));
        };
        if records.publications.iter().any(|one| tells_of(&one.record, last)) {
            return Err(Failure::field(
                "change",
                "Tę zmianę już ogłoszono. Usuń najpierw wpisy o jej publikacjach, jeżeli są pomyłką.",
            ));
        }
        let mut after = records.stored.record.clone();
        undo(tx, &last.record, &mut after)?;
        store::call::change::remove(tx, last.id, last.revision)?;
        store::call::update(tx, CallId(id.0), Revision(revision.0), &after)?;
        if last.record.kind == CallChangeKind::Extension {
            crate::offer::save::settle_after(tx, CallId(id.0), after.offers_until)?;
        }
        Ok(())
    })?;
    Ok(Reply::new((), TOUCHED))
}

fn undo(tx: &WriteTx<'_>, change: &CallChange, after: &mut Call) -> Result<(), Failure> {
    if change.chosen_after.is_some() {
        after.chosen_by = change.chosen_before;
    }
    match change.kind {
        CallChangeKind::Amendment => {}
        CallChangeKind::Extension => after.offers_until = change.until_before,
        CallChangeKind::TaskAnnulment => {
            if let Some(task) = change.task {
                let stored = store::call::task::get(tx, task)?;
                let open = domain::call::CallTask { annulled: None, ..stored.record };
                store::call::task::update(tx, task, stored.revision, &open)?;
            }
        }
        // Rows of earlier versions of the program do not tell the state; the days of the steps do.
        CallChangeKind::Annulment => {
            let by_days = if after.closed_on.is_some() { CallStatus::Closed } else { CallStatus::Announced };
            after.status = change.status_before.unwrap_or(by_days);
        }
    }
    Ok(())
}
