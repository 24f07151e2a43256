//! Writing the offers of a file into the register as one act.

use domain::{polish::counted, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;

use super::{
    LIST, OfferPlan, OfferTarget,
    check::{fields, held, offers_of, tried},
};
use crate::{
    Desk, Failure, Reply, history,
    offer::{CHANGED, save},
    sheet::{ListFile, remembered},
    view::Key,
};

/// What was done.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OffersIn {
    /// The act, to be taken back as a whole; `None` when there was nothing to write.
    pub act: Option<Key>,
    pub new: u32,
    /// One sentence with the numbers.
    pub sentence: String,
}

/// Writes every row that is right and new. `report(done, total)` is told how far the work is and may stop it, and then nothing is
/// kept.
pub fn run(
    desk: &mut Desk,
    call: Key,
    list: &ListFile,
    plan: &OfferPlan,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<OffersIn>, Failure> {
    let table = list.table(&plan.reading)?;
    let held = held(desk, call)?;
    // Understanding is the first half of the work, writing the second.
    let rows = table.rows.len() as u32;
    let trial = tried(desk, &held, &table, plan, &mut |done, _| report(done / 2, rows))?;
    let check = trial.check;
    let left = check.present + check.faulty + check.skipped;
    let mut act = None;
    if !trial.new.is_empty() {
        let columns = fields(plan)?;
        let keys: Vec<&str> = columns.iter().map(|target| target.map_or("", OfferTarget::key)).collect();
        remembered::keep(desk, &LIST, &table.headings, &keys)?;
        let name = format!("Wczytano z pliku {}: {}", list.name, offers_of(check.new));
        act = Some(desk.write(&name, |tx| {
            for (at, told) in trial.new.iter().enumerate() {
                if at % 50 == 0 {
                    report(rows / 2 + (u64::from(rows) * at as u64 / u64::from(check.new) / 2) as u32, rows)?;
                }
                let mut offer = told.offer.clone();
                let late = held.is_late(&offer);
                save::settle_lateness(&mut offer, late);
                let id = store::offer::insert(tx, &offer)?;
                store::offer::version::insert(tx, &save::first(id, offer.receipt, told.form.clone(), false))?;
            }
            store::import_batch::record(tx, &list.name, check.new, 0, left)?;
            report(rows, rows)?;
            Ok(Key(tx.act().0))
        })?);
    }
    let mut said = vec![match check.new {
        0 => "Nie wczytano żadnej oferty.".to_owned(),
        new => format!("Wczytano {}.", offers_of(new)),
    }];
    if left > 0 {
        said.push(format!("Pominięto {}.", counted(u64::from(left), ["wiersz", "wiersze", "wierszy"])));
    }
    Ok(Reply::new(OffersIn { act, new: check.new, sentence: said.join(" ") }, CHANGED))
}

/// Takes the whole import back, provided nothing it brought was changed since.
pub fn take_back(desk: &mut Desk, act: Key) -> Result<Reply<String>, Failure> {
    history::undo(desk, act)
}
