//! In a development build everything that a thread asks of the file is counted: statements, the rows they answered and the steps that
//! SQLite took for them. Tests read it, because time says little on a busy machine; a release build does not contain this.

use std::cell::Cell;

use rusqlite::{Statement, StatementStatus};

/// What reading cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    pub statements: u64,
    pub rows: u64,
    /// Instructions of SQLite's machine: a walk through a table or an index is seen here although it answers one row.
    pub steps: u64,
}

thread_local! {
    static SPENT: Cell<Effort> = const { Cell::new(Effort { statements: 0, rows: 0, steps: 0 }) };
}

/// Counts a statement that has answered all its rows.
pub(crate) fn note(statement: &Statement<'_>, rows: usize) {
    let steps = statement.reset_status(StatementStatus::VmStep);
    SPENT.with(|spent| {
        let before = spent.get();
        spent.set(Effort {
            statements: before.statements + 1,
            rows: before.rows + rows as u64,
            steps: before.steps + u64::from(steps.unsigned_abs()),
        });
    });
}

/// What `work` cost on this thread, and what it answered.
pub fn of<T>(work: impl FnOnce() -> T) -> (Effort, T) {
    let before = SPENT.get();
    let answer = work();
    let after = SPENT.get();
    let spent = Effort {
        statements: after.statements - before.statements,
        rows: after.rows - before.rows,
        steps: after.steps - before.steps,
    };
    (spent, answer)
}
