//! `kladka law`: which law pack is in use, a newer one, going back, the one in use as a file.

use std::fmt::Write;
use std::path::PathBuf;

use casework::law::file::{self as pack_file, LIMIT};
use casework::law::offer::{self, DifferenceView, OfferedLaw};
use casework::law::{self, LawPackView, take};
use casework::{Desk, Failure, disk, file, picked::Picked};
use clap::{Args, Subcommand};
use serde_json::json;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Pokazuje, wczytuje i zapisuje pakiet prawny: przepisy jako dane, według których program sprawdza i liczy.
#[derive(Debug, Args)]
pub struct Ask {
    #[command(flatten)]
    file: OfficeFile,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Show(Show),
    Take(Take),
    Back(Back),
    Export(Export),
}

/// Mówi, który pakiet jest w użyciu i od kiedy. Niczego nie zmienia.
///
/// JSON: { "version", "state_day": { "iso", … }, "own", "sentence", "passed_over", "note", "entries", "unverified" }; own: true, gdy
/// pakiet wczytał urząd.
#[derive(Debug, Args)]
struct Show {
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

/// Wczytuje nowszy pakiet prawny jako jedną czynność, którą można cofnąć.
///
/// Najpierw sprawdza cały pakiet: gdy ma choć jeden błąd, jest dla innego programu albo nie jest nowszy, niczego nie zmienia i mówi
/// dlaczego. JSON: { "offered": { "version", "added", "changed", "removed", "sentence", … }, "differences": [{ "kind", "name", "from",
/// "facts": [{ "label", "was", "now" }] }], "taken" }; taken: false przy próbie.
#[derive(Debug, Args)]
struct Take {
    /// Pakiet prawny (.kladka-prawo)
    #[arg(value_name = "PAKIET")]
    source: PathBuf,
    /// Tylko sprawdź i porównaj, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

/// Wraca do pakietu, który przyszedł z programem. Wczytane pakiety zostają w pliku, a powrót można cofnąć.
///
/// JSON jak w poleceniu show: { "version", "own", "sentence" }.
#[derive(Debug, Args)]
struct Back {
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

/// Zapisuje pakiet, który jest w użyciu, do pliku: archiwum ZIP z plikami TOML, które można czytać i poprawiać.
///
/// JSON: { "path", "name" }, gdzie name to zwykła nazwa takiego pliku.
#[derive(Debug, Args)]
struct Export {
    /// Plik do utworzenia
    #[arg(long, value_name = "PAKIET")]
    to: PathBuf,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(ask: &Ask) -> Exit {
    match &ask.what {
        What::Show(show) => said(show.json, in_file(ask.file.open_to_read(), |desk| law::pack(desk, None))),
        What::Take(take) => taken(ask, take),
        What::Back(back) => said(back.json, in_file(ask.file.open(), |desk| Ok(take::go_back(desk)?.value))),
        What::Export(export) => exported(ask, export),
    }
}

fn in_file<T>(opened: Result<Desk, Failure>, work: impl FnOnce(&mut Desk) -> Result<T, Failure>) -> Result<T, Failure> {
    let mut desk = opened?;
    let done = work(&mut desk);
    file::close(desk)?;
    done
}

fn said(as_json: bool, view: Result<LawPackView, Failure>) -> Exit {
    match view {
        Ok(view) => {
            let json = json!({
                "version": view.version, "state_day": view.state_day, "own": view.used.own, "sentence": view.used.sentence,
                "passed_over": view.used.passed_over, "note": view.note, "entries": view.entries, "unverified": view.unverified,
            });
            let mut words =
                format!("Stan prawny na {}, wydanie {}.\n{}\n", view.state_day.words, view.version, view.used.sentence);
            for more in view.used.passed_over.iter().chain(Some(&view.note).filter(|note| !note.is_empty())) {
                let _ = writeln!(words, "{more}");
            }
            answer::done(as_json, &json, &words)
        }
        Err(failure) => answer::failed(as_json, &failure),
    }
}

fn taken(ask: &Ask, wanted: &Take) -> Exit {
    let opened = if wanted.dry_run { ask.file.open_to_read() } else { ask.file.open() };
    let done = in_file(opened, |desk| {
        let picked = Picked::read(&wanted.source, LIMIT)?;
        let (offered, differences) = (offer::offer(desk, &picked)?, offer::differences(desk, &picked)?);
        if !wanted.dry_run {
            take::take(desk, &picked)?;
        }
        Ok((offered, differences))
    });
    match done {
        Ok((offered, differences)) => {
            let json = json!({ "offered": offered, "differences": differences, "taken": !wanted.dry_run });
            answer::done(wanted.json, &json, &words(&offered, &differences, wanted.dry_run))
        }
        Err(failure) => answer::failed(wanted.json, &failure),
    }
}

fn words(offered: &OfferedLaw, differences: &[DifferenceView], dry_run: bool) -> String {
    let verb = if dry_run { "To próba, niczego nie zapisano. Pakiet prawny:" } else { "Wczytano pakiet prawny:" };
    let mut words = format!(
        "{verb} wydanie {} (stan prawny na {}). Dotychczas: wydanie {}.\n{}\n",
        offered.version, offered.state_day.words, offered.in_use_version, offered.sentence
    );
    for one in differences {
        let from = one.from.as_ref().map(|day| format!(" (od {})", day.words)).unwrap_or_default();
        let _ = writeln!(words, "[{}] {}{from}", one.kind.label, one.name);
        for fact in &one.facts {
            let _ = match (fact.was.as_str(), fact.now.as_str()) {
                ("", now) => writeln!(words, "    {}: {now}", fact.label),
                (was, "") => writeln!(words, "    {}: było {was}", fact.label),
                (was, now) => writeln!(words, "    {}: było {was}; jest {now}", fact.label),
            };
        }
    }
    words
}

fn exported(ask: &Ask, wanted: &Export) -> Exit {
    let made = in_file(ask.file.open_to_read(), |desk| pack_file::export(desk));
    match made.and_then(|(name, bytes)| disk::write_new(&wanted.to, &bytes).map(|()| name)) {
        Ok(name) => {
            let words = format!("Zapisano pakiet prawny w pliku {}", wanted.to.display());
            answer::done(wanted.json, &json!({ "path": wanted.to, "name": name }), &words)
        }
        Err(failure) => answer::failed(wanted.json, &failure),
    }
}
