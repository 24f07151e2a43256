//! `kladka import … template`: the words of a document from the file of another office.

use std::path::PathBuf;

use casework::template::file::{LIMIT, OfferedWords, offer};
use casework::template::version::{SaveVersion, save};
use casework::{Desk, Failure, file, picked::Picked};
use clap::Args;
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Wczytuje słowa dokumentu z pliku szablonu jako następną wersję własnych słów urzędu.
///
/// Najpierw sprawdza cały plik: gdy ma choć jeden błąd, niczego nie zmienia i wymienia błędy z miejscami. Słowa, które były w użyciu,
/// zostają na liście wersji. JSON: { "kind", "office", "program", "version", "changed" }; version to null przy próbie.
#[derive(Debug, Args)]
pub struct Template {
    /// Plik szablonu (.kladka-szablon)
    #[arg(value_name = "SZABLON")]
    source: PathBuf,
    /// Tylko sprawdź, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(file: &OfficeFile, template: &Template) -> Exit {
    let opened = match template.dry_run {
        true => file.open_to_read(),
        false => file.open(),
    };
    let taken = opened.and_then(|mut desk| {
        let taken = taken_in(&mut desk, template);
        file::close(desk)?;
        taken
    });
    match taken {
        Ok((offered, version)) => {
            let changed = offered.differences.iter().filter(|line| line.changed).count();
            let json = json!({
                "kind": offered.kind.key, "office": offered.office, "program": offered.program, "version": version, "changed": changed,
            });
            answer::done(template.json, &json, &words(&offered, version, changed))
        }
        Err(failure) => answer::failed(template.json, &failure),
    }
}

fn taken_in(desk: &mut Desk, template: &Template) -> Result<(OfferedWords, Option<u32>), Failure> {
    let picked = Picked::read(&template.source, LIMIT)?;
    let offered = offer(desk, &picked.bytes)?;
    let faults: Vec<String> =
        offered.findings.iter().map(|one| format!("{}: {} {}", one.place, one.sentence, one.advice)).collect();
    if !faults.is_empty() {
        return Err(Failure::Import { sentence: faults.join("\n"), place: Some(picked.name) });
    }
    if template.dry_run {
        return Ok((offered, None));
    }
    let order = SaveVersion {
        kind: offered.kind.key.clone(),
        form: offered.form.clone(),
        note: "wczytane z pliku".to_owned(),
        origin: if offered.office.trim().is_empty() { "inny urząd".to_owned() } else { offered.office.clone() },
    };
    let saved = save(desk, &order)?.value;
    Ok((offered, Some(saved.in_use.version)))
}

fn words(offered: &OfferedWords, version: Option<u32>, changed: usize) -> String {
    let from = format!("{}, z pliku urzędu: {}. Zmienione wiersze: {changed}.", offered.kind.label, offered.office);
    match version {
        Some(version) => format!("Wczytano słowa jako wersję {version}: {from}"),
        None => format!("{from}\nTo próba: nic jeszcze nie zapisano."),
    }
}
