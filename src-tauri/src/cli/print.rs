//! `kladka print`: a document of a case as files in a folder.

use std::path::PathBuf;

use casework::Failure;
use casework::document::batch::{self, WrittenFiles};
use casework::document::{DocumentOrder, offer};
use clap::Args;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Drukuje dokument sprawy do plików PDF, DOCX i HTML. Rejestru wystawionych dokumentów nie zmienia.
///
/// Rodzaje i numery podaje: kladka list PLIK documents. JSON: { "folder", "names": [nazwy plików] }.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Rodzaj dokumentu podany przez polecenie list, na przykład uchwala, raport_konsultacji albo akt-uchwala
    #[arg(value_name = "RODZAJ")]
    kind: String,
    /// Numer podany przez polecenie list: programu, konsultacji, projektu aktu, a dla porównania wersji numer treści
    #[arg(value_name = "NUMER")]
    id: i64,
    /// Numer oferty, członka komisji, żądania uzasadnienia, zmiany albo spotkania, którego dotyczy dokument; bez tej opcji pusty formularz, a gdzie go nie ma – pierwsza pozycja
    #[arg(long, value_name = "POZYCJA")]
    part: Option<i64>,
    /// Folder na pliki
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Formaty: pdf, docx, html; bez tej opcji wszystkie
    #[arg(long, value_name = "FORMATY", value_delimiter = ',')]
    format: Vec<String>,
    /// Osobny plik PDF dla każdej oferty, każdego członka komisji albo każdego żądania uzasadnienia
    #[arg(long, conflicts_with_all = ["format", "part"])]
    each: bool,
    /// Dzień dokumentu: RRRR-MM-DD albo dd.mm.rrrr; bez tej opcji dzień ze sprawy albo dzisiejszy
    #[arg(long, value_name = "DZIEŃ")]
    on: Option<String>,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    match printed(ask) {
        Ok(files) => {
            let paths: Vec<String> =
                files.names.iter().map(|name| PathBuf::from(&files.folder).join(name).display().to_string()).collect();
            answer::done(ask.json, &files, &paths.join("\n"))
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn printed(ask: &Ask) -> Result<WrittenFiles, Failure> {
    let formats = batch::formats(&ask.format)?;
    let desk = ask.file.open_to_read()?;
    let part = ask.part.map(Into::into);
    let order = DocumentOrder { day: ask.on.clone(), part, ..offer::order(&desk, &ask.kind, ask.id.into())? };
    if ask.each {
        return batch::each(&desk, &order, &ask.to, |_, _| Ok(()));
    }
    batch::to_folder(&desk, &order, &formats, &ask.to)
}
