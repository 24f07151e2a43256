//! Offline forms of a call: files for people outside, and their data files on the way back.

use casework::form::{
    candidate::{self, ExaminedCandidate},
    data_file,
    of_call::{self, NamedFile},
    offer::{self, ExaminedOffer, VerifiedPrint},
    page::{self, FormsView},
    scorecard::{self, ExaminedCard, ExaminedCards},
};
use casework::{Failure, Reply, disk, picked::Picked, view::Key};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

const FORM: (&str, &[&str]) = ("Formularz do przeglądarki", &["html"]);
const DATA: (&str, &[&str]) = ("Plik z danymi formularza", &["json"]);

#[tauri::command]
#[specta::specta]
pub async fn form_view(call: Key, shell: State<'_, Shell>) -> Result<FormsView, Failure> {
    shell.on_desk(move |desk| page::view(desk, call)).await
}

/// Asks where and writes the form of an offer there; answers the name of the file, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn form_offer(call: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let file = shell.on_desk(move |desk| of_call::offer_file(desk, call)).await?;
    kept("Zapisz formularz oferty dla organizacji", file, &window, &shell).await
}

/// The same of the card of one member.
#[tauri::command]
#[specta::specta]
pub async fn form_scorecard(
    call: Key,
    member: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let file = shell.on_desk(move |desk| of_call::scorecard_file(desk, call, member, None)).await?;
    kept("Zapisz kartę oceny dla członka komisji", file, &window, &shell).await
}

/// The same of the form of a candidate to the commission.
#[tauri::command]
#[specta::specta]
pub async fn form_candidate(call: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let file = shell.on_desk(move |desk| of_call::candidate_file(desk, call)).await?;
    kept("Zapisz formularz kandydata do komisji", file, &window, &shell).await
}

/// Asks which data file and tells everything about it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn form_examine(call: Key, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<ExaminedOffer>, Failure> {
    let question = Question { title: "Wczytaj ofertę z pliku formularza", kind: Some(DATA), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    shell.on_desk(move |desk| offer::examine(desk, call, &Picked::read(&path, data_file::LIMIT)?).map(Some)).await
}

/// Compares the checksum typed from a print with an offer.
#[tauri::command]
#[specta::specta]
pub async fn form_verify(call: Key, offer: Key, code: String, shell: State<'_, Shell>) -> Result<VerifiedPrint, Failure> {
    shell.on_desk(move |desk| offer::verify(desk, call, offer, &code)).await
}

/// Asks which file of cards and shows them; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn form_examine_cards(
    call: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<ExaminedCards>, Failure> {
    let question = Question { title: "Wczytaj kartę oceny z pliku", kind: Some(DATA), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    shell.on_desk(move |desk| scorecard::examine(desk, call, &Picked::read(&path, data_file::LIMIT)?).map(Some)).await
}

/// Writes the cards of a file down, unsigned.
#[tauri::command]
#[specta::specta]
pub async fn form_take_cards(
    call: Key,
    member: Key,
    cards: Vec<ExaminedCard>,
    shell: State<'_, Shell>,
) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| scorecard::take_in(desk, call, member, &cards)).await
}

/// Asks which file of a candidate and shows it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn form_examine_candidate(
    call: Key,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<ExaminedCandidate>, Failure> {
    let question = Question { title: "Wczytaj zgłoszenie kandydata z pliku", kind: Some(DATA), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    shell.on_desk(move |desk| candidate::examine(desk, call, &Picked::read(&path, data_file::LIMIT)?).map(Some)).await
}

/// Enters the candidate into the commission.
#[tauri::command]
#[specta::specta]
pub async fn form_take_candidate(
    call: Key,
    candidate: ExaminedCandidate,
    shell: State<'_, Shell>,
) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| candidate::take_in(desk, call, &candidate)).await
}

async fn kept(
    title: &'static str,
    (name, bytes): NamedFile,
    window: &WebviewWindow,
    shell: &State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let question = Question { title, kind: Some(FORM), name: Some(name) };
    let Some(path) = dialog::new_file(window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            disk::write_file(desk, &path, &bytes)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}
