//! Bringing a list of organisations in. The chosen file stays with the shell; the page sees what is in it, never its path.

use casework::organisation::export::ListForm;
use casework::organisation::import::{self, ImportCheck, ImportDone, ImportPlan, ImportPreview, ImportReading, Source};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;
use crate::work::Progress;

const LIST: (&str, &[&str]) = ("Lista organizacji (XLSX, CSV) albo odpis z KRS (JSON)", &["xlsx", "csv", "txt", "tsv", "json"]);

/// Asks which file and shows how it is read; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn organisation_import_choose(
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<ImportPreview>, Failure> {
    let question = Question { title: "Wczytaj organizacje z pliku", kind: Some(LIST), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(None);
    };
    let (source, preview) = shell
        .on_desk(move |desk| {
            let source = Source::open(&path)?;
            let preview = import::preview(desk, &source, &ImportReading::default())?;
            Ok((source, preview))
        })
        .await?;
    shell.keep_list(source);
    Ok(Some(preview))
}

/// The chosen file read in another way.
#[tauri::command]
#[specta::specta]
pub async fn organisation_import_read(reading: ImportReading, shell: State<'_, Shell>) -> Result<ImportPreview, Failure> {
    let source = shell.list()?;
    shell.on_desk(move |desk| import::preview(desk, &source, &reading)).await
}

/// The trial: nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn organisation_import_check(plan: ImportPlan, shell: State<'_, Shell>) -> Result<ImportCheck, Failure> {
    let source = shell.list()?;
    shell.on_desk(move |desk| import::check(desk, &source, &plan)).await
}

#[tauri::command]
#[specta::specta]
pub async fn organisation_import_run(
    plan: ImportPlan,
    number: u32,
    progress: Channel<Progress>,
    shell: State<'_, Shell>,
) -> Result<Reply<ImportDone>, Failure> {
    let source = shell.list()?;
    let mut report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| import::run(desk, &source, &plan, &mut report)).await
}

/// Takes a whole import back; answers the name of the act.
#[tauri::command]
#[specta::specta]
pub async fn organisation_import_take_back(act: Key, shell: State<'_, Shell>) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| import::take_back(desk, act)).await
}

/// Asks where and writes the rows that need mending; answers the name of the file.
#[tauri::command]
#[specta::specta]
pub async fn organisation_import_save_faulty(
    plan: ImportPlan,
    form: ListForm,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let source = shell.list()?;
    let (kind, name): ((&str, &[&str]), _) = match form {
        ListForm::Xlsx => (("Arkusz (XLSX)", &["xlsx"]), "organizacje-do-poprawy.xlsx"),
        ListForm::Csv => (("Lista do arkusza (CSV)", &["csv"]), "organizacje-do-poprawy.csv"),
    };
    let question = Question { title: "Zapisz wiersze do poprawy", kind: Some(kind), name: Some(name.into()) };
    let Some(path) = dialog::new_file(&window, question).await else {
        return Ok(None);
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| import::write_faulty_rows(desk, &source, &plan, form, &path)).await?;
    Ok(Some(name))
}
