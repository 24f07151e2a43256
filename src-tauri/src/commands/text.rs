//! Legal texts: the editor, its versions, their comparison and the live preview.

use casework::text::{
    self, CompareView, DraftInput, DraftView, Mend, SourcesView, TextPages, TextView, Verb, VersionText, VersionView,
};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::State;

use crate::shell::Shell;

#[tauri::command]
#[specta::specta]
pub async fn text_open(id: Key, shell: State<'_, Shell>) -> Result<TextView, Failure> {
    shell.on_desk(move |desk| text::open(desk, id)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_save_draft(input: DraftInput, shell: State<'_, Shell>) -> Result<Reply<DraftView>, Failure> {
    shell.on_desk(move |desk| text::save_draft(desk, input)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_edit(input: DraftInput, verb: Verb, shell: State<'_, Shell>) -> Result<Reply<DraftView>, Failure> {
    shell.on_desk(move |desk| text::edit(desk, input, verb)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_mend(input: DraftInput, mend: Mend, shell: State<'_, Shell>) -> Result<Reply<DraftView>, Failure> {
    shell.on_desk(move |desk| text::mend(desk, input, mend)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_versions(text: Key, shell: State<'_, Shell>) -> Result<Vec<VersionView>, Failure> {
    shell.on_desk(move |desk| text::versions(desk, text)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_version(version: Key, shell: State<'_, Shell>) -> Result<VersionText, Failure> {
    shell.on_desk(move |desk| text::version_text(desk, version)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_keep_version(text: Key, note: String, shell: State<'_, Shell>) -> Result<Reply<Option<VersionView>>, Failure> {
    shell.on_desk(move |desk| text::keep_version(desk, text, &note)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_restore_version(version: Key, shell: State<'_, Shell>) -> Result<Reply<VersionView>, Failure> {
    shell.on_desk(move |desk| text::restore_version(desk, version)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_compare_sources(text: Key, shell: State<'_, Shell>) -> Result<SourcesView, Failure> {
    shell.on_desk(move |desk| text::sources(desk, text)).await
}

#[tauri::command]
#[specta::specta]
pub async fn text_compare(left: String, right: String, shell: State<'_, Shell>) -> Result<CompareView, Failure> {
    shell.on_desk(move |desk| text::compare(desk, &left, &right)).await
}

/// Puts a deleted unit of a compared text back into the draft; answers its address.
#[tauri::command]
#[specta::specta]
pub async fn text_put_back(
    text: Key,
    revision: Key,
    source: String,
    unit: u32,
    shell: State<'_, Shell>,
) -> Result<Reply<String>, Failure> {
    shell.on_desk(move |desk| text::put_back(desk, text, revision, &source, unit)).await
}

/// Sets the draft and answers its pages; their pictures are drawn on demand.
#[tauri::command]
#[specta::specta]
pub async fn text_preview(text: Key, shell: State<'_, Shell>) -> Result<TextPages, Failure> {
    let document = shell.on_desk(move |desk| text::draft_document(desk, text)).await?;
    shell.on_typesetter(move |typesetter| typesetter.set(&document)).await
}

/// The picture of a page (SVG) of the text that was set last.
#[tauri::command]
#[specta::specta]
pub async fn text_preview_page(number: u32, shell: State<'_, Shell>) -> Result<String, Failure> {
    shell.on_typesetter(move |typesetter| typesetter.picture(number)).await
}
