//! How goals are measured.

use domain::{
    id::{GoalId, IndicatorId, Revision, Stored},
    programme::{Indicator, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::editable;
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Key, Saved},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct IndicatorView {
    pub id: Key,
    pub revision: Key,
    pub name: String,
    pub unit: String,
    pub baseline: String,
    pub target: String,
    pub source: String,
}

/// An indicator as typed; without `id` a new one.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct IndicatorForm {
    pub goal: Key,
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub name: String,
    pub unit: String,
    pub baseline: String,
    pub target: String,
    pub source: String,
}

impl IndicatorView {
    pub(super) fn of(stored: &Stored<IndicatorId, Indicator>) -> Self {
        let record = stored.record.clone();
        Self {
            id: Key(stored.id.0),
            revision: Key(stored.revision.0),
            name: record.name,
            unit: record.unit,
            baseline: record.baseline,
            target: record.target,
            source: record.source,
        }
    }
}

/// Adds an indicator or saves all its fields.
pub fn save(desk: &mut Desk, form: &IndicatorForm) -> Result<Reply<Saved>, Failure> {
    let act = if form.id.is_some() { "Zmieniono wskaźnik" } else { "Dopisano wskaźnik" };
    let saved = desk.write(act, |tx| {
        let goal = store::goal::get(tx, GoalId(form.goal.0))?;
        editable(tx, goal.record.programme)?;
        let stored = match form.id {
            Some(id) => Some(store::goal::indicator::get(tx, IndicatorId(id.0))?),
            None => None,
        };
        let next = store::goal::indicator::of(tx, goal.record.programme)?.len() as i32 + 1;
        let line = |text: &str| text.trim().to_owned();
        let indicator = Indicator {
            goal: goal.id,
            position: stored.as_ref().map_or(next, |stored| stored.record.position),
            name: line(&form.name),
            unit: line(&form.unit),
            baseline: line(&form.baseline),
            target: line(&form.target),
            source: line(&form.source),
        };
        Failure::when_invalid(validate::indicator(&indicator))?;
        let id = match stored {
            Some(stored) => {
                let seen = form.revision.map_or(stored.revision, |seen| Revision(seen.0));
                store::goal::indicator::update(tx, stored.id, seen, &indicator)?;
                stored.id
            }
            None => store::goal::indicator::insert(tx, &indicator)?,
        };
        Ok(Saved::new(id.0, store::goal::indicator::get(tx, id)?.revision))
    })?;
    Ok(Reply::new(saved, &[Topic::Programmes]))
}

pub fn remove(desk: &mut Desk, indicator: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięto wskaźnik", |tx| {
        let stored = store::goal::indicator::get(tx, IndicatorId(indicator.0))?;
        editable(tx, store::goal::get(tx, stored.record.goal)?.record.programme)?;
        Ok(store::goal::indicator::remove(tx, stored.id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}
