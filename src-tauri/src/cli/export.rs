//! `kladka export`: a whole case, or the words of a document, as a file.

use std::io::Write;
use std::path::{Path, PathBuf};

use casework::exchange::{CaseNoun, export};
use casework::{Failure, file, template};
use clap::{Args, ValueEnum};
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Zapisuje całą sprawę w pliku JSON: do przekazania innej osobie albo innemu urzędowi.
///
/// RODZAJ template zapisuje słowa dokumentu w użyciu (NUMER to wtedy klucz dokumentu, na przykład uchwala); JSON: { "path", "kind" }.
/// Z programem idą jego teksty z wersjami, cele, zadania, opinia, publikacje, konsultacje z uwagami, organizacje i załączniki.
/// Istniejącego pliku nie zastępuje. Postać pliku opisuje schemat assets/schemas/case-1.schema.json.
/// JSON: { "path", "schema", "noun", "rows": { lista: liczba pozycji } }.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Rodzaj sprawy
    #[arg(value_name = "RODZAJ", value_enum)]
    noun: Noun,
    /// Numer podany przez polecenie list; dla template klucz dokumentu
    #[arg(value_name = "NUMER")]
    id: String,
    /// Plik sprawy do utworzenia
    #[arg(long, value_name = "PLIK_SPRAWY")]
    to: PathBuf,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

/// What can be exported; the plural of `list` is understood as well.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Noun {
    #[value(alias = "programmes")]
    Programme,
    #[value(alias = "consultations")]
    Consultation,
    #[value(alias = "acts")]
    Act,
    #[value(alias = "organisations")]
    Organisation,
    #[value(alias = "templates")]
    Template,
}

impl Noun {
    fn case(self) -> Option<CaseNoun> {
        match self {
            Self::Programme => Some(CaseNoun::Programme),
            Self::Consultation => Some(CaseNoun::Consultation),
            Self::Act => Some(CaseNoun::DraftAct),
            Self::Organisation => Some(CaseNoun::Organisation),
            Self::Template => None,
        }
    }
}

pub fn run(ask: &Ask) -> Exit {
    match ask.noun.case() {
        Some(noun) => case(ask, noun),
        None => words(ask),
    }
}

fn number(id: &str) -> Result<i64, Failure> {
    let refused = || Failure::field("id", format!("„{id}” nie jest numerem sprawy. Podaj numer, który wypisuje polecenie list."));
    id.trim().parse().map_err(|_| refused())
}

fn words(ask: &Ask) -> Exit {
    let made = ask.file.open_to_read().and_then(|desk| {
        let made = template::file::export(&desk, &ask.id);
        file::close(desk)?;
        made
    });
    match made.and_then(|(_, bytes)| write_new(&ask.to, &bytes)) {
        Ok(()) => {
            let words = format!("Zapisano szablon w pliku {}", ask.to.display());
            answer::done(ask.json, &json!({ "path": ask.to, "kind": ask.id.trim() }), &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn case(ask: &Ask, noun: CaseNoun) -> Exit {
    let made = number(&ask.id).and_then(|id| {
        let desk = ask.file.open_to_read()?;
        let made = export::case(&desk, noun, id);
        file::close(desk)?;
        made
    });
    match made.and_then(|case| write_new(&ask.to, export::text(&case)?.as_bytes()).map(|()| case)) {
        Ok(case) => {
            let words = format!("Zapisano sprawę w pliku {}", ask.to.display());
            let rows = json!({
                "organisations": case.organisations.len(), "programmes": case.programmes.len(), "texts": case.texts.len(),
                "draft_acts": case.draft_acts.len(), "consultations": case.consultations.len(), "remarks": case.remarks.len(), "attachments": case.attachments.len(),
            });
            let json = json!({ "path": ask.to, "schema": case.schema, "noun": case.case.noun, "rows": rows });
            answer::done(ask.json, &json, &words)
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

/// Writes a file that is not there yet.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let place = Some(path.display().to_string());
    let said = |error: std::io::Error| {
        let sentence = if error.kind() == std::io::ErrorKind::AlreadyExists {
            "Taki plik już istnieje. Nie został zastąpiony; podaj inną nazwę."
        } else {
            "Nie można zapisać pliku w tym miejscu. Sprawdź folder i uprawnienia."
        };
        Failure::Document { sentence: sentence.into(), place: place.clone() }
    };
    let mut file = std::fs::File::create_new(path).map_err(said)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(said)
}
