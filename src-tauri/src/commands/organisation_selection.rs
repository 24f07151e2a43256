//! Choices of recipients under a name.

use casework::organisation::selection::{self, SelectionInput, SelectionView};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::State;

use crate::shell::Shell;

/// Every choice with its recipients of today.
#[tauri::command]
#[specta::specta]
pub async fn organisation_selection_list(shell: State<'_, Shell>) -> Result<Vec<SelectionView>, Failure> {
    shell.on_desk(|desk| selection::list(desk)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_selection_create(input: SelectionInput, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| selection::create(desk, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_selection_rename(
    id: Key,
    revision: Key,
    name: String,
    shell: State<'_, Shell>,
) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| selection::rename(desk, id, revision, &name)).await
}

/// Removes a choice; answers the act, to be taken back.
#[tauri::command]
#[specta::specta]
pub async fn organisation_selection_remove(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| selection::remove(desk, id, revision)).await
}
