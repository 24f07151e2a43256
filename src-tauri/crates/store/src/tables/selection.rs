//! Choices of recipients under a name.

use chrono::NaiveDate;
use domain::{
    id::{OrganisationId, Revision, SelectionId, Stored},
    organisation::selection::Selection,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells, only},
    rows::{self, Row},
};

impl Row for Selection {
    type Id = SelectionId;
    const TABLE: &'static str = "selection";
    const COLUMNS: &'static [&'static str] = &["name", "kind", "words", "sphere", "legal_form", "town"];

    fn values(&self) -> Vec<Value> {
        cells![self.name, self.kind, self.text, self.sphere, self.legal_form, self.town]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            name: cells.next()?,
            kind: cells.next()?,
            text: cells.next()?,
            sphere: cells.next()?,
            legal_form: cells.next()?,
            town: cells.next()?,
        })
    }
}

crate::tables::verbs!(Selection, SelectionId: get, update);

/// A choice with what a list of choices shows beside it.
pub type SelectionRow = (Stored<SelectionId, Selection>, Option<NaiveDate>);

/// Enters a choice; `members` are those of a list.
pub fn insert(tx: &WriteTx<'_>, selection: &Selection, members: &[OrganisationId]) -> Result<SelectionId, Fault> {
    let id = rows::insert(tx, selection)?;
    for organisation in members {
        tx.run("INSERT INTO selection_member (selection, organisation) VALUES (?, ?)", cells![id, *organisation])?;
    }
    Ok(id)
}

/// All choices in the order of entry, each with the day of its last use.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<SelectionRow>, Fault> {
    let stored = rows::select::<Selection>(tx, "ORDER BY id", cells![])?;
    let used: Vec<Option<NaiveDate>> = tx.all("SELECT used_on FROM selection ORDER BY id", cells![], only)?;
    Ok(stored.into_iter().zip(used).collect())
}

/// The choice that has a name.
pub fn named(tx: &ReadTx<'_>, name: &str) -> Result<Option<SelectionId>, Fault> {
    tx.one("SELECT id FROM selection WHERE name = ?", cells![name.to_owned()], only)
}

/// Who is on a list, in the order in which they were put there.
pub fn members(tx: &ReadTx<'_>, id: SelectionId) -> Result<Vec<OrganisationId>, Fault> {
    tx.all("SELECT organisation FROM selection_member WHERE selection = ? ORDER BY id", cells![id], only)
}

/// Notes the day of use; that is no change of the choice and leaves no trace in history.
pub fn used(tx: &WriteTx<'_>, id: SelectionId, on: NaiveDate) -> Result<(), Fault> {
    tx.run("UPDATE selection SET used_on = ? WHERE id = ?", cells![on, id])?;
    Ok(())
}

/// Removes the choice with its list; history keeps both.
pub fn remove(tx: &WriteTx<'_>, id: SelectionId, seen: Revision) -> Result<(), Fault> {
    tx.run("DELETE FROM selection_member WHERE selection = ?", cells![id])?;
    rows::delete::<Selection>(tx, id, seen)
}
