//! `kladka import … programme`: a programme from a text that was written elsewhere.

use std::path::PathBuf;

use casework::programme::{self, CreateProgramme, Created, Source};
use casework::text::intake::{self, Intake, IntakeChoices, IntakeView};
use casework::{Desk, Failure, file};
use clap::Args;
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Zakłada program współpracy z gotowego tekstu: dokumentu DOCX, pliku TXT albo strony HTML.
///
/// Rozpoznaje rozdziały, paragrafy, ustępy, punkty, litery i tirety; słów nie zmienia. Lata w treści przesuwa na rok nowego
/// programu, a uchwałę i uzasadnienie pomija, chyba że podano --as-written. Wymienia wiersze pominięte (stopki stron, podpisy)
/// i miejsca do sprawdzenia z numerem wiersza. Kod wyjścia 1, gdy czegoś nie zrozumiano; słowa zostają wtedy jako tekst.
///
/// JSON: { "summary", "notes": [{ "row", "sentence", "unclear" }], "removed": [{ "row", "text", "why" }], "omitted", "id", "made":
/// [zdania o tym, co zmieniono] }; przy próbie "id" jest null.
#[derive(Debug, Args)]
pub struct Programme {
    /// Tekst uchwały albo programu (DOCX, TXT, HTML)
    #[arg(value_name = "TEKST")]
    source: PathBuf,
    /// Rok programu; przy programie wieloletnim pierwszy
    #[arg(long, value_name = "ROK")]
    year: String,
    /// Ostatni rok programu wieloletniego
    #[arg(long, value_name = "ROK")]
    year_to: Option<String>,
    /// Zapisz tak, jak jest: bez przesuwania lat, z uchwałą i uzasadnieniem
    #[arg(long)]
    as_written: bool,
    /// Cały tekst jest programem, bez uchwały i uzasadnienia
    #[arg(long)]
    all_programme: bool,
    /// Tylko sprawdź, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(file: &OfficeFile, ask: &Programme) -> Exit {
    let opened = match ask.dry_run {
        true => file.open_to_read(),
        false => file.open(),
    };
    let read = opened.and_then(|mut desk| {
        let read = read(&mut desk, ask);
        file::close(desk)?;
        read
    });
    match read {
        Ok((view, made)) => {
            let id = made.as_ref().map(|made| made.id);
            let notes = made.as_ref().map(|made| made.notes.as_slice()).unwrap_or_default();
            let value = json!({
                "summary": view.summary, "notes": view.notes, "removed": view.removed, "omitted": view.omitted, "id": id, "made": notes,
            });
            let said = answer::done(ask.json, &value, &words(&view, made.as_ref()));
            if view.notes.iter().any(|note| note.unclear) { Exit::Found } else { said }
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn read(desk: &mut Desk, ask: &Programme) -> Result<(IntakeView, Option<Created>), Failure> {
    let choices = IntakeChoices { all_programme: ask.all_programme, ..IntakeChoices::default() };
    let text = Intake::open(&ask.source)?.with(choices);
    let view = intake::view(&text)?;
    if ask.dry_run {
        return Ok((view, None));
    }
    let form = CreateProgramme {
        kind: if ask.year_to.is_some() { "wieloletni" } else { "roczny" }.into(),
        year_from: ask.year.clone(),
        year_to: ask.year_to.clone().unwrap_or_default(),
        title: String::new(),
        case_number: programme::beginnings(desk, None, None)?.case_number,
        source: Source::Text { move_years: !ask.as_written, whole: ask.as_written },
    };
    let made = programme::create_with(desk, &form, Some(&text))?.value;
    Ok((view, Some(made)))
}

fn words(view: &IntakeView, made: Option<&Created>) -> String {
    let mut words = match made {
        Some(made) => format!("Założono program (numer {}).\n{}\n", made.id.0, view.summary),
        None => format!("{}\nTo próba: nic jeszcze nie zapisano.\n", view.summary),
    };
    for note in made.map(|made| made.notes.as_slice()).unwrap_or_default() {
        words += &format!("{note}\n");
    }
    for note in &view.notes {
        words += &format!("{}\n", note.sentence);
    }
    for row in &view.removed {
        words += &format!("Wiersz {}: pominięto „{}”. {}\n", row.row, row.text, row.why);
    }
    for sentence in &view.omitted {
        words += &format!("{sentence}\n");
    }
    words
}
