//! The trial: every row is understood and compared with the register and with the rows before it. Nothing is written.

use domain::{polish::counted, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;

use super::{ImportPlan, RowUpdate, Source, Target, known::Known, row::Understanding, trial::trial};
use crate::{
    Desk, Failure,
    organisation::{export::ListForm, list::spheres},
    sheet::{Table, columns, faulty},
    view::{Choice, ExplanationView, Key},
};

/// What the file would bring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct ImportCheck {
    /// Name of the source.
    pub source: String,
    /// Rows with anything in them, the heading left out: `new + present + faulty + skipped`.
    pub rows: u32,
    pub rows_why: ExplanationView,
    /// "198 + 2 + 7 = 207".
    pub sum: String,
    pub new: u32,
    pub new_why: ExplanationView,
    /// In the register already.
    pub present: u32,
    pub present_why: ExplanationView,
    /// Organisations of the register in which something would be changed.
    pub updated: u32,
    pub updated_why: ExplanationView,
    /// Fields that the file tells otherwise and that would stay as they are.
    pub left: u32,
    pub faulty: u32,
    pub faulty_why: ExplanationView,
    /// Left out on the officer's wish.
    pub skipped: u32,
    pub skipped_why: ExplanationView,
    /// "198 organizacji można wczytać, 7 wierszy wymaga poprawy".
    pub title: String,
    /// Faults in the order of rows, the first 300.
    pub faults: Vec<RowFault>,
    pub faults_total: u32,
    /// Rows that are in the register already, the first 300.
    pub present_rows: Vec<PresentRow>,
    /// Rows that tell an organisation of the register otherwise, the first 300.
    pub updates: Vec<RowUpdate>,
    pub updates_total: u32,
    /// What was understood freely and is worth a look.
    pub notes: Vec<String>,
    /// What is grave: a liquidation in the KRS.
    pub warnings: Vec<String>,
    pub unknown_words: Vec<UnknownWord>,
    /// Spheres for the unknown words.
    pub spheres: Vec<Choice>,
}

/// One fault of one row, with what can be done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RowFault {
    pub row: u32,
    /// Name of the organisation; empty when there is none.
    pub organisation: String,
    pub field: String,
    pub field_label: String,
    pub sentence: String,
    /// What stands there now.
    pub value: String,
    /// The row repeats another one: it can only be left out.
    pub repeated: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct PresentRow {
    pub row: u32,
    pub organisation: String,
    pub id: Key,
    /// Name in the register.
    pub name: String,
    /// "ten sam NIP", "ta sama nazwa i siedziba".
    pub because: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct UnknownWord {
    pub word: String,
    pub rows: u32,
}

pub fn check(desk: &Desk, source: &Source, plan: &ImportPlan) -> Result<ImportCheck, Failure> {
    let table = source.table(&plan.reading)?;
    let columns = columns(plan)?;
    let known_spheres = spheres(desk);
    let understanding = understanding(desk, plan, &columns, &table, &known_spheres);
    let known = desk.read(Known::in_register)?;
    let mut trial = trial(&understanding, &table, known, &mut |_, _| Ok(()))?;
    if let Some(reply) = source.reply()? {
        trial.check.notes.extend(reply.notes);
        trial.check.warnings.splice(0..0, reply.warnings);
    }
    trial.check.source.clone_from(&source.name);
    trial.check.spheres.clone_from(&known_spheres);
    Ok(trial.check)
}

/// The rows with faults as a file of their own, with a column that says what is wrong: to be mended in a spreadsheet and loaded again.
pub fn faulty_rows(desk: &Desk, source: &Source, plan: &ImportPlan, form: ListForm) -> Result<Vec<u8>, Failure> {
    let table = source.table(&plan.reading)?;
    let columns = columns(plan)?;
    let known_spheres = spheres(desk);
    let understanding = understanding(desk, plan, &columns, &table, &known_spheres);
    let known = desk.read(Known::in_register)?;
    let trial = trial(&understanding, &table, known, &mut |_, _| Ok(()))?;
    faulty::written(desk, &table, &trial.all_faults, form)
}

/// Writes [`faulty_rows`] into a new file.
pub fn write_faulty_rows(
    desk: &Desk,
    source: &Source,
    plan: &ImportPlan,
    form: ListForm,
    path: &std::path::Path,
) -> Result<(), Failure> {
    let bytes = faulty_rows(desk, source, plan, form)?;
    crate::disk::write_file(desk, path, &bytes)
}

pub(super) fn understanding<'a>(
    desk: &Desk,
    plan: &'a ImportPlan,
    columns: &'a [Option<Target>],
    table: &'a Table,
    known_spheres: &'a [Choice],
) -> Understanding<'a> {
    Understanding {
        plan,
        columns,
        width: table.headings.len(),
        kinds: &table.kinds,
        known_spheres,
        law: desk.law().on(desk.today()),
    }
}

/// The fields of the columns; a plan that cannot be carried out is refused with the field.
pub(super) fn columns(plan: &ImportPlan) -> Result<Vec<Option<Target>>, Failure> {
    let (columns, mut violations) = columns::fields(&plan.columns);
    if !columns.contains(&Some(Target::Name)) {
        let sentence = "Żadna kolumna nie jest nazwą organizacji. Wskaż kolumnę z nazwami.";
        violations.push(domain::violation::Violation::new(Target::Name.key(), sentence));
    }
    Failure::when_invalid(violations)?;
    Ok(columns)
}

/// The heading of the trial: what would happen and what stands in the way.
pub(super) fn title(new: u32, updated: u32, faulty: u32) -> String {
    let can = match (new, updated) {
        (0, 0) => None,
        (0, updated) => Some(format!("Można zmienić {} w rejestrze", organisations(updated))),
        (new, 0) => Some(format!("{} można wczytać", organisations(new))),
        (new, updated) => Some(format!("{} można wczytać, {updated} zmienić", organisations(new))),
    };
    let wrong = faulty::wrong_rows(faulty);
    match (can, wrong) {
        (None, None) => "Nie ma nic nowego do wczytania".into(),
        (None, Some(wrong)) => format!("Nie ma nic nowego do wczytania, {wrong}"),
        (Some(can), None) if updated == 0 => format!("Wszystko w porządku: {can}"),
        (Some(can), None) => can,
        (Some(can), Some(wrong)) => format!("{can}, {wrong}"),
    }
}

fn organisations(count: u32) -> String {
    counted(u64::from(count), ["organizację", "organizacje", "organizacji"])
}

pub(super) fn notes(unknown_forms: u32) -> Vec<String> {
    let mut notes = Vec::new();
    if unknown_forms > 0 {
        let who = counted(u64::from(unknown_forms), ["organizacji", "organizacji", "organizacji"]);
        notes.push(format!("U {who} nie udało się rozpoznać formy prawnej. Wpiszemy „inna”; można to zmienić na karcie."));
    }
    notes
}
