//! Open calls for offers.

use casework::call::{
    self, CallBeginnings, CallForm, CallItem, CallPage,
    attachments::{self, AttachmentForm, AttachmentsView},
    criteria::{self, CriteriaView, CriterionForm},
    facts::{self, CallFactsForm},
    prior_tasks::{self, PriorTaskForm, PriorTasksView},
    rows::{self, CallRows},
    tasks::{self, CallTaskForm, CallTasksView},
    tie::{self, CallTies, CallTiesForm},
    words::{self, CallWordsForm},
};
use casework::view::{Key, Saved};
use casework::{Failure, Reply};
use tauri::State;

use crate::shell::Shell;

/// All calls, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn call_list(shell: State<'_, Shell>) -> Result<Vec<CallItem>, Failure> {
    shell.on_desk(move |desk| call::list(desk)).await
}

/// With what a new call can begin.
#[tauri::command]
#[specta::specta]
pub async fn call_beginnings(shell: State<'_, Shell>) -> Result<CallBeginnings, Failure> {
    shell.on_desk(move |desk| call::beginnings(desk)).await
}

/// A new call from a programme, from an earlier call or from nothing.
#[tauri::command]
#[specta::specta]
pub async fn call_create(form: CallForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| call::create(desk, &form)).await
}

/// The head of a call's page, its facts and its words.
#[tauri::command]
#[specta::specta]
pub async fn call_page(id: Key, shell: State<'_, Shell>) -> Result<CallPage, Failure> {
    shell.on_desk(move |desk| call::page(desk, id)).await
}

/// Saves the typed facts of a call: terms, limits, order.
#[tauri::command]
#[specta::specta]
pub async fn call_save_facts(
    id: Key,
    revision: Key,
    form: CallFactsForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| facts::save_facts(desk, id, revision, &form)).await
}

/// Saves the words of the notice.
#[tauri::command]
#[specta::specta]
pub async fn call_save_words(
    id: Key,
    revision: Key,
    form: CallWordsForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| words::save_words(desk, id, revision, &form)).await
}

/// The tasks of a call with their money for each year.
#[tauri::command]
#[specta::specta]
pub async fn call_tasks(id: Key, shell: State<'_, Shell>) -> Result<CallTasksView, Failure> {
    shell.on_desk(move |desk| tasks::tasks(desk, id)).await
}

/// Adds a task, or saves all fields of one: `row` is its number and revision.
#[tauri::command]
#[specta::specta]
pub async fn call_task_save(
    id: Key,
    row: Option<(Key, Key)>,
    form: CallTaskForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| tasks::save_task(desk, id, row, &form)).await
}

/// Announces tasks of the programme in the call.
#[tauri::command]
#[specta::specta]
pub async fn call_tasks_bring(id: Key, tasks: Vec<Key>, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| tasks::bring_tasks(desk, id, &tasks)).await
}

/// To which programme the call and its tasks are tied, and to which they can be.
#[tauri::command]
#[specta::specta]
pub async fn call_ties(id: Key, shell: State<'_, Shell>) -> Result<CallTies, Failure> {
    shell.on_desk(move |desk| tie::ties(desk, id)).await
}

/// Ties the call and its tasks to a programme.
#[tauri::command]
#[specta::specta]
pub async fn call_tie(id: Key, form: CallTiesForm, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| tie::tie(desk, id, &form)).await
}

/// The criteria with their points and the aspects that they cover.
#[tauri::command]
#[specta::specta]
pub async fn call_criteria(id: Key, shell: State<'_, Shell>) -> Result<CriteriaView, Failure> {
    shell.on_desk(move |desk| criteria::criteria(desk, id)).await
}

/// Adds a criterion, or saves all fields of one.
#[tauri::command]
#[specta::specta]
pub async fn call_criterion_save(
    id: Key,
    row: Option<(Key, Key)>,
    form: CriterionForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| criteria::save_criterion(desk, id, row, &form)).await
}

/// Takes over the usual criteria.
#[tauri::command]
#[specta::specta]
pub async fn call_criteria_usual(id: Key, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| criteria::take_usual_criteria(desk, id)).await
}

/// What is to be attached to an offer.
#[tauri::command]
#[specta::specta]
pub async fn call_attachments(id: Key, shell: State<'_, Shell>) -> Result<AttachmentsView, Failure> {
    shell.on_desk(move |desk| attachments::attachments(desk, id)).await
}

/// Adds an attachment, or saves all fields of one.
#[tauri::command]
#[specta::specta]
pub async fn call_attachment_save(
    id: Key,
    row: Option<(Key, Key)>,
    form: AttachmentForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| attachments::save_attachment(desk, id, row, &form)).await
}

/// Takes over the usual attachments.
#[tauri::command]
#[specta::specta]
pub async fn call_attachments_usual(id: Key, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| attachments::take_usual_attachments(desk, id)).await
}

/// Tasks of the same kind done before, with their costs.
#[tauri::command]
#[specta::specta]
pub async fn call_prior_tasks(id: Key, shell: State<'_, Shell>) -> Result<PriorTasksView, Failure> {
    shell.on_desk(move |desk| prior_tasks::prior_tasks(desk, id)).await
}

/// Adds an earlier task, or saves all fields of one.
#[tauri::command]
#[specta::specta]
pub async fn call_prior_task_save(
    id: Key,
    row: Option<(Key, Key)>,
    form: PriorTaskForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| prior_tasks::save_prior_task(desk, id, row, &form)).await
}

/// Takes over the tasks of earlier calls of the file.
#[tauri::command]
#[specta::specta]
pub async fn call_prior_tasks_take(id: Key, shell: State<'_, Shell>) -> Result<Reply<u32>, Failure> {
    shell.on_desk(move |desk| prior_tasks::take_known_tasks(desk, id)).await
}

/// Removes a row of a list of a call.
#[tauri::command]
#[specta::specta]
pub async fn call_row_remove(list: CallRows, row: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| rows::remove(desk, list, row, revision)).await
}

/// Moves a row of a list of a call one place up or down.
#[tauri::command]
#[specta::specta]
pub async fn call_row_move(list: CallRows, row: Key, down: bool, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| rows::shift(desk, list, row, down)).await
}
