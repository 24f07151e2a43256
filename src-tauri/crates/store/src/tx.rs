//! A transaction as the tables see it: reading, and writing inside a named act.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params_from_iter, types::Value};

use crate::{
    ActStamp, Fault,
    cell::{Cells, only},
    history::ActId,
};

/// A consistent view of the file.
pub struct ReadTx<'c> {
    connection: &'c Connection,
}

/// A transaction that may write; everything it changes belongs to one act.
pub struct WriteTx<'c> {
    read: ReadTx<'c>,
    act: ActId,
    stamp: &'c ActStamp,
}

impl<'c> ReadTx<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Self { connection }
    }

    pub(crate) fn connection(&self) -> &Connection {
        self.connection
    }

    /// Every row of a query.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        values: Vec<Value>,
        mut read: impl FnMut(&mut Cells<'_>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        #[cfg(debug_assertions)]
        crate::plans::look(sql);
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut answers = Vec::new();
        while let Some(row) = rows.next()? {
            answers.push(read(&mut Cells::of(row))?);
        }
        drop(rows);
        #[cfg(debug_assertions)]
        crate::effort::note(&statement, answers.len());
        Ok(answers)
    }

    /// The first row of a query, if there is one.
    pub(crate) fn one<T>(
        &self,
        sql: &str,
        values: Vec<Value>,
        read: impl FnMut(&mut Cells<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        Ok(self.all(sql, values, read)?.into_iter().next())
    }

    /// A single number; zero when there is no row.
    pub(crate) fn count(&self, sql: &str, values: Vec<Value>) -> Result<u32, Fault> {
        Ok(self.one(sql, values, only)?.unwrap_or(0))
    }
}

impl<'c> WriteTx<'c> {
    pub(crate) fn new(connection: &'c Connection, act: ActId, stamp: &'c ActStamp) -> Self {
        Self { read: ReadTx::new(connection), act, stamp }
    }

    /// The act to which everything written here belongs.
    pub fn act(&self) -> ActId {
        self.act
    }

    /// The moment of the act.
    pub fn at(&self) -> DateTime<Utc> {
        self.stamp.at
    }

    /// The person who acts.
    pub fn who(&self) -> &str {
        &self.stamp.who
    }

    /// Runs a statement and answers the number of rows it touched.
    pub(crate) fn run(&self, sql: &str, values: Vec<Value>) -> Result<usize, Fault> {
        #[cfg(debug_assertions)]
        crate::plans::look(sql);
        Ok(self.connection.prepare_cached(sql)?.execute(params_from_iter(values))?)
    }

    /// Runs an insertion and answers the new row's number.
    pub(crate) fn add(&self, sql: &str, values: Vec<Value>) -> Result<i64, Fault> {
        self.run(sql, values)?;
        Ok(self.connection.last_insert_rowid())
    }
}

impl<'c> Deref for WriteTx<'c> {
    type Target = ReadTx<'c>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}
