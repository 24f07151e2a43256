//! The office's own words of documents: editing, trying, versions, files for another office.

use casework::template::file::{self, EXTENSION, OfferedWords};
use casework::template::form::WordsForm;
use casework::template::keep;
use casework::template::list::{self, TemplateRow};
use casework::template::page::{self, TemplateView};
use casework::template::trial::{self, TrialOrder, TrialView};
use casework::template::version::{self, ComparedWords, SaveVersion};
use casework::{Failure, Reply, disk, picked::Picked};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

const TEMPLATE: (&str, &[&str]) = ("Szablon programu Kładka", &[EXTENSION]);

/// All templates and whose words are in use.
#[tauri::command]
#[specta::specta]
pub async fn template_list(shell: State<'_, Shell>) -> Result<Vec<TemplateRow>, Failure> {
    shell.on_desk(|desk| list::list(desk)).await
}

/// One template with everything that can be chosen in it.
#[tauri::command]
#[specta::specta]
pub async fn template_view(kind: String, shell: State<'_, Shell>) -> Result<TemplateView, Failure> {
    shell.on_desk(move |desk| page::view(desk, &kind)).await
}

/// Looks at words without keeping them; the pages of the case are drawn by `document_page`.
#[tauri::command]
#[specta::specta]
pub async fn template_try(order: TrialOrder, shell: State<'_, Shell>) -> Result<TrialView, Failure> {
    let tried = shell.on_desk(move |desk| trial::look(desk, &order)).await?;
    shell.on_preview(move |preview| tried.shown(preview)).await
}

/// Keeps the words that are begun.
#[tauri::command]
#[specta::specta]
pub async fn template_keep(kind: String, form: WordsForm, shell: State<'_, Shell>) -> Result<Reply<bool>, Failure> {
    shell.on_desk(move |desk| keep::keep(desk, &kind, &form)).await
}

/// Gives up the words that are begun.
#[tauri::command]
#[specta::specta]
pub async fn template_give_up(kind: String, shell: State<'_, Shell>) -> Result<Reply<TemplateView>, Failure> {
    shell.on_desk(move |desk| keep::give_up(desk, &kind)).await
}

/// Saves words as the next version: from now on documents are made with them.
#[tauri::command]
#[specta::specta]
pub async fn template_save(order: SaveVersion, shell: State<'_, Shell>) -> Result<Reply<TemplateView>, Failure> {
    shell.on_desk(move |desk| version::save(desk, &order)).await
}

/// Brings a version back; 0 are the words of the program.
#[tauri::command]
#[specta::specta]
pub async fn template_restore(kind: String, number: u32, shell: State<'_, Shell>) -> Result<Reply<TemplateView>, Failure> {
    shell.on_desk(move |desk| version::restore(desk, &kind, number)).await
}

/// What changed between two versions; without the later one up to what is begun or in use.
#[tauri::command]
#[specta::specta]
pub async fn template_compare(
    kind: String,
    earlier: u32,
    later: Option<u32>,
    shell: State<'_, Shell>,
) -> Result<Vec<ComparedWords>, Failure> {
    shell.on_desk(move |desk| version::compare(desk, &kind, earlier, later)).await
}

/// Asks where and writes the words in use there; answers the name of the file, or `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn template_export(kind: String, window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<String>, Failure> {
    let (name, bytes) = shell.on_desk(move |desk| file::export(desk, &kind)).await?;
    let question = Question { title: "Zapisz szablon dla innego urzędu", kind: Some(TEMPLATE), name: Some(name) };
    let Some(path) = dialog::new_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            disk::write_file(desk, &path, &bytes)?;
            Ok(Some(path.file_name().unwrap_or_default().to_string_lossy().into_owned()))
        })
        .await
}

/// Asks which file and shows what it would change; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn template_choose(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<OfferedWords>, Failure> {
    let question = Question { title: "Wczytaj szablon z pliku", kind: Some(TEMPLATE), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else { return Ok(None) };
    shell
        .on_desk(move |desk| {
            let picked = Picked::read(&path, file::LIMIT)?;
            file::offer(desk, &picked.bytes).map(Some)
        })
        .await
}

/// Takes the words of a file in as begun ones.
#[tauri::command]
#[specta::specta]
pub async fn template_take_in(kind: String, form: WordsForm, shell: State<'_, Shell>) -> Result<Reply<TemplateView>, Failure> {
    shell.on_desk(move |desk| file::take_in(desk, &kind, &form)).await
}
