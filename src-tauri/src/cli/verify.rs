//! `kladka verify`: whether an office file or a copy is whole.

use std::path::PathBuf;

use casework::backup;
use clap::Args;

use super::{Exit, answer};

/// Sprawdza, czy plik urzędu albo jego kopia jest w całości poprawna. Niczego nie zmienia.
///
/// Plik uszkodzony: kod wyjścia 1 i lista usterek; plik, który nie jest plikiem Kładki: kod 4. JSON: { "sound", "sentence", "sha256", "bytes", "last_at", "organisations",
/// "programmes", "consultations", "remarks", "documents", "faults": [opisy] }.
#[derive(Debug, Args)]
pub struct Ask {
    /// Plik urzędu albo kopia
    #[arg(value_name = "PLIK")]
    file: PathBuf,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    match backup::verify(&ask.file) {
        Ok(check) => {
            let words = format!("{}\nSHA-256: {}\n{}", check.sentence, check.sha256, check.faults.join("\n"));
            let said = answer::done(ask.json, &check, &words);
            if check.sound { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}
