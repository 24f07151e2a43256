//! The trial: every row is understood and compared with the register and with the rows before it. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use domain::{organisation::Organisation, polish::counted, vocabulary::Vocabulary};
use serde::Serialize;
use specta::Type;

use super::{
    ImportPlan, Source, Target,
    known::{Known, Met, Same},
    row::Understanding,
    source::Table,
};
use crate::{
    Desk, Failure,
    organisation::{
        export::{safe, spreadsheet},
        list::spheres,
    },
    view::{Choice, Key},
};

/// What the file would bring.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ImportCheck {
    /// Name of the source.
    pub source: String,
    /// Rows with anything in them, the heading left out: `new + present + faulty + skipped`.
    pub rows: u32,
    pub new: u32,
    /// In the register already; they are not touched.
    pub present: u32,
    pub faulty: u32,
    /// Left out on the officer's wish.
    pub skipped: u32,
    /// "198 organizacji można wczytać, 7 wierszy wymaga poprawy".
    pub title: String,
    /// Faults in the order of rows, the first 300.
    pub faults: Vec<RowFault>,
    pub faults_total: u32,
    /// Rows that are in the register already, the first 300.
    pub present_rows: Vec<PresentRow>,
    /// What was understood freely and is worth a look.
    pub notes: Vec<String>,
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

const SHOWN: usize = 300;

pub fn check(desk: &Desk, source: &Source, plan: &ImportPlan) -> Result<ImportCheck, Failure> {
    let table = source.table(&plan.reading)?;
    let columns = columns(plan)?;
    let known_spheres = spheres(desk);
    let understanding = understanding(desk, plan, &columns, &table, &known_spheres);
    let known = desk.read(Known::in_register)?;
    let mut trial = trial(&understanding, &table, known, &mut |_, _| Ok(()))?;
    trial.check.source.clone_from(&source.name);
    trial.check.spheres.clone_from(&known_spheres);
    Ok(trial.check)
}

/// The rows with faults as a file of their own, with a column that says what is wrong: to be mended in a spreadsheet and loaded again.
pub fn faulty_rows(desk: &Desk, source: &Source, plan: &ImportPlan) -> Result<Vec<u8>, Failure> {
    let table = source.table(&plan.reading)?;
    let columns = columns(plan)?;
    let known_spheres = spheres(desk);
    let understanding = understanding(desk, plan, &columns, &table, &known_spheres);
    let known = desk.read(Known::in_register)?;
    let trial = trial(&understanding, &table, known, &mut |_, _| Ok(()))?;
    let mut said: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (row, label, sentence) in &trial.all_faults {
        said.entry(*row).or_default().push(format!("{label}: {sentence}"));
    }
    let mut writer = spreadsheet();
    let heading = table.headings.iter().map(String::as_str).chain(["co poprawić"]);
    let fault = |_| Failure::Bug { reference: "csv".into() };
    writer.write_record(heading.map(|cell| safe(cell).into_owned())).map_err(fault)?;
    for (number, cells) in table.rows.iter().filter(|(number, _)| said.contains_key(number)) {
        let padding = std::iter::repeat_n("", table.headings.len().saturating_sub(cells.len()));
        let sentences = said[number].join(" ");
        let record = cells.iter().map(String::as_str).chain(padding).chain([sentences.as_str()]);
        writer.write_record(record.map(|cell| safe(cell).into_owned())).map_err(fault)?;
    }
    writer.into_inner().map_err(|_| Failure::Bug { reference: "csv".into() })
}

/// Writes [`faulty_rows`] into a new file.
pub fn write_faulty_rows(desk: &Desk, source: &Source, plan: &ImportPlan, path: &std::path::Path) -> Result<(), Failure> {
    let bytes = faulty_rows(desk, source, plan)?;
    std::fs::write(path, bytes).map_err(|error| Failure::from(store::Fault::from(error)))
}

/// What the trial found, together with the records that can be written.
pub(super) struct Trial {
    pub check: ImportCheck,
    pub records: Vec<Organisation>,
    all_faults: Vec<(u32, &'static str, String)>,
}

pub(super) fn understanding<'a>(
    desk: &Desk,
    plan: &'a ImportPlan,
    columns: &'a [Option<Target>],
    table: &Table,
    known_spheres: &'a [Choice],
) -> Understanding<'a> {
    Understanding { plan, columns, width: table.headings.len(), known_spheres, law: desk.law().on(desk.today()) }
}

/// The fields of the columns; a plan that cannot be carried out is refused with the field.
pub(super) fn columns(plan: &ImportPlan) -> Result<Vec<Option<Target>>, Failure> {
    let columns: Vec<Option<Target>> = plan.columns.iter().map(|key| Target::from_key(key)).collect();
    let mut seen = BTreeSet::new();
    let mut violations = Vec::new();
    for target in columns.iter().flatten() {
        if !seen.insert(target.key()) {
            let sentence = format!("Pole „{}” wskazano w dwóch kolumnach. Zostaw je w jednej.", target.label());
            violations.push(domain::violation::Violation::new(target.key(), sentence));
        }
    }
    if !columns.contains(&Some(Target::Name)) {
        let sentence = "Żadna kolumna nie jest nazwą organizacji. Wskaż kolumnę z nazwami.";
        violations.push(domain::violation::Violation::new(Target::Name.key(), sentence));
    }
    Failure::when_invalid(violations)?;
    Ok(columns)
}

pub(super) fn trial(
    understanding: &Understanding<'_>,
    table: &Table,
    mut known: Known,
    report: &mut dyn FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Trial, Failure> {
    let total = table.rows.len() as u32;
    let (mut records, mut faults, mut present_rows, mut all_faults) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut present, mut faulty, mut skipped, mut unknown_forms) = (0, 0, 0, 0);
    let mut words: BTreeMap<String, u32> = BTreeMap::new();
    for (at, (number, cells)) in table.rows.iter().enumerate() {
        if at % 200 == 0 {
            report(at as u32, total)?;
        }
        if understanding.plan.skipped.contains(number) {
            skipped += 1;
            continue;
        }
        let understood = understanding.row(*number, cells);
        let record = understood.record;
        for word in understood.unknown_words {
            *words.entry(word).or_default() += 1;
        }
        let mut told: Vec<(Target, String, bool)> =
            understood.faults.into_iter().map(|(target, sentence)| (target, sentence, false)).collect();
        if told.is_empty() {
            match known.find(&record) {
                Some(Same { by, met: Met::Register { id, name } }) => {
                    present += 1;
                    if present_rows.len() < SHOWN {
                        let because =
                            by.map_or("ta sama nazwa i miejscowość".into(), |field| format!("ten sam {}", field.label()));
                        present_rows.push(PresentRow { row: *number, organisation: record.name, id: Key(id), name, because });
                    }
                    continue;
                }
                Some(Same { by: Some(field), met: Met::Row(row) }) => {
                    let target = match field {
                        store::NumberField::Nip => Target::Nip,
                        store::NumberField::Regon => Target::Regon,
                        store::NumberField::Krs => Target::Krs,
                    };
                    told.push((target, format!("To samo co w wierszu {row}. Zostaw jeden z nich."), true));
                }
                Some(Same { by: None, met: Met::Row(row) }) => {
                    told.push((
                        Target::Name,
                        format!("Ta sama nazwa i miejscowość co w wierszu {row}. Zostaw jeden z nich."),
                        true,
                    ));
                }
                None => {}
            }
        }
        if told.is_empty() {
            unknown_forms += u32::from(understood.form_unknown);
            known.add(&record, *number);
            records.push(record);
            continue;
        }
        faulty += 1;
        for (target, sentence, repeated) in told {
            all_faults.push((*number, target.label(), sentence.clone()));
            if faults.len() < SHOWN {
                faults.push(RowFault {
                    row: *number,
                    organisation: record.name.clone(),
                    field: target.key().into(),
                    field_label: target.label().into(),
                    sentence,
                    value: shortened(&understanding.value(*number, cells, target)),
                    repeated,
                });
            }
        }
    }
    let new = records.len() as u32;
    let check = ImportCheck {
        source: String::new(),
        rows: total,
        new,
        present,
        faulty,
        skipped,
        title: title(new, faulty),
        faults_total: all_faults.len() as u32,
        faults,
        present_rows,
        notes: notes(unknown_forms),
        unknown_words: words.into_iter().map(|(word, rows)| UnknownWord { word, rows }).collect(),
        spheres: Vec::new(),
    };
    Ok(Trial { check, records, all_faults })
}

fn title(new: u32, faulty: u32) -> String {
    let organisations = counted(u64::from(new), ["organizację", "organizacje", "organizacji"]);
    match (new, faulty) {
        (0, 0) => "Nie ma nic nowego do wczytania".into(),
        (_, 0) => format!("Wszystko w porządku: {organisations} można wczytać"),
        (_, faulty) => {
            let verb = domain::polish::plural(u64::from(faulty), ["wymaga", "wymagają", "wymaga"]);
            let rows = counted(u64::from(faulty), ["wiersz", "wiersze", "wierszy"]);
            format!("{organisations} można wczytać, {rows} {verb} poprawy")
        }
    }
}

fn notes(unknown_forms: u32) -> Vec<String> {
    let mut notes = Vec::new();
    if unknown_forms > 0 {
        let who = counted(u64::from(unknown_forms), ["organizacji", "organizacji", "organizacji"]);
        notes.push(format!("U {who} nie udało się rozpoznać formy prawnej. Wpiszemy „inna”; można to zmienić na karcie."));
    }
    notes
}

fn shortened(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(400).collect()
}
