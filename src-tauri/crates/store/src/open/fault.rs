//! Why a file could not be opened, each with what the officer can do.

use chrono::{DateTime, Utc};

use super::lock::Holder;
use crate::Fault;

/// A refusal to open or to make a file. The file itself was not changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenFault {
    #[error(
        "Nie ma pliku w tym miejscu. Mógł zostać przeniesiony albo nośnik jest odłączony. Podłącz nośnik albo wskaż plik w innym folderze."
    )]
    NotFound,

    #[error("W tym miejscu jest już plik o tej nazwie. Nie został zastąpiony. Otwórz go albo podaj inną nazwę.")]
    Exists,

    #[error("To nie jest plik Kładki. Nic w nim nie zmieniono. Wybierz plik urzędu, zwykle z końcówką „.kladka”.")]
    Foreign,

    #[error(
        "Plik zapisała nowsza wersja Kładki{}. Plik jest nienaruszony, nic w nim nie zmieniono. Zainstaluj nowszą wersję programu albo otwórz starszą kopię.",
        by(program_of_file)
    )]
    Newer {
        /// Version of the tables in the file and the one this program knows.
        version: i32,
        program: i32,
        /// Version of the program that wrote the file last, when it can be read.
        program_of_file: Option<String>,
        /// When the last act was done, when it can be read.
        saved_at: Option<DateTime<Utc>>,
    },

    #[error(
        "Plik pochodzi ze starszej wersji Kładki i przed obejrzeniem trzeba go otworzyć do pracy. Nic w nim nie zmieniono. Otwórz go zwykłym poleceniem; przedtem program zrobi kopię."
    )]
    NeedsUpgrade { version: i32, program: i32 },

    #[error(
        "Plik jest uszkodzony i nie da się go bezpiecznie otworzyć. Niczego w nim nie zmieniono ani nie usunięto. Odtwórz ostatnią dobrą kopię; uszkodzony plik zostanie zachowany obok."
    )]
    Damaged { detail: String },

    #[error("Plik jest zaszyfrowany i otwiera się tylko z hasłem. Nic w nim nie zmieniono. Podaj hasło, które mu nadano.")]
    Encrypted,

    #[error(
        "Hasło nie pasuje do tego pliku. Plik jest nienaruszony. Sprawdź, czy nie jest włączony Caps Lock i czy klawiatura jest polska, i wpisz hasło jeszcze raz."
    )]
    WrongPassword,

    #[error(
        "Plik jest otwarty w innym miejscu. Plik jest nienaruszony. Zamknij go tam, gdzie jest otwarty, albo otwórz go tylko do odczytu."
    )]
    Locked {
        /// Who has it, when it can be read; since when is told on the clock of the office, which only the host knows.
        by: Option<Holder>,
    },

    #[error(
        "Brakuje uprawnień do tego pliku lub folderu. Nic w nim nie zmieniono. Skopiuj plik do swojego folderu, na przykład Dokumenty, i otwórz kopię."
    )]
    Permission,

    #[error(
        "Plik jest tylko do odczytu. Nic w nim nie zmieniono. Otwórz go do odczytu albo skopiuj do folderu, w którym możesz zapisywać."
    )]
    ReadOnly,

    #[error("Nazwa wskazuje folder, a nie plik. Wybierz plik urzędu z tego folderu.")]
    Folder,

    #[error(transparent)]
    Disk(Fault),
}

fn by(program: &Option<String>) -> String {
    program.as_ref().map_or_else(String::new, |program| format!(" ({program})"))
}

impl OpenFault {
    pub(super) fn of_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::PermissionDenied => Self::Permission,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::IsADirectory => Self::Folder,
            kind => Self::Disk(Fault::from(std::io::Error::new(kind, error.to_string()))),
        }
    }
}

impl From<Fault> for OpenFault {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Damaged { detail } => Self::Damaged { detail },
            Fault::Busy => Self::Locked { by: None },
            Fault::Permission => Self::Permission,
            Fault::ReadOnly => Self::ReadOnly,
            // Our mark without our tables: somebody or something changed the file.
            Fault::Unexpected { detail } => Self::Damaged { detail },
            fault => Self::Disk(fault),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::*;

    #[test]
    fn what_the_disk_says_becomes_what_the_officer_can_do() {
        let cases = [
            (ErrorKind::NotFound, OpenFault::NotFound),
            (ErrorKind::AlreadyExists, OpenFault::Exists),
            (ErrorKind::PermissionDenied, OpenFault::Permission),
            (ErrorKind::ReadOnlyFilesystem, OpenFault::ReadOnly),
            (ErrorKind::IsADirectory, OpenFault::Folder),
            (ErrorKind::StorageFull, OpenFault::Disk(Fault::DiskFull)),
        ];
        for (kind, fault) in cases {
            assert_eq!(OpenFault::of_io(&Error::from(kind)), fault);
        }
    }
}
