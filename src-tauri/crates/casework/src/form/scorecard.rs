//! The data file of a member's cards, taken into the commission of the call.

use domain::{commission::scoring::brief_points, polish::counted};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{data_file, of_call, offer::FieldChangeView};
use crate::{
    Desk, Failure, Reply, Topic,
    commission::cards::{self, CardInput, CardRow},
    picked::Picked,
    view::Key,
};

/// The cards of a file that was read; nothing is kept yet.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ExaminedCards {
    pub file: String,
    pub member: Key,
    pub name: String,
    pub code: String,
    pub finished: bool,
    pub untouched: bool,
    /// What was changed outside the form.
    pub touched: Vec<FieldChangeView>,
    pub cards: Vec<ExaminedCard>,
}

/// The card of one offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ExaminedCard {
    pub offer: Key,
    pub name: String,
    /// Points in the order of the criteria.
    pub points: Vec<String>,
    pub reason: String,
}

#[derive(Deserialize)]
struct Answers {
    member: i64,
    cards: Vec<Card>,
}

#[derive(Deserialize)]
struct Card {
    offer: i64,
    #[serde(default)]
    scores: Vec<Score>,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize)]
struct Score {
    criterion: i64,
    #[serde(default)]
    points: Option<u32>,
}

/// Reads the cards of a file and puts the points beside the criteria of the call.
pub fn examine(desk: &Desk, call: Key, picked: &Picked) -> Result<ExaminedCards, Failure> {
    let refused = |sentence: &str| Failure::Import { sentence: sentence.to_owned(), place: Some(picked.name.clone()) };
    // Which member it is of says the file itself; the call and the checksum are compared with the form of that member.
    let frame = desk.read(|tx| of_call::card_frame(tx, desk.law(), desk.today(), call))?;
    let file = data_file::read(&frame, &picked.bytes).map_err(|failure| failure.in_file(&picked.name))?;
    let answers: Answers = serde_json::from_value(file.answers.clone()).map_err(|_| {
        refused("W tym pliku nie ma karty, którą program umie odczytać. Poproś o plik zapisany w formularzu karty.")
    })?;
    let grid = cards::grid(desk, call, None, Some(Key(answers.member)))?;
    let member = grid.members.iter().find(|one| one.id.0 == answers.member);
    let member = member.ok_or_else(|| refused("Tej osoby nie ma w komisji konkursu. Sprawdź, czy to plik z tego konkursu."))?;
    let rows = of_call::rows_of_member(desk, &grid, member.id, None)?;
    let card = |(row, name): (CardRow, String)| {
        let card = answers.cards.iter().find(|card| card.offer == row.offer.0)?;
        let points = grid.criteria.iter().map(|head| {
            let score = card.scores.iter().find(|score| score.criterion == head.id.0).and_then(|score| score.points);
            score.map(brief_points).unwrap_or_default()
        });
        Some(ExaminedCard { offer: row.offer, name, points: points.collect(), reason: card.reason.clone() })
    };
    let found: Vec<ExaminedCard> = rows.into_iter().filter_map(card).collect();
    if found.is_empty() {
        return Err(refused("Żadna z ofert tej karty nie jest teraz oceniana w tym konkursie."));
    }
    Ok(ExaminedCards {
        file: picked.name.clone(),
        member: member.id,
        name: member.name.clone(),
        code: file.seal.code.clone(),
        finished: file.finished,
        untouched: file.is_untouched(),
        touched: file.touched_fields(&frame).into_iter().map(Into::into).collect(),
        cards: found,
    })
}

/// Writes the cards down as one act, unsigned: they are locked when the signed prints are there. When one is refused, none is kept.
/// Answers a sentence with what was done.
pub fn take_in(desk: &mut Desk, call: Key, member: Key, taken: &[ExaminedCard]) -> Result<Reply<String>, Failure> {
    let today = desk.today();
    desk.write("Karty oceny z pliku", |tx| {
        taken.iter().try_for_each(|card| {
            let (points, reason) = (card.points.clone(), card.reason.clone());
            cards::put(tx, call, &CardInput { offer: card.offer, member, points, reason, ..CardInput::default() }, today)
        })
    })?;
    let count = u64::try_from(taken.len()).unwrap_or_default();
    Ok(Reply::new(format!("Wczytano {}.", counted(count, ["kartę", "karty", "kart"])), &[Topic::Calls]))
}
