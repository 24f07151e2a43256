//! The trial: every row is understood and compared with what the case has. Nothing is written.

use std::collections::HashMap;

use domain::{
    act::{Numbering, plain},
    consultation::{Remark, provision::Places},
    id::{ConsultationId, RemarkId, Revision, Stored},
    polish::counted,
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    RemarkPlan, RemarkTarget,
    known::{Register, Twins},
    row::Understanding,
    trial::{Trial, trial},
};
use crate::{
    Desk, Failure,
    consultation::{Held, remark, remarks, unit},
    organisation::export::ListForm,
    sheet::{ListFile, Table, columns, faulty, tally::Tally},
    view::{ExplanationView, Key},
};

/// What the file would bring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct RemarkCheck {
    /// Rows with anything in them, the heading left out: `new + present + faulty + skipped`.
    pub rows: u32,
    pub rows_why: ExplanationView,
    /// "198 + 2 + 7 = 207".
    pub sum: String,
    pub new: u32,
    pub new_why: ExplanationView,
    /// In the case or higher in the file already, and left out.
    pub present: u32,
    pub present_why: ExplanationView,
    pub faulty: u32,
    pub faulty_why: ExplanationView,
    /// Left out on the officer's wish.
    pub skipped: u32,
    pub skipped_why: ExplanationView,
    /// Of the new ones: after the last moment.
    pub late: u32,
    pub late_why: ExplanationView,
    /// Of the new ones: from senders who were not asked.
    pub outside: u32,
    pub outside_why: ExplanationView,
    /// Of the new ones: from organisations of the register.
    pub recognised: u32,
    pub recognised_why: ExplanationView,
    /// "198 uwag można wczytać, 7 wierszy wymaga poprawy".
    pub title: String,
    /// Faults in the order of rows, the first 300; what is unclear in provisions stands apart.
    pub faults: Vec<RemarkFault>,
    pub faults_total: u32,
    /// Rows that say what is there already, the first 300.
    pub twins: Vec<RemarkTwin>,
    pub present_total: u32,
    /// Words for provisions that no unit was found in and that are not explained yet.
    pub unclear: Vec<UnclearProvision>,
}

/// One fault of one row, with what can be done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkFault {
    pub row: u32,
    pub sender: String,
    pub field: String,
    pub field_label: String,
    pub sentence: String,
    /// What stands there now.
    pub value: String,
}

/// A row that says what is there already.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RemarkTwin {
    pub row: u32,
    pub sender: String,
    /// "ta sama treść co w uwadze nr 12".
    pub because: String,
    /// It is taken in all the same.
    pub taken: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct UnclearProvision {
    pub words: String,
    pub rows: u32,
}

pub fn check(desk: &Desk, consultation: Key, list: &ListFile, plan: &RemarkPlan) -> Result<RemarkCheck, Failure> {
    let table = list.table(&plan.reading)?;
    let held = held(desk, consultation)?;
    let mut trial = tried(desk, &held, &table, plan, &mut |_, _| Ok(()))?;
    marked(&held, &mut trial);
    trial.check.title = title(&trial.check);
    Ok(trial.check)
}

/// The rows with faults as a file of their own, to be mended in a spreadsheet.
pub fn faulty_rows(
    desk: &Desk,
    consultation: Key,
    list: &ListFile,
    plan: &RemarkPlan,
    form: ListForm,
) -> Result<Vec<u8>, Failure> {
    let table = list.table(&plan.reading)?;
    let held = held(desk, consultation)?;
    let trial = tried(desk, &held, &table, plan, &mut |_, _| Ok(()))?;
    faulty::written(desk, &table, &trial.all_faults, form)
}

/// Writes [`faulty_rows`] into a new file.
pub fn write_faulty_rows(
    desk: &Desk,
    consultation: Key,
    list: &ListFile,
    plan: &RemarkPlan,
    form: ListForm,
    path: &std::path::Path,
) -> Result<(), Failure> {
    let bytes = faulty_rows(desk, consultation, list, plan, form)?;
    crate::disk::write_file(desk, path, &bytes)
}

/// The case that takes remarks in; one that does not is refused.
pub(super) fn held(desk: &Desk, consultation: Key) -> Result<Held, Failure> {
    let (law, now) = (desk.law(), desk.now());
    let held = desk.read(|tx| Held::load(tx, law, consultation, now))?;
    remark::takes_remarks(held.records.stored.record.status)?;
    Ok(held)
}

pub(super) fn tried(
    desk: &Desk,
    held: &Held,
    table: &Table,
    plan: &RemarkPlan,
    report: &mut dyn FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Trial, Failure> {
    let columns = columns(plan)?;
    let (register, units) = desk.read(|tx| Ok((Register::load(tx)?, units(desk, tx, held)?)))?;
    let understanding = Understanding {
        consultation: ConsultationId(held.records.stored.id.0),
        plan,
        columns,
        table,
        register,
        places: held.records.text.as_ref().map(Places::of),
        units,
        mends: plan.mends.iter().map(|mend| ((mend.row, mend.field.as_str()), mend.value.as_str())).collect(),
    };
    trial(&understanding, Twins::of(&held.records.remarks), report)
}

/// Address and wording of every unit, so that a row costs no walk through the draft.
fn units(desk: &Desk, tx: &store::ReadTx<'_>, held: &Held) -> Result<HashMap<u32, (String, String)>, Failure> {
    let Some(act) = held.records.text.as_ref() else {
        return Ok(HashMap::new());
    };
    let chips = unit::chips(desk, tx, &held.records)?;
    let numbering = Numbering::of(act);
    let frozen = act.walk().filter_map(|unit| {
        let wording = plain::write_unit(act, unit.id, &|key| chips.words(key))?;
        Some((unit.id.0, (numbering.address(unit.id)?, wording)))
    });
    Ok(frozen.collect())
}

/// Counts what the rules will say of the new remarks, so that it is known before they are taken in.
fn marked(held: &Held, trial: &mut Trial) {
    let mut after =
        Held { office: held.office.clone(), records: held.records.clone(), law: held.law, today: held.today, hour: held.hour };
    let new = trial.new.iter().enumerate().map(|(at, remark)| Stored {
        id: new_id(at),
        revision: Revision(0),
        record: Remark { number: at as u32 + 1, ..remark.clone() },
    });
    after.records.remarks = new.collect();
    let (late, outside) = (remarks::late(&after), remarks::outside(&after));
    let counted = |wanted: &dyn Fn(usize, &Remark) -> bool| {
        let mut tally = Tally::default();
        for (at, (remark, (row, sender))) in trial.new.iter().zip(&trial.new_rows).enumerate() {
            if wanted(at, remark) {
                tally.note(*row, sender, None);
            }
        }
        tally
    };
    let (late, outside, recognised) = (
        counted(&|at, _| late.contains(&new_id(at))),
        counted(&|at, _| outside.contains(&new_id(at).0)),
        counted(&|_, remark| remark.organisation.is_some()),
    );
    trial.check.late = late.count();
    trial.check.late_why = late.why("Nowe uwagi, które wpłynęły po ostatniej chwili na ich zgłaszanie.");
    trial.check.outside = outside.count();
    trial.check.outside_why = outside.why("Nowe uwagi od kogoś spoza kręgu uprawnionych w tych konsultacjach.");
    trial.check.recognised = recognised.count();
    trial.check.recognised_why = recognised.why("Nowe uwagi organizacji, które są w rejestrze urzędu.");
}

/// Stands for the id of a remark that is not written yet.
const fn new_id(at: usize) -> RemarkId {
    RemarkId(-1 - at as i64)
}

/// The fields of the columns; a plan that cannot be carried out is refused with the field.
pub(super) fn columns(plan: &RemarkPlan) -> Result<Vec<Option<RemarkTarget>>, Failure> {
    let (columns, mut violations) = columns::fields(&plan.columns);
    let words = [RemarkTarget::Content, RemarkTarget::Proposed];
    if !words.iter().any(|target| columns.contains(&Some(*target))) {
        let sentence = "Żadna kolumna nie jest treścią uwagi ani proponowanym brzmieniem. Wskaż ją.";
        violations.push(Violation::new(RemarkTarget::Content.key(), sentence));
    }
    Failure::when_invalid(violations)?;
    Ok(columns)
}

/// The heading of the trial: what would happen and what stands in the way.
fn title(check: &RemarkCheck) -> String {
    let wrong = faulty::wrong_rows(check.faulty);
    let can = format!("{} można wczytać", remarks_of(check.new));
    match (check.new, wrong) {
        (0, None) => "Nie ma żadnej nowej uwagi do wczytania".into(),
        (0, Some(wrong)) => format!("Nie ma jeszcze czego wczytać, {wrong}"),
        (_, None) => format!("Wszystko w porządku: {can}"),
        (_, Some(wrong)) => format!("{can}, {wrong}"),
    }
}

pub(super) fn remarks_of(count: u32) -> String {
    counted(u64::from(count), ["uwagę", "uwagi", "uwag"])
}
