//! Points of one member brought in from a sheet: a column with the number of the offer, one for each criterion of the call and, when
//! there is one, the reasons.
//!
//! The cards come in open, so that they are looked through in the grid and signed there. A file with a single fault changes nothing:
//! a sheet of another call has other criteria, and shifted columns give points that cannot be.

use std::path::Path;

use domain::{
    commission::{Scorecard, scoring::Measure, validate},
    id::{CallId, OfferId},
    polish,
    violation::Violation,
};
use store::commission as kept;

use super::{CHANGED, cards::Sheet, frozen, held::assessed, member, typed};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    sheet::{self, ImportReading, Kind, ListFile},
    view::Key,
};

/// Most rows of one sheet.
const MOST_ROWS: usize = 5_000;
/// Most faults that are told; more tell nothing new.
const MOST_FAULTS: usize = 20;

const LIST: Kind = Kind {
    name: "karty_oceny",
    remembered: "Zapamiętano układ kolumn pliku z punktami",
    list: "punktami",
    row: "punktami",
    room: "Jedna sprawa",
    most_rows: MOST_ROWS,
    most_bytes: 10 * 1024 * 1024,
    known: is_number,
    parted: |_| false,
    longest_heading: 500,
    least_known: 1,
};

/// Headings of the column with the number of the offer.
fn is_number(heading: &str) -> bool {
    let folded = folded(heading);
    ["oferta", "numeroferty", "nroferty", "numer", "nr"].contains(&folded.as_str())
}

fn folded(text: &str) -> String {
    polish::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Reads the file and writes its cards, open; answers how many.
pub fn bring(desk: &mut Desk, call: Key, scorer: Key, path: &Path) -> Result<Reply<u32>, Failure> {
    let (name, bytes) = sheet::file::bytes(path, &LIST)?;
    bring_bytes(desk, call, scorer, &name, bytes)
}

/// The same from bytes at hand.
pub fn bring_bytes(desk: &mut Desk, call: Key, scorer: Key, name: &str, bytes: Vec<u8>) -> Result<Reply<u32>, Failure> {
    let file = ListFile::of(name, bytes, &LIST)?;
    let table = file.table(&ImportReading { headed: Some(true), ..ImportReading::default() })?;
    let refuse = |sentence: String| Failure::Import { sentence, place: Some(name.to_owned()) };
    let today = desk.today();
    let count = desk.write("Punkty z arkusza", |tx| {
        frozen::refuse(tx, call)?;
        let sheet = Sheet::load(tx, call)?;
        let scorer = member::of_call(tx, call, scorer)?;
        let at = table.headings.iter().position(|heading| is_number(heading)).ok_or_else(|| {
            refuse("W arkuszu nie ma kolumny z numerem oferty. Nazwij ją „Oferta” i wczytaj plik ponownie.".into())
        })?;
        let columns = columns(&sheet.measures, &table.headings).map_err(refuse)?;
        let reasons = table.headings.iter().position(|heading| folded(heading) == "uzasadnienie");
        let day = sheet.day(&scorer.record, today);
        let register = store::offer::list::of(tx, CallId(call.0))?;
        let offers: Vec<_> = register.iter().filter_map(|row| assessed(row, None)).filter(|offer| offer.sound).collect();
        let mut cards: Vec<Scorecard> = Vec::new();
        let mut faults: Vec<Violation> = Vec::new();
        for (number, cells) in &table.rows {
            let cell = |column: usize| cells.get(column).map_or("", String::as_str);
            let place = |sentence: String| Violation::new(format!("rows.{number}"), format!("Wiersz {number}: {sentence}"));
            let Some(offer) = offers.iter().find(|offer| folded(&offer.number) == folded(cell(at))) else {
                let shown: String = cell(at).chars().take(40).collect();
                faults.push(place(format!("w konkursie nie ma oferty nr „{shown}”, którą się ocenia.")));
                continue;
            };
            if let Some(sentence) = sheet.refusal(&scorer, offer.id, day) {
                faults.push(place(sentence));
            }
            if cards.iter().any(|card| card.offer == offer.id) {
                faults.push(place(format!("oferta nr {} jest w arkuszu drugi raz.", offer.number)));
            }
            let mut reading = Reading::new();
            let scores = sheet.measures.iter().zip(&columns).filter_map(|(measure, column)| {
                typed::points(&mut reading, &measure.criterion.to_string(), cell(*column))
                    .map(|points| (measure.criterion, points))
            });
            let card = Scorecard {
                member: scorer.id,
                offer: offer.id,
                scores: scores.collect(),
                reason: reasons.map(|column| cell(column).trim().to_owned()).unwrap_or_default(),
                signed_on: None,
            };
            if let Err(Failure::Invalid { violations }) = reading.done(validate::scorecard(&card, &sheet.measures)) {
                faults.extend(violations.into_iter().map(|fault| place(fault.sentence)));
            }
            if is_signed(tx, offer.id, &card)? {
                faults.push(place(format!("karta oferty nr {} jest już podpisana. Odblokuj ją albo usuń wiersz.", offer.number)));
            }
            cards.push(card);
        }
        faults.truncate(MOST_FAULTS);
        Failure::when_invalid(faults)?;
        for card in &cards {
            match kept::card::of(tx, card.offer, card.member)? {
                Some(known) => {
                    // A sheet without reasons leaves those that were typed.
                    let reason = if reasons.is_some() { card.reason.clone() } else { known.record.reason };
                    let card = Scorecard { reason, ..card.clone() };
                    kept::card::update(tx, known.id, known.revision, &card).map(|_| ())?;
                }
                None => kept::card::insert(tx, card).map(|_| ())?,
            }
        }
        Ok(u32::try_from(cards.len()).unwrap_or(u32::MAX))
    })?;
    Ok(Reply::new(count, CHANGED))
}

fn is_signed(tx: &store::ReadTx<'_>, offer: OfferId, card: &Scorecard) -> Result<bool, Failure> {
    Ok(kept::card::of(tx, offer, card.member)?.is_some_and(|known| known.record.is_signed()))
}

/// In which column the points of each criterion stand; a criterion without a column is told by name.
fn columns(measures: &[Measure], headings: &[String]) -> Result<Vec<usize>, String> {
    let folded_headings: Vec<String> = headings.iter().map(|heading| folded(heading)).collect();
    let column = |measure: &Measure| {
        let name = folded(&measure.name);
        folded_headings.iter().position(|heading| *heading == name).ok_or_else(|| measure.name.trim().to_owned())
    };
    let (found, missing): (Vec<_>, Vec<_>) = measures.iter().map(column).partition(Result::is_ok);
    let missing: Vec<String> = missing.into_iter().filter_map(Result::err).map(|name| format!("„{name}”")).collect();
    if missing.is_empty() {
        return Ok(found.into_iter().filter_map(Result::ok).collect());
    }
    Err(format!(
        "W arkuszu nie ma kolumn z kryteriami tego konkursu: {}. Sprawdź, czy to arkusz tego konkursu i czy kolumny się nie przesunęły.",
        missing.join(", ")
    ))
}
