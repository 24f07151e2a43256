//! A new call: from the priority tasks of a programme, from an earlier call, or from nothing.

use chrono::Datelike;
use domain::{
    call::{BudgetBasis, Call, CallMode, CallTask, title_of, validate},
    id::{CallId, PriorityTaskId, ProgrammeId},
    law::{Law, SpherePoint},
    office::numbers::PatternKind,
    polish,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, WriteTx};

use super::{
    CHANGED, rows,
    tasks::{self, TaskToBring},
};
use crate::{
    Desk, Failure, Reply,
    programme::{
        beginnings::{case_number, note_number},
        typed::Typed,
    },
    records,
    view::{Choice, Key, choices},
};

/// With what a call begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CallSource {
    /// These tasks of a programme.
    Programme {
        id: Key,
        tasks: Vec<Key>,
    },
    /// Tasks, criteria, limits, words and attachments of an earlier call; days and money are asked anew.
    Call {
        id: Key,
    },
    Nothing,
}

/// The form of a new call.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct CallForm {
    pub source: CallSource,
    /// Key of the mode.
    pub mode: String,
    /// Blank: made of the spheres of the chosen tasks and of the year, or of the title of the earlier call.
    pub title: String,
    pub year: String,
    pub case_number: String,
    /// The operator will choose those who carry the task out.
    pub regranting: bool,
    /// Key of the budget basis.
    pub budget: String,
}

/// A programme whose tasks can be announced.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallProgrammeChoice {
    pub id: Key,
    pub title: String,
    /// "2027".
    pub years: String,
    /// "uchwalony".
    pub status: Choice,
    /// The year that the form begins with, and the key of the budget on which a call for it stands today.
    pub year: String,
    pub budget: String,
    pub tasks: Vec<TaskToBring>,
}

/// An earlier call.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallToCopy {
    pub id: Key,
    /// "Otwarty konkurs ofert na … (2026)".
    pub name: String,
    pub mode: Choice,
    /// "3 zadania".
    pub holds: String,
}

/// An act on which a call can stand.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallModeView {
    pub mode: Choice,
    /// What the act asks for, with its basis.
    pub why: String,
    /// The call may be announced on the draft of the budget.
    pub draft_budget: bool,
    /// The key of the only budget that is proposed; `None` where the year of the call decides.
    pub budget: Option<String>,
}

/// The acts with what the law pack says of them.
pub(super) fn modes(law: Law<'_>) -> Vec<CallModeView> {
    let view = |mode: &CallMode| {
        let known = law.call_mode(*mode);
        let why = known.as_ref().map_or_else(String::new, |known| {
            let doubt = if known.verified { "" } else { " Przepis warto potwierdzić u radcy prawnego." };
            format!("{} ({}).{doubt}", known.value.why.trim_end_matches('.'), known.citation.short())
        });
        let draft_budget = known.is_some_and(|known| known.value.draft_budget);
        let budget = (!draft_budget).then(|| Choice::from(BudgetBasis::Budget).key);
        CallModeView { mode: (*mode).into(), why, draft_budget, budget }
    };
    CallMode::ALL.iter().map(view).collect()
}

/// What the form of a new call is filled with.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallBeginnings {
    pub programmes: Vec<CallProgrammeChoice>,
    pub calls: Vec<CallToCopy>,
    pub modes: Vec<CallModeView>,
    pub budgets: Vec<Choice>,
    pub case_number: String,
    /// The next budget year: calls are announced before it begins.
    pub year: String,
    /// The key of the budget on which a call for that year stands today.
    pub budget: String,
}

/// What can begin now.
pub fn beginnings(desk: &Desk) -> Result<CallBeginnings, Failure> {
    let (law, today) = (desk.law().on(desk.today()), desk.today());
    desk.read(|tx| {
        let office = records::office(tx)?;
        let mut programmes = Vec::new();
        for row in store::programme::list(tx)?.into_iter().filter(|row| row.year_to >= today.year()) {
            let all = store::priority_task::of(tx, row.id)?;
            let first = row.year_from.max(today.year());
            programmes.push(CallProgrammeChoice {
                id: Key(row.id.0),
                title: row.title,
                years: if row.year_from == row.year_to {
                    row.year_from.to_string()
                } else {
                    format!("{}–{}", row.year_from, row.year_to)
                },
                status: row.status.into(),
                year: first.to_string(),
                budget: budget_of(first, today.year()),
                tasks: tasks::to_bring(tx, law, (row.year_from, row.year_to), &all)?,
            });
        }
        let copied = |row: store::call::CallRow| CallToCopy {
            id: Key(row.id.0),
            name: format!("Otwarty konkurs ofert {} ({})", row.title, row.year),
            mode: row.mode.into(),
            holds: polish::counted(row.tasks.into(), ["zadanie", "zadania", "zadań"]),
        };
        Ok(CallBeginnings {
            programmes,
            calls: store::call::list(tx)?.into_iter().map(copied).collect(),
            modes: modes(law),
            budgets: choices::<BudgetBasis>(),
            case_number: case_number(tx, &office, today.year())?.unwrap_or_default(),
            year: (today.year() + 1).to_string(),
            budget: budget_of(today.year() + 1, today.year()),
        })
    })
}

/// The budget of a year to come is still a draft.
fn budget_of(year: i32, now: i32) -> String {
    Choice::from(if year > now { BudgetBasis::DraftBudget } else { BudgetBasis::Budget }).key
}

/// Makes the call with what comes from its source.
pub fn create(desk: &mut Desk, form: &CallForm) -> Result<Reply<Key>, Failure> {
    let mut typed = Typed::default();
    let mode: Option<CallMode> = typed.choice("mode", "Ustawa", &form.mode);
    let budget: Option<BudgetBasis> = typed.choice("budget", "Podstawa finansowania", &form.budget);
    let year = typed.year("year", "Rok realizacji", &form.year);
    if matches!(&form.source, CallSource::Programme { tasks, .. } if tasks.is_empty()) {
        let sentence = "Zadania z programu: zaznacz co najmniej jedno zadanie albo zacznij konkurs od początku.";
        typed.0.push(domain::violation::Violation::new("tasks", sentence));
    }
    let law = desk.law().on(desk.today());
    let new = Call {
        case_number: form.case_number.trim().to_owned(),
        regranting: form.regranting,
        budget: budget.unwrap_or(BudgetBasis::Budget),
        ..Call::new(mode.unwrap_or(CallMode::PublicBenefit), title_of(&form.title), year)
    };
    let id = desk.write("Założono konkurs", |tx| {
        let office = records::office(tx)?;
        let (call, tasks) = match &form.source {
            CallSource::Programme { id, tasks } => of_programme(tx, law, new, ProgrammeId(id.0), tasks)?,
            CallSource::Call { id } => of_call(tx, new, CallId(id.0))?,
            CallSource::Nothing => (new, Vec::new()),
        };
        Failure::when_invalid(typed.and(validate::call(&call)))?;
        note_number(tx, PatternKind::CaseNumber, &office.numbers.case_number, &call.case_number)?;
        let made = store::call::insert(tx, &call)?;
        rows::append(tx, Key(made.0), tasks)?;
        if let Some(previous) = call.previous {
            carry_over(tx, previous, made)?;
        }
        Ok(made)
    })?;
    Ok(Reply::new(Key(id.0), CHANGED))
}

fn of_programme(
    tx: &ReadTx<'_>,
    law: Law<'_>,
    call: Call,
    programme: ProgrammeId,
    chosen: &[Key],
) -> Result<(Call, Vec<CallTask>), Failure> {
    let tasks = tasks::of_programme(tx, programme, chosen, call.year)?;
    let title = if call.title.is_empty() { usual_title(law, &tasks, call.year) } else { call.title.clone() };
    Ok((Call { programme: Some(programme), title, ..call }, tasks))
}

/// "na realizację zadań publicznych w zakresie … w 2027 roku", with the sphere when all tasks have the same one.
fn usual_title(law: Law<'_>, tasks: &[CallTask], year: i32) -> String {
    let mut spheres: Vec<&str> = tasks.iter().map(|task| task.sphere.as_str()).collect();
    spheres.sort_unstable();
    spheres.dedup();
    let only = match spheres.as_slice() {
        [one] => law.sphere(&SpherePoint((*one).to_owned())),
        _ => None,
    };
    match only {
        Some(sphere) => format!("na realizację zadań publicznych w zakresie {} w {year} roku", sphere.value.name),
        None => format!("na realizację zadań publicznych w {year} roku"),
    }
}

/// The call as the earlier one was, without its days, its order and its money. Its tasks are tied to those of the new year's programme.
fn of_call(tx: &ReadTx<'_>, new: Call, previous: CallId) -> Result<(Call, Vec<CallTask>), Failure> {
    let before = store::call::get(tx, previous)?.record;
    let title = match new.title.as_str() {
        "" => before.title.replace(&before.year.to_string(), &new.year.to_string()),
        title => title.to_owned(),
    };
    let row = store::programme::list(tx)?.into_iter().find(|row| (row.year_from..=row.year_to).contains(&new.year));
    let programme = row.map(|row| row.id).filter(|_| before.programme.is_some());
    let ours = programme.map(|id| store::priority_task::of(tx, id)).transpose()?.unwrap_or_default();
    let follows = |old: Option<PriorityTaskId>, title: &str| {
        let old = old?;
        let same = ours.iter().find(|task| task.id == old || task.record.previous == Some(old));
        same.or_else(|| ours.iter().find(|task| task.record.title.trim() == title.trim())).map(|task| task.id)
    };
    let tasks = store::call::task::of(tx, previous)?.into_iter().map(|task| CallTask {
        priority_task: follows(task.record.priority_task, &task.record.title),
        begins_on: None,
        ends_on: None,
        pools: Vec::new(),
        annulled: None,
        ..task.record
    });
    let call = Call {
        title,
        programme,
        previous: Some(previous),
        words: before.words,
        limits: before.limits,
        threshold: before.threshold,
        divergence: before.divergence,
        silent_days: before.silent_days,
        results_required: before.results_required,
        ..new
    };
    Ok((call, tasks.collect()))
}

/// Criteria and attachments of the earlier call.
fn carry_over(tx: &WriteTx<'_>, previous: CallId, call: CallId) -> Result<(), Failure> {
    let criteria = store::call::criterion::of(tx, previous)?.into_iter().map(|row| row.record).collect();
    rows::append::<domain::call::Criterion>(tx, Key(call.0), criteria)?;
    let attachments = store::call::required::of(tx, previous)?.into_iter().map(|row| row.record).collect();
    rows::append::<domain::call::RequiredAttachment>(tx, Key(call.0), attachments)?;
    Ok(())
}
