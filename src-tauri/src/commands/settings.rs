//! Settings of the program around the office: the law pack, copies, terms counted on request.

use casework::backup::{self, BackupsView, CheckView};
use casework::deadline::{self, DeadlineQuestion, DeadlineView};
use casework::law::{self, LawPackView};
use casework::{Failure, Reply, Topic};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

/// The pack with what is in force on a day; without one, on the day of the desk.
#[tauri::command]
#[specta::specta]
pub async fn settings_law(day: Option<String>, shell: State<'_, Shell>) -> Result<LawPackView, Failure> {
    shell.on_desk(move |desk| law::pack(desk, day.as_deref())).await
}

/// Counts a term with the days off that the office added.
#[tauri::command]
#[specta::specta]
pub async fn settings_deadline(question: DeadlineQuestion, shell: State<'_, Shell>) -> Result<DeadlineView, Failure> {
    shell.on_desk(move |desk| deadline::count_for_office(desk, &question)).await
}

#[tauri::command]
#[specta::specta]
pub async fn settings_backups(shell: State<'_, Shell>) -> Result<BackupsView, Failure> {
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

/// Asks for a folder, best on another disk, and makes a checked copy there; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn settings_back_up_to(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<CheckView>, Failure> {
    let question = Question { title: "Folder na kopię", kind: None, name: None };
    let Some(folder) = dialog::folder(&window, question).await else { return Ok(None) };
    shell.on_desk(move |desk| backup::make(desk, &folder).map(|(_, check)| Some(check))).await
}

/// Checks the copy of that name.
#[tauri::command]
#[specta::specta]
pub async fn settings_check_backup(name: String, shell: State<'_, Shell>) -> Result<CheckView, Failure> {
    shell.on_desk(move |desk| backup::check(desk, &name)).await
}
