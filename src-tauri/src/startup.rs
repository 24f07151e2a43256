//! From the command line to an open window.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use tauri::{Manager, WindowEvent};

use crate::folders::Folders;
use crate::shell::Shell;
use crate::{cli, commands, leaving, panics, window};

/// Tauri lets a web driver steer the window when this is set.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Opens the window, with `file` waiting to be opened, and answers when it is closed.
pub fn open_window(file: Option<PathBuf>) -> ExitCode {
    if !cfg!(debug_assertions) && std::env::var_os(AUTOMATION).is_some() {
        return start_again_without_automation();
    }
    if !has_screen() {
        return cli::no_screen();
    }
    let folders = Folders::of_this_user();
    panics::record_in(folders.defects());
    let commands = commands::typed();
    let run = tauri::Builder::default()
        .invoke_handler(commands.invoke_handler())
        .setup(move |app| {
            app.manage(Shell::new(folders, file));
            let shell = app.state::<Shell>();
            window::open(app.handle(), shell.folders(), shell.zoom())?;
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event
                && let Some(page) = window.get_webview_window(window::LABEL)
            {
                api.prevent_close();
                leaving::asked(&page);
            }
        })
        .run(tauri::generate_context!());
    if run.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// GTK aborts without a screen; the officer's administrator deserves a sentence.
fn has_screen() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// A released program is steered by nobody but the officer. The environment of a running process cannot be changed safely, so
/// the program starts itself again without the variable and waits.
fn start_again_without_automation() -> ExitCode {
    let again = std::env::current_exe()
        .and_then(|program| Command::new(program).args(std::env::args_os().skip(1)).env_remove(AUTOMATION).status());
    match again {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(_) => ExitCode::FAILURE,
    }
}
