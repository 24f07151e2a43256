//! Why a spreadsheet was not read, in sentences that name the cause and the remedy. The place is the name of the file, which
//! whoever asked knows.

use super::limits;

/// A refusal of the reader or the writer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    #[error("Ten arkusz jest zabezpieczony hasłem. Otwórz go w arkuszu, zdejmij hasło, zapisz jako XLSX i wczytaj ponownie.")]
    Locked,
    #[error(
        "To arkusz w dawnej postaci Excela (XLS). Otwórz go w arkuszu, wybierz „Zapisz jako”, rodzaj XLSX, i wczytaj zapisany plik."
    )]
    OldForm,
    #[error(
        "To arkusz w postaci, której program nie czyta (ODS albo XLSB). Otwórz go w arkuszu, wybierz „Zapisz jako”, rodzaj XLSX, i wczytaj zapisany plik."
    )]
    OtherForm,
    #[error("To dokument tekstowy, a nie arkusz z listą. Wskaż plik XLSX albo CSV.")]
    Document,
    #[error("To archiwum, w którym nie ma arkusza. Jeżeli lista jest w środku, rozpakuj ją i wskaż plik XLSX albo CSV.")]
    NoWorkbook,
    #[error("Tego arkusza nie da się odczytać: jest uszkodzony albo niepełny. Otwórz go w arkuszu, zapisz ponownie i wczytaj.")]
    Damaged,
    #[error("Arkusz po rozpakowaniu jest za duży. Skopiuj samą listę do nowego arkusza, zapisz go jako XLSX i wczytaj ponownie.")]
    Unpacked,
    #[error("Arkusz ma więcej niż {most} wierszy. Sprawdź, czy to właściwy plik, albo podziel go na części.")]
    TooLong { most: usize },
    #[error("Arkusz ma więcej niż {} kolumn. Skopiuj samą listę do nowego arkusza i wczytaj go ponownie.", limits::MOST_COLUMNS)]
    TooWide,
    #[error("W tym pliku nie ma arkusza „{name}”. Są w nim: {known}.")]
    NoSuchSheet { name: String, known: String },
    #[error("W tym arkuszu nie ma żadnych danych. Sprawdź, czy wybrano właściwy plik.")]
    Empty,
    #[error("Jedna z komórek miałaby ponad 32 000 znaków, a tyle nie mieści się w arkuszu. Zapisz listę jako CSV.")]
    TooLongCell,
    #[error("Arkusza nie udało się utworzyć. Zapisz listę jako CSV.")]
    NotWritten,
}
