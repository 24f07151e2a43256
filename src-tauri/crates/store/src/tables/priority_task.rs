//! Priority public tasks of a programme.

use domain::{
    id::{PriorityTaskId, ProgrammeId, Stored},
    programme::PriorityTask,
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for PriorityTask {
    type Id = PriorityTaskId;
    const TABLE: &'static str = "priority_task";
    const COLUMNS: &'static [&'static str] =
        &["programme", "position", "sphere", "title", "form", "planned", "department", "previous"];

    fn values(&self) -> Vec<Value> {
        cells![self.programme, self.position, self.sphere, self.title, self.form, self.planned, self.department, self.previous]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self {
            programme: cells.next()?,
            position: cells.next()?,
            sphere: cells.next()?,
            title: cells.next()?,
            form: cells.next()?,
            planned: cells.next()?,
            department: cells.next()?,
            previous: cells.next()?,
        })
    }
}

super::verbs!(PriorityTask, PriorityTaskId: insert, get, update, remove);

/// Tasks of a programme in their order.
pub fn of(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<Stored<PriorityTaskId, PriorityTask>>, Fault> {
    rows::select(tx, "WHERE programme = ? ORDER BY position, id", cells![programme])
}
