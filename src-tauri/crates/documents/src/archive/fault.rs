//! Why a package was not read, in sentences that name the cause and the remedy.

use super::{limits, name::NameFault};

/// A refusal of the reader or the writer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveFault {
    #[error("To nie jest paczka (plik ZIP). Wskaż plik, który zapisano w programie Kładka.")]
    NotArchive,
    #[error("Paczka jest uszkodzona albo niepełna. Poproś o przesłanie jej jeszcze raz.")]
    Damaged,
    #[error("Paczka jest zabezpieczona hasłem. Rozpakuj ją i poproś o paczkę zapisaną w programie Kładka.")]
    Locked,
    #[error("Paczka ma {} MB, a może mieć najwyżej {} MB. Poproś o mniejszą, z mniejszą liczbą spraw.", .bytes.div_ceil(MEGABYTE), limits::MOST_PACKED as u64 / MEGABYTE)]
    TooLarge { bytes: u64 },
    #[error(
        "Paczka ma więcej niż {} plików. Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka.",
        limits::MOST_ENTRIES
    )]
    TooMany,
    #[error("Paczka po rozpakowaniu miałaby ponad {} MB. Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka.", limits::MOST_UNPACKED / MEGABYTE)]
    Unpacked,
    #[error(
        "Plik „{path}” w paczce jest podejrzanie mocno ściśnięty. Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka."
    )]
    Ratio { path: String },
    #[error(
        "Plik „{path}” w paczce: {fault} Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka."
    )]
    Name { path: String, fault: NameFault },
    #[error(
        "W paczce są dwa pliki o nazwie „{path}” (wielkość liter nie odróżnia nazw). Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka."
    )]
    Twice { path: String },
    #[error(
        "„{path}” w paczce nie jest zwykłym plikiem, tylko odnośnikiem do innego miejsca. Takiej paczki program nie otwiera. Poproś nadawcę o paczkę zapisaną w programie Kładka."
    )]
    Link { path: String },
    #[error("W paczce nie ma pliku „{path}”. Poproś o przesłanie jej jeszcze raz.")]
    Missing { path: String },
    #[error("Paczki nie udało się utworzyć: jest w niej za dużo plików albo są za duże. Wybierz mniej spraw.")]
    NotWritten,
}

const MEGABYTE: u64 = 1024 * 1024;
