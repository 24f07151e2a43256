//! Writing the rows of a file into the register as one act.

use domain::{polish::counted, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;

use super::{
    ImportCheck, ImportPlan, Source, Target,
    check::{columns, understanding},
    known::Known,
    source::LIST,
    trial::trial,
};
use crate::{Desk, Failure, Reply, Topic, history, organisation::list::spheres, sheet::remembered, view::Key};

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ImportDone {
    /// The act, to be taken back as a whole; `None` when there was nothing to write.
    pub act: Option<Key>,
    pub new: u32,
    /// Organisations of the register in which something was changed.
    pub updated: u32,
    pub present: u32,
    pub faulty: u32,
    pub skipped: u32,
    /// One sentence with the numbers.
    pub sentence: String,
}

/// Writes every row that is right and new, and what the plan takes over into organisations of the register. `report(done, total)` is told how far the work is and may stop it, and then nothing is kept.
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
    if !trial.new.is_empty() || !trial.changed.is_empty() {
        if source.reply()?.is_none() {
            let keys: Vec<&str> = columns.iter().map(|target| target.map_or("", Target::key)).collect();
            remembered::keep(desk, &LIST, &table.headings, &keys)?;
        }
        let all = (trial.new.len() + trial.changed.len()) as u32;
        act = Some(desk.write(&act_name(&source.name, check.new, check.updated), |tx| {
            let mut written = 0_u32;
            let mut step = || {
                written += 1;
                if written.is_multiple_of(100) {
                    report(rows / 2 + (u64::from(rows) * u64::from(written) / u64::from(all) / 2) as u32, rows)
                } else {
                    Ok(())
                }
            };
            for stored in &trial.changed {
                store::organisation::update(tx, stored.id, stored.revision, &stored.record)?;
                step()?;
            }
            for record in &trial.new {
                store::organisation::insert(tx, record)?;
                step()?;
            }
            let left = check.present.saturating_sub(check.updated) + check.faulty + check.skipped;
            store::import_batch::record(tx, &source.name, check.new, check.updated, left)?;
            report(rows, rows)?;
            Ok(Key(tx.act().0))
        })?);
    }
    let done = ImportDone {
        act,
        new: check.new,
        updated: check.updated,
        present: check.present,
        faulty: check.faulty,
        skipped: check.skipped,
        sentence: sentence(&check),
    };
    Ok(Reply::new(done, &[Topic::Organisations]))
}

/// Takes the whole import back, provided nothing it brought was changed since.
pub fn take_back(desk: &mut Desk, act: Key) -> Result<Reply<String>, Failure> {
    history::undo(desk, act)
}

fn act_name(source: &str, new: u32, updated: u32) -> String {
    match (new, updated) {
        (0, updated) => format!("Zmieniono z pliku {source}: {}", organisations(updated)),
        (new, 0) => format!("Wczytano z pliku {source}: {}", organisations(new)),
        (new, updated) => format!("Wczytano z pliku {source}: {}, zmieniono {updated}", organisations(new)),
    }
}

fn organisations(count: u32) -> String {
    counted(u64::from(count), ["organizację", "organizacje", "organizacji"])
}

fn sentence(check: &ImportCheck) -> String {
    let mut said = Vec::new();
    match (check.new, check.updated) {
        (0, 0) => said.push("Nie wczytano żadnej organizacji.".to_owned()),
        (0, _) => {}
        (new, _) => said.push(format!("Wczytano {}.", organisations(new))),
    }
    if check.updated > 0 {
        said.push(format!("Zmieniono {} w rejestrze.", organisations(check.updated)));
    }
    // Two rows may speak of one organisation.
    let unchanged = check.present.saturating_sub(check.updated);
    if unchanged > 0 {
        let who = counted(u64::from(unchanged), ["organizacja", "organizacje", "organizacji"]);
        said.push(format!("Już w rejestrze: {who}; nic w nich nie zmieniono."));
    }
    if check.left > 0 {
        let fields = counted(u64::from(check.left), ["różniące się pole", "różniące się pola", "różniących się pól"]);
        said.push(format!("Zostawiono bez zmian {fields}."));
    }
    let left = check.faulty + check.skipped;
    if left > 0 {
        said.push(format!("Pominięto {}.", counted(u64::from(left), ["wiersz", "wiersze", "wierszy"])));
    }
    said.join(" ")
}
