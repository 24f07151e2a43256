//! The register of organisations.

use casework::organisation::{
    self, ListAsk, NumberAsk, NumberCheck, OrganisationCard, OrganisationForm, OrganisationOptions, OrganisationPage,
    OrganisationSaved,
    export::{self, ListForm},
};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn organisation_list(ask: ListAsk, shell: State<'_, Shell>) -> Result<OrganisationPage, Failure> {
    shell.on_desk(move |desk| organisation::list(desk, &ask)).await
}

/// Everything that matches, for labels.
#[tauri::command]
#[specta::specta]
pub async fn organisation_ids(ask: ListAsk, shell: State<'_, Shell>) -> Result<Vec<Key>, Failure> {
    shell.on_desk(move |desk| organisation::ids(desk, &ask)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_options(shell: State<'_, Shell>) -> Result<OrganisationOptions, Failure> {
    shell.on_desk(|desk| organisation::options(desk)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_card(id: Key, shell: State<'_, Shell>) -> Result<OrganisationCard, Failure> {
    shell.on_desk(move |desk| organisation::card(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_create(form: OrganisationForm, shell: State<'_, Shell>) -> Result<Reply<Key>, Failure> {
    shell.on_desk(move |desk| organisation::create(desk, &form)).await
}

/// Keeps what is right on the card; what is wrong is answered with its field.
#[tauri::command]
#[specta::specta]
pub async fn organisation_save(
    id: Key,
    revision: Key,
    form: OrganisationForm,
    shell: State<'_, Shell>,
) -> Result<Reply<OrganisationSaved>, Failure> {
    shell.on_desk(move |desk| organisation::save(desk, id, revision, &form)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_check_number(ask: NumberAsk, shell: State<'_, Shell>) -> Result<NumberCheck, Failure> {
    shell.on_desk(move |desk| organisation::check_number(desk, &ask)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_archive(id: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| organisation::archive(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_bring_back(id: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| organisation::bring_back(desk, id)).await
}

/// Asks where and writes the organisations that match; answers the name of the file, `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn organisation_export(
    ask: ListAsk,
    form: ListForm,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let (kind, name): ((&str, &[&str]), _) = match form {
        ListForm::Xlsx => (("Arkusz (XLSX)", &["xlsx"]), "organizacje.xlsx"),
        ListForm::Csv => (("Lista do arkusza (CSV)", &["csv"]), "organizacje.csv"),
    };
    let question = Question { title: "Zapisz listę organizacji", kind: Some(kind), name: Some(name.into()) };
    let Some(path) = dialog::new_file(&window, question).await else {
        return Ok(None);
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| export::write(desk, &ask, form, &path)).await?;
    Ok(Some(name))
}
