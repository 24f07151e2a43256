//! The office profile.

use casework::office::{self, OfficeView, Place, SignatoryInput};
use casework::view::Key;
use casework::{Failure, Reply, picked::Picked};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn office_view(shell: State<'_, Shell>) -> Result<OfficeView, Failure> {
    shell.on_desk(|desk| office::view(desk)).await
}

#[tauri::command]
#[specta::specta]
pub async fn office_describe(place: Place, shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(move |desk| office::describe(desk, &place)).await
}

/// Sentences with the names that would be proposed.
#[tauri::command]
#[specta::specta]
pub async fn office_preview(place: Place) -> Result<Vec<String>, Failure> {
    office::preview(&place)
}

#[tauri::command]
#[specta::specta]
pub async fn office_change(field: String, value: String, shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(move |desk| office::change(desk, &field, &value)).await
}

#[tauri::command]
#[specta::specta]
pub async fn office_complete_cases(shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(office::complete_cases).await
}

#[tauri::command]
#[specta::specta]
pub async fn office_add_day_off(day: String, shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(move |desk| office::add_day_off(desk, &day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn office_remove_day_off(day: String, shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(move |desk| office::remove_day_off(desk, &day)).await
}

#[tauri::command]
#[specta::specta]
pub async fn office_save_signatory(input: SignatoryInput, shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(move |desk| office::save_signatory(desk, &input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn office_remove_signatory(id: Key, revision: Key, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| office::remove_signatory(desk, id, revision)).await
}

/// Asks for the file of the crest; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn office_import_crest(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Reply<Option<OfficeView>>, Failure> {
    let question = Question { title: "Herb", kind: Some(("Obraz PNG lub SVG", &["png", "svg"])), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(Reply { value: None, changed: Vec::new() });
    };
    shell
        .on_desk(move |desk| {
            let file = Picked::read(&path, office::MOST_CREST_BYTES)?;
            let reply = office::import_crest(desk, &file.name, &file.bytes)?;
            Ok(Reply { value: Some(reply.value), changed: reply.changed })
        })
        .await
}

#[tauri::command]
#[specta::specta]
pub async fn office_remove_crest(shell: State<'_, Shell>) -> Result<Reply<OfficeView>, Failure> {
    shell.on_desk(office::remove_crest).await
}
