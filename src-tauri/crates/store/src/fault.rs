//! What can go wrong while the file is read or written, in Polish sentences: what happened, that the file is whole, what to do.

use domain::id::{OrganisationId, Revision};
use rusqlite::{ErrorCode, ffi};

use crate::tables::labels;

/// A number that only one organisation may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberField {
    Nip,
    Regon,
    Krs,
}

impl NumberField {
    pub fn label(self) -> &'static str {
        match self {
            Self::Nip => "NIP",
            Self::Regon => "REGON",
            Self::Krs => "KRS",
        }
    }
}

/// A row that stands in the way of taking an act back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    pub table: String,
    pub row: i64,
    /// Polish name of the record: „organizacja „Pod Lipami””.
    pub label: String,
}

/// A failure of reading or writing. Unless said otherwise nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("Nie ma już takiego zapisu ({what}). Mógł zostać usunięty albo cofnięty. Odśwież widok i wybierz zapis z listy.")]
    NotFound { what: &'static str, id: i64 },

    #[error(
        "Ten zapis ({what}) zmienił się od chwili, gdy go otwarto. Niczego nie nadpisano. Odśwież widok, porównaj i zapisz swoją zmianę jeszcze raz."
    )]
    Stale { what: &'static str, now: Revision },

    #[error("Numer {} ma już w rejestrze organizacja „{name}”. Otwórz jej kartę albo popraw numer.", field.label())]
    Duplicate { field: NumberField, existing: OrganisationId, name: String },

    #[error(
        "Pole „{field}” mieści najwyżej {limit} znaków, nie może być puste, gdy jest wymagane, i nie przyjmuje znaków sterujących. Popraw tekst i zapisz ponownie."
    )]
    BadText { table: String, column: String, field: &'static str, limit: u32 },

    #[error("Pole „{field}” ma wartość, której nie da się zapisać. Popraw ją i zapisz ponownie.")]
    BadValue { table: String, column: String, field: &'static str },

    #[error(
        "Plik „{name}” ma {megabytes} MB, a załącznik może mieć najwyżej {limit} MB. Zmniejsz go (na przykład zapisz skan w niższej rozdzielczości) i dołącz ponownie."
    )]
    AttachmentTooBig { name: String, megabytes: u64, limit: u64 },

    #[error("Taka pozycja już istnieje. Otwórz istniejącą albo podaj inną wartość.")]
    Taken,

    #[error("Tego zapisu nie można usunąć ani zmienić, bo odwołują się do niego inne. Najpierw zmień tamte zapisy.")]
    InUse,

    #[error(
        "Wydanego dokumentu, załącznika, zapisanej wersji ani historii nie można zmienić ani usunąć. Wydaj nowy dokument albo zapisz nową wersję."
    )]
    Frozen,

    #[error("Czynności „{act}” nie można cofnąć, bo wydano w niej dokument. Wydaj dokument poprawiony.")]
    NotUndoable { act: String },

    #[error(
        "Czynności „{act}” nie cofa się w Historii, bo dotyczy treści aktu, a treść wraca przez wersje. Niczego nie zmieniono. Otwórz tę treść i na liście wersji przywróć tę, która ma wrócić."
    )]
    InVersions { act: String },

    #[error(
        "Czynność „{act}” niczego nie zmieniła, tylko zachowała wersję, załącznik albo numer, a one zostają w pliku. Nie ma w niej czego cofnąć."
    )]
    NothingToReturn { act: String },

    #[error("Czynność „{act}” była już cofnięta.")]
    AlreadyUndone { act: String },

    #[error(
        "Nie można cofnąć czynności „{act}”, bo później zmieniono: {}. Niczego nie zmieniono. Cofnij najpierw nowsze czynności.",
        list(rows)
    )]
    ChangedSince { act: String, rows: Vec<Touched> },

    #[error(
        "Jednego z zapisów nie udało się odczytać. Plik nie został zmieniony. Sprawdź plik (Ustawienia, Kopie zapasowe) i w razie potrzeby odtwórz kopię."
    )]
    Unreadable { column: String },

    #[error(
        "Plik jest chwilowo zajęty przez inny program, na przykład kopiowanie lub skaner antywirusowy. Niczego nie zapisano, plik jest nienaruszony. Odczekaj chwilę i spróbuj ponownie."
    )]
    Busy,

    #[error(
        "Na dysku zabrakło miejsca. Niczego nie zapisano, plik jest nienaruszony. Zwolnij miejsce na dysku i spróbuj ponownie."
    )]
    DiskFull,

    #[error(
        "Brakuje uprawnień do zapisu w tym miejscu. Niczego nie zapisano, plik jest nienaruszony. Wybierz inny folder, na przykład Dokumenty."
    )]
    Permission,

    #[error(
        "Plik jest otwarty tylko do odczytu, dlatego niczego nie zapisano; plik jest nienaruszony. Jeżeli pracuje w nim teraz ktoś inny, poproś o zamknięcie pliku i otwórz go ponownie. Jeżeli w tym folderze nie wolno zapisywać, przenieś plik do folderu, w którym wolno."
    )]
    ReadOnly,

    #[error(
        "Pliku nie ma już tam, skąd go otwarto: usunięto go, przeniesiono albo odłączono nośnik. Tej czynności nie zapisano, a wszystko wcześniejsze program jeszcze ma. Nie zamykaj programu: w Ustawieniach, w części Kopie zapasowe, zapisz kopię na innym dysku, a potem otwórz ją jako plik urzędu."
    )]
    Gone,

    #[error(
        "W miejsce otwartego pliku wstawiono inny, na przykład podczas kopiowania lub synchronizacji folderu. Tej czynności nie zapisano w żadnym z nich. Nie zamykaj programu: w Ustawieniach, w części Kopie zapasowe, zapisz kopię na innym dysku, a potem porównaj oba pliki i otwórz właściwy."
    )]
    Replaced,

    #[error(
        "Plik jest uszkodzony i nie da się w nim bezpiecznie pracować. Niczego nie usunięto. Zamknij program i odtwórz ostatnią dobrą kopię."
    )]
    Damaged { detail: String },

    #[error("Plik nie ma hasła, więc jego kopii też nie ma czym zaszyfrować. Najpierw nadaj hasło plikowi.")]
    NotEncrypted,

    #[error("W tym miejscu jest już plik o nazwie „{name}”. Nie został zastąpiony. Podaj inną nazwę.")]
    Exists { name: String },

    #[error(
        "Kopia „{name}” nie przeszła sprawdzenia i nie będzie użyta. Plik urzędu jest nienaruszony. Zrób nową kopię, najlepiej na innym dysku."
    )]
    UnsoundCopy { name: String, detail: String },

    #[error("Dysk nie odpowiada albo odłączono nośnik. Niczego nie zapisano. Sprawdź połączenie z dyskiem i spróbuj ponownie.")]
    Disk { detail: String },

    #[error(
        "Wystąpił nieoczekiwany błąd zapisu. Niczego nie zmieniono, plik jest nienaruszony. Spróbuj ponownie. Jeżeli błąd wróci, przepisz ten komunikat, zanotuj, co było robione, i przekaż to osobie, która opiekuje się programem."
    )]
    Unexpected { detail: String },
}

fn list(rows: &[Touched]) -> String {
    const SHOWN: usize = 5;
    let mut names: Vec<&str> = rows.iter().take(SHOWN).map(|row| row.label.as_str()).collect();
    names.dedup();
    let mut sentence = names.join(", ");
    if rows.len() > SHOWN {
        sentence += " i inne";
    }
    sentence
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        let Some(failure) = error.sqlite_error() else {
            return Self::Unexpected { detail };
        };
        match failure.code {
            ErrorCode::ConstraintViolation => constraint(failure.extended_code, &detail),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::PermissionDenied | ErrorCode::AuthorizationForStatementDenied | ErrorCode::CannotOpen => Self::Permission,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { detail },
            ErrorCode::SystemIoFailure => Self::Disk { detail },
            _ => Self::Unexpected { detail },
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::PermissionDenied => Self::Permission,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::DiskFull,
            _ => Self::Disk { detail: error.to_string() },
        }
    }
}

/// A refused constraint; limits are named "table.column limit" in the schema.
fn constraint(extended: i32, detail: &str) -> Fault {
    match extended {
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Fault::InUse,
        ffi::SQLITE_CONSTRAINT_TRIGGER if detail.contains("frozen") => Fault::Frozen,
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => Fault::Taken,
        ffi::SQLITE_CONSTRAINT_CHECK => {
            let named = detail.rsplit(": ").next().unwrap_or_default();
            let (place, limit) = named.split_once(' ').unwrap_or((named, ""));
            let (table, column) = place.split_once('.').unwrap_or(("", ""));
            let field = labels::field(table, column);
            let (table, column) = (table.to_owned(), column.to_owned());
            match limit.parse() {
                Ok(limit) if !column.is_empty() => Fault::BadText { table, column, field, limit },
                _ => Fault::BadValue { table, column, field },
            }
        }
        _ => Fault::Unexpected { detail: detail.to_owned() },
    }
}
