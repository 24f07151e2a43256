//! Handing cases over. The opened package stays with the shell; the page sees what is in it, never its path.

use casework::document::CaseKey;
use casework::document::frozen::FrozenView;
use casework::handover::{
    self, CaseDecision, HandoverOrder, HandoverRoom, MadePackage, Package, PackageView, ReviewView, TakenPackage, Weighed,
};
use casework::{Failure, Reply, disk};
use tauri::ipc::Channel;
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;
use crate::work::Progress;

const PACKAGE: (&str, &[&str]) = ("Paczka spraw (ZIP)", &["zip"]);
const CASE: (&str, &[&str]) = ("Plik sprawy (JSON)", &["json"]);
const EITHER: (&str, &[&str]) = ("Paczka spraw (ZIP) albo plik sprawy (JSON)", &["zip", "json"]);

/// The cases that can be handed over, and those that are away.
#[tauri::command]
#[specta::specta]
pub async fn handover_room(shell: State<'_, Shell>) -> Result<HandoverRoom, Failure> {
    shell.on_desk(|desk| handover::room(desk)).await
}

/// What the chosen cases weigh together.
#[tauri::command]
#[specta::specta]
pub async fn handover_weigh(cases: Vec<CaseKey>, shell: State<'_, Shell>) -> Result<Weighed, Failure> {
    shell.on_desk(move |desk| handover::weigh(desk, &cases)).await
}

/// Asks where and makes a package there; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn handover_make(
    order: HandoverOrder,
    number: u32,
    progress: Channel<Progress>,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<Reply<MadePackage>>, Failure> {
    let asked = order.clone();
    let name = shell.on_desk(move |desk| handover::checked_name(desk, &asked)).await?;
    let question = Question { title: "Zapisz paczkę dla zastępcy", kind: Some(PACKAGE), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    let mut report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| handover::make(desk, &order, &path, &mut report)).await.map(Some)
}

/// The case is not expected back any more.
#[tauri::command]
#[specta::specta]
pub async fn handover_withdraw(of: CaseKey, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.on_desk(move |desk| handover::withdraw(desk, of)).await
}

/// Asks where and writes one case as a file; answers the name of the file, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn handover_save_case(of: CaseKey, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let name = shell.on_desk(move |desk| handover::case_file_name(desk, of)).await?;
    let question = Question { title: "Zapisz sprawę do pliku", kind: Some(CASE), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| handover::save_case(desk, of, &path)).await?;
    Ok(Some(name))
}

/// Asks which package or case file and opens it to be looked at; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn handover_open(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<PackageView>, Failure> {
    let question = Question { title: "Otwórz paczkę albo plik sprawy", kind: Some(EITHER), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    let package = shell.on_desk(move |desk| Package::read(&path, desk.law().on(desk.today()))).await?;
    let view = package.view();
    shell.keep_package(package);
    Ok(Some(view))
}

/// The pages of a document in the opened package.
#[tauri::command]
#[specta::specta]
pub async fn handover_pages(path: String, shell: State<'_, Shell>) -> Result<FrozenView, Failure> {
    let package = shell.package()?;
    shell.on_desk(move |_| package.pages(&path)).await
}

/// Asks where and writes a file of the opened package there; answers its name, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn handover_save_file(path: String, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let package = shell.package()?;
    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
    let question = Question { title: "Zapisz plik z paczki", kind: None, name: Some(name) };
    let Some(place) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            disk::write_file(desk, &place, &package.bytes(&path)?)?;
            Ok(Some(place.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// The cases of the opened package beside those of the office file; nothing is written.
#[tauri::command]
#[specta::specta]
pub async fn handover_review(shell: State<'_, Shell>) -> Result<ReviewView, Failure> {
    let package = shell.package()?;
    shell.on_desk(move |desk| handover::review(desk, &package)).await
}

/// Takes in what was decided, as one act.
#[tauri::command]
#[specta::specta]
pub async fn handover_take(
    decisions: Vec<CaseDecision>,
    number: u32,
    progress: Channel<Progress>,
    shell: State<'_, Shell>,
) -> Result<Reply<TakenPackage>, Failure> {
    let package = shell.package()?;
    let mut report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| handover::take(desk, &package, &decisions, &mut report)).await
}
