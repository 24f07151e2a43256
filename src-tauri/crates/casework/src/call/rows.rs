//! What the lists of a call share: a row is removed, or moved one place up or down.

use domain::{
    call::{CallTask, Criterion, PriorTask, RequiredAttachment},
    id::{CallId, CallTaskId, CriterionId, PriorTaskId, RequiredAttachmentId, Revision, Stored},
};
use serde::Deserialize;
use specta::Type;
use store::{Fault, ReadTx, WriteTx};

use super::{CHANGED, amendable, editable};
use crate::{Desk, Failure, Reply, view::Key};

/// A list of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CallRows {
    Tasks,
    Criteria,
    Attachments,
    PriorTasks,
}

/// A row with its place in the list of its call.
pub(super) trait Placed: Clone {
    type Id: Copy + PartialEq;
    /// A task: an amendment may still write it after the deadline, and offers may stand on it, so it is annulled and not taken out.
    const TASK: bool;
    fn call(&self) -> CallId;
    fn position(&self) -> u32;
    fn put_at(&mut self, call: CallId, position: u32);
    fn get(tx: &ReadTx<'_>, id: i64) -> Result<Stored<Self::Id, Self>, Fault>;
    fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<Self::Id, Self>>, Fault>;
    fn insert(&self, tx: &WriteTx<'_>) -> Result<Self::Id, Fault>;
    fn update(&self, tx: &WriteTx<'_>, id: Self::Id, seen: Revision) -> Result<Revision, Fault>;
    fn remove(tx: &WriteTx<'_>, id: Self::Id, seen: Revision) -> Result<(), Fault>;
}

macro_rules! placed {
    ($record:ident, $id:ident, $table:ident, $is_task:literal) => {
        impl Placed for $record {
            type Id = $id;
            const TASK: bool = $is_task;
            fn call(&self) -> CallId {
                self.call
            }
            fn position(&self) -> u32 {
                self.position
            }
            fn put_at(&mut self, call: CallId, position: u32) {
                (self.call, self.position) = (call, position);
            }
            fn get(tx: &ReadTx<'_>, id: i64) -> Result<Stored<$id, Self>, Fault> {
                store::call::$table::get(tx, $id(id))
            }
            fn of(tx: &ReadTx<'_>, call: CallId) -> Result<Vec<Stored<$id, Self>>, Fault> {
                store::call::$table::of(tx, call)
            }
            fn insert(&self, tx: &WriteTx<'_>) -> Result<$id, Fault> {
                store::call::$table::insert(tx, self)
            }
            fn update(&self, tx: &WriteTx<'_>, id: $id, seen: Revision) -> Result<Revision, Fault> {
                store::call::$table::update(tx, id, seen, self)
            }
            fn remove(tx: &WriteTx<'_>, id: $id, seen: Revision) -> Result<(), Fault> {
                store::call::$table::remove(tx, id, seen)
            }
        }
    };
}

placed!(CallTask, CallTaskId, task, true);
placed!(Criterion, CriterionId, criterion, false);
placed!(RequiredAttachment, RequiredAttachmentId, required, false);
placed!(PriorTask, PriorTaskId, prior_task, false);

/// Writes rows at the end of the list of a call that can be changed; answers their numbers.
pub(super) fn append<R: Placed>(tx: &WriteTx<'_>, call: Key, rows: Vec<R>) -> Result<Vec<R::Id>, Failure> {
    let call = editable(tx, CallId(call.0))?.id;
    let last = R::of(tx, call)?.last().map_or(0, |row| row.record.position());
    let written = (last + 1..).zip(rows).map(|(position, mut row)| {
        row.put_at(call, position);
        Ok(row.insert(tx)?)
    });
    written.collect()
}

/// Writes one row of a call that can be changed: a new one at the end, or another in its place. `read` makes it from what stood there.
pub(super) fn keep<R: Placed>(
    tx: &WriteTx<'_>,
    call: Key,
    row: Option<(Key, Key)>,
    read: impl FnOnce(Option<R>) -> Result<R, Failure>,
) -> Result<(R::Id, Revision), Failure> {
    match row {
        Some((id, revision)) => {
            let stored = R::get(tx, id.0)?;
            let open = if R::TASK { amendable } else { editable };
            let (of, position) = (open(tx, stored.record.call())?.id, stored.record.position());
            let mut record = read(Some(stored.record))?;
            record.put_at(of, position);
            Ok((stored.id, record.update(tx, stored.id, Revision(revision.0))?))
        }
        None => {
            let id = append(tx, call, vec![read(None)?])?.pop().ok_or_else(|| Failure::not_found("Konkurs"))?;
            Ok((id, Revision(1)))
        }
    }
}

/// Removes a row.
pub fn remove(desk: &mut Desk, list: CallRows, row: Key, revision: Key) -> Result<Reply<()>, Failure> {
    let seen = Revision(revision.0);
    match list {
        CallRows::Tasks => desk.write("Usunięto zadanie konkursowe", |tx| taken_out::<CallTask>(tx, row, seen)),
        CallRows::Criteria => desk.write("Usunięto kryterium", |tx| taken_out::<Criterion>(tx, row, seen)),
        CallRows::Attachments => {
            desk.write("Usunięto załącznik do oferty", |tx| taken_out::<RequiredAttachment>(tx, row, seen))
        }
        CallRows::PriorTasks => desk.write("Usunięto zadanie z poprzednich lat", |tx| taken_out::<PriorTask>(tx, row, seen)),
    }?;
    Ok(Reply::new((), CHANGED))
}

/// Moves a row one place up or down.
pub fn shift(desk: &mut Desk, list: CallRows, row: Key, down: bool) -> Result<Reply<()>, Failure> {
    match list {
        CallRows::Tasks => desk.write("Zmieniono kolejność zadań konkursowych", |tx| moved::<CallTask>(tx, row, down)),
        CallRows::Criteria => desk.write("Zmieniono kolejność kryteriów", |tx| moved::<Criterion>(tx, row, down)),
        CallRows::Attachments => {
            desk.write("Zmieniono kolejność załączników", |tx| moved::<RequiredAttachment>(tx, row, down))
        }
        CallRows::PriorTasks => {
            desk.write("Zmieniono kolejność zadań z poprzednich lat", |tx| moved::<PriorTask>(tx, row, down))
        }
    }?;
    Ok(Reply::new((), CHANGED))
}

fn taken_out<R: Placed>(tx: &WriteTx<'_>, row: Key, seen: Revision) -> Result<(), Failure> {
    let stored = R::get(tx, row.0)?;
    let call = editable(tx, stored.record.call())?;
    if R::TASK && !call.record.status.is_editable() {
        let sentence =
            "Zadania, które ogłoszono, nie można usunąć. Jeżeli z niego rezygnujesz, unieważnij konkurs w jego zakresie.";
        return Err(Failure::field("row", sentence));
    }
    let call = call.id;
    R::remove(tx, stored.id, seen)?;
    renumber::<R>(tx, call, |_| {})
}

fn moved<R: Placed>(tx: &WriteTx<'_>, row: Key, down: bool) -> Result<(), Failure> {
    let stored = R::get(tx, row.0)?;
    let call = editable(tx, stored.record.call())?.id;
    renumber::<R>(tx, call, |rows| {
        let at = rows.iter().position(|row| row.id == stored.id);
        let other = at.and_then(|at| if down { at.checked_add(1) } else { at.checked_sub(1) });
        if let (Some(at), Some(other)) = (at, other.filter(|other| *other < rows.len())) {
            rows.swap(at, other);
        }
    })
}

/// Gives places 1, 2, 3, … in the order that `arrange` leaves.
fn renumber<R: Placed>(tx: &WriteTx<'_>, call: CallId, arrange: impl FnOnce(&mut Vec<Stored<R::Id, R>>)) -> Result<(), Failure> {
    let mut rows = R::of(tx, call)?;
    arrange(&mut rows);
    for (position, mut row) in (1..).zip(rows) {
        if row.record.position() != position {
            row.record.put_at(call, position);
            row.record.update(tx, row.id, row.revision)?;
        }
    }
    Ok(())
}
