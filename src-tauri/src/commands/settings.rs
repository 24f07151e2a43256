//! Settings of the program around the office: the law pack, copies, terms counted on request.

use casework::backup::{self, BackupsView, CheckView};
use casework::deadline::{self, DeadlineQuestion, DeadlineView};
use casework::law::file::{EXTENSION, LIMIT};
use casework::law::offer::OfferedLaw;
use casework::law::{self, LawPackView};
use casework::{Failure, Reply, Topic, disk, picked::Picked};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

/// The pack with what is in force on a day; without one, on the day of the desk.
#[tauri::command]
#[specta::specta]
pub async fn settings_law(day: Option<String>, shell: State<'_, Shell>) -> Result<LawPackView, Failure> {
    shell.on_desk(move |desk| law::pack(desk, day.as_deref())).await
}

const LAW: (&str, &[&str]) = ("Pakiet prawny programu Kładka", &[EXTENSION]);

/// Asks which law pack and tells what it would change; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn settings_choose_law(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<OfferedLaw>, Failure> {
    let question = Question { title: "Wczytaj nowszy pakiet prawny", kind: Some(LAW), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    shell.keep_law(None);
    let (picked, offered) = shell
        .on_desk(move |desk| {
            let picked = Picked::read(&path, LIMIT)?;
            let offered = law::offer::offer(desk, &picked)?;
            Ok((picked, offered))
        })
        .await?;
    shell.keep_law(Some(picked));
    Ok(Some(offered))
}

/// Takes in the law pack that the officer looked at.
#[tauri::command]
#[specta::specta]
pub async fn settings_take_law(shell: State<'_, Shell>) -> Result<Reply<LawPackView>, Failure> {
    let picked = shell.law()?;
    let reply = shell.on_desk(move |desk| law::take::take(desk, &picked)).await?;
    shell.keep_law(None);
    Ok(reply)
}

/// Goes back to the law pack that came with the program.
#[tauri::command]
#[specta::specta]
pub async fn settings_leave_law(shell: State<'_, Shell>) -> Result<Reply<LawPackView>, Failure> {
    shell.on_desk(law::take::go_back).await
}

/// Asks where and writes the law pack in use there; answers the name of the file, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn settings_export_law(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let (name, bytes) = shell.on_desk(|desk| law::file::export(desk)).await?;
    let question = Question { title: "Zapisz pakiet prawny do pliku", kind: Some(LAW), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            disk::write_file(desk, &path, &bytes)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
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
