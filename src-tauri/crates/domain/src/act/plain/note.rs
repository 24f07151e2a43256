//! What the officer should look at after reading a text from outside.

use crate::act::intake::SourcePlace;
use crate::act::lines::RepairReason;

/// Something the officer should look at after reading a plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub at: SourcePlace,
    pub reason: NoteReason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteReason {
    /// The number in the source is not the next one; the program numbers anew.
    OutOfOrder { mark: String },
    /// A line without a mark was joined to the unit above it.
    Joined,
    /// The line begins like a number that is no mark of a unit (`1.1.`, `I.`); it stayed as words.
    Unknown { beginning: String },
    /// A mark in another spelling than the drafting rules know; `more` others were spelled alike.
    Respelled { written: String, mark: String, more: u32 },
    /// A word divided at the end of a row was put together.
    Hyphen { word: String },
    /// Rows broken by the width of a page were joined in so many places, this being the first.
    Lines { places: u32 },
    /// The unit could not stand where the source had it.
    Repaired(RepairReason),
    /// Rows of a table became words.
    Table,
    /// A reference is live, and its number is another one now.
    Renumbered { written: String, now: String },
    /// A reference stayed as words, because several units bear its number.
    Ambiguous { written: String },
    /// No mark at all was found in the text.
    NothingRecognised,
    /// No part of the text is a programme.
    NoProgramme,
}

impl Note {
    /// The Polish sentence.
    pub fn sentence(&self) -> String {
        let at = self.at;
        match &self.reason {
            NoteReason::OutOfOrder { mark } => {
                format!("{at}: oznaczenie „{mark}” nie jest kolejne. Program nada własną numerację – sprawdź odesłania.")
            }
            NoteReason::Joined => {
                format!("{at}: wiersz bez oznaczenia dołączono do jednostki powyżej. Sprawdź, czy słusznie.")
            }
            NoteReason::Unknown { beginning } => {
                format!("{at}: nie rozpoznano oznaczenia „{beginning}”. Słowa zachowano – wybierz poziom jednostki.")
            }
            NoteReason::Respelled { written, mark, more: 0 } => format!("{at}: „{written}” odczytano jako „{mark}”."),
            NoteReason::Respelled { written, mark, more } => {
                format!("{at}: „{written}” odczytano jako „{mark}”; podobnie w dalszych miejscach: {more}.")
            }
            NoteReason::Hyphen { word } => {
                format!("{at}: wyraz podzielony na końcu wiersza złożono w „{word}”. Sprawdź, czy nie pisze się go z łącznikiem.")
            }
            NoteReason::Lines { places } => {
                format!("{at}: połączono wiersze złamane w środku zdania. Takich miejsc jest w tekście: {places}.")
            }
            NoteReason::Repaired(reason) => format!("{at}: {}", reason.words()),
            NoteReason::Table => {
                format!("{at}: tabelę zapisano jako zwykły tekst, bo treść aktu nie zawiera tabel. Sprawdź, czy jest czytelna.")
            }
            NoteReason::Renumbered { written, now } => {
                format!("{at}: odesłanie „{written}” prowadzi teraz do „{now}”, bo jednostki ponumerowano po kolei.")
            }
            NoteReason::Ambiguous { written } => {
                format!("{at}: odesłanie „{written}” pozostało słowami, bo tak oznaczono w tekście więcej niż jedną jednostkę.")
            }
            NoteReason::NothingRecognised => {
                "Nie rozpoznano ani jednego oznaczenia jednostki. Cały tekst pozostanie akapitami.".into()
            }
            NoteReason::NoProgramme => "W tekście nie znaleziono programu ani załącznika z jego treścią. \
                 Jeżeli programem jest cały tekst, wczytaj wszystko jako program."
                .into(),
        }
    }
}
