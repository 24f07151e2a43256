//! The numbered steps from an empty file to the present tables; a step is frozen once it was released.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Fault, ReadTx, search};

/// Marks a file as ours: "KLDK".
pub(crate) const APPLICATION_ID: i32 = 0x4B4C_444B;

/// The version of the tables that this program writes.
pub const VERSION: i32 = MIGRATIONS.len() as i32;

/// Step `n` leads from version `n` to `n + 1`.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("0001_first.sql"),
    include_str!("0002_depth.sql"),
    include_str!("0003_kept.sql"),
    include_str!("0004_calls.sql"),
    include_str!("0005_moved.sql"),
];

pub(crate) fn version(connection: &Connection) -> Result<i32, Fault> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Carries the file up to the last of `steps` in one transaction: all of them or none.
///
/// Foreign keys are not enforced inside, so that a step may rebuild a table; they are checked before the end.
pub(crate) fn upgrade(connection: &mut Connection, steps: &[&str]) -> Result<(), Fault> {
    let present = usize::try_from(version(connection)?).unwrap_or_default();
    if present >= steps.len() {
        return Ok(());
    }
    connection.pragma_update(None, "foreign_keys", false)?;
    let result = run(connection, &steps[present..], steps.len());
    connection.pragma_update(None, "foreign_keys", true)?;
    result
}

fn run(connection: &mut Connection, steps: &[&str], version: usize) -> Result<(), Fault> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps {
        transaction.execute_batch(step)?;
    }
    let broken: i64 = transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        return Err(Fault::Unexpected { detail: format!("{broken} rows lost their record while upgrading") });
    }
    search::refresh_all(&ReadTx::new(&transaction))?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", i64::try_from(version).unwrap_or_default())?;
    Ok(transaction.commit()?)
}
