//! Parts of an offer do not say the contrary of one another.

use chrono::Datelike;

use crate::{
    finding::Level,
    law::Basis,
    money::Money,
    offer::form::{OfferForm, Payment},
    rule::{Check, OfferCase, Rule, Statement, Stops},
};

pub const RULE: Rule = Rule {
    id: "F-13",
    name: "Zgodność części oferty",
    question: "Czy części oferty nie przeczą sobie nawzajem?",
    basis: Basis::OfferContents,
    levels: &[Level::Warning],
    stops: Stops::Nothing,
    check: Check::Offer(check),
};

fn check(case: &OfferCase<'_>) -> Vec<Statement> {
    let form = &case.version.form;
    years_of_split(form).into_iter().chain(years_of_actions(form)).chain(payments(form)).collect()
}

fn said(title: &str, found: String, required: &str, field: &str) -> Statement {
    Statement::warning(title, "Wezwij oferenta do poprawienia oferty albo popraw wpis, jeżeli przepisano ją źle.")
        .found(found)
        .required(required)
        .at_field(field)
}

/// V.C by years against V.A by years; a year that one of them leaves open is asked by the checks of the form.
fn years_of_split(form: &OfferForm) -> Vec<Statement> {
    if !form.joint {
        return Vec::new();
    }
    let costs = form.sums.all.years.iter();
    let years = costs.enumerate().filter_map(|(at, cost)| {
        let borne: Vec<Option<Money>> = form.split.iter().map(|row| row.years.get(at).copied().flatten()).collect();
        let borne = borne.iter().any(Option::is_some).then(|| Money::total(borne.into_iter().flatten())).flatten()?;
        let cost = cost.filter(|cost| *cost != borne)?;
        let found = format!("rok {}: oferenci razem {borne}, koszty {cost}", at + 1);
        Some(said(
            "Podział kosztów między oferentów w jednym z lat nie daje kosztów tego roku",
            found,
            "w każdym roku suma części V.C taka jak w części V.A",
            "split",
        ))
    });
    years.collect()
}

/// An action planned for a year in which the task is not carried out.
fn years_of_actions(form: &OfferForm) -> Option<Statement> {
    let (from, to) = (form.starts_on?.year(), form.ends_on?.year());
    let outside = form.actions.iter().filter_map(|action| {
        let year = action.year.filter(|year| !(from..=to).contains(year))?;
        Some(format!("„{}” w {year} r.", action.name.trim()))
    });
    let outside: Vec<String> = outside.collect();
    let covered = if from == to { format!("działania w {from} r.") } else { format!("działania w latach {from}–{to}") };
    (!outside.is_empty())
        .then(|| said("Działanie zaplanowano na rok, w którym zadanie nie trwa", outside.join("; "), &covered, "actions"))
}

/// A task free of charge for which somebody pays.
fn payments(form: &OfferForm) -> Option<Statement> {
    let paid = form.sources.recipients.amount.filter(|paid| !paid.is_zero())?;
    (form.payment == Some(Payment::Free)).then(|| {
        said(
            "Zadanie ma być nieodpłatne, a oferent planuje wpłaty odbiorców",
            format!("świadczenia pieniężne od odbiorców: {paid}"),
            "część VI zgodna z wierszem 4 części V.B",
            "payment",
        )
    })
}
