//! Small local settings by key.

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{cells, only},
};

pub fn get(tx: &ReadTx<'_>, key: &str) -> Result<Option<String>, Fault> {
    tx.one("SELECT value FROM setting WHERE key = ?", cells![key.to_owned()], only)
}

pub fn set(tx: &WriteTx<'_>, key: &str, value: &str) -> Result<(), Fault> {
    let changed = tx.run("UPDATE setting SET value = ? WHERE key = ?", cells![value.to_owned(), key.to_owned()])?;
    if changed == 0 {
        tx.run("INSERT INTO setting (value, key) VALUES (?, ?)", cells![value.to_owned(), key.to_owned()])?;
    }
    Ok(())
}
