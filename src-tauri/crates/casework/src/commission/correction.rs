//! Corrections of announced results: what was, what is, why.

use domain::{
    commission::{Award, Correction, CorrectionKind, proposal::too_much, validate},
    id::{AwardId, CorrectionId, OfferId},
    polish::{capital_first, date_in_words},
    publication::PublishedThing,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::commission as kept;

use super::{CHANGED, Held, grant, results::offer_name, typed};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{Choice, DayView, Key, MoneyView},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CorrectionView {
    /// A mistake that was put right, or money for an offer of the reserve list.
    pub kind: Choice,
    pub offer: String,
    pub corrected_on: DayView,
    pub before: MoneyView,
    pub after: MoneyView,
    /// Begins with a capital letter.
    pub reason: String,
    /// "tablica ogłoszeń, 29 grudnia 2026 r.": where the changed results stand.
    pub published: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CorrectionInput {
    pub after: String,
    pub corrected_on: String,
    pub reason: String,
}

pub(super) fn views(held: &Held) -> Vec<CorrectionView> {
    let case = held.case();
    let offer = |award: AwardId| held.awards.iter().find(|row| row.id == award).map(|row| row.record.offer);
    let published = |change: CorrectionId| {
        let own = case.published(PublishedThing::CallResults).filter(move |one| one.subject == Some(change.0));
        own.map(|one| format!("{}, {}", one.place.label(), date_in_words(one.published_on))).collect()
    };
    let rows = held.corrections.iter().map(|row| CorrectionView {
        kind: row.record.kind.into(),
        offer: offer(row.record.award).map(|offer| offer_name(held, offer)).unwrap_or_default(),
        corrected_on: row.record.corrected_on.into(),
        before: row.record.before.into(),
        after: row.record.after.into(),
        reason: capital_first(row.record.reason.trim()),
        published: published(row.id),
    });
    rows.collect()
}

pub fn save(desk: &mut Desk, call: Key, offer: Key, input: &CorrectionInput) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let offer = OfferId(offer.0);
    let mut reading = Reading::new();
    let after = typed::money(&mut reading, "after", &input.after);
    if input.after.trim().is_empty() {
        reading.fault("after", "Nowa kwota: to pole jest puste. Wpisz kwotę; 0,00 zł, gdy oferta nie dostaje dotacji.");
    }
    let corrected_on = reading.needed_day("corrected_on", &input.corrected_on);
    desk.write("Sprostowanie wyników konkursu", |tx| {
        grant::of_call(tx, call, offer)?;
        let held = Held::load(tx, law, call, today)?;
        let case = held.case();
        let (assessed, known) = match (case.offer(offer), case.award(offer)) {
            (Some(assessed), Some(known)) => (assessed, known),
            _ => return Err(Failure::not_found("Dotacja")),
        };
        let Some(before) = known.record.granted else {
            return Err(Failure::field(
                "after",
                "Tej oferty jeszcze nie rozstrzygnięto. Wpisz przyznaną kwotę zamiast sprostowania.",
            ));
        };
        let after = after.unwrap_or_default();
        let correction = Correction {
            award: known.id,
            kind: CorrectionKind::Mistake,
            corrected_on,
            before,
            after,
            reason: input.reason.trim().to_owned(),
        };
        let mut faults = validate::correction(&correction);
        faults.extend(
            too_much(after, assessed.asked, held.records.stored.record.limits.grant_max)
                .map(|sentence| Violation::new("after", sentence)),
        );
        reading.done(faults)?;
        kept::award::correct(tx, &correction)?;
        grant::keep(tx, &held, &Award { granted: Some(after), ..known.record.clone() })?;
        grant::within_pools(&Held::load(tx, law, call, today)?)
    })?;
    Ok(Reply::new((), CHANGED))
}
