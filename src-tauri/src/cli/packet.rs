//! `kladka packet`: several PDFs in one, pages or leaves numbered.

use std::path::PathBuf;

use casework::paper::LARGEST_PDF;
use casework::paper::packet::{self, CountingChoice, PacketAsk, PacketMade, PacketPart};
use casework::picked::Picked;
use casework::{Failure, disk};
use clap::{Args, ValueEnum};

use super::stamp::Corner;
use super::{Exit, answer};

/// Łączy kilka plików PDF w jeden pakiet i numeruje jego karty albo strony. Plików źródłowych nie zmienia.
///
/// Pliku podpisanego elektronicznie, zaszyfrowanego i uszkodzonego nie przyjmuje. Istniejącego pliku nie zastępuje.
/// JSON: { "file", "pages", "words" }.
#[derive(Debug, Args)]
pub struct Ask {
    /// Pliki PDF w kolejności akt
    #[arg(value_name = "PDF", required = true)]
    files: Vec<PathBuf>,
    /// Plik do utworzenia
    #[arg(long, value_name = "NOWY_PDF")]
    to: PathBuf,
    /// Tytuł pakietu
    #[arg(long, value_name = "TYTUŁ", default_value = "Pakiet dokumentów")]
    title: String,
    /// Co numerować
    #[arg(long, value_name = "CO", value_enum, default_value = "karty")]
    count: Count,
    /// Pierwszy numer
    #[arg(long, value_name = "NUMER", default_value_t = 1)]
    first: u32,
    /// Róg strony
    #[arg(long, value_name = "RÓG", value_enum, default_value = "prawy-gorny")]
    corner: Corner,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Count {
    Nic,
    Strony,
    Karty,
    KartyDwustronne,
}

pub fn run(ask: &Ask) -> Exit {
    match joined(ask) {
        Ok(made) => answer::done(ask.json, &made, &format!("{}: {}", ask.to.display(), made.words)),
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn joined(ask: &Ask) -> Result<PacketMade, Failure> {
    let title = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let part = |(number, path)| PacketPart { chosen: Some(number), issued: None, title: title(path) };
    let wanted = PacketAsk {
        title: ask.title.clone(),
        parts: (0..).zip(&ask.files).map(part).collect(),
        counting: match ask.count {
            Count::Nic => CountingChoice::Nothing,
            Count::Strony => CountingChoice::Pages,
            Count::Karty => CountingChoice::Leaves,
            Count::KartyDwustronne => CountingChoice::LeavesBothSides,
        },
        first: ask.first,
        corner: ask.corner.into(),
    };
    let bytes = |part: &PacketPart| {
        let path = part.chosen.and_then(|number| ask.files.get(number as usize));
        let path = path.ok_or_else(|| Failure::not_found("Plik pakietu"))?;
        Ok(Picked::read(path, LARGEST_PDF)?.bytes)
    };
    let (bytes, made) = packet::join(&wanted, bytes, |_, _| Ok(()))?;
    disk::write_new(&ask.to, &bytes)?;
    Ok(PacketMade { file: ask.to.file_name().unwrap_or_default().to_string_lossy().into_owned(), ..made })
}
