//! How a connection is set: mistrustful of the file, enforcing keys, and never claiming to have saved what is not on disk.

use std::time::Duration;

use rusqlite::{Connection, config::DbConfig, limits::Limit};

use super::Volume;
use crate::Fault;

/// How long another program is waited for.
const PATIENCE: Duration = Duration::from_secs(3);

/// Settings that write nothing: bounds, mistrust, keys.
pub(crate) fn guard(connection: &Connection) -> Result<(), Fault> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(256);
    for (switch, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
    ] {
        connection.set_db_config(switch, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 128 * 1024 * 1024),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024),
        (Limit::SQLITE_LIMIT_COLUMN, 200),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "recursive_triggers", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    // In KiB: a call of a thousand offers with its cards is looked through without going back to the disk.
    connection.pragma_update(None, "cache_size", -16 * 1024)?;
    Ok(())
}

/// Leaves the journal of a file at work. Whoever opens a file that has one, even only to look at it, makes companions beside it that
/// only a writer may take away. While somebody looks at the file the journal stays, as after a break, and nothing is lost by that.
/// Answers whether the file is now one, without companions.
pub(crate) fn rest(connection: &Connection) -> bool {
    let left = connection
        .busy_timeout(Duration::ZERO)
        .and_then(|()| connection.query_row("PRAGMA journal_mode = delete", [], |row| row.get::<_, String>(0)));
    // As a connection that still waits is set.
    drop(connection.busy_timeout(PATIENCE));
    left.is_ok_and(|journal| journal == "delete")
}

/// The journal fit for the disk. Off a local disk no shared memory is used and only one program works in the file.
pub(crate) fn prepare(connection: &Connection, volume: Volume) -> Result<(), Fault> {
    let journal = if volume == Volume::Local { "wal" } else { "delete" };
    let kept: String = connection.query_row(&format!("PRAGMA journal_mode = {journal}"), [], |row| row.get(0))?;
    if kept != "wal" {
        connection.pragma_update(None, "synchronous", "extra")?;
        return Ok(());
    }
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "journal_size_limit", 8 * 1024 * 1024)?;
    Ok(())
}
