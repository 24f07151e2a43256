//! The tables, one file for each family: a column list, a mapper, and the functions that read and write within a transaction.

pub(crate) mod labels;
pub(crate) mod registry;

mod case;
mod sort_key;

pub mod attachment;
pub mod call;
pub mod column_mapping;
pub mod commission;
pub mod consultation;
pub mod draft_act;
pub mod goal;
pub mod handover;
pub mod import_batch;
pub mod issued;
pub mod label_sheet;
pub mod law_pack;
pub mod meeting;
pub mod numbering;
pub mod offer;
pub mod office;
pub mod opinion;
pub mod organisation;
pub mod printer;
pub mod priority_task;
pub mod programme;
pub mod publication;
pub mod remark;
pub mod remark_change;
pub mod selection;
pub mod setting;
pub mod signatory;
pub mod sitting;
pub mod stamped;
pub mod template;
pub mod text;

/// The plain verbs of a table whose rows are whole records.
macro_rules! verbs {
    ($record:ty, $id:ty: $($verb:ident),+) => { $(crate::tables::verbs!(@$verb $record, $id);)+ };
    (@insert $record:ty, $id:ty) => {
        pub fn insert(tx: &crate::WriteTx<'_>, record: &$record) -> Result<$id, crate::Fault> {
            crate::rows::insert(tx, record)
        }
    };
    (@get $record:ty, $id:ty) => {
        pub fn get(tx: &crate::ReadTx<'_>, id: $id) -> Result<domain::id::Stored<$id, $record>, crate::Fault> {
            crate::rows::get(tx, id)
        }
    };
    (@update $record:ty, $id:ty) => {
        /// Writes the record over the revision that was seen; an older one is answered with `Stale`.
        pub fn update(
            tx: &crate::WriteTx<'_>,
            id: $id,
            seen: domain::id::Revision,
            record: &$record,
        ) -> Result<domain::id::Revision, crate::Fault> {
            crate::rows::update(tx, id, seen, record)
        }
    };
    (@remove $record:ty, $id:ty) => {
        /// Removes the row; history keeps what it held.
        pub fn remove(tx: &crate::WriteTx<'_>, id: $id, seen: domain::id::Revision) -> Result<(), crate::Fault> {
            crate::rows::delete::<$record>(tx, id, seen)
        }
    };
}
pub(crate) use verbs;
