//! Writing the remarks of a file into the case as one act.

use domain::{id::ConsultationId, polish::counted, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;

use super::{
    LIST, RemarkPlan, RemarkTarget,
    check::{columns, held, remarks_of, tried},
};
use crate::{
    Desk, Failure, Reply,
    consultation::CHANGED,
    history,
    sheet::{ListFile, remembered},
    view::Key,
};

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarksIn {
    /// The act, to be taken back as a whole; `None` when there was nothing to write.
    pub act: Option<Key>,
    pub new: u32,
    /// One sentence with the numbers.
    pub sentence: String,
}

/// Writes every row that is right and new, with the file as its evidence. `report(done, total)` is told how far the work is and may stop it, and then nothing is kept.
pub fn run(
    desk: &mut Desk,
    consultation: Key,
    list: &ListFile,
    plan: &RemarkPlan,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<RemarksIn>, Failure> {
    let table = list.table(&plan.reading)?;
    let held = held(desk, consultation)?;
    // Understanding is the first half of the work, writing the second.
    let rows = table.rows.len() as u32;
    let trial = tried(desk, &held, &table, plan, &mut |done, _| report(done / 2, rows))?;
    let check = trial.check;
    let left = check.present + check.faulty + check.skipped;
    let mut act = None;
    if !trial.new.is_empty() {
        let columns = columns(plan)?;
        let keys: Vec<&str> = columns.iter().map(|target| target.map_or("", RemarkTarget::key)).collect();
        remembered::keep(desk, &LIST, &table.headings, &keys)?;
        let id = ConsultationId(consultation.0);
        let name = format!("Wczytano z pliku {}: {}", list.name, remarks_of(check.new));
        act = Some(desk.write(&name, |tx| {
            let evidence = list.keep(tx)?;
            let numbers = store::remark::next_number(tx, id)?..;
            for (at, (remark, number)) in trial.new.iter().zip(numbers).enumerate() {
                if at % 100 == 0 {
                    report(rows / 2 + (u64::from(rows) * at as u64 / u64::from(check.new) / 2) as u32, rows)?;
                }
                let mut remark = remark.clone();
                (remark.number, remark.evidence) = (number, Some(evidence));
                store::remark::insert(tx, &remark)?;
            }
            store::import_batch::record(tx, &list.name, check.new, 0, left)?;
            report(rows, rows)?;
            Ok(Key(tx.act().0))
        })?);
    }
    let mut said = vec![match check.new {
        0 => "Nie wczytano żadnej uwagi.".to_owned(),
        new => format!("Wczytano {}.", remarks_of(new)),
    }];
    if left > 0 {
        said.push(format!("Pominięto {}.", counted(u64::from(left), ["wiersz", "wiersze", "wierszy"])));
    }
    if act.is_some() {
        said.push(format!("Plik „{}” zachowano w sprawie jako dowód wpływu.", list.name));
    }
    Ok(Reply::new(RemarksIn { act, new: check.new, sentence: said.join(" ") }, CHANGED))
}

/// Takes the whole import back, provided nothing it brought was changed since.
pub fn take_back(desk: &mut Desk, act: Key) -> Result<Reply<String>, Failure> {
    history::undo(desk, act)
}
