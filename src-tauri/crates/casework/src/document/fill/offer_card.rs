//! The formal check of an offer: every question with its answer, who gave it and when; what must be completed and by when.

use documents::template::Data;
use domain::{
    id::{OfferId, Stored},
    offer::{FormalAnswer, FormalQuestion, Offer},
    vocabulary::Vocabulary,
};
use store::ReadTx;

use super::{Gather, offer::state};
use crate::{Failure, commission::Held, offer::card};

/// The card of an offer.
pub(super) fn card(tx: &ReadTx<'_>, held: &Held, offer: &Stored<OfferId, Offer>) -> Result<Data, Failure> {
    let card = card::of(tx, held.law, held.today, offer.id)?;
    let answers = store::offer::answer::of(tx, offer.id)?;
    let mut questions = Vec::new();
    for line in &card.lines {
        let mut data = Data::new();
        data.said("pytanie", &line.question.label);
        match &line.answer {
            Some(answer) => {
                let given = answers.iter().find(|one| one.record.question.key() == line.question.key);
                // What the program found is a reason only where the officer answered the same.
                let agreed = line.computed.as_ref() == Some(&answer.found);
                let note = if answer.note.trim().is_empty() && agreed { &line.why } else { &answer.note };
                data.said("ustalenie", &answer.found.label)
                    .said("uwagi", note)
                    .said("kto", given.map_or(Ok(String::new()), |one| who(tx, one))?)
                    .said("kiedy", given.map_or_else(String::new, |one| one.record.answered_on.format("%d.%m.%Y").to_string()));
            }
            None => {
                let found = line.computed.as_ref().map(|found| format!("{}. ", domain::polish::capital_first(&found.label)));
                data.said("program", format!("{}{}", found.unwrap_or_default(), line.why));
            }
        }
        questions.push(data);
    }
    let mut data = Data::new();
    let record = &offer.record;
    let called = record.called_on.is_some() && !record.call_words.trim().is_empty();
    data.rows("oferta.karta", questions)
        .yes("oferta.bez_odpowiedzi", card.lines.iter().any(|line| line.answer.is_none()))
        .rows("oferta.braki", lines(if called { &record.call_words } else { &card.to_complete }))
        .rows("oferta.przeciw", lines(&card.against))
        .said("oferta.wynik", &card.verdict)
        .said("oferta.stan", super::sentence(&state(record)))
        .day("oferta.wezwanie", record.called_on)
        .day("oferta.uzupelnienie", record.complete_by);
    Ok(data)
}

/// A card to be filled by hand.
pub(super) fn blank() -> Data {
    let question = |question: &FormalQuestion| Data::new().text("pytanie", question.label());
    let mut data = Data::new();
    data.rows("oferta.karta", FormalQuestion::ALL.iter().map(question).collect()).yes("oferta.bez_odpowiedzi", true);
    data
}

/// Who wrote the answer down, as the history tells it.
fn who(tx: &ReadTx<'_>, answer: &Stored<domain::id::FormalAnswerId, FormalAnswer>) -> Result<String, Failure> {
    let told = store::history::of(tx, "formal_answer", answer.id.0, None, 1)?;
    Ok(told.into_iter().next().map(|change| change.who).unwrap_or_default())
}

fn lines(text: &str) -> Vec<Data> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Data::new().text("opis", super::clause(line))).collect()
}
