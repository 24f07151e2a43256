//! Goals of a programme: the main one and the specific ones, with their indicators.

use domain::{
    id::{GoalId, ProgrammeId, Revision, Stored},
    programme::{Goal, validate},
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::ReadTx;

use super::{editable, indicators::IndicatorView};
use crate::{
    Desk, Failure, Reply, Topic,
    view::{Key, Saved},
};

/// Goals with their indicators.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GoalsView {
    pub goals: Vec<GoalView>,
    pub editable: bool,
    /// There is a main goal; the next one stands under it.
    pub has_main: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct GoalView {
    pub id: Key,
    pub revision: Key,
    /// The main goal; the others stand under it.
    pub main: bool,
    /// "cel główny", "cel 2".
    pub label: String,
    pub wording: String,
    pub indicators: Vec<IndicatorView>,
}

/// A goal as typed; without `id` a new one.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct GoalForm {
    pub programme: Key,
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub wording: String,
}

/// The goals in their order, the main one first.
pub fn view(desk: &Desk, id: Key) -> Result<GoalsView, Failure> {
    desk.read(|tx| {
        let programme = store::programme::get(tx, ProgrammeId(id.0))?;
        let goals = ordered(tx, programme.id)?;
        let indicators = store::goal::indicator::of(tx, programme.id)?;
        let mut number = 0;
        let has_main = goals.iter().any(|goal| goal.record.parent.is_none());
        let view = |goal: Stored<GoalId, Goal>| {
            let main = goal.record.parent.is_none();
            number += u32::from(!main);
            let own = indicators.iter().filter(|indicator| indicator.record.goal == goal.id);
            GoalView {
                id: Key(goal.id.0),
                revision: Key(goal.revision.0),
                main,
                label: if main { "cel główny".to_owned() } else { format!("cel {number}") },
                wording: goal.record.wording,
                indicators: own.map(IndicatorView::of).collect(),
            }
        };
        Ok(GoalsView { goals: goals.into_iter().map(view).collect(), editable: programme.record.status.is_editable(), has_main })
    })
}

fn ordered(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<Stored<GoalId, Goal>>, Failure> {
    let mut goals = store::goal::of(tx, programme)?;
    goals.sort_by_key(|goal| goal.record.parent.is_some());
    Ok(goals)
}

/// Adds a goal or saves its wording. The first goal is the main one, the others stand under it.
pub fn save(desk: &mut Desk, form: &GoalForm) -> Result<Reply<Saved>, Failure> {
    let act = if form.id.is_some() { "Zmieniono cel programu" } else { "Dopisano cel programu" };
    let saved = desk.write(act, |tx| {
        let programme = editable(tx, ProgrammeId(form.programme.0))?;
        let goals = ordered(tx, programme.id)?;
        let stored = match form.id {
            Some(id) => Some(store::goal::get(tx, GoalId(id.0))?),
            None => None,
        };
        let main = goals.iter().find(|goal| goal.record.parent.is_none());
        let goal = Goal {
            programme: programme.id,
            parent: match &stored {
                Some(stored) => stored.record.parent,
                None => main.map(|main| main.id),
            },
            position: stored.as_ref().map_or(goals.len() as i32 + 1, |stored| stored.record.position),
            wording: form.wording.trim().to_owned(),
        };
        Failure::when_invalid(validate::goal(&goal))?;
        let id = match stored {
            Some(stored) => {
                let seen = form.revision.map_or(stored.revision, |seen| Revision(seen.0));
                store::goal::update(tx, stored.id, seen, &goal)?;
                stored.id
            }
            None => store::goal::insert(tx, &goal)?,
        };
        Ok(Saved::new(id.0, store::goal::get(tx, id)?.revision))
    })?;
    Ok(Reply::new(saved, &[Topic::Programmes]))
}

/// Removes a goal with its indicators; with the main goal all goals go.
pub fn remove(desk: &mut Desk, goal: Key, revision: Key) -> Result<Reply<()>, Failure> {
    desk.write("Usunięto cel programu", |tx| {
        let stored = store::goal::get(tx, GoalId(goal.0))?;
        editable(tx, stored.record.programme)?;
        Ok(store::goal::remove(tx, stored.id, Revision(revision.0))?)
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}

/// Moves a specific goal one place up or down.
pub fn shift(desk: &mut Desk, goal: Key, down: bool) -> Result<Reply<()>, Failure> {
    desk.write("Zmieniono kolejność celów", |tx| {
        let stored = store::goal::get(tx, GoalId(goal.0))?;
        editable(tx, stored.record.programme)?;
        let mut goals = ordered(tx, stored.record.programme)?;
        goals.retain(|goal| goal.record.parent.is_some());
        let at = goals.iter().position(|goal| goal.id == stored.id);
        let other = at.and_then(|at| if down { at.checked_add(1) } else { at.checked_sub(1) });
        if let (Some(at), Some(other)) = (at, other.filter(|other| *other < goals.len())) {
            goals.swap(at, other);
        }
        for (index, goal) in goals.into_iter().enumerate() {
            let position = index as i32 + 2;
            if goal.record.position != position {
                store::goal::update(tx, goal.id, goal.revision, &Goal { position, ..goal.record })?;
            }
        }
        Ok(())
    })?;
    Ok(Reply::new((), &[Topic::Programmes]))
}
