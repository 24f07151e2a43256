//! The case to which a row belongs, as four columns of which at most one is given.

use domain::publication::CaseRef;
use rusqlite::types::Value;

use crate::{
    Fault,
    cell::{Cell, Cells, cells},
    rows::numbers,
};

/// The columns of a case, as they stand in SQL.
pub(super) const COLUMNS: &str = "programme, consultation, draft_act, call";

/// The columns `programme`, `consultation`, `draft_act` and `call`.
pub(super) fn values(case: CaseRef) -> Vec<Value> {
    match case {
        CaseRef::Programme(id) => cells![Some(id), None::<i64>, None::<i64>, None::<i64>],
        CaseRef::Consultation(id) => cells![None::<i64>, Some(id), None::<i64>, None::<i64>],
        CaseRef::DraftAct(id) => cells![None::<i64>, None::<i64>, Some(id), None::<i64>],
        CaseRef::Call(id) => cells![None::<i64>, None::<i64>, None::<i64>, Some(id)],
        CaseRef::Office => cells![None::<i64>, None::<i64>, None::<i64>, None::<i64>],
    }
}

pub(super) fn read(cells: &mut Cells<'_>) -> Result<CaseRef, Fault> {
    Ok(match (cells.next()?, cells.next()?, cells.next()?, cells.next()?) {
        (Some(programme), ..) => CaseRef::Programme(programme),
        (None, Some(consultation), ..) => CaseRef::Consultation(consultation),
        (None, None, Some(act), _) => CaseRef::DraftAct(act),
        (None, None, None, Some(call)) => CaseRef::Call(call),
        (None, None, None, None) => CaseRef::Office,
    })
}

/// The condition that selects the rows of a case, with its values.
pub(super) fn condition(case: CaseRef) -> (&'static str, Vec<Value>) {
    match case {
        CaseRef::Programme(id) => ("programme = ?", vec![id.put()]),
        CaseRef::Consultation(id) => ("consultation = ?", vec![id.put()]),
        CaseRef::DraftAct(id) => ("draft_act = ?", vec![id.put()]),
        CaseRef::Call(id) => ("call = ?", vec![id.put()]),
        CaseRef::Office => ("programme IS NULL AND consultation IS NULL AND draft_act IS NULL AND call IS NULL", Vec::new()),
    }
}

/// The condition that selects the rows of any of these cases, with its values.
pub(super) fn any_of(cases: &[CaseRef]) -> (&'static str, Vec<Value>) {
    let programmes = cases.iter().filter_map(|case| if let CaseRef::Programme(id) = case { Some(id.0) } else { None });
    let consultations = cases.iter().filter_map(|case| if let CaseRef::Consultation(id) = case { Some(id.0) } else { None });
    let calls = cases.iter().filter_map(|case| if let CaseRef::Call(id) = case { Some(id.0) } else { None });
    let acts = cases.iter().filter_map(|case| if let CaseRef::DraftAct(id) = case { Some(id.0) } else { None });
    let condition = if cases.contains(&CaseRef::Office) {
        "(programme IN (SELECT value FROM json_each(?)) OR consultation IN (SELECT value FROM json_each(?)) \
          OR draft_act IN (SELECT value FROM json_each(?)) OR call IN (SELECT value FROM json_each(?)) \
          OR (programme IS NULL AND consultation IS NULL AND draft_act IS NULL AND call IS NULL))"
    } else {
        "(programme IN (SELECT value FROM json_each(?)) OR consultation IN (SELECT value FROM json_each(?)) \
          OR draft_act IN (SELECT value FROM json_each(?)) OR call IN (SELECT value FROM json_each(?)))"
    };
    (condition, cells![numbers(programmes), numbers(consultations), numbers(acts), numbers(calls)])
}
