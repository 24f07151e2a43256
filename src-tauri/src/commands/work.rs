//! Long work under way.

use casework::Failure;
use tauri::State;

use crate::shell::Shell;

/// „Przerwij”: the work ends at its next step with `interrupted` and changes nothing.
#[tauri::command]
#[specta::specta]
pub async fn work_stop(number: u32, shell: State<'_, Shell>) -> Result<(), Failure> {
    shell.works().stop(number);
    Ok(())
}
