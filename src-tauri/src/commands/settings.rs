//! Settings of the program around the office: the law pack, copies, terms counted on request.

use casework::backup::{self, BackupView, CheckView};
use casework::deadline::{self, DeadlineQuestion, DeadlineView};
use casework::law::{self, LawPackView};
use casework::{Failure, Reply, Topic};
use tauri::State;

use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn settings_law(shell: State<'_, Shell>) -> Result<LawPackView, Failure> {
    shell.on_desk(|desk| Ok(law::pack(desk))).await
}

/// Counts a term with the days off that the office added.
#[tauri::command]
#[specta::specta]
pub async fn settings_deadline(question: DeadlineQuestion, shell: State<'_, Shell>) -> Result<DeadlineView, Failure> {
    shell.on_desk(move |desk| deadline::count_for_office(desk, &question)).await
}

#[tauri::command]
#[specta::specta]
pub async fn settings_backups(shell: State<'_, Shell>) -> Result<Vec<BackupView>, Failure> {
    shell.on_desk(|desk| backup::list(desk)).await
}

/// Makes a checked copy in the folder of copies now.
#[tauri::command]
#[specta::specta]
pub async fn settings_back_up(shell: State<'_, Shell>) -> Result<Reply<CheckView>, Failure> {
    shell
        .on_desk(|desk| {
            let (_, check) = backup::now(desk)?;
            Ok(Reply { value: check, changed: vec![Topic::Backups] })
        })
        .await
}

/// Checks the copy of that name.
#[tauri::command]
#[specta::specta]
pub async fn settings_check_backup(name: String, shell: State<'_, Shell>) -> Result<CheckView, Failure> {
    shell.on_desk(move |desk| backup::check(desk, &name)).await
}
