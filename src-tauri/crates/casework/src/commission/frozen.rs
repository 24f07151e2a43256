//! What the commission gave its opinion on stands: cards, amounts and votes change only after the call went back to the assessment.

use domain::{call::CallStatus, id::CallId};
use store::ReadTx;

use crate::{Failure, view::Key};

/// Refuses a change of what the commission judged in a call that has its opinion.
pub(crate) fn refuse(tx: &ReadTx<'_>, call: Key) -> Result<(), Failure> {
    match words(store::call::get(tx, CallId(call.0))?.record.status) {
        Some(sentence) => Err(Failure::field("status", sentence)),
        None => Ok(()),
    }
}

/// Why nothing changes any more, and how the call goes back.
pub(super) fn words(status: CallStatus) -> Option<String> {
    let (because, back) = match status {
        CallStatus::Opinion => (
            "Komisja wydała opinię o ofertach",
            "Żeby je poprawić, cofnij najpierw konkurs do oceny merytorycznej: „Wróć o krok” na stronie konkursu.",
        ),
        CallStatus::Settled => (
            "Konkurs jest rozstrzygnięty",
            "Żeby je poprawić, cofnij najpierw konkurs do oceny merytorycznej: dwa razy „Wróć o krok” na stronie konkursu.",
        ),
        CallStatus::Finished => ("Konkurs jest zakończony", "Zakończonego konkursu się nie cofa."),
        _ => return None,
    };
    Some(format!("{because}, dlatego oferty, karty, kwoty i głosy już się nie zmieniają. {back}"))
}
