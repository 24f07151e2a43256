//! Organisations entered twice: finding them, telling them apart, making them one.

use casework::organisation::merge::{self, MergeDone, MergePlan, MergePreview};
use casework::organisation::twins::{self, TwinPage};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::State;

use crate::shell::Shell;

/// Pairs that may be one organisation, the surest first.
#[tauri::command]
#[specta::specta]
pub async fn organisation_twin_list(shell: State<'_, Shell>) -> Result<TwinPage, Failure> {
    shell.on_desk(|desk| twins::list(desk)).await
}

/// The officer says that two organisations are two; answers the act, to be taken back.
#[tauri::command]
#[specta::specta]
pub async fn organisation_twin_apart(one: Key, other: Key, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| twins::tell_apart(desk, one, other)).await
}

/// Both beside each other; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn organisation_twin_preview(left: Key, right: Key, shell: State<'_, Shell>) -> Result<MergePreview, Failure> {
    shell.on_desk(move |desk| merge::preview(desk, left, right)).await
}

/// Makes them one; answers the act, to be taken back.
#[tauri::command]
#[specta::specta]
pub async fn organisation_twin_join(plan: MergePlan, shell: State<'_, Shell>) -> Result<Reply<MergeDone>, Failure> {
    shell.on_desk(move |desk| merge::join(desk, &plan)).await
}
