//! `kladka import … form`: the data file of an offline form.

use std::path::PathBuf;

use casework::form::bring::{self, Arrival, Brought};
use casework::form::data_file::LIMIT;
use casework::view::Key;
use casework::{Failure, file, picked::Picked};
use clap::Args;

use super::office_file::OfficeFile;
use super::{Exit, answer};

/// Wczytuje plik z danymi formularza konkursu: oferty, karty oceny albo zgłoszenia do komisji.
///
/// Plik dokończony i niezmieniony zostaje wpisany jako jedna czynność, którą można cofnąć; karta oceny wchodzi niepodpisana. Gdy
/// plik zmieniono poza formularzem, nie dokończono go albo ta oferta jest już w rejestrze, program niczego nie zapisuje, wymienia
/// pola, które trzeba obejrzeć, i kończy kodem 1.
///
/// JSON: { "form": { "key", "label" }, "code", "taken", "sentence", "remarks": [zdania] }.
#[derive(Debug, Args)]
pub struct Form {
    /// Plik z danymi (JSON), zapisany w formularzu
    #[arg(value_name = "PLIK")]
    source: PathBuf,
    /// Numer konkursu w pliku urzędu
    #[arg(long, value_name = "KONKURS")]
    call: i64,
    /// Jak oferta wpłynęła: osobiscie, poczta, edoreczenia, epuap, generator, email
    #[arg(long, value_name = "SPOSÓB", default_value = "")]
    channel: String,
    /// Dzień wpływu oferty
    #[arg(long, value_name = "DZIEŃ", default_value = "")]
    day: String,
    /// Godzina wpływu oferty; w godzinie, która w październiku się powtarza: „2:30 letni” albo „2:30 zimowy”
    #[arg(long, value_name = "GODZINA", default_value = "")]
    hour: String,
    /// Numer zadania w konkursie, gdy plik go nie wskazuje
    #[arg(long, value_name = "ZADANIE", default_value = "")]
    task: String,
    /// Numer oferty w rejestrze; bez niego następny
    #[arg(long, value_name = "NUMER", default_value = "")]
    number: String,
    /// Tylko sprawdź, niczego nie zapisuj
    #[arg(long)]
    dry_run: bool,
    /// Odpowiedz dokumentem JSON
    #[arg(long)]
    json: bool,
}

pub fn run(file: &OfficeFile, form: &Form) -> Exit {
    let opened = if form.dry_run { file.open_to_read() } else { file.open() };
    let brought = opened.and_then(|mut desk| {
        let picked = Picked::read(&form.source, LIMIT);
        let brought = picked.and_then(|picked| bring::bring(&mut desk, Key(form.call), &picked, &arrival(form), form.dry_run));
        file::close(desk)?;
        brought
    });
    told(brought, form)
}

fn arrival(form: &Form) -> Arrival {
    let Form { channel, day, hour, task, number, .. } = form;
    Arrival { channel: channel.clone(), day: day.clone(), hour: hour.clone(), task: task.clone(), number: number.clone() }
}

fn told(brought: Result<Brought, Failure>, form: &Form) -> Exit {
    match brought {
        Ok(brought) => {
            let trial = if form.dry_run { "To próba: nic jeszcze nie zapisano.\n" } else { "" };
            let words = format!(
                "{}\n{trial}{}",
                brought.sentence,
                brought.remarks.iter().map(|one| format!("{one}\n")).collect::<String>()
            );
            let said = answer::done(form.json, &brought, &words);
            if brought.taken || form.dry_run { said } else { Exit::Found }
        }
        Err(failure) => answer::failed(form.json, &failure),
    }
}
