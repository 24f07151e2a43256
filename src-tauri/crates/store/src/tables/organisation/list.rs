//! The register as a list: filtered while typing, in Polish alphabetical order, by pages.

use std::collections::HashMap;

use domain::{
    id::OrganisationId,
    organisation::{Activity, LegalForm, Register},
};

use rusqlite::types::Value;

use crate::{
    Fault, Listed, Page, ReadTx,
    cell::{Cell, Cells, cells, only},
    search::{HitKind, query},
};

/// What the list is narrowed to; the default is every organisation that is not archived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrganisationFilter {
    /// Words as typed; Polish letters may be left out.
    pub text: String,
    pub sphere: Option<String>,
    pub legal_form: Option<LegalForm>,
    pub activity: Option<Activity>,
    pub public_benefit: Option<bool>,
    /// Town of the seat, exactly as it stands there.
    pub town: Option<String>,
    pub archived: bool,
    pub order: OrganisationOrder,
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrganisationOrder {
    /// The Polish alphabet.
    #[default]
    Name,
    NameBackwards,
    /// Entered last first.
    Newest,
}

/// An organisation as a list shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationRow {
    pub id: OrganisationId,
    pub name: String,
    pub short_name: String,
    pub legal_form: LegalForm,
    pub town: String,
    pub nip: String,
    pub register: Register,
    pub register_number: String,
    pub email: String,
    pub phone: String,
    pub public_benefit: bool,
    pub activity: Activity,
    pub archived: bool,
    /// Keys of the spheres.
    pub spheres: Vec<String>,
}

pub fn list(tx: &ReadTx<'_>, filter: &OrganisationFilter, page: Page) -> Result<Listed<OrganisationRow>, Fault> {
    let Some((conditions, mut values)) = narrowed(filter) else {
        return Ok(Listed { rows: Vec::new(), total: 0 });
    };
    let total = tx.count(&format!("SELECT count(*) FROM organisation AS o WHERE {conditions}"), values.clone())?;
    let order = match filter.order {
        OrganisationOrder::Name => "o.name_sort, o.id",
        OrganisationOrder::NameBackwards => "o.name_sort DESC, o.id DESC",
        OrganisationOrder::Newest => "o.id DESC",
    };
    values.extend(cells![page.limit, page.offset]);
    let sql = format!("{} WHERE {conditions} ORDER BY {order} LIMIT ? OFFSET ?", include_str!("list.sql"));
    let rows = tx.all(&sql, values, row)?;
    Ok(Listed { rows, total })
}

/// The lines of these organisations, in alphabetical order; unknown ids are left out.
pub fn rows_of(tx: &ReadTx<'_>, ids: &[OrganisationId]) -> Result<Vec<OrganisationRow>, Fault> {
    let sql = format!("{} WHERE o.id IN (SELECT value FROM json_each(?)) ORDER BY o.name_sort, o.id", include_str!("list.sql"));
    tx.all(&sql, cells![super::chosen(ids)], row)
}

fn row(cells: &mut Cells<'_>) -> Result<OrganisationRow, Fault> {
    Ok(OrganisationRow {
        id: cells.next()?,
        name: cells.next()?,
        short_name: cells.next()?,
        legal_form: cells.next()?,
        town: cells.next()?,
        nip: cells.next()?,
        register: cells.next()?,
        register_number: cells.next()?,
        email: cells.next()?,
        phone: cells.next()?,
        public_benefit: cells.next()?,
        activity: cells.next()?,
        archived: cells.next()?,
        spheres: cells.next::<String>()?.split_whitespace().map(str::to_owned).collect(),
    })
}

/// How many match.
pub fn count(tx: &ReadTx<'_>, filter: &OrganisationFilter) -> Result<u32, Fault> {
    narrowed(filter).map_or(Ok(0), |(conditions, values)| {
        tx.count(&format!("SELECT count(*) FROM organisation AS o WHERE {conditions}"), values)
    })
}

/// Names of organisations by their numbers; unknown numbers are left out.
pub fn names(tx: &ReadTx<'_>, ids: &[OrganisationId]) -> Result<HashMap<OrganisationId, String>, Fault> {
    let sql = "SELECT id, name FROM organisation WHERE id IN (SELECT value FROM json_each(?))";
    let found = tx.all(sql, cells![super::chosen(ids)], |cells| Ok((cells.next()?, cells.next()?)))?;
    Ok(found.into_iter().collect())
}

/// Towns of the seats, each once.
pub fn towns(tx: &ReadTx<'_>) -> Result<Vec<String>, Fault> {
    tx.all("SELECT DISTINCT seat_town FROM organisation /* whole */", cells![], only)
}

/// The condition of the filter; `None` when nothing can match what was typed.
fn narrowed(filter: &OrganisationFilter) -> Option<(String, Vec<Value>)> {
    let mut conditions = vec!["o.archived = ?"];
    let mut values = cells![filter.archived];
    if let Some(words) = query::expression(&filter.text, Some(HitKind::Organisation)) {
        conditions.push(
            "o.id IN (SELECT e.record FROM search_index AS i JOIN search_entry AS e ON e.id = i.rowid WHERE search_index MATCH ?)",
        );
        values.push(words.put());
    } else if !filter.text.trim().is_empty() {
        return None;
    }
    if let Some(sphere) = &filter.sphere {
        conditions.push("o.id IN (SELECT s.organisation FROM organisation_sphere AS s WHERE s.sphere = ?)");
        values.push(sphere.put());
    }
    if let Some(form) = filter.legal_form {
        conditions.push("o.legal_form = ?");
        values.push(form.put());
    }
    if let Some(activity) = filter.activity {
        conditions.push("o.activity = ?");
        values.push(activity.put());
    }
    if let Some(public_benefit) = filter.public_benefit {
        conditions.push("o.public_benefit = ?");
        values.push(public_benefit.put());
    }
    if let Some(town) = &filter.town {
        conditions.push("o.seat_town = ?");
        values.push(town.put());
    }
    Some((conditions.join(" AND "), values))
}
