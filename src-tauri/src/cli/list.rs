//! `kladka list`: what is in an office file, one line for each record.

use std::path::PathBuf;
use std::sync::Arc;

use casework::document::offer::{self, OfferedDocument};
use casework::{Desk, Failure, file};
use clap::{Args, ValueEnum};

use super::{Exit, answer};
use crate::folders::Folders;
use crate::host::ThisComputer;

/// Wypisuje zawartość pliku urzędu.
///
/// documents: dokumenty, które można wydrukować, po jednym wierszu na rodzaj i sprawę. JSON: [ { "kind": { "key", "label" },
/// "id", "case", "title", "ready", "because" } ]; polecenie print przyjmuje kind.key i id.
#[derive(Debug, Args)]
pub struct Ask {
    /// Plik urzędu
    #[arg(value_name = "PLIK")]
    file: PathBuf,
    /// Co wypisać
    #[arg(value_name = "CO", value_enum, default_value = "documents")]
    noun: Noun,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

/// What can be listed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Noun {
    Documents,
}

pub fn run(ask: &Ask) -> Exit {
    let host = Arc::new(ThisComputer::of_this_user(&Folders::of_this_user()));
    let listed = file::open_to_read(host, &ask.file).and_then(|desk| match ask.noun {
        Noun::Documents => documents(&desk),
    });
    match listed {
        Ok(documents) => {
            let lines: Vec<String> = documents.iter().map(line).collect();
            let words =
                if lines.is_empty() { "Nie ma jeszcze spraw, z których powstają dokumenty.".into() } else { lines.join("\n") };
            answer::done(ask.json, &documents, &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn documents(desk: &Desk) -> Result<Vec<OfferedDocument>, Failure> {
    offer::all(desk)
}

/// `uchwala 3  Program współpracy … – uchwała z załącznikiem`.
fn line(document: &OfferedDocument) -> String {
    let state = if document.ready { String::new() } else { format!(" ({})", document.because) };
    format!("{}\t{}\t{}: {}{state}", document.kind.key, document.id.0, document.kind.label, document.title)
}
