//! The mends that rules of the text offer, by the stable names of their acts.

use super::{
    TextCase, TextFacts, act_date, entry, execution, final_order, journal_clause, journal_data, journal_once, legal_basis,
    single_item, swap::swapped, task_differs, typed_reference, unread_mark, years,
};
use crate::{
    act::{Act, UnitId},
    law::{Act as CitedAct, Key},
};

/// The text after a mend at one unit; `None` when what the rule spoke of is not there any more. A mend of citations names the
/// act behind a stop: `text.mend_journal.pozytek`.
pub fn mend(case: &TextCase<'_>, act: &str, unit: UnitId) -> Option<Act> {
    let facts = TextFacts::of(case);
    match act {
        single_item::JOIN => {
            let mut joined = case.act.clone();
            return single_item::join(&mut joined, unit).then_some(joined);
        }
        typed_reference::LINK => return typed_reference::linked(case.act, unit),
        execution::INSERT => return execution::insert(case, &facts),
        entry::INSERT => return entry::insert(case, &facts),
        entry::RETROACTIVE => return entry::mend_retroactive(case, &facts, unit),
        journal_clause::MEND => return journal_clause::mend(case, &facts, unit),
        final_order::MOVE => return final_order::moved(case.act, unit),
        final_order::MOVE_REPEAL => return final_order::repeal_moved(case.act, &facts, unit),
        legal_basis::INSERT => return legal_basis::insert(case),
        legal_basis::FORMULA => return legal_basis::with_formula(case),
        unread_mark::DROP => return unread_mark::dropped(&facts, case.act, unit),
        years::MEND => return swapped(case.act, years::swaps(case, &facts, unit)),
        task_differs::MEND => return swapped(case.act, task_differs::swaps(case, &facts, unit)),
        _ => {}
    }
    let (verb, cited) = act.rsplit_once('.')?;
    let cited = CitedAct::from_key(cited)?;
    let faults = match verb {
        journal_data::MEND => journal_data::swaps(case, &facts),
        act_date::MEND => act_date::swaps(case, &facts),
        journal_once::DROP => journal_once::swaps(&facts),
        _ => return None,
    };
    let here = faults.into_iter().filter(|(act, swap)| *act == cited && swap.unit == unit);
    swapped(case.act, here.map(|(_, swap)| swap).collect())
}
