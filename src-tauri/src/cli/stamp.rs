//! `kladka stamp`: a stamp over a finished PDF, as a new file.

use std::path::PathBuf;

use casework::paper::LARGEST_PDF;
use casework::paper::stamp::{self, CornerChoice, PagesChoice, StampAsk};
use casework::picked::Picked;
use casework::{Failure, disk};
use clap::{Args, ValueEnum};
use serde_json::json;

use super::{Exit, answer};

/// Stawia pieczęć na gotowym pliku PDF i zapisuje wynik jako nowy plik. Pliku źródłowego nie zmienia.
///
/// Pliku podpisanego elektronicznie, zaszyfrowanego i uszkodzonego nie przyjmuje. Istniejącego pliku nie zastępuje.
/// JSON: { "path", "stamp" }.
#[derive(Debug, Args)]
pub struct Ask {
    /// Plik PDF
    #[arg(value_name = "PDF")]
    file: PathBuf,
    /// Rodzaj pieczęci
    #[arg(value_name = "PIECZĘĆ", value_enum)]
    stamp: Stamp,
    /// Plik do utworzenia
    #[arg(long, value_name = "NOWY_PDF")]
    to: PathBuf,
    /// Strony, na przykład 1,3-5; bez tej opcji wszystkie
    #[arg(long, value_name = "STRONY")]
    pages: Option<String>,
    /// Róg strony
    #[arg(long, value_name = "RÓG", value_enum, default_value = "prawy-gorny")]
    corner: Corner,
    /// Miejscowość w pieczęci zgodności
    #[arg(long, value_name = "MIEJSCOWOŚĆ", default_value = "")]
    place: String,
    /// Dzień w pieczęci zgodności: RRRR-MM-DD albo dd.mm.rrrr
    #[arg(long, value_name = "DZIEŃ", default_value = "")]
    on: String,
    /// Imię i nazwisko w pieczęci zgodności
    #[arg(long, value_name = "OSOBA", default_value = "")]
    name: String,
    /// Stanowisko w pieczęci zgodności
    #[arg(long, value_name = "STANOWISKO", default_value = "")]
    function: String,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Stamp {
    Projekt,
    Kopia,
    Zgodnosc,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Corner {
    LewyGorny,
    PrawyGorny,
    LewyDolny,
    PrawyDolny,
}

impl From<Corner> for CornerChoice {
    fn from(corner: Corner) -> Self {
        match corner {
            Corner::LewyGorny => Self::UpperLeft,
            Corner::PrawyGorny => Self::UpperRight,
            Corner::LewyDolny => Self::LowerLeft,
            Corner::PrawyDolny => Self::LowerRight,
        }
    }
}

pub fn run(ask: &Ask) -> Exit {
    match stamped(ask) {
        Ok(()) => {
            let kind = kind(ask.stamp);
            answer::done(ask.json, &json!({ "path": ask.to, "stamp": kind }), &ask.to.display().to_string())
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn stamped(ask: &Ask) -> Result<(), Failure> {
    let picked = Picked::read(&ask.file, LARGEST_PDF)?;
    let wanted = StampAsk {
        issued: None,
        kind: kind(ask.stamp).to_owned(),
        corner: ask.corner.into(),
        pages: if ask.pages.is_some() { PagesChoice::Typed } else { PagesChoice::All },
        typed: ask.pages.clone().unwrap_or_default(),
        place: ask.place.clone(),
        day: ask.on.clone(),
        name: ask.name.clone(),
        function: ask.function.clone(),
    };
    disk::write_new(&ask.to, &stamp::lay(&picked.name, &picked.bytes, &wanted)?.bytes)
}

fn kind(stamp: Stamp) -> &'static str {
    match stamp {
        Stamp::Projekt => "projekt",
        Stamp::Kopia => "kopia",
        Stamp::Zgodnosc => "zgodnosc",
    }
}
