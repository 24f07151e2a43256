//! Receipt stickers: number and day of what came in, for one letter or for a pile of them.

use std::path::Path;

use documents::print_desk::{self, LabelSheet, Placing, Sticker, Turn};
use domain::{
    deadline::parse_day,
    polish::{counted, date_in_words},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    failure,
    measures::SheetMeasures,
    papers::{PostSheet, check_start, first_sheet, sheet, sheets_for},
    printer::placing,
};
use crate::{
    Desk, Failure, disk,
    view::{ExplanationView, Key},
};

/// Most stickers at once.
const MOST: u32 = 500;
/// Stands in the pattern for the number that grows.
const NUMBER: &str = "{numer}";

/// Which stickers on what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct StickerAsk {
    pub paper: String,
    /// Measures on the screen; without them those of the paper.
    pub measures: Option<SheetMeasures>,
    /// The first label that is used, from 1.
    pub start: u32,
    pub printer: Option<Key>,
    /// A day as typed; empty: a line to write on.
    pub day: String,
    /// "OK.{numer}.2026"; empty: a line to write on.
    pub pattern: String,
    pub first: u32,
    pub count: u32,
    /// Empty: a line to write on.
    pub enclosures: String,
    pub signed: bool,
    pub with_office: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct StickerCheck {
    /// "12 nalepek na 1 arkuszu, od nr 5/2026 do nr 16/2026".
    pub words: String,
    pub why: ExplanationView,
    pub first_sheet: PostSheet,
}

/// Looks before printing.
pub fn check(desk: &Desk, ask: &StickerAsk) -> Result<StickerCheck, Failure> {
    let Wanted { stickers, sheet, placing } = wanted(desk, ask)?;
    // Refuses words that do not fit, before a file is asked for.
    // The last number is the longest.
    let ends: Vec<Sticker> = stickers.first().into_iter().chain(stickers.last()).cloned().collect();
    print_desk::stickers(&ends, &sheet, 1, placing).map_err(failure)?;
    let sheets = sheets_for(&sheet, ask.start, ask.count);
    let mut words = format!(
        "{} na {}",
        counted(u64::from(ask.count), ["nalepka", "nalepki", "nalepek"]),
        counted(u64::from(sheets), ["arkuszu", "arkuszach", "arkuszach"])
    );
    if let (Some(first), Some(last)) = (stickers.first(), stickers.last())
        && !first.number.is_empty()
    {
        words += &match first.number == last.number {
            true => format!(", nr {}", first.number),
            false => format!(", od nr {} do nr {}", first.number, last.number),
        };
    }
    let lines = |at: usize| stickers.get(at).map(lines).unwrap_or_default();
    let mut why = ExplanationView::told(words.clone(), Vec::new())
        .with("Nalepki", ask.count.to_string(), None)
        .with("Etykiet na arkuszu", sheet.labels_on_a_sheet().to_string(), None)
        .with("Pierwsza etykieta ma numer", ask.start.max(1).to_string(), None)
        .with("Arkusze", sheets.to_string(), None);
    why.steps.push("Każda nalepka zajmuje jedną etykietę; zaczęty arkusz liczy się jako cały.".into());
    if let (Some(first), Some(last)) = (stickers.first(), stickers.last())
        && first.number != last.number
    {
        why.steps.push("Numer rośnie o jeden na każdej nalepce, od pierwszego numeru, który wpisano.".into());
        why = why.with("Pierwszy numer", first.number.clone(), None).with("Ostatni numer", last.number.clone(), None);
    }
    Ok(StickerCheck { words, why, first_sheet: first_sheet(&sheet, ask.start, lines) })
}

/// The finished PDF.
pub fn pdf(desk: &Desk, ask: &StickerAsk) -> Result<Vec<u8>, Failure> {
    let Wanted { stickers, sheet, placing } = wanted(desk, ask)?;
    print_desk::stickers(&stickers, &sheet, ask.start as usize, placing).map_err(failure)
}

/// Writes the finished PDF into a file of the officer's choice.
pub fn write(desk: &Desk, ask: &StickerAsk, path: &Path) -> Result<(), Failure> {
    disk::write_file(desk, path, &pdf(desk, ask)?)
}

struct Wanted {
    stickers: Vec<Sticker>,
    sheet: LabelSheet,
    placing: Placing,
}

fn wanted(desk: &Desk, ask: &StickerAsk) -> Result<Wanted, Failure> {
    let (sheet, placing, office) = desk.read(|tx| {
        let sheet = sheet(tx, &ask.paper, ask.measures.as_ref())?;
        let office = store::office::get(tx)?.map(|(_, office)| office.office.nominative).unwrap_or_default();
        Ok((sheet, placing(tx, ask.printer, Turn::AsDesigned)?, office))
    })?;
    check_start(&sheet, ask.start)?;
    let day = match ask.day.trim() {
        "" => String::new(),
        typed => date_in_words(parse_day(typed).map_err(|fault| Failure::field("day", fault.to_string()))?),
    };
    let pattern = ask.pattern.trim();
    let limits = [("pattern", pattern, 60), ("enclosures", ask.enclosures.trim(), 20)];
    if let Some((field, ..)) = limits.iter().find(|(_, words, most)| words.chars().count() > *most) {
        return Err(Failure::field(*field, "Ten napis nie zmieści się na nalepce. Skróć go."));
    }
    if !(1..=MOST).contains(&ask.count) {
        return Err(Failure::field("count", format!("Na raz można wydrukować od 1 do {MOST} nalepek.")));
    }
    if ask.count > 1 && !pattern.is_empty() && !pattern.contains(NUMBER) {
        let sentence = format!("Kolejne nalepki miałyby ten sam numer. Wpisz {NUMBER} w miejscu, w którym numer ma rosnąć.");
        return Err(Failure::field("pattern", sentence));
    }
    let one = |number: u32| Sticker {
        office: if ask.with_office { office.clone() } else { String::new() },
        day: day.clone(),
        number: pattern.replace(NUMBER, &number.to_string()),
        enclosures: ask.enclosures.trim().to_owned(),
        signed: ask.signed,
    };
    let stickers = (0..ask.count).map(|at| one(ask.first.saturating_add(at))).collect();
    Ok(Wanted { stickers, sheet, placing })
}

/// What the picture of the sheet shows of a sticker.
fn lines(sticker: &Sticker) -> Vec<String> {
    let said = |label: &str, value: &str| format!("{label} {}", if value.is_empty() { "…………" } else { value });
    let mut lines = vec![said("Wpłynęło dnia", &sticker.day), said("nr", &sticker.number)];
    lines.push(said("liczba załączników", &sticker.enclosures));
    if sticker.signed {
        lines.push(said("podpis", ""));
    }
    if !sticker.office.is_empty() {
        lines.insert(0, sticker.office.clone());
    }
    lines
}
