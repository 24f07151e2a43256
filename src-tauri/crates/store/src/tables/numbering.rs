//! Consecutive numbers for each pattern and year: of cases, resolutions and orders.

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{cells, only},
};

/// The number that would be given next.
pub fn next(tx: &ReadTx<'_>, pattern: &str, year: i32) -> Result<u32, Fault> {
    let sql = "SELECT next FROM case_counter WHERE pattern = ? AND year = ?";
    Ok(tx.one(sql, cells![pattern.to_owned(), year], only)?.unwrap_or(1))
}

/// Notes that a number was given, also on paper, so that the next one follows it. It is not given again, not even when the act is
/// taken back.
pub fn used(tx: &WriteTx<'_>, pattern: &str, year: i32, number: u32) -> Result<(), Fault> {
    let following = number.saturating_add(1);
    let sql = "INSERT INTO case_counter (pattern, year, next) VALUES (?1, ?2, ?3) \
               ON CONFLICT (pattern, year) DO UPDATE SET next = max(next, excluded.next)";
    tx.run(sql, cells![pattern.to_owned(), year, following])?;
    Ok(())
}
