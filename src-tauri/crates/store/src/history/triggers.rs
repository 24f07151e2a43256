//! The triggers that write history: made from the tables as they are when the file is opened, so that no column can be forgotten.
//!
//! They are temporary and live in this connection only; the ones that forbid changing history stand in the file itself.

use rusqlite::Connection;

use crate::{
    Fault,
    tables::registry::{TABLES, Table},
};

/// Makes the triggers of every table of records. Without a current act no record can be written.
pub(crate) fn install(connection: &Connection) -> Result<(), Fault> {
    let mut script = String::from("CREATE TEMP TABLE current_act (id INTEGER NOT NULL);\n");
    for table in TABLES {
        script += &triggers(table, &columns(connection, table.name)?);
    }
    Ok(connection.execute_batch(&script)?)
}

pub(crate) fn columns(connection: &Connection, table: &str) -> Result<Vec<String>, Fault> {
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?) ORDER BY cid")?;
    let names = statement.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

fn triggers(table: &Table, columns: &[String]) -> String {
    let name = table.name;
    let told: Vec<&String> =
        columns.iter().filter(|column| *column != "id" && !table.silent.contains(&column.as_str())).collect();
    let differences: Vec<String> = told
        .iter()
        .filter(|column| **column != "revision")
        .map(|column| {
            format!(
                "SELECT '{column}' AS col, OLD.{column} AS was, NEW.{column} AS became WHERE OLD.{column} IS NOT NEW.{column}"
            )
        })
        .collect();
    let values: Vec<String> = told.iter().map(|column| format!("'{column}', OLD.{column}")).collect();
    let (old, new) = (place(table, "OLD"), place(table, "NEW"));
    let into = "INSERT INTO history (act, tbl, \"row\", parent, parent_row, verb, col, was, became)\n    SELECT (SELECT id FROM current_act)";
    format!(
        "CREATE TEMP TRIGGER history_of_{name}_insert AFTER INSERT ON main.{name} BEGIN
    {into}, {new}, 'insert', NULL, NULL, NULL;
END;
CREATE TEMP TRIGGER history_of_{name}_update AFTER UPDATE ON main.{name} BEGIN
    {into}, {new}, 'update', c.col, c.was, c.became FROM ({}) AS c;
END;
CREATE TEMP TRIGGER history_of_{name}_delete AFTER DELETE ON main.{name} BEGIN
    {into}, {old}, 'delete', NULL, json_object({}), NULL;
END;
",
        differences.join(" UNION ALL "),
        values.join(", "),
    )
}

/// The row and the record it belongs to, as SQL.
fn place(table: &Table, row: &str) -> String {
    let (parent, parent_row) = table.parent.unwrap_or(("NULL", "NULL"));
    format!("'{}', {row}.id, {}, {}", table.name, parent.replace('@', row), parent_row.replace('@', row))
}
