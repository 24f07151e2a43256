//! `kladka sample`: the file of the sample municipality.

use std::path::PathBuf;
use std::sync::Arc;

use casework::{file, sample};
use clap::Args;

use super::{Exit, answer};
use crate::folders::Folders;
use crate::host::ThisComputer;

/// Tworzy plik przykładowej (zmyślonej) gminy Jarzębin: rok życia urzędu, pokazany na dzień 15 października 2026 r.
///
/// Istniejącego pliku nie zastępuje. JSON: { "path", "name", "unit", "sample_day": { "iso", "words", "weekday" }, … }.
#[derive(Debug, Args)]
pub struct Ask {
    /// Plik do utworzenia
    #[arg(value_name = "PLIK")]
    file: PathBuf,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    let host = Arc::new(ThisComputer::of_this_user(&Folders::of_this_user()));
    let made = sample::create(host, &ask.file).and_then(|desk| {
        let view = file::view(&desk)?;
        file::close(desk)?;
        Ok(view)
    });
    match made {
        Ok(view) => {
            let words = format!("Utworzono plik przykładowej gminy: {}", view.path);
            answer::done(ask.json, &view, &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}
