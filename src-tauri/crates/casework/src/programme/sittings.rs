//! Sittings of the council, of its committees and of the benefit council: what plans are counted back from.

use domain::{
    id::{Revision, SittingId, Stored},
    programme::{Sitting, SittingKind, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::typed::Typed;
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Choice, DayView, Key},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct SittingView {
    pub id: Key,
    pub revision: Key,
    pub kind: Choice,
    pub held_on: DayView,
    pub number: String,
    pub papers_due_on: Option<DayView>,
    /// "26 listopada 2026 r., czwartek (XXIV)".
    pub words: String,
}

/// A sitting as typed; without `id` a new one.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct SittingForm {
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub kind: String,
    pub held_on: String,
    pub number: String,
    pub papers_due_on: String,
}

impl SittingView {
    pub(crate) fn of(stored: &Stored<SittingId, Sitting>) -> Self {
        let record = &stored.record;
        let number = match record.number.trim() {
            "" => String::new(),
            number => format!(" ({number})"),
        };
        Self {
            id: Key(stored.id.0),
            revision: Key(stored.revision.0),
            kind: record.kind.into(),
            held_on: record.held_on.into(),
            number: record.number.clone(),
            papers_due_on: record.papers_due_on.map(Into::into),
            words: format!(
                "{}, {}{number}",
                domain::polish::date_in_words(record.held_on),
                domain::polish::weekday(record.held_on)
            ),
        }
    }
}

/// Adds a sitting or saves all its fields.
pub fn save(desk: &mut Desk, form: &SittingForm) -> Result<Reply<Key>, Failure> {
    let mut typed = Typed::default();
    let kind: Option<SittingKind> = typed.choice("kind", "Rodzaj posiedzenia", &form.kind);
    let held_on = typed.needed_day("held_on", "Dzień posiedzenia", &form.held_on);
    let papers_due_on = typed.day("papers_due_on", &form.papers_due_on);
    let (Some(kind), Some(held_on)) = (kind, held_on) else { return Err(Failure::invalid(typed.0)) };
    let sitting = Sitting { kind, held_on, number: form.number.trim().to_uppercase(), papers_due_on };
    Failure::when_invalid(typed.and(validate::sitting(&sitting)))?;
    let act = if form.id.is_some() { "Zmieniono posiedzenie" } else { "Dopisano posiedzenie" };
    let id = desk.write(act, |tx| match form.id {
        Some(id) => {
            let stored = store::sitting::get(tx, SittingId(id.0))?;
            let seen = form.revision.map_or(stored.revision, |seen| Revision(seen.0));
            store::sitting::update(tx, stored.id, seen, &sitting)?;
            Ok(stored.id)
        }
        None => Ok(store::sitting::insert(tx, &sitting)?),
    })?;
    Ok(Reply::new(Key(id.0), &[Topic::Programmes]))
}

/// Removes a sitting that no programme and no draft act has chosen.
pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięto posiedzenie", |tx| {
        for row in store::programme::list(tx)? {
            if store::programme::get(tx, row.id)?.record.sitting == Some(SittingId(id.0)) {
                let years = super::years(row.year_from, row.year_to);
                return Err(Failure::field("id", format!("Tę sesję wybrano w programie na {years}. Najpierw wybierz tam inną.")));
            }
        }
        if let Some(title) = store::draft_act::of_sitting(tx, SittingId(id.0))?.first() {
            let title = domain::polish::shortened(title, 120);
            return Err(Failure::field(
                "id",
                format!("Tę sesję wybrano dla projektu aktu „{title}”. Najpierw wybierz tam inną."),
            ));
        }
        Ok(store::sitting::remove(tx, SittingId(id.0), Revision(revision.0))?)
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}
