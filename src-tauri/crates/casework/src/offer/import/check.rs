//! The trial: every row is understood and compared with the register and with the rows before it. Nothing is written.

use std::collections::{BTreeSet, HashMap};

use domain::{
    polish::{counted, fold},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Serialize;
use specta::Type;

use super::{
    OfferPlan, OfferTarget,
    row::{Told, Understanding, Understood},
};
use crate::{
    Desk, Failure,
    consultation::import::known::Register,
    offer::{Held, save::number_taken},
    organisation::export::ListForm,
    sheet::{
        ListFile, Table, columns, faulty,
        tally::{Tally, sum},
    },
    view::{ExplanationView, Key},
};

/// Rows of one kind that the screen gets.
const SHOWN: usize = 300;

/// What the file would bring.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Type)]
pub struct OfferCheck {
    /// Rows with anything in them, the heading left out: `new + present + faulty + skipped`.
    pub rows: u32,
    pub rows_why: ExplanationView,
    /// "198 + 2 + 7 = 207".
    pub sum: String,
    pub new: u32,
    pub new_why: ExplanationView,
    /// In the register already, and left out.
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
    /// Of the new ones: from organisations of the register.
    pub recognised: u32,
    pub recognised_why: ExplanationView,
    /// Of the new ones: amounts that do not add up; they are taken in as they are.
    pub wrong: u32,
    pub wrong_why: ExplanationView,
    /// What does not add up, row by row, the first 300.
    pub notes: Vec<OfferRowFault>,
    /// "198 ofert można wczytać, 7 wierszy wymaga poprawy".
    pub title: String,
    /// The file as a whole looks wrong; empty when it does not.
    pub warning: String,
    /// Faults in the order of rows, the first 300.
    pub faults: Vec<OfferRowFault>,
    pub faults_total: u32,
}

/// One fault of one row, with what can be done about it.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferRowFault {
    pub row: u32,
    pub applicant: String,
    pub field: String,
    pub field_label: String,
    pub sentence: String,
    /// What stands there now.
    pub value: String,
}

/// What the trial found, together with the offers that can be written, in the order of the file.
pub(super) struct Trial {
    pub check: OfferCheck,
    pub new: Vec<Told>,
    pub all_faults: Vec<(u32, &'static str, String)>,
}

pub fn check(desk: &Desk, call: Key, list: &ListFile, plan: &OfferPlan) -> Result<OfferCheck, Failure> {
    let table = list.table(&plan.reading)?;
    let held = held(desk, call)?;
    Ok(tried(desk, &held, &table, plan, &mut |_, _| Ok(()))?.check)
}

/// Writes the rows with faults into a new file, to be mended in a spreadsheet.
pub fn write_faulty_rows(
    desk: &Desk,
    call: Key,
    list: &ListFile,
    plan: &OfferPlan,
    form: ListForm,
    path: &std::path::Path,
) -> Result<(), Failure> {
    let table = list.table(&plan.reading)?;
    let held = held(desk, call)?;
    let trial = tried(desk, &held, &table, plan, &mut |_, _| Ok(()))?;
    let bytes = faulty::written(desk, &table, &trial.all_faults, form)?;
    crate::disk::write_file(desk, path, &bytes)
}

/// The call that takes offers in; one that does not is refused.
pub(super) fn held(desk: &Desk, call: Key) -> Result<Held, Failure> {
    let held = desk.read(|tx| Held::load(tx, call))?;
    held.takes_offers()?;
    Ok(held)
}

/// The fields of the columns; a plan that cannot be carried out is refused with the field.
pub(super) fn fields(plan: &OfferPlan) -> Result<Vec<Option<OfferTarget>>, Failure> {
    let (columns, mut violations) = columns::fields(&plan.columns);
    if !columns.contains(&Some(OfferTarget::Applicant)) {
        violations.push(Violation::new(OfferTarget::Applicant.key(), "Żadna kolumna nie jest nazwą oferenta. Wskaż ją."));
    }
    Failure::when_invalid(violations)?;
    Ok(columns)
}

/// Where a number was met: whose it is and what the offer is called, folded for comparing.
struct Met {
    applicant: String,
    row: Option<u32>,
}

pub(super) fn tried(
    desk: &Desk,
    held: &Held,
    table: &Table,
    plan: &OfferPlan,
    report: &mut dyn FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Trial, Failure> {
    let columns = fields(plan)?;
    let call = held.records.stored.id;
    let (register, numbers) = desk.read(|tx| Ok((Register::load(tx)?, store::offer::numbers(tx, call)?)))?;
    let mut next = numbers.iter().filter_map(|(number, _)| number.parse::<u32>().ok()).max().unwrap_or(0).saturating_add(1);
    let taken = numbers.into_iter().map(|(number, applicant)| (number, Met { applicant, row: None }));
    let mut met: HashMap<String, Met> = taken.collect();
    let mends = plan.mends.iter().map(|mend| ((mend.row, mend.field.as_str()), mend.value.as_str())).collect();
    let rows = Understanding { plan, columns, table, register, held, today: desk.today(), mends };
    let total = table.rows.len() as u32;
    let skipped: BTreeSet<u32> = plan.skipped.iter().copied().collect();
    let mut trial = Trial { check: OfferCheck { rows: total, ..OfferCheck::default() }, new: Vec::new(), all_faults: Vec::new() };
    let [mut new, mut present, mut faulty_rows, mut left_out, mut late, mut recognised, mut wrong] = <[Tally; 7]>::default();
    for (at, (number, cells)) in table.rows.iter().enumerate() {
        if at % 100 == 0 {
            report(at as u32, total)?;
        }
        if skipped.contains(number) {
            left_out.note(*number, &rows.value(*number, cells, OfferTarget::Applicant), None);
            continue;
        }
        let Understood { applicant, number: own, mut told, mut faults } = rows.row(*number, cells, &next.to_string());
        if let Some(other) = met.get(&own).filter(|_| told.is_some()) {
            match other.row {
                None if fold(&other.applicant) == fold(&applicant) => {
                    present.note(*number, &applicant, None);
                    continue;
                }
                None => faults.push((OfferTarget::Number, number_taken(&own, &other.applicant, ""))),
                Some(row) => {
                    let sentence = format!(
                        "Numer {own} ma już oferta z wiersza {row}: {}. Popraw numer albo pomiń jeden z wierszy.",
                        other.applicant
                    );
                    faults.push((OfferTarget::Number, sentence));
                }
            }
            told = None;
        }
        let Some(told) = told else {
            faulty_rows.note(*number, &applicant, None);
            for (target, sentence) in faults {
                trial.all_faults.push((*number, target.label(), sentence.clone()));
                trial.check.faults_total += 1;
                if trial.check.faults.len() < SHOWN {
                    trial.check.faults.push(fault(&rows, *number, cells, &applicant, target, sentence));
                }
            }
            continue;
        };
        met.insert(own.clone(), Met { applicant: applicant.clone(), row: Some(*number) });
        if own.parse::<u32>().is_ok_and(|own| own >= next) {
            next = own.parse::<u32>().unwrap_or(next).saturating_add(1);
        }
        new.note(*number, &applicant, None);
        if held.is_late(&told.offer) {
            late.note(*number, &applicant, None);
        }
        if told.offer.organisation.is_some() {
            recognised.note(*number, &applicant, None);
        }
        if let Some(sentence) = told.does_not_add_up() {
            wrong.note(*number, &applicant, None);
            if trial.check.notes.len() < SHOWN {
                trial.check.notes.push(fault(&rows, *number, cells, &applicant, OfferTarget::Cost, sentence));
            }
        }
        trial.new.push(told);
    }
    let check = &mut trial.check;
    (check.new, check.present, check.faulty, check.skipped) =
        (new.count(), present.count(), faulty_rows.count(), left_out.count());
    (check.late, check.recognised, check.wrong) = (late.count(), recognised.count(), wrong.count());
    let kinds = [
        ("nowe", check.new),
        ("już w rejestrze", check.present),
        ("do poprawy", check.faulty),
        ("pominięte na życzenie", check.skipped),
    ];
    (check.rows_why, check.sum) = sum(check.rows, &kinds);
    check.new_why = new.why("Wiersze bez błędu, których numeru nie ma jeszcze w rejestrze ofert.");
    check.present_why = present.why("Wiersze z numerem, który w rejestrze ma ten sam oferent.");
    check.faulty_why = faulty_rows.why("Wiersze, w których coś trzeba najpierw poprawić.");
    check.skipped_why = left_out.why("Wiersze, które kazano pominąć.");
    check.late_why = late.why("Nowe oferty, które wpłynęły po ostatniej chwili naboru.");
    check.recognised_why = recognised.why("Nowe oferty organizacji, które są w rejestrze urzędu.");
    check.wrong_why = wrong.why("Nowe oferty, w których dotacja, wkład własny i świadczenia nie dają kosztu zadania.");
    check.warning = shifted(check, &trial.all_faults);
    check.title = title(check);
    Ok(trial)
}

fn fault(
    rows: &Understanding<'_>,
    row: u32,
    cells: &[String],
    applicant: &str,
    target: OfferTarget,
    sentence: String,
) -> OfferRowFault {
    OfferRowFault {
        row,
        applicant: applicant.to_owned(),
        field: target.key().into(),
        field_label: target.label().into(),
        sentence,
        value: rows.value(row, cells, target).chars().filter(|c| !c.is_control()).take(400).collect(),
    }
}

/// When most rows fail in an amount or in a day, the columns are shifted rather than every row wrong.
fn shifted(check: &OfferCheck, faults: &[(u32, &'static str, String)]) -> String {
    let typed = [OfferTarget::Cost, OfferTarget::Asked, OfferTarget::Own, OfferTarget::ReceivedOn, OfferTarget::Hour]
        .map(Vocabulary::label);
    let rows: BTreeSet<u32> = faults.iter().filter(|(_, field, _)| typed.contains(field)).map(|(row, ..)| *row).collect();
    if check.rows > 1 && rows.len() as u32 * 2 > check.rows {
        "W większości wierszy w kolumnach z kwotą albo z datą stoi co innego. Wygląda na to, że kolumny są przesunięte: wróć do \
         kolumn i wskaż je jeszcze raz albo popraw plik."
            .into()
    } else {
        String::new()
    }
}

/// The heading of the trial: what would happen and what stands in the way.
fn title(check: &OfferCheck) -> String {
    let wrong = faulty::wrong_rows(check.faulty);
    let can = format!("{} można wczytać", offers_of(check.new));
    match (check.new, wrong) {
        (0, None) => "Nie ma żadnej nowej oferty do wczytania".into(),
        (0, Some(wrong)) => format!("Nie ma jeszcze czego wczytać, {wrong}"),
        (_, None) => format!("Wszystko w porządku: {can}"),
        (_, Some(wrong)) => format!("{can}, {wrong}"),
    }
}

pub(super) fn offers_of(count: u32) -> String {
    counted(u64::from(count), ["ofertę", "oferty", "ofert"])
}
