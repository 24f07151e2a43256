//! The password of the office file. What is typed goes to the core and is kept nowhere here.

use casework::secrecy::{self, ClosedCopies, NewPassword, SecrecyView, StrengthView};
use casework::{Failure, Reply};
use tauri::State;
use tauri::ipc::Channel;

use crate::shell::Shell;
use crate::work::Progress;

#[tauri::command]
#[specta::specta]
pub async fn secrecy_view(shell: State<'_, Shell>) -> Result<SecrecyView, Failure> {
    shell.on_desk(|desk| secrecy::view(desk)).await
}

/// Judges a password while it is being typed.
#[tauri::command]
#[specta::specta]
pub async fn secrecy_judge(password: String) -> Result<StrengthView, Failure> {
    Ok(secrecy::judge(&password))
}

#[tauri::command]
#[specta::specta]
pub async fn secrecy_set(ask: NewPassword, shell: State<'_, Shell>) -> Result<Reply<SecrecyView>, Failure> {
    shell.on_desk(move |desk| secrecy::set(desk, ask)).await
}

#[tauri::command]
#[specta::specta]
pub async fn secrecy_change(present: String, ask: NewPassword, shell: State<'_, Shell>) -> Result<Reply<SecrecyView>, Failure> {
    shell.on_desk(move |desk| secrecy::change(desk, present, ask)).await
}

#[tauri::command]
#[specta::specta]
pub async fn secrecy_remove(present: String, shell: State<'_, Shell>) -> Result<Reply<SecrecyView>, Failure> {
    shell.on_desk(move |desk| secrecy::remove(desk, present)).await
}

/// Encrypts the copies that anybody can read; what was done before it is stopped stays done.
#[tauri::command]
#[specta::specta]
pub async fn secrecy_close_copies(
    number: u32,
    progress: Channel<Progress>,
    shell: State<'_, Shell>,
) -> Result<Reply<ClosedCopies>, Failure> {
    let mut report = shell.works().begin(number).reporter(progress);
    shell.on_desk(move |desk| secrecy::close_copies(desk, &mut report)).await
}

#[tauri::command]
#[specta::specta]
pub async fn secrecy_remove_copies(shell: State<'_, Shell>) -> Result<Reply<ClosedCopies>, Failure> {
    shell.on_desk(|desk| secrecy::remove_copies(desk)).await
}
