//! What calls came to.

use casework::call::numbers::{self, CallNumbersView, sheet};
use casework::organisation::export::ListForm;
use casework::{Failure, view::Key};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

/// The numbers of one call.
#[tauri::command]
#[specta::specta]
pub async fn numbers_of_call(call: Key, shell: State<'_, Shell>) -> Result<CallNumbersView, Failure> {
    shell.on_desk(move |desk| numbers::of_call(desk, call)).await
}

/// The numbers of all calls of a year; without it, of the newest year that has calls.
#[tauri::command]
#[specta::specta]
pub async fn numbers_of_year(year: Option<i32>, shell: State<'_, Shell>) -> Result<CallNumbersView, Failure> {
    shell.on_desk(move |desk| numbers::of_year(desk, year)).await
}

/// Asks where and writes the numbers as a sheet; answers the file's name, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn numbers_save(
    call: Option<Key>,
    year: i32,
    form: ListForm,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let (kind, ending): ((&str, &[&str]), _) = match form {
        ListForm::Xlsx => (("Arkusz (XLSX)", &["xlsx"]), "xlsx"),
        ListForm::Csv => (("Lista do arkusza (CSV)", &["csv"]), "csv"),
    };
    let name = format!("{}.{ending}", sheet::file_name(call, year));
    let question = Question { title: "Zapisz liczby konkursu", kind: Some(kind), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| sheet::write(desk, call, year, form, &path)).await?;
    Ok(Some(name))
}
