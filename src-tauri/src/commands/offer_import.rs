//! Bringing offers in from a file. The chosen file stays with the shell; the page sees what is in it, never its path.

use casework::offer::import::{self, OfferCheck, OfferPlan, OffersIn};
use casework::organisation::export::ListForm;
use casework::sheet::{ImportPreview, ImportReading};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;
use crate::work::Progress;

const LIST: (&str, &[&str]) = ("Oferty w arkuszu (XLSX, CSV)", &["xlsx", "csv", "txt", "tsv"]);

/// Asks which file and shows how it is read; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn offer_import_choose(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<ImportPreview>, Failure> {
    let question = Question { title: "Wczytaj oferty z pliku", kind: Some(LIST), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(None);
    };
    let (list, preview) = shell
        .on_desk(move |desk| {
            let list = import::open(&path)?;
            let preview = import::preview(desk, &list, &ImportReading::default())?;
            Ok((list, preview))
        })
        .await?;
    shell.keep_offers(list);
    Ok(Some(preview))
}

/// The chosen file read in another way.
#[tauri::command]
#[specta::specta]
pub async fn offer_import_read(reading: ImportReading, shell: State<'_, Shell>) -> Result<ImportPreview, Failure> {
    let list = shell.offers()?;
    shell.on_desk(move |desk| import::preview(desk, &list, &reading)).await
}

/// The trial: nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn offer_import_check(call: Key, plan: OfferPlan, shell: State<'_, Shell>) -> Result<OfferCheck, Failure> {
    let list = shell.offers()?;
    shell.on_desk(move |desk| import::check(desk, call, &list, &plan)).await
}

#[tauri::command]
#[specta::specta]
pub async fn offer_import_run(
    call: Key,
    plan: OfferPlan,
    number: u32,
    progress: Channel<Progress>,
    shell: State<'_, Shell>,
) -> Result<Reply<OffersIn>, Failure> {
    let list = shell.offers()?;
    let mut report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| import::run(desk, call, &list, &plan, &mut report)).await
}

/// Takes a whole import back; answers the name of the act.
#[tauri::command]
#[specta::specta]
pub async fn offer_import_take_back(act: Key, shell: State<'_, Shell>) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| import::take_back(desk, act)).await
}

/// Asks where and writes the rows that need mending; answers the name of the file.
#[tauri::command]
#[specta::specta]
pub async fn offer_import_save_faulty(
    call: Key,
    plan: OfferPlan,
    form: ListForm,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let list = shell.offers()?;
    let (kind, name): ((&str, &[&str]), _) = match form {
        ListForm::Xlsx => (("Arkusz (XLSX)", &["xlsx"]), "oferty-do-poprawy.xlsx"),
        ListForm::Csv => (("Lista do arkusza (CSV)", &["csv"]), "oferty-do-poprawy.csv"),
    };
    let question = Question { title: "Zapisz wiersze do poprawy", kind: Some(kind), name: Some(name.into()) };
    let Some(path) = dialog::new_file(&window, question).await else {
        return Ok(None);
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| import::write_faulty_rows(desk, call, &list, &plan, form, &path)).await?;
    Ok(Some(name))
}
