//! The office file: making, opening, closing. Paths come from the officer's choice in the system's dialog or from the command
//! line, never from the page.

use std::path::PathBuf;

use casework::file::{self, FileView, HolderView};
use casework::preview::{self, CopyContentsView};
use casework::rescue::{self, OfferedCopyView, RestoredView};
use casework::{Desk, Failure, Password, Reply};
use tauri::{State, WebviewWindow};

use crate::dialog::{self, Question};
use crate::host::ThisComputer;
use crate::last_file;
use crate::shell::Shell;

const KIND: (&str, &[&str]) = ("Plik urzędu", &["kladka"]);

/// Asks where, makes an empty file there and opens it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn file_create(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    let question = Question { title: "Nowy plik urzędu", kind: Some(KIND), name: Some("urzad.kladka".into()) };
    match dialog::new_file(&window, question).await {
        Some(path) => opened(&shell, path, |host, path| file::create(host, path)).await,
        None => Ok(Reply { value: None, changed: Vec::new() }),
    }
}

/// Asks which and opens it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn file_open(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    let question = Question { title: "Otwórz plik urzędu", kind: Some(KIND), name: None };
    match dialog::existing_file(&window, question).await {
        Some(path) => opened(&shell, path, |host, path| file::open(host, path)).await,
        None => Ok(Reply { value: None, changed: Vec::new() }),
    }
}

/// Asks where, makes the file of the sample municipality there and opens it; `None` when the officer gave up.
#[tauri::command]
#[specta::specta]
pub async fn file_sample(window: WebviewWindow, shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    let question = Question { title: "Plik przykładowej gminy", kind: Some(KIND), name: Some("jarzebin.kladka".into()) };
    match dialog::new_file(&window, question).await {
        Some(path) => opened(&shell, path, |host, path| casework::sample::create(host, path)).await,
        None => Ok(Reply { value: None, changed: Vec::new() }),
    }
}

/// Opens the file of the command line or of yesterday; `None` when there is none.
#[tauri::command]
#[specta::specta]
pub async fn file_open_waiting(shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    match shell.file_to_open() {
        Some(path) => opened(&shell, path.to_owned(), |host, path| file::open(host, path)).await,
        None => Ok(Reply { value: None, changed: Vec::new() }),
    }
}

/// Tries once more the file that could not be opened, or opens the one that stood where a new one was to be made.
#[tauri::command]
#[specta::specta]
pub async fn file_open_again(shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    let file = shell.refused().ok_or_else(Failure::no_file_open)?;
    opened(&shell, file, |host, path| file::open(host, path)).await
}

/// Opens with its password the file that could not be opened without one.
#[tauri::command]
#[specta::specta]
pub async fn file_unlock(password: String, shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    let file = shell.refused().ok_or_else(Failure::no_file_open)?;
    let password = Password::typed(password).ok_or_else(|| Failure::field("password", "Wpisz hasło tego pliku."))?;
    opened(&shell, file, |host, path| file::open_with(host, path, Some(password))).await
}

/// Who works in the file that could not be opened, or in the one that is open only to be read.
#[tauri::command]
#[specta::specta]
pub async fn file_holder(shell: State<'_, Shell>) -> Result<HolderView, Failure> {
    let (host, refused) = (shell.host(), shell.refused());
    shell
        .on_place(move |place| {
            let open = place.as_ref().map(|desk| desk.store().path().to_owned());
            let file = refused.or(open).ok_or_else(Failure::no_file_open)?;
            Ok(file::holder(host.as_ref(), &file))
        })
        .await
}

/// Opens for work the file that is open only to be read.
#[tauri::command]
#[specta::specta]
pub async fn file_open_for_work(shell: State<'_, Shell>) -> Result<Reply<FileView>, Failure> {
    let view = shell.on_place(file::open_for_work).await?;
    last_file::keep(shell.folders(), std::path::Path::new(&view.path));
    Ok(Reply::of_another_file(view))
}

/// What the foot of the rooms says of the open file.
#[tauri::command]
#[specta::specta]
pub async fn file_view(shell: State<'_, Shell>) -> Result<FileView, Failure> {
    shell.on_desk(|desk| file::view(desk)).await
}

/// Opens the file that could not be opened for work, or a copy of it by name, only to look at it.
#[tauri::command]
#[specta::specta]
pub async fn file_open_to_read(copy: Option<String>, shell: State<'_, Shell>) -> Result<Reply<Option<FileView>>, Failure> {
    let file = shell.refused().ok_or_else(Failure::no_file_open)?;
    let answer = opened(&shell, file.clone(), move |host, path| match copy {
        Some(name) => rescue::look_at(host, path, &name, None),
        None => file::open_to_read(host, path),
    })
    .await;
    // A copy that cannot be shown does not change which file is in trouble.
    shell.note_refused(answer.is_err().then_some(file.as_path()));
    answer
}

/// Copies of the file that could not be opened: down to the first that can be used. Encrypted ones need their password.
#[tauri::command]
#[specta::specta]
pub async fn file_copies(password: Option<String>, shell: State<'_, Shell>) -> Result<Vec<OfferedCopyView>, Failure> {
    let file = shell.refused().ok_or_else(Failure::no_file_open)?;
    let host = shell.host();
    shell.on_place(move |_| rescue::offered(host.as_ref(), &file, password.and_then(Password::typed).as_ref())).await
}

/// What the copy of that name holds beside the open file, or the one that could not be opened. An encrypted copy of another time
/// needs the password of that time.
#[tauri::command]
#[specta::specta]
pub async fn file_preview(name: String, password: Option<String>, shell: State<'_, Shell>) -> Result<CopyContentsView, Failure> {
    let (host, refused) = (shell.host(), shell.refused());
    shell
        .on_place(move |place| {
            let (desk, file) = match (refused, place.as_ref()) {
                (Some(refused), _) => (None, refused),
                (None, Some(desk)) => (Some(desk), desk.store().path().to_owned()),
                (None, None) => return Err(Failure::no_file_open()),
            };
            preview::of_copy(host.as_ref(), desk, &file, &name, password.and_then(Password::typed))
        })
        .await
}

/// Puts the copy of that name in the place of the open file, or of the one that could not be opened, and opens it.
#[tauri::command]
#[specta::specta]
pub async fn file_restore(
    name: String,
    password: Option<String>,
    shell: State<'_, Shell>,
) -> Result<Reply<RestoredView>, Failure> {
    restored(&shell, name, password).await
}

/// Makes the copy of the day, closes the file and goes back to the first screen.
#[tauri::command]
#[specta::specta]
pub async fn file_close(shell: State<'_, Shell>) -> Result<Reply<()>, Failure> {
    shell.close_file().await?;
    last_file::forget(shell.folders());
    Ok(Reply::of_another_file(()))
}

/// Opens a file in the place of the present one, which is closed only when the new one is open.
async fn opened(
    shell: &Shell,
    path: PathBuf,
    open: impl FnOnce(std::sync::Arc<ThisComputer>, &std::path::Path) -> Result<Desk, Failure> + Send + 'static,
) -> Result<Reply<Option<FileView>>, Failure> {
    let host = shell.host();
    let chosen = path.clone();
    let answer = shell
        .on_place(move |place| {
            let desk = open(host, &chosen)?;
            let view = file::view(&desk)?;
            if let Some(before) = place.replace(desk) {
                // The new file is open; a copy of the other that fails is tried again when that one is closed next.
                drop(casework::backup::on_exit(&before));
                drop(file::close(before));
            }
            Ok(view)
        })
        .await;
    shell.note_refused(answer.is_err().then_some(path.as_path()));
    let view = answer?;
    shell.forget_chosen();
    if !view.read_only {
        last_file::keep(shell.folders(), &path);
    }
    Ok(Reply::of_another_file(Some(view)))
}

/// Puts a copy in the place of the open file, or of the one that could not be opened.
async fn restored(shell: &Shell, name: String, password: Option<String>) -> Result<Reply<RestoredView>, Failure> {
    let (host, refused) = (shell.host(), shell.refused());
    let (file, restored) = shell
        .on_place(move |place| {
            let open = place.as_ref().map(|desk| desk.store().path().to_owned());
            let file = refused.or(open).ok_or_else(Failure::no_file_open)?;
            let restored = rescue::restore(host, place, &file, &name, password.and_then(Password::typed))?;
            Ok((file, restored))
        })
        .await?;
    shell.note_refused(None);
    shell.forget_chosen();
    last_file::keep(shell.folders(), &file);
    Ok(Reply::of_another_file(restored))
}

#[cfg(test)]
mod tests {
    use casework::organisation::import::Source;
    use casework::picked::Picked;
    use casework::text::Intake;
    use casework::{backup, consultation, file};
    use tauri::async_runtime::block_on;

    use super::*;
    use crate::folders::Folders;

    const LIST: &str = "Nazwa;Treść\nKlub „Żuraw”;Prosimy o ławki.\n";

    /// Everything that can be chosen from the disk while a file is open.
    fn choose_everything(shell: &Shell, folder: &std::path::Path) {
        let list = folder.join("lista.csv");
        std::fs::write(&list, LIST).expect("a list");
        shell.keep_list(Source::open(&list).expect("a list"));
        shell.keep_remarks(consultation::import::open(&list).expect("remarks"));
        shell.keep_text(Some(Intake::pasted("§ 1. Gmina wspiera sport.", None).expect("a text")));
        shell.keep_law(Some(Picked { name: "prawo.kladka-prawo".into(), bytes: vec![1] }));
    }

    /// What of it is still there.
    fn chosen(shell: &Shell) -> Vec<&'static str> {
        let all = [
            ("list", shell.list().is_ok()),
            ("remarks", shell.remarks().is_ok()),
            ("text", shell.text().is_some()),
            ("package", shell.package().is_ok()),
            ("law", shell.law().is_ok()),
        ];
        all.into_iter().filter(|(_, there)| *there).map(|(name, _)| name).collect()
    }

    #[test]
    fn what_was_chosen_for_one_file_is_forgotten_when_another_stands_in_its_place() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let shell = Shell::new(Folders::within(folder.path()), None);
        let open = |name: &str| {
            let path = folder.path().join(name);
            block_on(opened(&shell, path, |host, path| file::create(host, path))).expect("a new file");
        };
        open("pierwszy.kladka");
        choose_everything(&shell, folder.path());
        assert_eq!(chosen(&shell), ["list", "remarks", "text", "law"]);
        let nowhere = folder.path().join("nie-ma.kladka");
        assert!(block_on(opened(&shell, nowhere, |host, path| file::open(host, path))).is_err());
        assert_eq!(chosen(&shell).len(), 4, "the file that was open still is");
        block_on(shell.on_place(|_| Ok(()))).expect("the place is free");
        shell.note_refused(None);
        open("drugi.kladka");
        assert_eq!(chosen(&shell), Vec::<&str>::new());

        let copy = block_on(shell.on_desk(|desk| backup::now(desk))).expect("a copy");
        let name = block_on(shell.on_desk(|desk| backup::list(desk))).expect("copies").copies.remove(0).name;
        drop(copy);
        choose_everything(&shell, folder.path());
        block_on(restored(&shell, name, None)).expect("the copy stands in its place");
        assert_eq!(chosen(&shell), Vec::<&str>::new());
        choose_everything(&shell, folder.path());
        block_on(shell.close_file()).expect("closed");
        assert_eq!(chosen(&shell), Vec::<&str>::new());
    }
}
