//! The ground of an annulment agrees with the register of offers. Whether the statute knows the ground at all, the rules of the call say.

use crate::{
    call::{AnnulmentGround, CallChangeKind, CallStatus},
    commission::{Assessed, AssessmentCase},
    finding::Level,
    id::CallTaskId,
    law::Basis,
    polish,
    rule::{Check, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "M-13",
    name: "Przyczyna unieważnienia a rejestr ofert",
    question: "Czy przyczyna unieważnienia zgadza się z rejestrem ofert?",
    basis: Basis::CallAnnulment,
    levels: &[Level::Block],
    stops: Stops::Call(&[CallStatus::Annulled]),
    check: Check::Assessment(check),
};

fn check(case: &AssessmentCase<'_>) -> Vec<Statement> {
    if !case.has_procedure() {
        return Vec::new();
    }
    let annulled = case
        .changes
        .iter()
        .filter(|change| matches!(change.record.kind, CallChangeKind::Annulment | CallChangeKind::TaskAnnulment));
    annulled
        .filter_map(|change| {
            let found = untrue(case, change.record.ground, change.record.task)?;
            Some(
                Statement::block(
                    "Przyczyna unieważnienia nie zgadza się z rejestrem ofert",
                    "Popraw przyczynę albo stan ofert; konkurs z poprawną ofertą się rozstrzyga.",
                )
                .found(found)
                .required("nie złożono żadnej oferty albo żadna nie spełniała wymogów ogłoszenia")
                .at_row("call_change", change.id.0),
            )
        })
        .collect()
}

/// Why the ground cannot stand.
fn untrue(case: &AssessmentCase<'_>, ground: Option<AnnulmentGround>, task: Option<CallTaskId>) -> Option<String> {
    let of_it = |offer: &&Assessed| task.is_none_or(|task| offer.task == task);
    let filed = case.offers.iter().filter(of_it).filter(|offer| offer.filed).count();
    let aside = case.offers.iter().filter(of_it).filter(|offer| !offer.filed).count();
    let sound = case.offers.iter().filter(of_it).filter(|offer| offer.sound).count();
    let unchecked =
        case.waiting.iter().filter(|offer| offer.unchecked && task.is_none_or(|task| offer.task == Some(task))).count();
    let offers = |count: usize| polish::counted(count as u64, ["oferta", "oferty", "ofert"]);
    match ground {
        Some(AnnulmentGround::NoOffers) if filed > 0 => {
            let aside = match aside {
                0 => String::new(),
                aside => format!(" (nie licząc wycofanych i spóźnionych: {})", offers(aside)),
            };
            Some(format!("wpisano brak ofert, a w rejestrze: {}{aside}", offers(filed)))
        }
        Some(AnnulmentGround::NoneGood) if sound > 0 => {
            Some(format!("wpisano, że żadna nie spełniała wymogów, a poprawnych jest: {}", offers(sound)))
        }
        Some(AnnulmentGround::NoneGood) if unchecked > 0 => {
            Some(format!("wpisano, że żadna nie spełniała wymogów, a oceny formalnej nie zakończono: {}", offers(unchecked)))
        }
        _ => None,
    }
}
