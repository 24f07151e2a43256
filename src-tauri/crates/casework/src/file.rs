//! The office file itself: making, opening, closing, and what the foot of the rooms says of it.

use std::{path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use domain::polish;
use serde::Serialize;
use specta::Type;
use store::{OpenFault, Store, open::Holder};

use crate::{Desk, Failure, Host, desk::opener, failure::StorageFault, view::DayView};

/// What the screen knows of the open file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FileView {
    pub path: String,
    /// File name without folders.
    pub name: String,
    /// "Gmina Jarzębin"; `None` while the office has not been described.
    pub unit: Option<String>,
    /// The sample municipality lives on this day.
    pub sample_day: Option<DayView>,
    pub today: DayView,
    pub read_only: bool,
    /// What the officer should know of the disk the file stands on.
    pub disk_warning: Option<String>,
    /// Instant of the last act, ISO 8601 in UTC.
    pub saved_at: Option<String>,
}

/// Makes a new office file; a file that is already there is never touched.
pub fn create(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    Desk::over(Store::create(path, &opener(host.as_ref())).map_err(|fault| refusal(host.as_ref(), path, fault))?, host)
}

/// Opens an office file for work.
pub fn open(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    Desk::over(Store::open(path, &opener(host.as_ref())).map_err(|fault| refusal(host.as_ref(), path, fault))?, host)
}

/// Opens an office file only to look at it.
pub fn open_to_read(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    Desk::over(Store::open_to_read(path).map_err(|fault| refusal(host.as_ref(), path, fault))?, host)
}

/// Whether this version of the program can show the file.
pub(crate) fn can_be_read(path: &Path) -> bool {
    Store::open_to_read(path).is_ok()
}

/// Closes the file; afterwards everything is in the one file, without companions.
pub fn close(desk: Desk) -> Result<(), Failure> {
    Ok(desk.store.close()?)
}

pub fn view(desk: &Desk) -> Result<FileView, Failure> {
    let (unit, saved_at) = desk.read(|tx| {
        let office = store::office::get(tx)?;
        let last = store::history::acts(tx, None, 1)?;
        Ok((office.map(|(_, office)| office.unit.nominative), last.first().map(|act| act.at.to_rfc3339())))
    })?;
    let path = desk.store.path();
    Ok(FileView {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        path: path.display().to_string(),
        unit,
        sample_day: desk.frozen_today().map(Into::into),
        today: desk.today().into(),
        read_only: desk.store.is_read_only(),
        disk_warning: desk.store.volume().message().map(Into::into),
        saved_at,
    })
}

/// Why a file did not open, with what only the host knows: the name of the file, the clock of the office, this computer.
pub(crate) fn refusal(host: &dyn Host, path: &Path, fault: OpenFault) -> Failure {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let sentence = match &fault {
        OpenFault::Locked { by: Some(holder) } => Some(held(host, &name, holder)),
        OpenFault::Newer { program_of_file: Some(program), saved_at: Some(at), .. } => Some(format!(
            "Plik „{name}” zapisano {} w wersji {program}, a na tym komputerze jest wersja {}. Starsza wersja mogłaby pominąć część \
             danych, dlatego plik nie został otwarty. Zainstaluj nowszą wersję programu albo obejrzyj starszą kopię.",
            moment(host, *at),
            host.program()
        )),
        OpenFault::Foreign => Some(format!(
            "„{name}” nie jest plikiem Kładki. Nic w nim nie zmieniono. Wybierz plik urzędu, zwykle z końcówką „.kladka”."
        )),
        OpenFault::Exists => Some(format!(
            "W tym miejscu jest już plik „{name}”. Nie został zastąpiony. Otwórz go albo podaj inną nazwę nowego pliku."
        )),
        _ => None,
    };
    match (Failure::from(fault), sentence) {
        (Failure::Storage { fault, .. }, Some(sentence)) => Failure::Storage { fault, sentence },
        (failure, _) => failure,
    }
}

fn held(host: &dyn Host, name: &str, holder: &Holder) -> String {
    let since = moment(host, holder.since);
    if holder.host != host.computer() {
        return format!(
            "Plik „{name}” jest otwarty na komputerze „{}”: pracuje w nim {}, od {since}. \
             Poproś o zamknięcie pliku i spróbuj ponownie albo otwórz go tylko do odczytu.",
            holder.host, holder.who
        );
    }
    if holder.who != host.officer() {
        return format!(
            "Plik „{name}” jest otwarty na tym komputerze: pracuje w nim {}, od {since}. \
             Poproś o zamknięcie pliku i spróbuj ponownie albo otwórz go tylko do odczytu.",
            holder.who
        );
    }
    format!(
        "Plik „{name}” jest już otwarty w innym oknie Kładki na tym komputerze, od {since}. \
         Przejdź do tamtego okna albo zamknij je i spróbuj ponownie."
    )
}

/// „15 października 2026 r., godz. 9.41” on the clock of the office.
fn moment(host: &dyn Host, at: DateTime<Utc>) -> String {
    let at = host.local(at);
    format!("{}, godz. {}", polish::date_in_words(at.date()), at.format("%-H.%M"))
}

impl From<OpenFault> for Failure {
    fn from(fault: OpenFault) -> Self {
        let sentence = fault.to_string();
        let kind = match fault {
            OpenFault::NotFound => StorageFault::NotFound,
            OpenFault::Foreign | OpenFault::Folder => StorageFault::Foreign,
            OpenFault::Newer { .. } => StorageFault::Newer,
            OpenFault::Damaged { .. } => StorageFault::Damaged,
            OpenFault::Locked { .. } => StorageFault::Locked,
            OpenFault::Permission | OpenFault::ReadOnly | OpenFault::NeedsUpgrade { .. } => StorageFault::ReadOnly,
            OpenFault::Disk(fault) => return fault.into(),
            OpenFault::Exists => StorageFault::Exists,
        };
        Self::Storage { fault: kind, sentence }
    }
}
