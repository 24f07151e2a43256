//! On what a finding of a call rests: where the procedure of the act on public benefit binds, on that act; in a call under another
//! act on the provisions of that act, on what its notice says, or on custom.

use crate::{
    call::CallMode,
    law::{Act, Basis, Law},
};

/// The basis to be cited of a call, where a rule wants this one.
pub fn basis(law: Law<'_>, mode: CallMode, wanted: Basis) -> Basis {
    let Some(of) = law.call_mode(mode).filter(|of| !of.value.procedure) else { return wanted };
    if law.act_of(wanted) != Some(Act::PublicBenefit) {
        return wanted;
    }
    let own = of.citation.basis;
    match wanted {
        Basis::CommissioningModes | Basis::CallFromDraftBudget => own,
        Basis::CallPlaces => {
            of.value.places.and_then(|limit| law.limit(limit)).map_or(Basis::Custom, |limit| limit.citation.basis)
        }
        // What the notice says binds the office and those who file offers, whatever act it stands on.
        Basis::CallContents
        | Basis::CallTerm
        | Basis::CallTaskKind
        | Basis::CallMoney
        | Basis::CallGrantRules
        | Basis::CallConditions
        | Basis::CallDeadline
        | Basis::CallCriteria
        | Basis::CallPriorTasks
        | Basis::CallRegranting
        | Basis::CallAnnulment
        | Basis::CallAnnulmentNotice
        | Basis::CallResultsContents
        | Basis::CallResultsPublication
        | Basis::OfferAssessment
        | Basis::OfferContents => of.value.notice.unwrap_or(own),
        _ => Basis::Custom,
    }
}
