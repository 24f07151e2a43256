//! The offers behind a figure: all of them, from one call or from the calls of a year, with their money and points.

use std::collections::HashMap;

use domain::{
    call::figures::{OfferFacts, What},
    polish::capital_first,
};
use serde::Serialize;
use specta::Type;

use super::{ask, facts, loaded, words, working, working::Scope};
use crate::{
    Desk, Failure,
    records::CallRecords,
    view::{Choice, FigureView, Key, MoneyView, OfferAsk},
};

/// The offers that a figure counts.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NumberOffersView {
    /// "Sfera pkt 17 …: oferty z przyznaną dotacją, 2027 r."
    pub title: String,
    /// The call or the calls of the year: the name of the page of numbers from which one came.
    pub scope: String,
    /// The call, when these are offers of one.
    pub call: Option<Key>,
    pub year: i32,
    /// How many offers: "4 oferty".
    pub shown: FigureView,
    /// The money that the figure is about, and its name: "przyznano".
    pub sum: FigureView,
    pub sum_name: String,
    pub asked: FigureView,
    pub proposed: FigureView,
    pub granted: FigureView,
    /// In the order in which they came, call after call.
    pub rows: Vec<NumberOffer>,
}

/// An offer of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct NumberOffer {
    pub id: Key,
    pub call: Key,
    /// Name of the call.
    pub call_name: String,
    pub number: String,
    pub applicant: String,
    /// Title of its task in the call; empty while nobody named it.
    pub task: String,
    pub status: Choice,
    pub asked: Option<MoneyView>,
    pub proposed: Option<MoneyView>,
    /// What stays granted: nothing of one who resigned.
    pub granted: Option<MoneyView>,
    /// "74,6"; empty without signed cards.
    pub points: String,
}

/// The offers that were asked for. An unknown group has none; a selection that cannot be read is [`Failure::NotFound`].
pub fn offers(desk: &Desk, asked: &OfferAsk) -> Result<NumberOffersView, Failure> {
    let selection = ask::read(asked)?;
    let law = desk.law().on(desk.today());
    let scope = Scope { call: asked.call, year: asked.year };
    desk.read(|tx| {
        let held = loaded(tx, scope)?;
        let facts = facts::all(tx, &held)?;
        let found = selection.of(&facts);
        let group = words::group(law, &held, &facts, &selection.among);
        let kind = words::kind(selection.what);
        let name = group.map_or_else(|| capital_first(&kind), |group| format!("{group}: {kind}"));
        let sum = |step: &str, what: What| working::sum(step, found.clone(), what);
        let number = working::of_offers(found.len());
        let shown = working::named(number, "Oferty na tej liście.", found.iter().copied(), |_| "1".to_owned());
        Ok(NumberOffersView {
            title: if asked.call.is_some() { name } else { format!("{name}, {} r.", asked.year) },
            scope: scope.title(&held),
            call: asked.call,
            year: asked.year,
            shown: FigureView::new(found.len(), shown),
            sum: sum("Suma kwot ofert na tej liście.", selection.what),
            sum_name: words::sum(selection.what).to_owned(),
            asked: sum("Suma planowanych dotacji ofert na tej liście.", What::Asked),
            proposed: sum("Suma kwot, które zaproponowała komisja.", What::Proposed),
            granted: sum("Suma przyznanych dotacji; po rezygnacji liczy się zero.", What::Granted),
            rows: rows(&held, &found),
        })
    })
}

fn rows(held: &[CallRecords], found: &[&OfferFacts]) -> Vec<NumberOffer> {
    let calls: HashMap<_, _> = held.iter().map(|one| (one.stored.id, one.stored.record.name())).collect();
    let tasks: HashMap<_, _> = held.iter().flat_map(|one| &one.tasks).map(|task| (task.id, task.record.title.as_str())).collect();
    let row = |offer: &&OfferFacts| NumberOffer {
        id: Key(offer.offer.0),
        call: Key(offer.call.0),
        call_name: calls.get(&offer.call).cloned().unwrap_or_default(),
        number: offer.number.clone(),
        applicant: offer.applicant.clone(),
        task: offer.task.and_then(|task| tasks.get(&task)).copied().unwrap_or_default().to_owned(),
        status: offer.status.into(),
        asked: offer.asked.map(Into::into),
        proposed: offer.proposed.map(Into::into),
        granted: offer.kept().map(Into::into),
        points: offer.points.map(|points| points.words()).unwrap_or_default(),
    };
    found.iter().map(row).collect()
}
