//! Grants that the office gave to the same organisation in other calls of this file: what the officer asks to be settled.

use chrono::NaiveDate;
use domain::{
    id::{CallId, OfferId, Stored},
    money::Money,
    offer::{Offer, OfferStatus},
    polish::date_in_words,
};
use store::ReadTx;

use crate::Failure;

/// A grant of another call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EarlierGrant {
    /// The task as the offer called it.
    title: String,
    amount: Money,
    /// Last day of the task; `None` when neither the offer nor the call tells it.
    ends_on: Option<NaiveDate>,
}

/// Grants among the offers of an organisation, the latest first; those of `call` and those it resigned from are left out.
pub(super) fn grants(tx: &ReadTx<'_>, own: &[Stored<OfferId, Offer>], call: CallId) -> Result<Vec<EarlierGrant>, Failure> {
    let granted = |offer: &Offer| {
        offer.call != call && matches!(offer.status, OfferStatus::Funded | OfferStatus::Updated | OfferStatus::Contracted)
    };
    let mut grants = Vec::new();
    for offer in own.iter().filter(|offer| granted(&offer.record)) {
        let award = store::commission::award::of_offer(tx, offer.id)?;
        let Some(amount) = award.and_then(|award| award.record.granted).filter(|amount| !amount.is_zero()) else { continue };
        let form = store::offer::version::numbered(tx, offer.id, offer.record.version)?.record.form;
        let ends_on = match form.ends_on {
            Some(day) => Some(day),
            None => store::call::get(tx, offer.record.call)?.record.ends_on,
        };
        grants.push(EarlierGrant { title: form.title.trim().to_owned(), amount, ends_on });
    }
    Ok(grants)
}

/// What the file knows of settling, and what the officer must look up: reports are not kept here.
pub(super) fn told(grants: &[EarlierGrant], in_register: bool, today: NaiveDate) -> String {
    if !in_register {
        return "Oferenta nie ma w rejestrze urzędu. Sprawdź, czy rozliczył wcześniejsze dotacje.".to_owned();
    }
    let one = |grant: &EarlierGrant| {
        let title = if grant.title.is_empty() { "zadanie bez tytułu".to_owned() } else { format!("„{}”", grant.title) };
        let ends = grant.ends_on.map(|day| format!(", zadanie do {}", date_in_words(day))).unwrap_or_default();
        format!("{title}, {}{ends}", grant.amount)
    };
    let list = |grants: &[&EarlierGrant]| grants.iter().map(|grant| one(grant)).collect::<Vec<_>>().join("; ");
    let ended = |list: String| if list.ends_with('.') { list } else { format!("{list}.") };
    let (running, due): (Vec<_>, Vec<_>) = grants.iter().partition(|grant| grant.ends_on.is_some_and(|day| day >= today));
    let mut sentences = Vec::new();
    if !due.is_empty() {
        sentences.push(format!("Do rozliczenia z wcześniejszych konkursów: {} Sprawdź, czy je rozliczono.", ended(list(&due))));
    }
    if !running.is_empty() {
        sentences.push(format!("Jeszcze w realizacji: {}", ended(list(&running))));
    }
    if due.is_empty() {
        sentences
            .push("W konkursach z tego pliku oferent nie ma dotacji do rozliczenia. Sprawdź inne dotacje urzędu.".to_owned());
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn grant(title: &str, ends: Option<&str>) -> EarlierGrant {
        EarlierGrant { title: title.into(), amount: Money::from_zloty(9_000), ends_on: ends.map(day) }
    }

    #[test]
    fn a_grant_whose_task_has_ended_is_to_be_settled_and_one_that_runs_is_not() {
        let told = |grants: &[EarlierGrant]| told(grants, true, day("2027-01-20")).replace('\u{a0}', " ");
        assert_eq!(
            told(&[grant("Sport", Some("2026-11-30")), grant("Klub", Some("2027-06-30"))]),
            "Do rozliczenia z wcześniejszych konkursów: „Sport”, 9 000,00 zł, zadanie do 30 listopada 2026 r. Sprawdź, czy je rozliczono. Jeszcze w realizacji: „Klub”, 9 000,00 zł, zadanie do 30 czerwca 2027 r."
        );
        assert_eq!(
            told(&[grant("", None)]),
            "Do rozliczenia z wcześniejszych konkursów: zadanie bez tytułu, 9 000,00 zł. Sprawdź, czy je rozliczono."
        );
        assert_eq!(told(&[]), "W konkursach z tego pliku oferent nie ma dotacji do rozliczenia. Sprawdź inne dotacje urzędu.");
    }
}
