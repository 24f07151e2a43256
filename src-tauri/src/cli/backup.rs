//! `kladka backup`: a verified copy of an office file.

use std::path::PathBuf;

use casework::{Desk, Failure, backup, file};
use clap::Args;
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Robi kopię pliku urzędu, otwiera ją i sprawdza. Starszych kopii w folderze nie usuwa.
///
/// JSON: { "copy": { "path", "name", "at", "bytes" }, "check": { "sound", "sentence", "sha256", … } }.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Folder na kopię
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    let made = ask.file.open_to_read().and_then(|desk| copied(desk, ask));
    match made {
        Ok((copy, check)) => {
            let words = format!("{}\n{}", copy.path, check.sentence);
            answer::done(ask.json, &json!({ "copy": copy, "check": check }), &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn copied(desk: Desk, ask: &Ask) -> Result<(backup::BackupView, backup::CheckView), Failure> {
    let made = backup::make(&desk, &ask.to);
    file::close(desk)?;
    made
}
