//! What the columns of a file of offers seem to hold: remembered from the last time, or by the heading.

use domain::{offer::OfferChannel, vocabulary::Vocabulary};

use super::{LIST, OfferPlan, OfferTarget};
use crate::{
    Desk, Failure,
    sheet::{
        GuessedBy, ImportPreview, ImportReading, ListFile, Table,
        preview::{Guess, of_table, width},
        remembered,
    },
    view::choices,
};

pub fn preview(desk: &Desk, list: &ListFile, reading: &ImportReading) -> Result<ImportPreview, Failure> {
    let table = list.table(reading)?;
    let told = |(target, by): (Option<OfferTarget>, GuessedBy)| Guess {
        field: target.map_or("", OfferTarget::key),
        by,
        note: match target {
            Some(OfferTarget::Applicant | OfferTarget::ApplicantNumber) => "odszukamy w rejestrze",
            Some(OfferTarget::Points) => "zapiszemy w notatce",
            _ => "",
        },
    };
    let guesses = guessed(desk, &table)?.into_iter().map(told).collect();
    Ok(of_table(&list.name, &table, guesses, choices::<OfferTarget>()))
}

/// The plan that follows from the guesses alone, for a file that is read in this way.
pub fn plan_of(desk: &Desk, list: &ListFile, reading: ImportReading) -> Result<OfferPlan, Failure> {
    let table = list.table(&reading)?;
    let columns = guessed(desk, &table)?.into_iter().map(|(target, _)| target.map_or("", OfferTarget::key).into()).collect();
    Ok(OfferPlan { reading, columns, channel: OfferChannel::Generator.key().into(), ..OfferPlan::default() })
}

fn guessed(desk: &Desk, table: &Table) -> Result<Vec<(Option<OfferTarget>, GuessedBy)>, Failure> {
    if let Some(kept) = remembered::columns(desk, &LIST, &table.headings)? {
        let known = kept.iter().map(|key| OfferTarget::from_key(key));
        return Ok(known.map(|target| (target, target.map_or(GuessedBy::Nothing, |_| GuessedBy::Memory))).collect());
    }
    let mut columns = vec![(None, GuessedBy::Nothing); width(table)];
    if table.headed {
        for (at, heading) in table.headings.iter().enumerate() {
            let target = OfferTarget::by_heading(heading);
            if let Some(target) = target.filter(|target| columns.iter().all(|(taken, _)| *taken != Some(*target))) {
                columns[at] = (Some(target), GuessedBy::Heading);
            }
        }
    }
    Ok(columns)
}
