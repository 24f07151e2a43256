//! The office file itself: making, opening, closing, and what the foot of the rooms says of it.

use std::{path::Path, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use domain::polish;
use serde::Serialize;
use specta::Type;
use store::{
    OpenFault, Password, Store,
    open::{self, Holder},
};

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
    /// What the officer should know of the clock of this computer.
    pub clock_warning: Option<String>,
    /// The file opens with a password only.
    pub encrypted: bool,
    /// Instant of the last act, ISO 8601 in UTC.
    pub saved_at: Option<String>,
}

/// Makes a new office file; a file that is already there is never touched.
pub fn create(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    Desk::over(Store::create(path, &opener(host.as_ref())).map_err(|fault| refusal(host.as_ref(), path, fault))?, host)
}

/// Opens an office file for work.
pub fn open(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    open_with(host, path, None)
}

/// The same for a file that may be encrypted.
pub fn open_with(host: Arc<dyn Host>, path: &Path, password: Option<Password>) -> Result<Desk, Failure> {
    let opened = Store::open_with(path, &opener(host.as_ref()), password);
    Desk::over(opened.map_err(|fault| refusal(host.as_ref(), path, fault))?, host)
}

/// Opens an office file only to look at it.
pub fn open_to_read(host: Arc<dyn Host>, path: &Path) -> Result<Desk, Failure> {
    open_to_read_with(host, path, None)
}

/// The same for a file that may be encrypted.
pub fn open_to_read_with(host: Arc<dyn Host>, path: &Path, password: Option<Password>) -> Result<Desk, Failure> {
    Desk::over(Store::open_to_read_with(path, password).map_err(|fault| refusal(host.as_ref(), path, fault))?, host)
}

/// Opens for work the file that is open in `place` only to be read, once nobody else works in it. A file that does not open for work
/// stays open as it was.
pub fn open_for_work(place: &mut Option<Desk>) -> Result<FileView, Failure> {
    let desk = place.as_ref().ok_or_else(Failure::no_file_open)?;
    let (host, path) = (desk.host.clone(), desk.store.path().to_owned());
    let opened = open_with(host, &path, desk.store.password().cloned())?;
    let view = view(&opened)?;
    if let Some(before) = place.replace(opened) {
        close(before)?;
    }
    Ok(view)
}

/// Who works in a file now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HolderView {
    /// „pracuje w nim Anna Wierzba na komputerze „URZAD-12”, od …”; `None` when nobody does.
    pub sentence: Option<String>,
}

/// Looks whether somebody works in the file.
pub fn holder(host: &dyn Host, path: &Path) -> HolderView {
    let held = |holder: Holder| {
        let since = moment(host, holder.since);
        format!("W pliku pracuje teraz {} na komputerze „{}”, od {since}.", holder.who, holder.host)
    };
    HolderView { sentence: open::holder(path).map(held) }
}

/// Whether this version of the program can show the file.
pub(crate) fn can_be_read(path: &Path, password: Option<&Password>) -> bool {
    Store::open_to_read_with(path, password.cloned()).is_ok()
}

/// Closes the file; afterwards everything is in the one file, without companions.
pub fn close(desk: Desk) -> Result<(), Failure> {
    Ok(desk.store.close()?)
}

pub fn view(desk: &Desk) -> Result<FileView, Failure> {
    let (unit, last_at) = desk.read(|tx| {
        let office = store::office::get(tx)?;
        let last = store::history::acts(tx, None, 1)?;
        Ok((office.map(|(_, office)| office.unit.nominative), last.first().map(|act| act.at)))
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
        clock_warning: last_at.and_then(|at| clock_warning(desk, at)),
        encrypted: desk.store.is_encrypted(),
        saved_at: last_at.map(|at| at.to_rfc3339()),
    })
}

/// Clocks of two computers of an office differ by minutes.
const TOLERANCE: TimeDelta = TimeDelta::minutes(10);

/// The clock stands before what was already done in the file: every term would be counted from a wrong day. The sample municipality
/// lives on a day of its own.
fn clock_warning(desk: &Desk, last: DateTime<Utc>) -> Option<String> {
    let now = desk.host.now();
    (desk.frozen_today().is_none() && now + TOLERANCE < last).then(|| {
        let (host, last) = (desk.host.as_ref(), moment(desk.host.as_ref(), last));
        format!(
            "Zegar tego komputera pokazuje {}, a ostatnią czynność w tym pliku zapisano później: {last}. \
             Sprawdź datę i godzinę komputera, bo od nich program liczy terminy. Historia zachowuje kolejność czynności, \
             a kopii z późniejszą datą program nie usunie.",
            moment(host, now)
        )
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
            OpenFault::Encrypted => StorageFault::Encrypted,
            OpenFault::WrongPassword => StorageFault::WrongPassword,
            OpenFault::Permission | OpenFault::ReadOnly | OpenFault::NeedsUpgrade { .. } => StorageFault::ReadOnly,
            OpenFault::Disk(fault) => return fault.into(),
            OpenFault::Exists => StorageFault::Exists,
        };
        Self::Storage { fault: kind, sentence }
    }
}
