//! The way out: what was typed is saved, a verified copy is made when something was done, the file is closed, the window goes.
//!
//! The page hears `kladka-closing`, saves what waits and calls `program_leave`; when something cannot be saved it calls
//! `program_stay` and asks the officer. A page that does not answer is not waited for.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use tauri::{AppHandle, Manager, WebviewWindow};

use crate::shell::Shell;
use crate::window;

const PATIENCE: Duration = Duration::from_secs(3);

/// Which press of the cross is waited for: the newest that the page did not answer by staying.
#[derive(Default)]
pub struct Turn(AtomicU32);

impl Turn {
    fn next(&self) -> u32 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }

    fn is(&self, turn: u32) -> bool {
        self.0.load(Ordering::Relaxed) == turn
    }

    /// The page is there and asks the officer: no patience runs out.
    pub fn stay(&self) {
        self.next();
    }
}

/// The officer pressed the cross.
pub fn asked(window: &WebviewWindow) {
    let app = window.app_handle().clone();
    let turn = app.state::<Shell>().leaving().next();
    drop(window.eval("window.dispatchEvent(new Event('kladka-closing'))"));
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        if app.state::<Shell>().leaving().is(turn) {
            leave(&app).await;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_stays_calls_off_the_patience_and_the_next_press_has_its_own() {
        let turn = Turn::default();
        let pressed = turn.next();
        assert!(turn.is(pressed), "nobody answered");
        turn.stay();
        assert!(!turn.is(pressed), "the officer is being asked");
        let again = turn.next();
        assert!(turn.is(again) && !turn.is(pressed));
    }
}
