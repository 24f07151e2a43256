//! The notice of a call: what it says, its steps, its publications and its changes.

use std::path::PathBuf;

use casework::call::{
    self, CallStepForm,
    change::{self, CallChangeForm},
    notice::{self, CallNoticeView},
    publication::{self, CallPublicationForm},
};
use casework::view::{FindingView, Key};
use casework::{Failure, Reply};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

/// What the notice must say and says, with its places, publications, changes and steps.
#[tauri::command]
#[specta::specta]
pub async fn call_notice(id: Key, shell: State<'_, Shell>) -> Result<CallNoticeView, Failure> {
    shell.on_desk(move |desk| notice::view(desk, id)).await
}

/// Takes a step into the next state.
#[tauri::command]
#[specta::specta]
pub async fn call_step(form: CallStepForm, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| call::take_step(desk, &form)).await
}

/// What a rule has against a step on the day as it is typed.
#[tauri::command]
#[specta::specta]
pub async fn call_step_judge(form: CallStepForm, shell: State<'_, Shell>) -> Result<Vec<FindingView>, Failure> {
    shell.on_desk(move |desk| call::judge(desk, &form)).await
}

/// Records a publication of the notice or of a change.
#[tauri::command]
#[specta::specta]
pub async fn call_publication_add(id: Key, form: CallPublicationForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| publication::add(desk, id, &form)).await
}

/// Corrects a recorded publication or tells when it was taken down.
#[tauri::command]
#[specta::specta]
pub async fn call_publication_correct(
    id: Key,
    publication: Key,
    revision: Key,
    form: CallPublicationForm,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| publication::correct(desk, id, publication, revision, &form)).await
}

/// Removes a publication.
#[tauri::command]
#[specta::specta]
pub async fn call_publication_remove(publication: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| publication::remove(desk, publication, revision)).await
}

/// Asks for the evidence of a publication and keeps it; answers false when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn call_publication_attach(
    window: WebviewWindow,
    publication: Key,
    shell: State<'_, Shell>,
) -> Result<Reply<bool>, Failure> {
    let kind = Some(("Dokumenty i zdjęcia", ["pdf", "png", "jpg", "jpeg", "docx", "odt"].as_slice()));
    let question = Question { title: "Dowód publikacji", kind, name: None };
    let chosen: Option<PathBuf> = dialog::existing_file(&window, question).await;
    let Some(path) = chosen else { return Ok(Reply { value: false, changed: Vec::new() }) };
    let reply = shell.on_desk(move |desk| publication::attach(desk, publication, &path)).await?;
    Ok(Reply { value: true, changed: reply.changed })
}

/// Adds a change and does what it says.
#[tauri::command]
#[specta::specta]
pub async fn call_change_add(
    id: Key,
    revision: Key,
    form: CallChangeForm,
    shell: State<'_, Shell>,
) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| change::add(desk, id, revision, &form)).await
}

/// Takes the last change back.
#[tauri::command]
#[specta::specta]
pub async fn call_change_remove(id: Key, revision: Key, change: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| change::remove(desk, id, revision, change)).await
}
