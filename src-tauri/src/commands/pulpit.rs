//! The first screen, the counts of the rooms, and finding by words.

use casework::Failure;
use casework::pulpit::{self, HitView, PulpitView, RoomCounts};
use tauri::State;

use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn pulpit_view(shell: State<'_, Shell>) -> Result<PulpitView, Failure> {
    shell.on_desk(|desk| pulpit::view(desk)).await
}

#[tauri::command]
#[specta::specta]
pub async fn pulpit_counts(shell: State<'_, Shell>) -> Result<RoomCounts, Failure> {
    shell.on_desk(|desk| pulpit::counts(desk)).await
}

/// Finds organisations, cases, remarks, texts and documents by their words.
#[tauri::command]
#[specta::specta]
pub async fn pulpit_find(typed: String, shell: State<'_, Shell>) -> Result<Vec<HitView>, Failure> {
    shell.on_desk(move |desk| pulpit::find(desk, &typed)).await
}
