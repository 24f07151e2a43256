//! `kladka import … case`: a whole case from a JSON file.

use std::path::{Path, PathBuf};

use casework::exchange::import::{self, TakenIn};
use casework::{Desk, Failure, file, picked::Picked};
use clap::Args;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Wczytuje całą sprawę z pliku JSON jako jedną czynność, którą można cofnąć.
///
/// Najpierw sprawdza cały plik: każdy błąd podaje z miejscem w pliku, a gdy jest choć jeden, niczego nie zapisuje. Organizacje,
/// które są już w rejestrze, rozpoznaje po numerach. JSON: { "noun", "id", "organisations_new", "organisations_known",
/// "programmes", "draft_acts", "calls", "offers", "consultations", "remarks", "attachments", "office_taken" }.
#[derive(Debug, Args)]
pub struct Case {
    /// Plik sprawy (JSON)
    #[arg(value_name = "PLIK_SPRAWY")]
    source: PathBuf,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(file: &OfficeFile, case: &Case) -> Exit {
    let taken = file.open().and_then(|mut desk| {
        let taken = taken_in(&mut desk, &case.source);
        file::close(desk)?;
        taken
    });
    match taken {
        Ok(taken) => answer::done(case.json, &taken, &words(&taken)),
        Err(failure) => answer::failed(case.json, &failure),
    }
}

fn taken_in(desk: &mut Desk, source: &Path) -> Result<TakenIn, Failure> {
    let file = Picked::read(source, import::LIMIT)?;
    Ok(import::case(desk, &file.bytes, &file.name)?.value)
}

fn words(taken: &TakenIn) -> String {
    let office = if taken.office_taken { "Wczytano też dane urzędu.\n" } else { "" };
    format!(
        "Wczytano sprawę. Programy: {}, konkursy: {}, oferty: {}, konsultacje: {}, uwagi: {}, załączniki: {}.\n\
         Organizacje: nowe {}, już w rejestrze {}.\n{office}",
        taken.programmes,
        taken.calls,
        taken.offers,
        taken.consultations,
        taken.remarks,
        taken.attachments,
        taken.organisations_new,
        taken.organisations_known
    )
}
