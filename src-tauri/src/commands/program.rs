//! The program itself: what it is, how large its text is.

use casework::Failure;
use serde::Serialize;
use tauri::{AppHandle, State, WebviewWindow};

use crate::shell::Shell;
use crate::window::ZoomStep;
use crate::{leaving, panics};

/// What the first screen and „O programie” say.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct About {
    pub version: &'static str,
    /// Where the program keeps its own things on this computer.
    pub data_folder: String,
    /// The file named on the command line or double-clicked, else the one of yesterday: `file_open_waiting` opens it.
    pub file_to_open: Option<String>,
    /// Size of the text in percent.
    pub zoom: u16,
}

#[tauri::command]
#[specta::specta]
pub async fn program_about(shell: State<'_, Shell>) -> Result<About, Failure> {
    Ok(About {
        version: env!("CARGO_PKG_VERSION"),
        data_folder: shell.folders().data().display().to_string(),
        zoom: shell.zoom().percent(),
        file_to_open: shell.file_to_open().map(|path| path.display().to_string()),
    })
}

/// Answers the new size of the text in percent.
#[tauri::command]
#[specta::specta]
pub async fn program_zoom(step: ZoomStep, window: WebviewWindow, shell: State<'_, Shell>) -> Result<u16, Failure> {
    let percent = shell.zoom().step(step, shell.folders());
    window.set_zoom(shell.zoom().factor()).map_err(|error| Failure::Bug { reference: error.to_string() })?;
    Ok(percent)
}

/// A defect of the page, told by the page, into the log of defects.
#[tauri::command]
#[specta::specta]
pub async fn program_note_defect(reference: String, words: String, shell: State<'_, Shell>) -> Result<(), Failure> {
    // A full disk or a read-only folder must not turn one defect into two.
    drop(panics::note(&shell.folders().defects(), &reference, &words));
    Ok(())
}

/// The page has saved what was typed and the window may close. It is called after the event `kladka-closing`.
#[tauri::command]
#[specta::specta]
pub async fn program_leave(app: AppHandle) -> Result<(), Failure> {
    leaving::leave(&app).await;
    Ok(())
}

/// Not everything could be saved: the window stays until the officer has been asked. It answers the event `kladka-closing`.
#[tauri::command]
#[specta::specta]
pub async fn program_stay(shell: State<'_, Shell>) -> Result<(), Failure> {
    shell.leaving().stay();
    Ok(())
}
