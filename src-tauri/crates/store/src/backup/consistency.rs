//! Whether the records of a file fit each other: what a check of pages and keys cannot see. History tells everything that is there, the
//! index finds it, numbers are given once, texts can be read.

use std::path::Path;

use domain::act::Act;
use rusqlite::{Connection, OpenFlags};

use super::is_open;
use crate::{
    Fault, OpenFault, Password, ReadTx,
    history::triggers::columns,
    open::{connect, guard},
    search,
    tables::registry::{TABLES, Table},
};

/// What does not fit, for a specialist; empty of a file in which everything does. The file must be sound and of the present version.
pub fn inconsistencies(path: &Path, password: Option<&Password>) -> Result<Vec<String>, OpenFault> {
    let password = if is_open(path) { None } else { password };
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, password)?;
    guard(&connection)?;
    let transaction = connection.unchecked_transaction().map_err(Fault::from)?;
    let mut found = history(&transaction)?;
    for table in TABLES {
        found.extend(records(&transaction, table)?);
    }
    found.extend(counted(&transaction, "numbers of remarks given twice", DOUBLE_NUMBERS)?);
    let unfit = search::unfit(&ReadTx::new(&transaction))?;
    found.extend((unfit > 0).then(|| format!("index of search: {unfit}")));
    found.extend(unreadable(&transaction)?);
    Ok(found)
}

const DOUBLE_NUMBERS: &str = "SELECT count(*) FROM (SELECT 1 FROM remark GROUP BY consultation, number HAVING count(*) > 1)";

fn counted(connection: &Connection, what: &str, sql: &str) -> Result<Option<String>, Fault> {
    let found: i64 = connection.query_row(sql, [], |row| row.get(0))?;
    Ok((found > 0).then(|| format!("{what}: {found}")))
}

/// Acts follow each other, and none is without what it changed.
fn history(connection: &Connection) -> Result<Vec<String>, Fault> {
    let order = "SELECT count(*) FROM (SELECT act, lag(act) OVER (ORDER BY id) AS before FROM history) WHERE before > act";
    let empty = "SELECT count(*) FROM act WHERE id NOT IN (SELECT act FROM history)";
    let found = [counted(connection, "history out of order", order)?, counted(connection, "acts that changed nothing", empty)?];
    Ok(found.into_iter().flatten().collect())
}

/// The rows of a table are those that history tells of, and what it says last of a value is the value.
fn records(connection: &Connection, table: &Table) -> Result<Vec<String>, Fault> {
    let name = table.name;
    let rows = format!(
        "WITH told AS (SELECT \"row\" AS id, max(id) AS last FROM history WHERE tbl = '{name}' GROUP BY \"row\"), \
         live AS (SELECT told.id FROM told JOIN history AS h ON h.id = told.last WHERE h.verb <> 'delete') \
         SELECT (SELECT count(*) FROM (SELECT id FROM {name} EXCEPT SELECT id FROM live)) \
              + (SELECT count(*) FROM (SELECT id FROM live EXCEPT SELECT id FROM {name}))"
    );
    let mut found = Vec::from_iter(counted(connection, &format!("{name}: rows without history or history without rows"), &rows)?);
    let told = columns(connection, name)?;
    for column in
        told.iter().filter(|column| !table.silent.contains(&column.as_str()) && !["id", "revision"].contains(&column.as_str()))
    {
        let values = format!(
            "SELECT count(*) FROM {name} AS t JOIN (SELECT \"row\" AS id, became, max(id) FROM history \
             WHERE tbl = '{name}' AND col = '{column}' GROUP BY \"row\") AS h ON h.id = t.id WHERE t.{column} IS NOT h.became"
        );
        found.extend(counted(connection, &format!("{name}.{column}: another value than history tells"), &values)?);
    }
    Ok(found)
}

/// Texts and their versions, which must be read to be written on.
fn unreadable(connection: &Connection) -> Result<Vec<String>, Fault> {
    let mut found = Vec::new();
    for table in ["text", "text_version"] {
        let mut statement = connection.prepare(&format!("SELECT id, body FROM {table}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, body): (i64, String) = (row.get(0)?, row.get(1)?);
            if serde_json::from_str::<Act>(&body).is_err() {
                found.push(format!("{table} {id} cannot be read"));
            }
        }
    }
    Ok(found)
}
