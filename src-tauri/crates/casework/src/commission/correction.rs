//! Corrections of announced results: what was, what is, why.

use domain::{
    commission::{Award, Correction, proposal::too_much, validate},
    id::{AwardId, CallId, OfferId},
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{ReadTx, commission as kept};

use super::{CHANGED, Held, grant, results::offer_name, typed};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{DayView, Key, MoneyView},
};

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CorrectionView {
    pub offer: String,
    pub corrected_on: DayView,
    pub before: MoneyView,
    pub after: MoneyView,
    pub reason: String,
}

#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct CorrectionInput {
    pub after: String,
    pub corrected_on: String,
    pub reason: String,
}

pub(super) fn views(tx: &ReadTx<'_>, call: CallId, held: &Held) -> Result<Vec<CorrectionView>, Failure> {
    let offer = |award: AwardId| held.awards.iter().find(|row| row.id == award).map(|row| row.record.offer);
    let rows = kept::award::corrections(tx, call)?.into_iter().map(|row| CorrectionView {
        offer: offer(row.record.award).map(|offer| offer_name(held, offer)).unwrap_or_default(),
        corrected_on: row.record.corrected_on.into(),
        before: row.record.before.into(),
        after: row.record.after.into(),
        reason: row.record.reason,
    });
    Ok(rows.collect())
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
        let correction = Correction { award: known.id, corrected_on, before, after, reason: input.reason.trim().to_owned() };
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
