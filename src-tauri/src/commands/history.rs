//! What was done in the file, and taking it back.

use casework::history::{self, ActChanges, ActPage, RecordHistory};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::State;

use crate::shell::Shell;

/// Acts of the file, newest first; `before` asks for the next page.
#[tauri::command]
#[specta::specta]
pub async fn history_acts(before: Option<Key>, shell: State<'_, Shell>) -> Result<ActPage, Failure> {
    shell.on_desk(move |desk| history::acts(desk, before)).await
}

/// History of one record with everything that belongs to it; `before` asks for what is older.
#[tauri::command]
#[specta::specta]
pub async fn history_of_record(
    table: String,
    row: Key,
    before: Option<Key>,
    shell: State<'_, Shell>,
) -> Result<RecordHistory, Failure> {
    shell.on_desk(move |desk| history::of_record(desk, &table, row, before)).await
}

/// What one act changed: fields, from what to what.
#[tauri::command]
#[specta::specta]
pub async fn history_of_act(act: Key, shell: State<'_, Shell>) -> Result<ActChanges, Failure> {
    shell.on_desk(move |desk| history::of_act(desk, act)).await
}

/// Takes back the newest act; answers its name.
#[tauri::command]
#[specta::specta]
pub async fn history_undo_last(shell: State<'_, Shell>) -> Result<Reply<String>, Failure> {
    shell.on_desk(history::undo_last).await
}

#[tauri::command]
#[specta::specta]
pub async fn history_undo(act: Key, shell: State<'_, Shell>) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| history::undo(desk, act)).await
}
