//! The tables of the form, row by row, with the amounts of each year.

use domain::{
    id::OfferVersionId,
    money::Money,
    offer::{
        OfferForm,
        form::{Action, ActionCosts, Amounts, Applicant, CostRow, ExpectedResult, Signature, SplitRow},
    },
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cell, Cells, cells},
    rows::{Pairing, Part},
};

const fn part(table: &'static str, columns: &'static [&'static str]) -> Part {
    Part { table, owner: "version", columns, pairing: Pairing::Key(0) }
}

const APPLICANTS: Part = part(
    "offer_applicant",
    &["position", "name", "legal_form", "register_number", "seat", "website", "correspondence", "email", "phone"],
);
const ACTIONS: Part =
    part("offer_action", &["position", "year", "name", "description", "audience", "planned", "third_party", "performer"]);
const RESULTS: Part = part("offer_result", &["position", "name", "target", "monitoring"]);
const GROUPS: Part = part("offer_cost_group", &["position", "name"]);
const COSTS: Part = part("offer_cost", &["position", "action", "name", "unit", "unit_price", "units", "total"]);
const SPLIT: Part = part("offer_split", &["position", "applicant", "total"]);
const SIGNATURES: Part = part("offer_signature", &["position", "name", "function", "applicant"]);
const YEARS: Part =
    Part { table: "offer_year", owner: "version", columns: &["part", "position", "year", "amount"], pairing: Pairing::Order };

/// Enters the tables of a new version.
pub(super) fn add(tx: &WriteTx<'_>, id: OfferVersionId, form: &OfferForm) -> Result<(), Fault> {
    rows(form).into_iter().try_for_each(|(part, rows)| part.add(tx, id.0, rows))
}

/// Makes the tables of a version those of `form`.
pub(super) fn keep(tx: &WriteTx<'_>, id: OfferVersionId, form: &OfferForm) -> Result<(), Fault> {
    rows(form).into_iter().try_for_each(|(part, rows)| part.keep(tx, id.0, rows))
}

type Rows = Vec<Vec<Value>>;

fn rows(form: &OfferForm) -> [(&'static Part, Rows); 8] {
    [
        (&APPLICANTS, applicants(form)),
        (&ACTIONS, actions(form)),
        (&RESULTS, numbered(&form.results, |at, one| cells![at, one.name, one.target, one.monitoring])),
        (&GROUPS, numbered(&form.costs, |at, one| cells![at, one.name])),
        (
            &COSTS,
            numbered(&costs(form), |at, (action, row)| {
                cells![at, *action, row.name, row.unit, row.unit_price, row.units, row.total]
            }),
        ),
        (&SPLIT, numbered(&form.split, |at, one| cells![at, one.applicant, one.total])),
        (&SIGNATURES, numbered(&form.signatures, |at, one| cells![at, one.name, one.function, one.applicant])),
        (&YEARS, years(form)),
    ]
}

fn numbered<T>(list: &[T], row: impl Fn(usize, &T) -> Vec<Value>) -> Rows {
    list.iter().enumerate().map(|(at, one)| row(at, one)).collect()
}

fn applicants(form: &OfferForm) -> Rows {
    numbered(&form.applicants, |at, one| {
        cells![at, one.name, one.legal_form, one.register_number, one.seat, one.website, one.correspondence, one.email, one.phone]
    })
}

fn actions(form: &OfferForm) -> Rows {
    numbered(&form.actions, |at, one| {
        cells![at, one.year, one.name, one.description, one.audience, one.planned, one.third_party, one.performer]
    })
}

/// All costs in the order of the form, each with the position of its action.
fn costs(form: &OfferForm) -> Vec<(Option<usize>, &CostRow)> {
    let of_actions = form.costs.iter().enumerate().flat_map(|(at, action)| action.rows.iter().map(move |row| (Some(at), row)));
    of_actions.chain(form.admin.iter().map(|row| (None, row))).collect()
}

fn years(form: &OfferForm) -> Rows {
    let mut rows = Vec::new();
    let mut note = |part: &str, position: usize, years: &[Option<Money>]| {
        rows.extend(years.iter().enumerate().map(|(year, amount)| cells![part.to_owned(), position, year, *amount]));
    };
    for (at, (_, row)) in costs(form).into_iter().enumerate() {
        note("koszt", at, &row.years);
    }
    note("suma_dzialan", 0, &form.sums.actions.years);
    note("suma_administracyjnych", 0, &form.sums.admin.years);
    note("suma_wszystkich", 0, &form.sums.all.years);
    for (at, row) in form.split.iter().enumerate() {
        note("podzial", at, &row.years);
    }
    note("suma_podzialu", 0, &form.split_sum.years);
    rows
}

/// Reads the tables into `form`.
pub(super) fn read(tx: &ReadTx<'_>, id: OfferVersionId, form: &mut OfferForm) -> Result<(), Fault> {
    form.applicants = all(tx, &APPLICANTS, id, |cells| {
        Ok(Applicant {
            name: cells.next()?,
            legal_form: cells.next()?,
            register_number: cells.next()?,
            seat: cells.next()?,
            website: cells.next()?,
            correspondence: cells.next()?,
            email: cells.next()?,
            phone: cells.next()?,
        })
    })?;
    form.actions = all(tx, &ACTIONS, id, |cells| {
        Ok(Action {
            year: cells.next()?,
            name: cells.next()?,
            description: cells.next()?,
            audience: cells.next()?,
            planned: cells.next()?,
            third_party: cells.next()?,
            performer: cells.next()?,
        })
    })?;
    form.results = all(tx, &RESULTS, id, |cells| {
        Ok(ExpectedResult { name: cells.next()?, target: cells.next()?, monitoring: cells.next()? })
    })?;
    form.costs = all(tx, &GROUPS, id, |cells| Ok(ActionCosts { name: cells.next()?, rows: Vec::new() }))?;
    form.split = all(tx, &SPLIT, id, |cells| Ok(SplitRow { applicant: cells.next()?, total: cells.next()?, years: Vec::new() }))?;
    form.signatures = all(tx, &SIGNATURES, id, |cells| {
        Ok(Signature { name: cells.next()?, function: cells.next()?, applicant: cells.next()? })
    })?;
    let mut costs = all(tx, &COSTS, id, |cells| {
        let action: Option<usize> = cells.next()?;
        let row = CostRow {
            name: cells.next()?,
            unit: cells.next()?,
            unit_price: cells.next()?,
            units: cells.next()?,
            total: cells.next()?,
            years: Vec::new(),
        };
        Ok((action, row))
    })?;
    let sql = "SELECT part, position, amount FROM offer_year WHERE version = ? ORDER BY part, position, year";
    let amounts: Vec<(String, usize, Option<Money>)> =
        tx.all(sql, cells![id], |cells| Ok((cells.next()?, cells.next()?, cells.next()?)))?;
    for (part, at, amount) in amounts {
        let sum = |amounts: &mut Amounts| amounts.years.push(amount);
        match part.as_str() {
            "koszt" => costs.get_mut(at).into_iter().for_each(|(_, row)| row.years.push(amount)),
            "podzial" => form.split.get_mut(at).into_iter().for_each(|row| row.years.push(amount)),
            "suma_dzialan" => sum(&mut form.sums.actions),
            "suma_administracyjnych" => sum(&mut form.sums.admin),
            "suma_wszystkich" => sum(&mut form.sums.all),
            _ => sum(&mut form.split_sum),
        }
    }
    for (action, row) in costs {
        match action.and_then(|at| form.costs.get_mut(at)) {
            Some(group) => group.rows.push(row),
            None => form.admin.push(row),
        }
    }
    Ok(())
}

/// The rows of a table in their order, without their position.
fn all<T>(
    tx: &ReadTx<'_>,
    part: &Part,
    id: OfferVersionId,
    read: impl Fn(&mut Cells<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let columns = part.columns[1..].join(", ");
    tx.all(&format!("SELECT {columns} FROM {} WHERE version = ? ORDER BY position", part.table), vec![id.put()], read)
}
