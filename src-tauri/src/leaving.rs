//! The way out: what was typed is saved, a verified copy is made when something was done, the file is closed, the window goes.
//!
//! The page hears `kladka-closing`, saves what waits and calls `program_leave`. A page that does not answer is not waited for.

use std::time::Duration;

use tauri::{AppHandle, Manager, WebviewWindow};

use crate::shell::Shell;
use crate::window;

const PATIENCE: Duration = Duration::from_secs(3);

/// The officer pressed the cross.
pub fn asked(window: &WebviewWindow) {
    drop(window.eval("window.dispatchEvent(new Event('kladka-closing'))"));
    let app = window.app_handle().clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        leave(&app).await;
    });
}

/// Closes the file and the window. A copy that fails must not hold the officer at her desk: the file itself is whole.
pub async fn leave(app: &AppHandle) {
    let shell = app.state::<Shell>();
    drop(shell.close_file().await);
    if let Some(window) = app.get_webview_window(window::LABEL) {
        drop(window.destroy());
    }
}
