//! The form while it is typed: what the sums are and what is not right, beside each field. Nothing is written.

use domain::{
    finding::Level,
    id::CallTaskId,
    money::Money,
    offer::{
        form::{Amounts, FormFault, evaluate},
        typed::written_share,
    },
};
use serde::Serialize;
use specta::Type;

use super::{
    Held,
    form::{self, OfferInput},
};
use crate::{
    Desk, Failure,
    view::{Choice, Key},
};

/// What the form says of itself.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FormState {
    pub faults: Vec<FormFaultView>,
    /// How many keep the form from being whole and right.
    pub blocking: u32,
    pub counted: CountedSums,
}

/// Something that is not right in a place of the form.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct FormFaultView {
    /// Dotted path: `costs.0.rows.2.total`.
    pub field: String,
    /// "V.A".
    pub part: String,
    pub level: Choice,
    pub sentence: String,
}

/// Sums that follow from the rows, to be shown where none was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CountedSums {
    pub actions: String,
    pub admin: String,
    pub all: String,
    /// Sum of each action, in the order of the form.
    pub groups: Vec<String>,
    /// Price times units of each cost of each action, then of administration.
    pub rows: Vec<Vec<String>>,
    pub admin_rows: Vec<String>,
    /// Shares of V.B in their order, as the amounts give them.
    pub shares: Vec<String>,
    pub split: String,
    /// The sum rows of V.A and of V.C by years.
    pub actions_years: Vec<String>,
    pub admin_years: Vec<String>,
    pub all_years: Vec<String>,
    pub split_years: Vec<String>,
}

/// Reads the typed form against what the call asks for.
pub fn check(desk: &Desk, call: Key, task: Option<Key>, input: &OfferInput) -> Result<FormState, Failure> {
    let held = desk.read(|tx| Held::load(tx, call))?;
    Ok(state(&held, task.map(|task| CallTaskId(task.0)), input))
}

pub(super) fn state(held: &Held, task: Option<CallTaskId>, input: &OfferInput) -> FormState {
    let (form, unread) = form::read(input);
    let unread = unread.into_iter().map(|fault| FormFaultView {
        part: String::new(),
        level: Level::Block.into(),
        field: fault.field,
        sentence: fault.sentence,
    });
    let found = evaluate(&form, &held.limits(task));
    let faults: Vec<FormFaultView> = unread.chain(found.into_iter().map(FormFaultView::from)).collect();
    let blocking = faults.iter().filter(|fault| fault.level == Choice::from(Level::Block)).count() as u32;
    let shown = |amount: Option<Money>| amount.map(|amount| amount.to_string()).unwrap_or_default();
    let row = |row: &domain::offer::form::CostRow| row.computed().map(Money::digits).unwrap_or_default();
    let sources = form.sources;
    let shares = [sources.all, sources.grant, sources.own, sources.own_financial, sources.own_in_kind, sources.recipients];
    let sums = form.counted_sums();
    let years = |amounts: &Amounts| amounts.years.iter().map(|year| year.map(Money::digits).unwrap_or_default()).collect();
    let counted = CountedSums {
        actions: shown(form.action_costs()),
        admin: shown(form.admin_costs()),
        all: shown(form.all_costs()),
        groups: form.costs.iter().map(|group| shown(Money::total(group.rows.iter().filter_map(|row| row.total)))).collect(),
        rows: form.costs.iter().map(|group| group.rows.iter().map(row).collect()).collect(),
        admin_rows: form.admin.iter().map(row).collect(),
        shares: shares.iter().map(|one| one.counted_share(sources.all).map(written_share).unwrap_or_default()).collect(),
        split: shown(Money::total(form.split.iter().filter_map(|row| row.total))),
        actions_years: years(&sums.actions),
        admin_years: years(&sums.admin),
        all_years: years(&sums.all),
        split_years: years(&form.counted_split()),
    };
    FormState { faults, blocking, counted }
}

impl From<FormFault> for FormFaultView {
    fn from(fault: FormFault) -> Self {
        Self { field: fault.field, part: fault.part.into(), level: fault.level.into(), sentence: fault.sentence }
    }
}
