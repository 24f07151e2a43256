//! Documents: what a case can print, live pages, issuing, the register and its files.

use casework::disk;
use casework::document::batch::{self, WrittenFiles};
use casework::document::derivation::{self, Derivation};
use casework::document::frozen::{self, FrozenView};
use casework::document::issue::{self, IssueOrder};
use casework::document::offer::{self, OfferedDocument};
use casework::document::preview::{self, PreviewView};
use casework::document::register::{self, CheckedDocument, CheckedRegister, IssuedView, RegisterFilter, RegisterPage};
use casework::document::workings;
use casework::document::{CaseKey, DocumentFormat, DocumentOrder};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;
use crate::work::Progress;

/// Documents of a case, or of all cases that are not over, and what each still lacks.
#[tauri::command]
#[specta::specta]
pub async fn document_offer(of: Option<CaseKey>, shell: State<'_, Shell>) -> Result<Vec<OfferedDocument>, Failure> {
    shell
        .on_desk(move |desk| match of {
            Some(case) => offer::of_case(desk, case),
            None => offer::under_way(desk),
        })
        .await
}

/// Sets the document as the records are now; its pages are drawn by `document_page`.
#[tauri::command]
#[specta::specta]
pub async fn document_preview(order: DocumentOrder, shell: State<'_, Shell>) -> Result<PreviewView, Failure> {
    let made = shell.on_desk(move |desk| preview::gather(desk, &order)).await?;
    shell.on_preview(move |preview| preview.show(&made)).await
}

/// The frozen pages of an issued document.
#[tauri::command]
#[specta::specta]
pub async fn document_frozen(id: Key, shell: State<'_, Shell>) -> Result<FrozenView, Failure> {
    shell.on_desk(move |desk| frozen::view(desk, id)).await
}

/// A page of the document set last, as SVG; `fingerprint` is the one that the preview answered for it.
#[tauri::command]
#[specta::specta]
pub async fn document_page(number: u32, shell: State<'_, Shell>) -> Result<String, Failure> {
    shell.on_preview(move |preview| Ok(preview.page(number)?.to_string())).await
}

/// Enters the document in the register with its frozen files.
#[tauri::command]
#[specta::specta]
pub async fn document_issue(
    order: IssueOrder,
    number: u32,
    progress: Channel<Progress>,
    shell: State<'_, Shell>,
) -> Result<Reply<IssuedView>, Failure> {
    let report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| issue::issue(desk, &order, report)).await
}

/// A page of the register, newest first.
#[tauri::command]
#[specta::specta]
pub async fn document_list(filter: RegisterFilter, shell: State<'_, Shell>) -> Result<RegisterPage, Failure> {
    shell.on_desk(move |desk| register::list(desk, &filter)).await
}

/// One issued document.
#[tauri::command]
#[specta::specta]
pub async fn document_issued(id: Key, shell: State<'_, Shell>) -> Result<IssuedView, Failure> {
    shell.on_desk(move |desk| register::view(desk, id)).await
}

/// Compares the frozen files of a document with their fingerprints.
#[tauri::command]
#[specta::specta]
pub async fn document_check(id: Key, shell: State<'_, Shell>) -> Result<CheckedDocument, Failure> {
    shell.on_desk(move |desk| register::check(desk, id)).await
}

/// The same for the whole register.
#[tauri::command]
#[specta::specta]
pub async fn document_check_all(
    number: u32,
    progress: Channel<Progress>,
    shell: State<'_, Shell>,
) -> Result<CheckedRegister, Failure> {
    let report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| register::check_all(desk, report)).await
}

/// Asks where and writes a frozen file there; answers the name of the file, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn document_save(
    id: Key,
    format: String,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let (name, bytes) = shell.on_desk(move |desk| register::file(desk, id, &format)).await?;
    let question = Question { title: "Zapisz dokument jako", kind: None, name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            disk::write_file(desk, &path, &bytes)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Asks where and prints the working of a value there; answers the name of the file, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn document_derivation(
    derivation: Derivation,
    format: String,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let format = register::format_of(&format)?;
    let kind: (&str, &[&str]) = match format {
        DocumentFormat::Pdf => ("Dokument PDF", &["pdf"]),
        DocumentFormat::Docx => ("Dokument Word (DOCX)", &["docx"]),
        DocumentFormat::Html => ("Strona HTML", &["html"]),
    };
    let name = Some(derivation::file_name(&derivation, format));
    let question = Question { title: "Zapisz wyprowadzenie", kind: Some(kind), name };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            derivation::save(desk, &derivation, format, &path)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Asks where and prints every number and day that was counted in a case, each with its working; answers the name of the file.
#[tauri::command]
#[specta::specta]
pub async fn document_workings(of: CaseKey, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let name = shell.on_desk(move |desk| workings::file_name(desk, of)).await?;
    let question = Question { title: "Zapisz wyliczenia sprawy", kind: Some(("Dokument PDF", &["pdf"])), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            workings::save(desk, of, &path)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Asks for a folder and writes a letter for every active organisation there, or for those of a saved choice; `None` when the officer
/// gave up.
#[tauri::command]
#[specta::specta]
pub async fn document_letters(
    order: DocumentOrder,
    selection: Option<Key>,
    number: u32,
    progress: Channel<Progress>,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<WrittenFiles>, Failure> {
    let question = Question { title: "Folder na pisma do organizacji", kind: None, name: None };
    let Some(folder) = dialog::folder(&window, question).await else { return Ok(None) };
    let report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| batch::letters_to(desk, &order, selection, &folder, report).map(Some)).await
}

/// Asks for a folder and writes there a document of this kind for each offer, member or demand; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn document_each(
    order: DocumentOrder,
    number: u32,
    progress: Channel<Progress>,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<WrittenFiles>, Failure> {
    let question = Question { title: "Folder na dokumenty", kind: None, name: None };
    let Some(folder) = dialog::folder(&window, question).await else { return Ok(None) };
    let report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| batch::each(desk, &order, &folder, report).map(Some)).await
}
