//! Saved mappings of the columns of a source onto the fields of a record.

use crate::{
    Fault, ReadTx, WriteTx,
    cell::{cells, only},
    rows::{Pairing, Part},
};

/// How one kind of source is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapping {
    /// The officer's name for it: „eksport z KRS”.
    pub name: String,
    /// One character, or empty when it is to be guessed.
    pub delimiter: String,
    /// Name of the encoding, or empty when it is to be guessed.
    pub encoding: String,
    /// Heading of a column and the field it feeds.
    pub fields: Vec<(String, String)>,
}

const FIELDS: Part =
    Part { table: "column_mapping_field", owner: "mapping", columns: &["position", "source", "target"], pairing: Pairing::Order };

fn id_of(tx: &ReadTx<'_>, name: &str) -> Result<Option<i64>, Fault> {
    tx.one("SELECT id FROM column_mapping WHERE name = ?", cells![name.to_owned()], only)
}

/// Keeps a mapping under its name; one of the same name is replaced.
pub fn save(tx: &WriteTx<'_>, mapping: &ColumnMapping) -> Result<(), Fault> {
    let id = match id_of(tx, &mapping.name)? {
        Some(id) => {
            let sql = "UPDATE column_mapping SET delimiter = ?, encoding = ? WHERE id = ?";
            tx.run(sql, cells![mapping.delimiter, mapping.encoding, id])?;
            id
        }
        None => {
            let sql = "INSERT INTO column_mapping (name, delimiter, encoding) VALUES (?, ?, ?)";
            tx.add(sql, cells![mapping.name, mapping.delimiter, mapping.encoding])?
        }
    };
    let fields = mapping.fields.iter().enumerate();
    FIELDS.keep(tx, id, fields.map(|(position, (source, target))| cells![position, *source, *target]).collect())
}

/// All mappings by name.
pub fn all(tx: &ReadTx<'_>) -> Result<Vec<ColumnMapping>, Fault> {
    let sql = "SELECT id, name, delimiter, encoding FROM column_mapping ORDER BY name";
    let mappings = tx.all(sql, cells![], |cells| {
        let id: i64 = cells.next()?;
        let mapping =
            ColumnMapping { name: cells.next()?, delimiter: cells.next()?, encoding: cells.next()?, fields: Vec::new() };
        Ok((id, mapping))
    })?;
    let fields = "SELECT source, target FROM column_mapping_field WHERE mapping = ? ORDER BY position";
    let fill = |(id, mut mapping): (i64, ColumnMapping)| {
        mapping.fields = tx.all(fields, cells![id], |cells| Ok((cells.next()?, cells.next()?)))?;
        Ok(mapping)
    };
    mappings.into_iter().map(fill).collect()
}
