//! What calls came to.

use std::path::{Path, PathBuf};

use casework::call::numbers::{
    self, CallNumbersView,
    list::{self, NumberOffersView},
    sheet,
};
use casework::organisation::export::ListForm;
use casework::{
    Failure,
    view::{Key, OfferAsk},
};
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
    let shape = Sheet { title: "Zapisz liczby konkursu", name: sheet::file_name(call, year), form };
    let Some(path) = shape.asked(&window).await else { return Ok(None) };
    let name = file_name(&path);
    shell.on_desk(move |desk| sheet::write(desk, call, year, form, &path)).await?;
    Ok(Some(name))
}

/// The offers behind a figure of a call or of a year.
#[tauri::command]
#[specta::specta]
pub async fn numbers_offers(ask: OfferAsk, shell: State<'_, Shell>) -> Result<NumberOffersView, Failure> {
    shell.on_desk(move |desk| list::offers(desk, &ask)).await
}

/// Asks where and writes the offers behind a figure as a sheet; answers the file's name, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn numbers_offers_save(
    ask: OfferAsk,
    form: ListForm,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let shape = Sheet { title: "Zapisz listę ofert", name: "lista-ofert".into(), form };
    let Some(path) = shape.asked(&window).await else { return Ok(None) };
    let name = file_name(&path);
    shell.on_desk(move |desk| sheet::write_offers(desk, &ask, form, &path)).await?;
    Ok(Some(name))
}

/// A file for a spreadsheet that the officer is asked about.
struct Sheet {
    title: &'static str,
    /// Without its ending.
    name: String,
    form: ListForm,
}

impl Sheet {
    async fn asked(self, window: &WebviewWindow) -> Option<PathBuf> {
        let (kind, ending): ((&str, &[&str]), _) = match self.form {
            ListForm::Xlsx => (("Arkusz (XLSX)", &["xlsx"]), "xlsx"),
            ListForm::Csv => (("Lista do arkusza (CSV)", &["csv"]), "csv"),
        };
        let name = format!("{}.{ending}", self.name);
        dialog::new_file(window, Question { title: self.title, kind: Some(kind), name: Some(name) }).await
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
