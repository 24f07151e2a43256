//! What the columns of a file seem to hold: remembered from the last time, by the heading, or by what stands in them.

use documents::spreadsheet::CellKind;
use domain::{
    identifier::{AccountNumber, Nip, PostCode},
    vocabulary::Vocabulary,
};

use super::{GuessedBy, ImportPlan, ImportPreview, ImportReading, Source, Target, source::LIST};
use crate::{
    Desk, Failure,
    sheet::{
        Table,
        preview::{Guess, of_table, values, width},
        remembered,
    },
    view::choices,
};

pub fn preview(desk: &Desk, source: &Source, reading: &ImportReading) -> Result<ImportPreview, Failure> {
    let table = source.table(reading)?;
    let told = |(at, (target, by)): (usize, (Option<Target>, GuessedBy))| Guess {
        field: target.map_or("", Target::key),
        by,
        note: target.map_or("", |target| note(&table, at, target)),
    };
    let guesses = guessed(desk, source, &table)?.into_iter().enumerate().map(told).collect();
    let reply = source.reply()?.map(|reply| reply.words);
    Ok(ImportPreview { reply, ..of_table(&source.name, &table, guesses, choices::<Target>()) })
}

/// The plan that follows from the guesses alone, for the command line.
pub fn plan_for(desk: &Desk, source: &Source) -> Result<ImportPlan, Failure> {
    plan_of(desk, source, ImportReading::default())
}

/// The same for a file that is read in a chosen way.
pub fn plan_of(desk: &Desk, source: &Source, reading: ImportReading) -> Result<ImportPlan, Failure> {
    let table = source.table(&reading)?;
    let columns = guessed(desk, source, &table)?.into_iter().map(|(target, _)| target.map_or("", Target::key).into()).collect();
    Ok(ImportPlan { reading, columns, ..ImportPlan::default() })
}

fn guessed(desk: &Desk, source: &Source, table: &Table) -> Result<Vec<(Option<Target>, GuessedBy)>, Failure> {
    let kept = match source.reply()? {
        Some(_) => None,
        None => remembered::columns(desk, &LIST, &table.headings)?,
    };
    if let Some(kept) = kept {
        let known = kept.iter().map(|key| Target::from_key(key));
        let known = known.map(|target| (target, if target.is_some() { GuessedBy::Memory } else { GuessedBy::Nothing }));
        return Ok(known.collect());
    }
    let width = width(table);
    let mut columns = vec![(None, GuessedBy::Nothing); width];
    let taken = |columns: &[(Option<Target>, GuessedBy)], target| columns.iter().any(|(other, _)| *other == Some(target));
    if table.headed {
        for (at, heading) in table.headings.iter().enumerate() {
            if let Some(target) = Target::by_heading(heading).filter(|target| !taken(&columns, *target)) {
                columns[at] = (Some(target), GuessedBy::Heading);
            }
        }
    }
    for at in 0..width {
        if columns[at].0.is_none()
            && let Some(target) = by_content(table, at).filter(|target| !taken(&columns, *target))
        {
            columns[at] = (Some(target), GuessedBy::Content);
        }
    }
    Ok(columns)
}

/// Most of the first values of the column have one unmistakable form.
fn by_content(table: &Table, at: usize) -> Option<Target> {
    let values: Vec<&str> = values(table, at).take(50).collect();
    let most =
        |is: fn(&str) -> bool| !values.is_empty() && values.iter().filter(|value| is(value)).count() * 10 >= values.len() * 8;
    type Test = (Target, fn(&str) -> bool);
    let tests: [Test; 5] = [
        (Target::Nip, |value| Nip::parse(value).is_ok()),
        (Target::Accounts, |value| AccountNumber::parse(value).is_ok()),
        (Target::Email, |value| value.contains('@') && !value.contains(' ')),
        (Target::Postcode, |value| value.len() == 6 && PostCode::parse(value).is_ok()),
        (Target::Krs, |value| value.len() == 10 && value.starts_with("000") && value.bytes().all(|byte| byte.is_ascii_digit())),
    ];
    tests.into_iter().find(|(_, is)| most(*is)).map(|(target, _)| target)
}

fn note(table: &Table, at: usize, target: Target) -> &'static str {
    match target {
        Target::Krs if values(table, at).any(|value| value.len() < 10) => "zera dopiszemy",
        Target::Regon | Target::Postcode if lacks_zeros(table, at, target) => "zera dopiszemy",
        Target::Address | Target::MailAddress => "podzielimy na części",
        _ => "",
    }
}

fn lacks_zeros(table: &Table, at: usize, target: Target) -> bool {
    table.rows.iter().any(|(number, cells)| {
        table.kinds.get(&(*number, at)) == Some(&CellKind::Number)
            && cells.get(at).is_some_and(|cell| with_zeros(target, cell).is_some())
    })
}

/// A number as it stood before the spreadsheet took the zeros in front of it, where the length of such numbers is known.
pub(super) fn with_zeros(target: Target, number: &str) -> Option<String> {
    let length = match (target, number.len()) {
        (Target::Regon, 1..=8) => 9,
        (Target::Regon, 10..=13) => 14,
        (Target::Krs, 1..=9) => 10,
        (Target::Postcode, 1..=4) => 5,
        _ => return None,
    };
    number.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("{number:0>length$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_come_back_only_where_the_length_is_known() {
        let cases = [
            (Target::Regon, "2003764", Some("002003764")),
            (Target::Regon, "200376400000", Some("00200376400000")),
            (Target::Regon, "123456785", None),
            (Target::Krs, "9000372", Some("0009000372")),
            (Target::Postcode, "1234", Some("01234")),
            (Target::Nip, "526020239", None),
            (Target::Phone, "600", None),
            (Target::Regon, "2003.5", None),
        ];
        for (target, number, whole) in cases {
            assert_eq!(with_zeros(target, number).as_deref(), whole, "{number}");
        }
    }
}
