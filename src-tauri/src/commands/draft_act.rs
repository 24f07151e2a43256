//! Draft acts other than a programme.

use casework::draft_act::{
    self, ActBeginnings, ActForm, ActSource, ActStepForm, DraftActItem, DraftActPage, facts::ActFactsForm, items::ActItemsView,
    way::WayView,
};
use casework::view::{FindingView, Key, Saved};
use casework::{Failure, Reply};
use tauri::State;

use crate::shell::Shell;

/// All draft acts, the newest first.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_list(shell: State<'_, Shell>) -> Result<Vec<DraftActItem>, Failure> {
    shell.on_desk(move |desk| draft_act::list(desk)).await
}

/// With what a new act can begin.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_beginnings(shell: State<'_, Shell>) -> Result<ActBeginnings, Failure> {
    let brought = shell.text();
    shell.on_desk(move |desk| draft_act::beginnings(desk, brought.as_ref())).await
}

/// A new act from the shipped words, from a text from outside or from nothing.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_create(form: ActForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    let brought = shell.text();
    let of_text = form.source == ActSource::Text;
    let created = shell.on_desk(move |desk| draft_act::create(desk, &form, brought.as_ref())).await?;
    if of_text {
        shell.keep_text(None);
    }
    Ok(created)
}

/// The head of an act's page.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_page(id: Key, shell: State<'_, Shell>) -> Result<DraftActPage, Failure> {
    shell.on_desk(move |desk| draft_act::page(desk, id)).await
}

/// Saves the typed facts of an act.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_save_facts(form: ActFactsForm, shell: State<'_, Shell>) -> Result<Reply<Saved>, Failure> {
    shell.on_desk(move |desk| draft_act::facts::save(desk, &form)).await
}

/// Takes a step into the next state.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_step(form: ActStepForm, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| draft_act::take_step(desk, &form)).await
}

/// What a rule has against a step on the day as it is typed.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_step_judge(form: ActStepForm, shell: State<'_, Shell>) -> Result<Vec<FindingView>, Failure> {
    shell.on_desk(move |desk| draft_act::judge(desk, &form)).await
}

/// What the act must contain and the units that say it.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_items(id: Key, shell: State<'_, Shell>) -> Result<ActItemsView, Failure> {
    shell.on_desk(move |desk| draft_act::items::view(desk, id)).await
}

/// Marks a unit as saying an item, or takes the mark off.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_mark(id: Key, unit: u32, item: String, on: bool, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| draft_act::items::mark(desk, id, unit, &item, on)).await
}

/// Puts a missing item in from the shipped words.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_insert(id: Key, item: String, shell: State<'_, Shell>) -> Result<Reply<Vec<String>>, Failure> {
    shell.on_desk(move |desk| draft_act::insert_from_template(desk, id, &item)).await
}

/// The way of the act to the journal.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_way(id: Key, shell: State<'_, Shell>) -> Result<WayView, Failure> {
    shell.on_desk(move |desk| draft_act::way::view(desk, id)).await
}

/// Chooses the sitting for the adoption.
#[tauri::command]
#[specta::specta]
pub async fn draft_act_choose_sitting(
    id: Key,
    revision: Key,
    sitting: Option<Key>,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| draft_act::way::choose_sitting(desk, id, revision, sitting)).await
}
