//! Files for the officer's disk: documents, lists, copies of attachments. Every one is written here.
//!
//! A file is written beside its place under another name and put there only when it is whole, so that a disk that fails does not
//! cost the file that was there before. Nothing takes the place of an office file.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::{Desk, Failure};

/// A file that is whole and waits beside its place; dropped before it is put there, it goes away.
pub(crate) struct Part {
    part: PathBuf,
    place: PathBuf,
}

/// Writes a file to a place that the officer chose.
pub fn write_file(desk: &Desk, place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    Part::write(desk, place, bytes)?.put()
}

/// Writes a file that is not there yet, for the command line. One that is there stays as it is; what could not be written whole
/// goes away.
pub fn write_new(place: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = File::create_new(place).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => there_already(place),
        _ => refused(place, &error),
    })?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    written.map_err(|error| {
        let _ = fs::remove_file(place);
        refused(place, &error)
    })
}

/// Refuses a place where something is, before work for it begins.
pub fn free(place: &Path) -> Result<(), Failure> {
    if place.exists() { Err(there_already(place)) } else { Ok(()) }
}

fn there_already(place: &Path) -> Failure {
    let sentence = "Taki plik już istnieje. Nie został zastąpiony; podaj inną nazwę.".into();
    Failure::Document { sentence, place: Some(place.display().to_string()) }
}

fn refused(place: &Path, error: &io::Error) -> Failure {
    let sentence = format!("Nie można zapisać pliku w tym miejscu: {}. Sprawdź folder i uprawnienia.", reason(error));
    Failure::Document { sentence, place: Some(place.display().to_string()) }
}

impl Part {
    pub fn write(desk: &Desk, place: &Path, bytes: &[u8]) -> Result<Self, Failure> {
        guard(desk, place)?;
        let mut part = place.as_os_str().to_owned();
        part.push(".czesc");
        let part = Self { part: PathBuf::from(part), place: place.to_owned() };
        let written = File::create(&part.part).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
        written.map_err(|error| part.failure(&error))?;
        Ok(part)
    }

    /// Takes the place; a file of the same name that was there goes away.
    pub fn put(self) -> Result<(), Failure> {
        fs::rename(&self.part, &self.place).map_err(|error| self.failure(&error))
    }

    fn failure(&self, error: &io::Error) -> Failure {
        let sentence = format!(
            "Nie udało się zapisać pliku: {}. Jeżeli w tym miejscu był już plik o tej nazwie, pozostał bez zmian. \
             Sprawdź folder i miejsce na dysku, zamknij ten plik w innych programach i zapisz ponownie.",
            reason(error)
        );
        Failure::Document { sentence, place: Some(self.place.display().to_string()) }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After it was put in its place there is nothing under this name.
        let _ = fs::remove_file(&self.part);
    }
}

/// Refuses the place of the open file, of what lies beside it for it, of a copy and of any office file.
fn guard(desk: &Desk, place: &Path) -> Result<(), Failure> {
    let (place, open) = (real(place), real(desk.store.path()));
    let of_open = place.parent() == open.parent() && begins(&file_name(&place), &file_name(&open));
    let of_an_office = place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("kladka"));
    if !of_open && !of_an_office && !place.starts_with(real(&desk.host.backups())) {
        return Ok(());
    }
    let sentence =
        "W tym miejscu są dane urzędu albo ich kopie, dlatego nic tu nie zapisano. Wybierz inną nazwę albo inny folder.";
    Err(Failure::Document { sentence: sentence.into(), place: Some(place.display().to_string()) })
}

/// The path without detours, also of a file that is not there yet.
fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.canonicalize().unwrap_or_else(|_| folder.to_owned()).join(path.file_name().unwrap_or_default())
    })
}

fn file_name(path: &Path) -> OsString {
    path.file_name().unwrap_or_default().to_ascii_lowercase()
}

fn begins(name: &OsString, with: &OsString) -> bool {
    name.as_encoded_bytes().starts_with(with.as_encoded_bytes())
}

/// Why a file could not be read, for the middle of a sentence.
pub(crate) fn unread(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "nie ma go w tym miejscu",
        io::ErrorKind::PermissionDenied => "brak uprawnień do odczytu albo jest otwarty w innym programie",
        _ => "dysk nie odpowiada",
    }
}

fn reason(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::NotFound => "nie ma takiego folderu",
        io::ErrorKind::PermissionDenied => "brak uprawnień do zapisu albo plik jest otwarty w innym programie",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "na dysku brakuje miejsca",
        io::ErrorKind::ReadOnlyFilesystem => "z tego dysku można tylko czytać",
        io::ErrorKind::IsADirectory => "w tym miejscu jest folder o tej nazwie",
        _ => "dysk odmówił zapisu",
    }
}
