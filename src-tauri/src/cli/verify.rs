//! `kladka verify`: whether an office file or a copy is whole.

use casework::backup;
use clap::Args;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Sprawdza, czy plik urzędu albo jego kopia jest w całości poprawna. Niczego nie zmienia.
///
/// Plik uszkodzony: kod wyjścia 1 i lista usterek; plik, który nie jest plikiem Kładki: kod 4. JSON: { "sound", "sentence", "sha256", "bytes", "last_at", "organisations",
/// "programmes", "consultations", "remarks", "documents", "faults": [opisy], "inconsistencies": [opisy] }.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    let password = ask.file.password();
    match password.and_then(|password| backup::verify_thoroughly(&ask.file.file, password.as_ref())) {
        Ok(check) => {
            let unfit = match check.inconsistencies.is_empty() {
                true => String::new(),
                false => {
                    format!("Zapisy, które do siebie nie pasują (dla autorów programu):\n{}\n", check.inconsistencies.join("\n"))
                }
            };
            let words = format!("{}\nSHA-256: {}\n{unfit}{}", check.sentence, check.sha256, check.faults.join("\n"));
            let said = answer::done(ask.json, &check, &words);
            if check.sound && check.inconsistencies.is_empty() { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}
