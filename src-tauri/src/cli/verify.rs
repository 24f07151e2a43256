//! `kladka verify`: whether an office file, a copy of it or a package of cases is whole.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use casework::backup;
use casework::handover::Package;
use clap::Args;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Sprawdza, czy plik urzędu, jego kopia albo paczka spraw jest w całości poprawna. Niczego nie zmienia.
///
/// Paczka (ZIP): każdy jej plik jest porównany z odciskiem ze spisu; kod wyjścia 1, gdy któryś jest zmieniony, brakuje go albo
/// jest spoza spisu. JSON: { "sound", "sentence", "view": { "office", "from", "person", "made", "cases": [{ "title", "number",
/// "state", "documents", "evidence", "file" }], "others" } }, gdzie plik to { "path", "label", "size", "state" }.
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
    if is_archive(&ask.file.file) {
        return package(ask);
    }
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

fn is_archive(path: &Path) -> bool {
    let mut head = [0; 4];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && head.starts_with(b"PK")
}

fn package(ask: &Ask) -> Exit {
    match Package::read_archive(&ask.file.file) {
        Ok(package) => {
            let (sound, sentence) = (package.is_sound(), package.sentence());
            let mut words = format!("{sentence}\n");
            for (file, state) in package.files() {
                words += &format!("{:<12} {}\n", state.words(), file.path);
            }
            let json = serde_json::json!({ "sound": sound, "sentence": sentence, "view": package.view() });
            let said = answer::done(ask.json, &json, &words);
            if sound { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}
