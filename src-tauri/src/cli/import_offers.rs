//! `kladka import … offers`: offers of a call from the list of a generator.

use std::path::PathBuf;

use casework::offer::import::{self, OfferCheck, OfferPlan, OffersIn};
use casework::sheet::ImportReading;
use casework::view::Key;
use casework::{Desk, Failure, file};
use clap::Args;
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Wczytuje oferty do konkursu z listy z generatora (XLSX, CSV) jako jedną czynność, którą można cofnąć.
///
/// Rodzaj liter, separator, wiersz nagłówków i kolumny rozpoznaje program: numer, oferent, tytuł, zadanie, koszt, dotacja,
/// wkład własny, daty, dzień i godzina złożenia, punkty. Wiersze z błędem są pomijane i wymieniane z numerem wiersza, polem,
/// przyczyną i radą. Oferta z numerem, który w rejestrze ma ten sam oferent, jest pomijana. Kwoty, które się nie sumują, są
/// wczytywane tak, jak są, i wymieniane. Kod wyjścia 1, gdy są wiersze z błędem.
///
/// JSON: { "check": { "rows", "new", "present", "faulty", "skipped", "late", "wrong", "faults": [{ "row", "applicant", "field",
/// "sentence", "value" }], "notes": […], "warning", … }, "done": { "new", "sentence", "act" } albo null przy próbie }.
#[derive(Debug, Args)]
pub struct Offers {
    /// Lista ofert (XLSX, CSV)
    #[arg(value_name = "LISTA")]
    source: PathBuf,
    /// Numer konkursu w pliku urzędu
    #[arg(long, value_name = "KONKURS")]
    call: i64,
    /// Numer zadania w pliku urzędu, gdy lista go nie podaje
    #[arg(long, value_name = "ZADANIE")]
    task: Option<i64>,
    /// Dzień złożenia ofert, przy których go nie podano
    #[arg(long, value_name = "DZIEŃ", default_value = "")]
    day: String,
    /// Godzina złożenia ofert, przy których jej nie podano
    #[arg(long, value_name = "GODZINA", default_value = "")]
    hour: String,
    /// Nazwa arkusza w pliku XLSX
    #[arg(long, value_name = "ARKUSZ")]
    sheet: Option<String>,
    /// Tylko sprawdź, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(file: &OfficeFile, ask: &Offers) -> Exit {
    let opened = match ask.dry_run {
        true => file.open_to_read(),
        false => file.open(),
    };
    let imported = opened.and_then(|mut desk| {
        let imported = imported(&mut desk, ask);
        file::close(desk)?;
        imported
    });
    match imported {
        Ok((check, done)) => {
            let said = answer::done(ask.json, &json!({ "check": check, "done": done }), &words(&check, done.as_ref()));
            if check.faulty == 0 { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn imported(desk: &mut Desk, ask: &Offers) -> Result<(OfferCheck, Option<OffersIn>), Failure> {
    let list = import::open(&ask.source)?;
    let reading = ImportReading { sheet: ask.sheet.clone(), ..ImportReading::default() };
    let plan = OfferPlan {
        task: ask.task.map(Key),
        day: ask.day.clone(),
        hour: ask.hour.clone(),
        ..import::plan_of(desk, &list, reading)?
    };
    let check = import::check(desk, Key(ask.call), &list, &plan)?;
    if ask.dry_run {
        return Ok((check, None));
    }
    let done = import::run(desk, Key(ask.call), &list, &plan, |_, _| Ok(()))?;
    Ok((check, Some(done.value)))
}

fn words(check: &OfferCheck, done: Option<&OffersIn>) -> String {
    let mut words = match done {
        Some(done) => format!("{}\n", done.sentence),
        None => format!(
            "{}.\nTo próba: nic jeszcze nie zapisano.\nWierszy: {}, nowych: {}, już w rejestrze: {}, z błędem: {}, po terminie: {}.\n",
            check.title, check.rows, check.new, check.present, check.faulty, check.late
        ),
    };
    if !check.warning.is_empty() {
        words += &format!("{}\n", check.warning);
    }
    for fault in &check.faults {
        let who = if fault.applicant.is_empty() { "bez nazwy" } else { &fault.applicant };
        words += &format!("Wiersz {} ({who}), pole „{}”: {}\n", fault.row, fault.field_label, fault.sentence);
    }
    let hidden = check.faults_total as usize - check.faults.len();
    if hidden > 0 {
        words += &format!("Pozostałe błędy: {hidden}. Popraw powyższe i sprawdź ponownie.\n");
    }
    for note in &check.notes {
        words += &format!("Wiersz {} ({}): {}\n", note.row, note.applicant, note.sentence);
    }
    words
}
