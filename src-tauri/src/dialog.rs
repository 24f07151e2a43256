//! The system's file dialogs. Only the shell opens them: the page cannot name a path, it can only ask for the officer's choice.
//!
//! A debug build answers from the file named in `KLADKA_ANSWERS` instead, one path a line, so that a test can choose; an
//! empty or missing line is the officer's „Anuluj”. A release build does not look at it.

use std::path::PathBuf;

use rfd::AsyncFileDialog;
use tauri::WebviewWindow;

/// What the dialog asks for.
#[derive(Clone, Debug)]
pub struct Question {
    /// Title of the dialog, in Polish.
    pub title: &'static str,
    /// Name of the kind of file, in Polish, and its extensions without the dot. Empty: any file.
    pub kind: Option<(&'static str, &'static [&'static str])>,
    /// Suggested name of a new file.
    pub name: Option<String>,
}

/// An existing file; `None` when the officer gave up.
pub async fn existing_file(window: &WebviewWindow, question: Question) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = answers::next() {
        return answer;
    }
    dialog(window, question).pick_file().await.map(|file| file.path().to_owned())
}

/// Existing files, several at once; none when the officer gave up.
pub async fn existing_files(window: &WebviewWindow, question: Question) -> Vec<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = answers::next() {
        return answer.into_iter().collect();
    }
    let files = dialog(window, question).pick_files().await.unwrap_or_default();
    files.into_iter().map(|file| file.path().to_owned()).collect()
}

/// A place for a new file; the system has asked about overwriting.
pub async fn new_file(window: &WebviewWindow, question: Question) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = answers::next() {
        return answer;
    }
    dialog(window, question).save_file().await.map(|file| file.path().to_owned())
}

/// A folder, for a set of files.
pub async fn folder(window: &WebviewWindow, question: Question) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(answer) = answers::next() {
        return answer;
    }
    dialog(window, question).pick_folder().await.map(|file| file.path().to_owned())
}

fn dialog(window: &WebviewWindow, question: Question) -> AsyncFileDialog {
    let mut dialog = AsyncFileDialog::new().set_title(question.title).set_parent(window);
    if let Some((kind, extensions)) = question.kind {
        dialog = dialog.add_filter(kind, extensions);
    }
    if let Some(name) = question.name {
        dialog = dialog.set_file_name(name);
    }
    dialog
}

#[cfg(debug_assertions)]
mod answers {
    use std::fs;
    use std::path::PathBuf;

    /// `None` when no test answers; `Some(None)` when the test gives up like the officer.
    pub fn next() -> Option<Option<PathBuf>> {
        let list = std::env::var_os("KLADKA_ANSWERS")?;
        let text = fs::read_to_string(&list).unwrap_or_default();
        let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
        fs::write(&list, rest).ok();
        Some(Some(first.trim()).filter(|path| !path.is_empty()).map(PathBuf::from))
    }
}
