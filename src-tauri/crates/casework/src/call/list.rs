//! The calls of the file.

use domain::{call::Call, polish};
use serde::Serialize;
use specta::Type;

use super::CallSum;
use crate::{
    Desk, Failure,
    view::{Choice, ExplanationView, Key},
};

/// A call in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CallItem {
    pub id: Key,
    pub mode: Choice,
    /// "Otwarty konkurs ofert na …".
    pub name: String,
    pub status: Choice,
    pub case_number: String,
    pub year: String,
    /// "23 grudnia 2026 r., godz. 15:00".
    pub until: Option<String>,
    /// "3 zadania".
    pub tasks: String,
    /// Money of all tasks and years; nothing while no amount is known.
    pub pool: Option<CallSum>,
}

/// All calls, the newest first.
pub fn list(desk: &Desk) -> Result<Vec<CallItem>, Failure> {
    desk.read(|tx| Ok(store::call::list(tx)?.into_iter().map(item).collect()))
}

fn item(row: store::call::CallRow) -> CallItem {
    let call = Call { offers_until: row.offers_until, ..Call::new(row.mode, row.title, row.year) };
    let tasks = polish::counted(row.tasks.into(), ["zadanie", "zadania", "zadań"]);
    let pool = row.pool.map(|pool| {
        let told = format!("Suma środków zadań konkursu ({tasks}) we wszystkich latach, bez zadań unieważnionych.");
        let why = ExplanationView::told(pool.to_string(), vec![told]);
        CallSum { text: pool.digits(), why }
    });
    CallItem {
        id: Key(row.id.0),
        mode: row.mode.into(),
        name: call.name(),
        status: row.status.into(),
        case_number: row.case_number,
        year: row.year.to_string(),
        until: call.until_in_words(),
        tasks,
        pool,
    }
}
