//! `kladka list`: what is in a file.

use casework::listing::{self, Noun};
use casework::{Desk, document, file};
use clap::Args;
use serde_json::{Value, json};

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// The documents that can be printed are listed beside the nouns of the file.
const DOCUMENTS: &str = "documents";

/// Wypisuje zawartość pliku: bez RODZAJU liczby, z RODZAJEM kolejne pozycje.
///
/// Rodzaje: organisations (organizacje), programmes (programy), consultations (konsultacje), acts (projekty
/// aktów), calls (konkursy), remarks (uwagi), sittings (posiedzenia), issued (wydane dokumenty), documents (dokumenty, które można wydrukować poleceniem print).
/// JSON bez rodzaju: [{ "noun", "label", "count" }]; z rodzajem: [{ "id", "title", "number", "state", "day", "case" }];
/// dla documents: [{ "kind", "id", "title", "label", "ready", "because" }].
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Co wypisać
    #[arg(value_name = "RODZAJ", value_parser = ["organisations", "programmes", "consultations", "acts", "calls", "remarks", "sittings", "issued", DOCUMENTS])]
    noun: Option<String>,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    let listed = ask.file.open_to_read().and_then(|desk| {
        let listed = match ask.noun.as_deref() {
            None => counts(&desk),
            Some(DOCUMENTS) => documents(&desk),
            Some(word) => rows(&desk, Noun::from_word(word).unwrap_or(Noun::Organisations)),
        };
        file::close(desk)?;
        listed
    });
    match listed {
        Ok((json, words)) => answer::done(ask.json, &json, &words),
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

type Listed = Result<(Value, String), casework::Failure>;

fn counts(desk: &Desk) -> Listed {
    let counts = listing::counts(desk)?;
    let words: Vec<String> = counts.iter().map(|count| format!("{:>6}  {}", count.count, count.label)).collect();
    Ok((json!(counts), words.join("\n")))
}

fn rows(desk: &Desk, noun: Noun) -> Listed {
    let rows = listing::rows(desk, noun)?;
    let words: Vec<String> = rows
        .iter()
        .map(|row| {
            let parts = [row.id.to_string(), row.day.clone(), row.number.clone(), row.state_words.clone(), row.title.clone()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
        })
        .collect();
    Ok((json!(rows), words.join("\n")))
}

fn documents(desk: &Desk) -> Listed {
    let offered = document::offer::all(desk)?;
    let lines: Vec<Value> = offered
        .iter()
        .map(|one| {
            json!({ "kind": one.word(), "id": one.id, "label": one.kind.label, "title": one.title, "ready": one.ready,
                    "because": one.because })
        })
        .collect();
    let words: Vec<String> = offered
        .iter()
        .map(|one| {
            let missing = if one.ready { String::new() } else { format!("  ({})", one.because) };
            format!("{} {}  {}: {}{missing}", one.word(), one.id.0, one.kind.label, one.title)
        })
        .collect();
    Ok((Value::Array(lines), words.join("\n")))
}
