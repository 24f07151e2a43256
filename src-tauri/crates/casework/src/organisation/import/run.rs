//! Writing the rows of a file into the register as one act.

use domain::polish::counted;
use serde::Serialize;
use specta::Type;

use super::{
    ImportPlan, Source,
    check::{columns, trial, understanding},
    known::Known,
    remembered,
};
use crate::{Desk, Failure, Reply, Topic, history, organisation::list::spheres, view::Key};

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ImportDone {
    /// The act, to be taken back as a whole; `None` when there was nothing to write.
    pub act: Option<Key>,
    pub new: u32,
    pub present: u32,
    pub faulty: u32,
    pub skipped: u32,
    /// One sentence with the numbers.
    pub sentence: String,
}

/// Writes every row that is right and new. `report(done, total)` is told how far the work is and may stop it, and then nothing is kept.
pub fn run(
    desk: &mut Desk,
    source: &Source,
    plan: &ImportPlan,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<ImportDone>, Failure> {
    let table = source.table(&plan.reading)?;
    let columns = columns(plan)?;
    let known_spheres = spheres(desk);
    let known = desk.read(Known::in_register)?;
    // Understanding is the first half of the work, writing the second.
    let rows = table.rows.len() as u32;
    let trial = trial(&understanding(desk, plan, &columns, &table, &known_spheres), &table, known, &mut |done, _| {
        report(done / 2, rows)
    })?;
    let check = trial.check;
    let mut act = None;
    if !trial.records.is_empty() {
        remembered::keep(desk, &table.headings, &columns)?;
        let name = format!("Wczytano z pliku {}: {}", source.name, organisations(check.new));
        act = Some(desk.write(&name, |tx| {
            for (at, record) in trial.records.iter().enumerate() {
                if at % 100 == 0 {
                    report(rows / 2 + at as u32 / 2, rows)?;
                }
                store::organisation::insert(tx, record)?;
            }
            store::import_batch::record(tx, &source.name, check.new, 0, check.present + check.faulty + check.skipped)?;
            report(rows, rows)?;
            Ok(Key(tx.act().0))
        })?);
    }
    let done = ImportDone {
        act,
        new: check.new,
        present: check.present,
        faulty: check.faulty,
        skipped: check.skipped,
        sentence: sentence(check.new, check.present, check.faulty + check.skipped),
    };
    Ok(Reply::new(done, &[Topic::Organisations]))
}

/// Takes the whole import back, provided nothing it brought was changed since.
pub fn take_back(desk: &mut Desk, act: Key) -> Result<Reply<String>, Failure> {
    history::undo(desk, act)
}

fn organisations(count: u32) -> String {
    counted(u64::from(count), ["organizację", "organizacje", "organizacji"])
}

fn sentence(new: u32, present: u32, left: u32) -> String {
    let mut sentence = match new {
        0 => "Nie wczytano żadnej organizacji.".to_owned(),
        new => format!("Wczytano {}.", organisations(new)),
    };
    if present > 0 {
        sentence += &format!(
            " Już w rejestrze: {}; nic w nich nie zmieniono.",
            counted(u64::from(present), ["organizacja", "organizacje", "organizacji"])
        );
    }
    if left > 0 {
        sentence += &format!(" Pominięto {}.", counted(u64::from(left), ["wiersz", "wiersze", "wierszy"]));
    }
    sentence
}
