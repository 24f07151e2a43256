//! Money that is free again after the results goes to the reserve list, in its order: nothing was wrong, so nothing is corrected.

use domain::{
    commission::{
        Award, Correction, CorrectionKind,
        proposal::too_much,
        reserve::{self, NextInReserve},
        validate,
    },
    id::{CallTaskId, OfferId},
    money::Money,
    violation::Violation,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::commission as kept;

use super::{CHANGED, Held, grant, typed};
use crate::{
    Desk, Failure, Reply,
    consultation::read::Reading,
    view::{Key, MoneyView},
};

/// The offer whose turn it is on the reserve list of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NextInReserveView {
    pub offer: Key,
    pub number: String,
    pub applicant: String,
    pub place: u32,
    pub asked: MoneyView,
    /// What it may get.
    pub amount: MoneyView,
    /// Where the money comes from, ready for the notice.
    pub reason: String,
}

/// The grant as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct ReserveInput {
    pub granted: String,
    pub granted_on: String,
    pub reason: String,
}

pub(super) fn view(held: &Held, task: CallTaskId) -> Option<NextInReserveView> {
    let case = held.case();
    let NextInReserve { offer, place, amount, reason, .. } = reserve::next(&case, task)?;
    let offer = case.offer(offer)?;
    Some(NextInReserveView {
        offer: Key(offer.id.0),
        number: offer.number.clone(),
        applicant: offer.applicant.clone(),
        place,
        asked: offer.asked.into(),
        amount: amount.into(),
        reason,
    })
}

/// Grants free money to the offer whose turn it is. Its applicant has to be told anew.
pub fn save(desk: &mut Desk, call: Key, offer: Key, input: &ReserveInput) -> Result<Reply<()>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let offer = OfferId(offer.0);
    let mut reading = Reading::new();
    let after = typed::money(&mut reading, "granted", &input.granted).unwrap_or_default();
    let corrected_on = reading.needed_day("granted_on", &input.granted_on);
    desk.write("Dotacja z listy rezerwowej", |tx| {
        grant::of_call(tx, call, offer)?;
        let held = Held::load(tx, law, call, today)?;
        let case = held.case();
        let (assessed, known) = match (case.offer(offer), case.award(offer)) {
            (Some(assessed), Some(known)) => (assessed, known),
            _ => return Err(Failure::not_found("Dotacja")),
        };
        let next = its_turn(&held, assessed.task, offer)?;
        let reason = input.reason.trim().to_owned();
        let kind = CorrectionKind::FromReserve;
        let correction = Correction { award: known.id, kind, corrected_on, before: Money::ZERO, after, reason };
        let mut faults: Vec<Violation> = validate::correction(&correction).into_iter().map(as_typed).collect();
        if after.is_zero() {
            faults.retain(|fault| fault.field != "granted");
            faults.push(Violation::new("granted", "Kwota dotacji: wpisz kwotę większą niż 0,00 zł."));
        } else if after > next.free {
            faults.push(Violation::new("granted", format!("{after} to więcej, niż zostało w puli zadania ({}).", next.free)));
        }
        let most = held.records.stored.record.limits.grant_max;
        faults.extend(too_much(after, assessed.asked, most).map(|sentence| Violation::new("granted", sentence)));
        reading.done(faults)?;
        kept::award::correct(tx, &correction)?;
        grant::keep(tx, &held, &Award { granted: Some(after), told_on: None, ..known.record.clone() })?;
        grant::within_pools(&Held::load(tx, law, call, today)?)
    })?;
    Ok(Reply::new((), CHANGED))
}

/// Refuses an offer that does not wait, whose task has no free money, or before which another one waits.
fn its_turn(held: &Held, task: CallTaskId, offer: OfferId) -> Result<NextInReserve, Failure> {
    let case = held.case();
    let Some(next) = reserve::next(&case, task) else {
        let sentence = "W tym zadaniu nie ma wolnych środków albo nikt nie czeka na liście rezerwowej. \
                        Dotację z listy rezerwowej przyznaje się po ogłoszeniu wyników, gdy ktoś zrezygnuje albo zostanie część puli.";
        return Err(Failure::field("granted", sentence));
    };
    if next.offer != offer {
        let first = case.offer(next.offer).map(|first| format!("oferta {}, {}", first.number, first.applicant));
        let sentence = format!(
            "Wcześniej na liście rezerwowej stoi {}. Przyznaj dotację tej ofercie albo wpisz, że jej oferent zrezygnował.",
            first.unwrap_or_default()
        );
        return Err(Failure::field("granted", sentence));
    }
    Ok(next)
}

/// A fault of the record at the field of this form.
fn as_typed(fault: Violation) -> Violation {
    let field = match fault.field.as_str() {
        "after" => "granted",
        "corrected_on" => "granted_on",
        other => other,
    };
    Violation { field: field.to_owned(), ..fault }
}
