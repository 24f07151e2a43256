//! `kladka check`: what the rules say of everything in a file.

use std::fmt::Write;

use casework::check::{self, CheckView};
use casework::{Failure, deadline, file};
use clap::Args;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Sprawdza zgodność urzędu, programów, konsultacji, projektów aktów, konkursów z ofertami, komisją i wynikami oraz organizacji z prawem. Niczego nie zmienia.
///
/// Kod wyjścia 1, gdy jest choć jedna blokada. JSON: { "on": { "iso", … }, "blocks", "warnings", "hints", "cases": [{ "noun",
/// "id", "title", "findings": [{ "rule", "level": { "key", "label" }, "title", "found", "required", "basis", "basis_verified",
/// "advice", "place", "remedy" }] }] }.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    /// Dzień oceny: RRRR-MM-DD albo dd.mm.rrrr; bez niego dzisiejszy
    #[arg(long, value_name = "DZIEŃ")]
    on: Option<String>,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    match checked(ask) {
        Ok(view) => {
            let said = answer::done(ask.json, &view, &words(&view));
            if view.blocks == 0 { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn checked(ask: &Ask) -> Result<CheckView, Failure> {
    let on = ask.on.as_deref().map(deadline::day).transpose()?;
    let desk = ask.file.open_to_read()?;
    let view = check::everything(&desk, on);
    file::close(desk)?;
    view
}

fn words(view: &CheckView) -> String {
    let mut words =
        format!("Stan na {}: blokady {}, ostrzeżenia {}, wskazówki {}.\n", view.on.words, view.blocks, view.warnings, view.hints);
    for case in &view.cases {
        let _ = writeln!(words, "\n{}", case.title);
        for finding in &case.findings {
            let _ = writeln!(words, "  [{}] {} {}", finding.level.label, finding.rule, finding.title);
            if let Some(found) = &finding.found {
                let _ = writeln!(words, "      Jest: {found}");
            }
            if let Some(required) = &finding.required {
                let _ = writeln!(words, "      Ma być: {required}");
            }
            let _ = writeln!(words, "      {}\n      Podstawa: {}", finding.advice, finding.basis);
        }
    }
    words
}
