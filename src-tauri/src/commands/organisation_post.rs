//! Labels and envelopes for organisations.

use casework::Failure;
use casework::organisation::post::{self, PostAsk, PostCheck, PostPaper};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::shell::Shell;

/// The formats to choose from.
#[tauri::command]
#[specta::specta]
pub async fn organisation_post_papers(shell: State<'_, Shell>) -> Result<Vec<PostPaper>, Failure> {
    shell.on_desk(|desk| post::papers(desk)).await
}

/// Who is ready and who lacks an address.
#[tauri::command]
#[specta::specta]
pub async fn organisation_post_check(ask: PostAsk, shell: State<'_, Shell>) -> Result<PostCheck, Failure> {
    shell.on_desk(move |desk| post::check(desk, &ask)).await
}

/// Asks where and writes the PDF; answers the name of the file, `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn organisation_post_save(
    ask: PostAsk,
    window: WebviewWindow,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let question = Question {
        title: "Zapisz etykiety lub koperty",
        kind: Some(("Dokument PDF", &["pdf"])),
        name: Some("etykiety.pdf".into()),
    };
    let Some(path) = dialog::new_file(&window, question).await else {
        return Ok(None);
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    shell.on_desk(move |desk| post::write(desk, &ask, &path)).await?;
    Ok(Some(name))
}
