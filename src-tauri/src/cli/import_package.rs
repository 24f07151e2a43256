//! `kladka import … package`: cases from a package, compared with those that are here.

use std::path::PathBuf;

use casework::handover::{self, CaseChoice, Package as Opened, ReviewView, TakenPackage};
use casework::{Desk, Failure, file};
use clap::Args;
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Wczytuje sprawy z paczki zastępcy (ZIP) albo z pliku sprawy (JSON) jako jedną czynność, którą można cofnąć.
///
/// Każda sprawa jest porównana z tą, która jest w pliku urzędu. Nowe i zmienione tylko w paczce są wczytane, zmienione tylko w
/// pliku urzędu zostają. Gdy zmieniono ją po obu stronach albo nie wiadomo, kto ją zmienił, nic nie jest wczytane, chyba że
/// podano --ours, --theirs albo --separate; wybór różnica po różnicy jest w oknie programu. Paczka ze zmienionym plikiem sprawy
/// jest odrzucana.
///
/// JSON: { "review": { "cases": [{ "title", "number", "standing": { "key", "label" }, "sentence", "differences": [{ "place",
/// "field", "here", "there", "changed" }], "notes", "fault" }] }, "taken": { "act", "sentence", "cases" } albo null przy próbie }.
#[derive(Debug, Args)]
pub struct Package {
    /// Paczka albo plik sprawy
    #[arg(value_name = "PACZKA")]
    source: PathBuf,
    /// Tylko porównaj, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// Przy sprawach zmienionych po obu stronach zostaw nasze
    #[arg(long, conflicts_with_all = ["theirs", "separate"])]
    ours: bool,
    /// Przy sprawach zmienionych po obu stronach weź z paczki
    #[arg(long, conflicts_with = "separate")]
    theirs: bool,
    /// Sprawy zmienione po obu stronach wczytaj jako osobne
    #[arg(long)]
    separate: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(file: &OfficeFile, ask: &Package) -> Exit {
    let opened = if ask.dry_run { file.open_to_read() } else { file.open() };
    let taken = opened.and_then(|mut desk| {
        let taken = taken_in(&mut desk, ask);
        file::close(desk)?;
        taken
    });
    match taken {
        Ok((review, taken)) => {
            answer::done(ask.json, &json!({ "review": review, "taken": taken }), &words(&review, taken.as_ref()))
        }
        Err(failure) => answer::failed(ask.json, &failure),
    }
}

fn taken_in(desk: &mut Desk, ask: &Package) -> Result<(ReviewView, Option<TakenPackage>), Failure> {
    let package = Opened::read(&ask.source, desk.law().on(desk.today()))?;
    let review = handover::review(desk, &package)?;
    if ask.dry_run {
        return Ok((review, None));
    }
    let otherwise = match (ask.ours, ask.theirs, ask.separate) {
        (true, ..) => Some(CaseChoice::Ours),
        (_, true, _) => Some(CaseChoice::Theirs),
        (.., true) => Some(CaseChoice::Separate),
        _ => None,
    };
    let taken = handover::take_proposed(desk, &package, otherwise)?;
    Ok((review, Some(taken.value)))
}

fn words(review: &ReviewView, taken: Option<&TakenPackage>) -> String {
    let mut words = match taken {
        Some(taken) => format!("{}\n", taken.sentence),
        None => "To próba: nic jeszcze nie zapisano.\n".to_owned(),
    };
    for case in &review.cases {
        words += &format!("{}: {}. {}\n", case.title, case.standing.label, case.fault.as_ref().unwrap_or(&case.sentence));
        for one in &case.differences {
            let field = if one.field.is_empty() { String::new() } else { format!(", {}", one.field) };
            let here = if one.here.is_empty() { "nie ma" } else { &one.here };
            let there = if one.there.is_empty() { "nie ma" } else { &one.there };
            words += &format!("  {}{field} ({}): u nas: {here}; w paczce: {there}\n", one.place, one.changed.label);
        }
        for note in &case.notes {
            words += &format!("  {note}\n");
        }
    }
    words
}
