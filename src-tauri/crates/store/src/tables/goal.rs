//! Goals of a programme and their indicators.

use domain::{
    id::{GoalId, IndicatorId, ProgrammeId, Revision, Stored},
    programme::{Goal, Indicator},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for Goal {
    type Id = GoalId;
    const TABLE: &'static str = "goal";
    const COLUMNS: &'static [&'static str] = &["programme", "parent", "position", "wording"];

    fn values(&self) -> Vec<Value> {
        cells![self.programme, self.parent, self.position, self.wording]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self { programme: cells.next()?, parent: cells.next()?, position: cells.next()?, wording: cells.next()? })
    }
}

super::verbs!(Goal, GoalId: insert, get, update);

/// Goals of a programme in their order.
pub fn of(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<Stored<GoalId, Goal>>, Fault> {
    rows::select(tx, "WHERE programme = ? ORDER BY position, id", cells![programme])
}

/// Removes a goal with its indicators and the goals under it.
pub fn remove(tx: &WriteTx<'_>, id: GoalId, seen: Revision) -> Result<(), Fault> {
    for child in rows::select::<Goal>(tx, "WHERE parent = ? ORDER BY id", cells![id])? {
        remove(tx, child.id, child.revision)?;
    }
    tx.run("DELETE FROM indicator WHERE goal = ?", cells![id])?;
    rows::delete::<Goal>(tx, id, seen)
}

/// How goals are measured.
pub mod indicator {
    use super::*;

    impl Row for Indicator {
        type Id = IndicatorId;
        const TABLE: &'static str = "indicator";
        const COLUMNS: &'static [&'static str] = &["goal", "position", "name", "unit", "baseline", "target", "source"];

        fn values(&self) -> Vec<Value> {
            cells![self.goal, self.position, self.name, self.unit, self.baseline, self.target, self.source]
        }

        fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
            Ok(Self {
                goal: cells.next()?,
                position: cells.next()?,
                name: cells.next()?,
                unit: cells.next()?,
                baseline: cells.next()?,
                target: cells.next()?,
                source: cells.next()?,
            })
        }
    }

    super::super::verbs!(Indicator, IndicatorId: insert, get, update, remove);

    /// Indicators of every goal of a programme.
    pub fn of(tx: &ReadTx<'_>, programme: ProgrammeId) -> Result<Vec<Stored<IndicatorId, Indicator>>, Fault> {
        let tail = "WHERE goal IN (SELECT id FROM goal WHERE programme = ?) ORDER BY goal, position, id";
        rows::select(tx, tail, cells![programme])
    }
}
