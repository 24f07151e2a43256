//! Priority tasks with their money as a file for a spreadsheet, last year beside this year.

use std::path::Path;

use domain::{
    money::Money,
    polish::counted,
    programme::{PriorityTask, compare},
    rule::ProgrammeCase,
    vocabulary::Vocabulary,
};

use super::tasks::{change, sphere_words};
use crate::{
    Desk, Failure,
    disk::write_file,
    organisation::export::{safe, spreadsheet},
    view::Key,
};

/// The table of tasks as bytes of a CSV file: UTF-8 with its mark and semicolons, as the Polish Excel wants it.
pub fn csv(desk: &Desk, id: Key) -> Result<Vec<u8>, Failure> {
    let (law, today) = (desk.law(), desk.today());
    let lines = desk.read(|tx| {
        let (records, office) = super::load(tx, id)?;
        Ok(records.with_case(&office, law, today, lines))
    })?;
    let fault = |_| Failure::Bug { reference: "csv".into() };
    let mut writer = spreadsheet();
    for line in lines {
        writer.write_record(line).map_err(fault)?;
    }
    writer.into_inner().map_err(|_| Failure::Bug { reference: "csv".into() })
}

/// Writes the table into a file; the dialog has asked about overwriting.
pub fn write_csv(desk: &Desk, id: Key, path: &Path) -> Result<(), Failure> {
    write_file(desk, path, &csv(desk, id)?)
}

fn lines(case: &ProgrammeCase<'_>) -> Vec<Vec<String>> {
    let before = case.previous.map_or(&[][..], |previous| previous.tasks);
    let compared = compare::compare(case.tasks, before);
    let years = super::years(case.programme.year_from, case.programme.year_to);
    let earlier = case.previous.map(|previous| super::years(previous.programme.year_from, previous.programme.year_to));
    let row = |mut cells: Vec<String>, before: String, now: String, difference: String| {
        cells.extend(if earlier.is_some() { vec![before, now, difference] } else { vec![now] });
        cells
    };
    let head = ["Lp.", "Zadanie priorytetowe", "Sfera zadań publicznych", "Forma", "Komórka", "Stan"].map(str::to_owned);
    let plan = |years: &str| format!("Plan {years} (zł)");
    let mut lines =
        vec![row(head.to_vec(), plan(earlier.as_deref().unwrap_or_default()), plan(&years), "Zmiana (zł)".to_owned())];
    for line in &compared.rows {
        let planned = |task: Option<&PriorityTask>| task.and_then(|task| task.planned).map(number).unwrap_or_default();
        let (now, old) = (line.now.map(|task| &task.record), line.before.map(|task| &task.record));
        let Some(task) = now.or(old) else { continue };
        let position = now.map_or_else(String::new, |task| task.position.to_string());
        let words = [
            task.title.clone(),
            sphere_words(task.sphere.trim(), case.law()),
            task.form.label().to_owned(),
            task.department.clone(),
            change(line.change).1.to_owned(),
        ];
        let words = words.iter().map(|value| safe(value).into_owned());
        let cells = std::iter::once(position).chain(words).collect();
        lines.push(row(cells, planned(old), planned(now), number(line.difference)));
    }
    let count = counted(case.tasks.len() as u64, ["zadanie", "zadania", "zadań"]).replace('\u{a0}', " ");
    let mut total = vec![String::new(); head.len()];
    total[1] = format!("Razem, {count}");
    lines.push(row(total, number(compared.before.value), number(compared.now.value), number(compared.difference.value)));
    lines
}

/// An amount that a Polish spreadsheet takes for a number: "130000,00".
fn number(amount: Money) -> String {
    amount.decimal().replace('.', ",")
}
