//! A text from outside: chosen or pasted, looked at beside its units, taken in. What was read stays with the shell.

use casework::text::intake::{self, Intake, IntakeChoices, IntakeView};
use casework::view::Key;
use casework::{Failure, Reply};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

const TEXT: (&str, &[&str]) = ("Uchwała albo program (DOCX, TXT, HTML)", &["docx", "txt", "htm", "html"]);

/// Asks which file and shows how it was understood; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn intake_choose(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Option<IntakeView>, Failure> {
    let question = Question { title: "Wczytaj treść z pliku", kind: Some(TEXT), name: None };
    let Some(path) = dialog::existing_file(&window, question).await else {
        return Ok(None);
    };
    keep(&shell, move || Intake::open(&path)).await.map(Some)
}

/// What was pasted: the words, and the same as HTML where the clipboard had it.
#[tauri::command]
#[specta::specta]
pub async fn intake_paste(text: String, html: Option<String>, shell: State<'_, Shell>) -> Result<IntakeView, Failure> {
    keep(&shell, move || Intake::pasted(&text, html.as_deref())).await
}

/// The text that is kept, by other choices where they are given; `None` when there is none.
#[tauri::command]
#[specta::specta]
pub async fn intake_view(choices: Option<IntakeChoices>, shell: State<'_, Shell>) -> Result<Option<IntakeView>, Failure> {
    match (shell.text(), choices) {
        (None, _) => Ok(None),
        (Some(text), None) => shell.on_desk(move |_| intake::view(&text)).await.map(Some),
        (Some(text), Some(choices)) => keep(&shell, move || Ok(text.with(choices))).await.map(Some),
    }
}

/// Puts the kept text in the place of a draft.
#[tauri::command]
#[specta::specta]
pub async fn intake_take_in(text: Key, shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    let kept = shell.text().ok_or_else(intake::nothing)?;
    let done = shell.on_desk(move |desk| intake::take_in(desk, text, &kept)).await?;
    shell.keep_text(None);
    Ok(done)
}

async fn keep(shell: &Shell, read: impl FnOnce() -> Result<Intake, Failure> + Send + 'static) -> Result<IntakeView, Failure> {
    let (text, view) = shell
        .on_desk(move |_| {
            let text = read()?;
            let view = intake::view(&text)?;
            Ok((text, view))
        })
        .await?;
    shell.keep_text(Some(text));
    Ok(view)
}
