//! To which programme a call belongs, and which priority task each of its tasks announces. It is the office's own record, not
//! a part of the notice, so it can be written at any time.

use domain::{
    id::{CallId, PriorityTaskId, ProgrammeId, Revision, Stored},
    programme::{CommissioningForm, PriorityTask},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::CHANGED;
use crate::{
    Desk, Failure, Reply,
    view::{Choice, Key},
};

/// What is tied now, and to what it can be tied.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallTies {
    pub revision: Key,
    pub programme: Option<Key>,
    pub tasks: Vec<CallTie>,
    /// Programmes that cover the year of the call, and the one that is tied.
    pub programmes: Vec<ProgrammeToTie>,
}

/// A task of the call with the priority task that it announces.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallTie {
    pub task: Key,
    pub title: String,
    pub priority_task: Option<Key>,
}

/// A programme with its tasks.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ProgrammeToTie {
    pub id: Key,
    pub name: String,
    /// Tasks that can be commissioned; the key is their number.
    pub tasks: Vec<Choice>,
    /// For each task of the call, in its order, the task of this programme with the same title.
    pub proposed: Vec<Option<Key>>,
}

/// The ties as chosen.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct CallTiesForm {
    pub revision: Key,
    pub programme: Option<Key>,
    pub tasks: Vec<TaskTie>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
pub struct TaskTie {
    pub task: Key,
    pub priority_task: Option<Key>,
}

pub fn ties(desk: &Desk, id: Key) -> Result<CallTies, Failure> {
    desk.read(|tx| {
        let stored = store::call::get(tx, CallId(id.0))?;
        let tasks = store::call::task::of(tx, stored.id)?;
        let (year, tied) = (stored.record.year, stored.record.programme);
        let rows = store::programme::list(tx)?.into_iter();
        let offered = rows.filter(|row| (row.year_from..=row.year_to).contains(&year) || Some(row.id) == tied);
        let programmes = offered.map(|row| {
            let mut own = store::priority_task::of(tx, row.id)?;
            own.retain(|task| task.record.form != CommissioningForm::NonFinancial);
            let same = |title: &str| own.iter().find(|task| task.record.title.trim() == title.trim()).map(|task| Key(task.id.0));
            Ok(ProgrammeToTie {
                id: Key(row.id.0),
                name: row.title,
                proposed: tasks.iter().map(|task| same(&task.record.title)).collect(),
                tasks: own.iter().map(|task| Choice { key: task.id.0.to_string(), label: task.record.title.clone() }).collect(),
            })
        });
        let programmes = programmes.collect::<Result<_, Failure>>()?;
        Ok(CallTies {
            revision: Key(stored.revision.0),
            programme: stored.record.programme.map(|programme| Key(programme.0)),
            programmes,
            tasks: tasks
                .into_iter()
                .map(|task| CallTie {
                    task: Key(task.id.0),
                    title: task.record.title,
                    priority_task: task.record.priority_task.map(|task| Key(task.0)),
                })
                .collect(),
        })
    })
}

/// Ties the call to a programme and its tasks to those of that programme, or takes the ties away.
pub fn tie(desk: &mut Desk, id: Key, form: &CallTiesForm) -> Result<Reply<()>, Failure> {
    desk.write("Powiązano konkurs z programem", |tx| {
        let stored = store::call::get(tx, CallId(id.0))?;
        let programme = form.programme.map(|programme| ProgrammeId(programme.0));
        let known = match programme {
            Some(programme) => store::priority_task::of(tx, programme)?,
            None => Vec::new(),
        };
        for task in store::call::task::of(tx, stored.id)? {
            let chosen = form.tasks.iter().find(|one| one.task.0 == task.id.0).and_then(|one| one.priority_task);
            let announced = match chosen {
                None => None,
                Some(chosen) => Some(announced(&known, chosen, &task.record.title)?),
            };
            if task.record.priority_task != announced {
                let tied = domain::call::CallTask { priority_task: announced, ..task.record };
                store::call::task::update(tx, task.id, task.revision, &tied)?;
            }
        }
        let call = domain::call::Call { programme, ..stored.record };
        store::call::update(tx, stored.id, Revision(form.revision.0), &call)?;
        Ok(())
    })?;
    Ok(Reply::new((), CHANGED))
}

/// The chosen task, when the programme has it and it can be commissioned.
fn announced(known: &[Stored<PriorityTaskId, PriorityTask>], chosen: Key, title: &str) -> Result<PriorityTaskId, Failure> {
    let task = known.iter().find(|task| task.id.0 == chosen.0).ok_or_else(|| {
        Failure::field(
            "priority_task",
            format!("„{title}”: wskazanego zadania nie ma w tym programie. Wybierz jedno z jego zadań."),
        )
    })?;
    if task.record.form == CommissioningForm::NonFinancial {
        let sentence =
            format!("„{title}”: zadania w formie pozafinansowej nie zleca się w konkursie. Wybierz inne zadanie programu.");
        return Err(Failure::field("priority_task", sentence));
    }
    Ok(task.id)
}
