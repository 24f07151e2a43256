//! What is wrong with words, and what is empty in them in a case, said to the officer with the place and what to do.

use documents::{
    Document,
    template::{Cause, Data, Fields, Words, WordsFault},
};
use domain::finding::Level;
use serde::Serialize;
use specta::Type;

use super::{fields::nearest, form::Places};
use crate::{document::print::room_of, view::Choice};

/// Something said of words at one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct WordsFinding {
    /// A block stops the words from being used; a warning stops a document of this case; a hint stops nothing.
    pub level: Choice,
    /// Key of the block of the form; `None` for the settings of the document.
    pub block: Option<String>,
    /// "12. ustęp".
    pub place: String,
    pub sentence: String,
    pub advice: String,
}

/// Faults that keep the words from being used.
pub fn faults(words: &Words, places: &Places, fields: &Fields) -> Vec<WordsFinding> {
    words.faults(fields).iter().map(|fault| told(fault, places, fields)).collect()
}

fn told(fault: &WordsFault, places: &Places, fields: &Fields) -> WordsFinding {
    let (block, place) = places.of(fault.place);
    let label = |key: &str| fields.get(key).map_or_else(|| key.to_owned(), |field| field.label.clone());
    let (sentence, advice) = match &fault.cause {
        Cause::UnknownField { key, like } => {
            let like = like.as_deref().and_then(|like| fields.get(like)).or_else(|| nearest(fields, key));
            let advice = match like {
                Some(field) => format!("Najbliższe są dane: „{}”. Wstaw je w tym miejscu albo usuń nieznane.", field.label),
                None => "Usuń je albo wstaw w tym miejscu inne dane z listy.".to_owned(),
            };
            (format!("Ten dokument nie ma danych „{key}”."), advice)
        }
        Cause::NotInSentence { key } => (
            format!("Danych „{}” nie można wpisać w zdanie.", label(key)),
            "Zapytaj o nie w warunku, powtórz je albo wstaw jako gotową treść w osobnym wierszu.".to_owned(),
        ),
        Cause::NotAList { key, found } => {
            (format!("Powtórzenie stoi na danych „{}”, a to {found}.", label(key)), "Wybierz w nim jedną z list.".to_owned())
        }
        Cause::LostReference { .. } => (
            "Odesłanie prowadzi do jednostki, której już nie ma.".to_owned(),
            "Usuń je albo wstaw odesłanie do innej jednostki.".to_owned(),
        ),
        Cause::ReferenceOutside => (
            "Odesłanie stoi poza tekstem prawnym.".to_owned(),
            "Odesłania działają w paragrafach, ustępach i punktach. Zmień rodzaj tego wiersza albo usuń odesłanie.".to_owned(),
        ),
        Cause::FootnoteInHeader => (
            "Przypis stoi w nagłówku kolumny, a nagłówek powtarza się na każdej stronie.".to_owned(),
            "Przenieś przypis do podpisu tabeli albo do zdania nad nią.".to_owned(),
        ),
        Cause::StruckInAct => (
            "Skreślone słowa stoją w tekście prawnym.".to_owned(),
            "W paragrafach, ustępach i punktach nic nie jest skreślone. Usuń te słowa albo zmień rodzaj wiersza.".to_owned(),
        ),
        Cause::TwoUnits { .. } => (
            "Dwie jednostki są celem tego samego odesłania.".to_owned(),
            "Usuń jedną z nich i wstaw odesłania do niej na nowo.".to_owned(),
        ),
        Cause::NoTitle => ("Dokument nie ma tytułu pliku.".to_owned(), "Wpisz go w ustawieniach dokumentu.".to_owned()),
        Cause::ChapterWithoutTitle => ("Rozdział nie ma tytułu.".to_owned(), "Wpisz tytuł albo usuń rozdział.".to_owned()),
        Cause::TableWithoutColumns => ("Tabela nie ma kolumn.".to_owned(), "Dodaj kolumnę albo usuń tabelę.".to_owned()),
        Cause::TableWithoutRows => {
            ("Tabela nie ma wierszy.".to_owned(), "Dodaj wiersz, podaj liczbę pustych wierszy albo usuń tabelę.".to_owned())
        }
        Cause::UnevenRow { cells, columns } => (
            format!("Wiersz tabeli ma komórek: {cells}, a kolumn jest {columns}."),
            "Wyrównaj liczbę komórek z liczbą kolumn.".to_owned(),
        ),
    };
    WordsFinding { level: Level::Block.into(), block, place, sentence, advice }
}

/// Data that the words name and that this case does not have. `document` is what these words made of it.
pub fn empty(words: &Words, places: &Places, fields: &Fields, data: &Data, document: &Document) -> Vec<WordsFinding> {
    let mut found = Vec::new();
    for used in words.used(fields).iter().filter(|used| used.printed) {
        let Some(field) = fields.get(&used.key) else { continue };
        if data.get(&used.key).is_some_and(|value| !value.is_empty()) {
            continue;
        }
        let hole = document.fields.iter().any(|(key, value)| key.split('|').next() == Some(&used.key) && value.value.is_empty());
        let Some((block, place)) = used.places.first().map(|place| places.of(*place)) else { continue };
        let more = used.places.len() - 1;
        let place = if more == 0 { place } else { format!("{place} i dalsze miejsca: {more}") };
        let (level, sentence) = if hole && field.mandatory {
            (Level::Warning, format!("W tej sprawie brakuje danych „{}”: dokumentu nie można z nimi wystawić.", field.label))
        } else {
            (Level::Hint, format!("W tej sprawie dane „{}” są puste: nic się w tym miejscu nie wydrukuje.", field.label))
        };
        let advice = match room_of(&used.key) {
            Some(room) => format!("Uzupełnia się je w miejscu: {room}."),
            None => "Wstaw je pod warunkiem, jeżeli zdanie bez nich nie ma sensu.".to_owned(),
        };
        found.push(WordsFinding { level: level.into(), block, place, sentence, advice });
    }
    found.sort_by_key(|finding| finding.level.key != "ostrzezenie");
    found
}
