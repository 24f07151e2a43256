//! Days that are the same for many offers: when their applicants were told, until when they bring their offers in line.

use domain::{
    commission::{Assessed, Award, validate},
    id::CallId,
};
use serde::Deserialize;
use specta::Type;
use store::commission as kept;

use super::{CHANGED, Held};
use crate::{Desk, Failure, Reply, consultation::read::Reading, view::Key};

/// The days as typed; a blank one is left as it is.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct AwardDaysInput {
    pub told_on: String,
    pub update_until: String,
    /// Also where another day stands already.
    pub replace: bool,
}

/// Writes the days at every offer that they concern, as one act; answers at how many. A day of notice concerns every decided offer, a
/// last day for the update those that got less than they asked for and have neither brought it, resigned, nor signed.
pub fn save(desk: &mut Desk, call: Key, input: &AwardDaysInput) -> Result<Reply<u32>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let mut reading = Reading::new();
    let told_on = reading.day("told_on", &input.told_on);
    let update_until = reading.day("update_until", &input.update_until);
    if input.told_on.trim().is_empty() && input.update_until.trim().is_empty() {
        reading.fault("told_on", "Wpisz dzień zawiadomienia albo termin aktualizacji.");
    }
    reading.done(Vec::new())?;
    let written = desk.write("Dni dla wszystkich ofert konkursu", |tx| {
        store::call::get(tx, CallId(call.0))?;
        let held = Held::load(tx, law, call, today)?;
        let offers = held.case().offers_by_id();
        let mut written = 0;
        for stored in &held.awards {
            let Some(offer) = offers.get(&stored.record.offer) else { continue };
            let mut award = stored.record.clone();
            if is_told(&award) && (input.replace || award.told_on.is_none()) {
                award.told_on = told_on.or(award.told_on);
            }
            if awaits_update(&award, offer) && (input.replace || award.update_until.is_none()) {
                award.update_until = update_until.or(award.update_until);
            }
            if award != stored.record {
                Failure::when_invalid(validate::award(&award))?;
                kept::award::update(tx, stored.id, stored.revision, &award)?;
                written += 1;
            }
        }
        if written == 0 {
            let sentence = "Żadna oferta nie czeka na te dni: wszędzie są już wpisane albo nikogo nie dotyczą. \
                            Żeby zastąpić wpisane dni, zaznacz to w formularzu.";
            return Err(Failure::field("told_on", sentence));
        }
        Ok(written)
    })?;
    Ok(Reply::new(written, CHANGED))
}

fn is_told(award: &Award) -> bool {
    award.granted.is_some() && !award.is_resigned()
}

fn awaits_update(award: &Award, offer: &Assessed) -> bool {
    award.is_funded() && award.is_partial(offer.asked) && award.end.is_none() && award.contracted_on.is_none()
}
