//! The decision of a call and the demands for its reasons.

use domain::{
    commission::{CallResult, ReasonsDemand},
    id::{CallId, CallResultId, ReasonsDemandId, Stored},
};
use rusqlite::types::Value;

use crate::{
    Fault, ReadTx,
    cell::{Cells, cells},
    rows::{self, Row},
};

impl Row for CallResult {
    type Id = CallResultId;
    const TABLE: &'static str = "call_result";
    const COLUMNS: &'static [&'static str] = &["call", "decided_on", "order_number", "departure"];

    fn values(&self) -> Vec<Value> {
        cells![self.call, self.decided_on, self.order_number, self.departure]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
        Ok(Self { call: cells.next()?, decided_on: cells.next()?, order_number: cells.next()?, departure: cells.next()? })
    }
}

crate::tables::verbs!(CallResult, CallResultId: insert, update);

/// The decision of a call.
pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Option<Stored<CallResultId, CallResult>>, Fault> {
    Ok(rows::select(tx, "WHERE call = ?", cells![call])?.into_iter().next())
}

pub mod demand {
    //! Demands for the reasons of a choice or a rejection.

    use super::*;

    impl Row for ReasonsDemand {
        type Id = ReasonsDemandId;
        const TABLE: &'static str = "reasons_demand";
        const COLUMNS: &'static [&'static str] = &["call", "offer", "who", "received_on", "channel", "draft", "answered_on"];

        fn values(&self) -> Vec<Value> {
            cells![self.call, self.offer, self.who, self.received_on, self.channel, self.draft, self.answered_on]
        }

        fn read(cells: &mut Cells<'_>) -> Result<Self, Fault> {
            Ok(Self {
                call: cells.next()?,
                offer: cells.next()?,
                who: cells.next()?,
                received_on: cells.next()?,
                channel: cells.next()?,
                draft: cells.next()?,
                answered_on: cells.next()?,
            })
        }
    }

    crate::tables::verbs!(ReasonsDemand, ReasonsDemandId: insert, get, update, remove);

    /// Demands of a call in the order in which they came.
    pub fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<ReasonsDemandId, ReasonsDemand>>, Fault> {
        rows::select(tx, "WHERE call = ? ORDER BY received_on, id", cells![call])
    }

    /// Demands by their numbers; unknown ones are left out.
    pub fn many(tx: &ReadTx<'_>, ids: &[ReasonsDemandId]) -> Result<Vec<Stored<ReasonsDemandId, ReasonsDemand>>, Fault> {
        let chosen = rows::numbers(ids.iter().map(|id| id.0));
        rows::select(tx, "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", cells![chosen])
    }
}
