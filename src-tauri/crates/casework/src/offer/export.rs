//! The register of offers as a file for a spreadsheet, with the columns that the import reads back.

use std::path::Path;

use domain::{money::Money, vocabulary::Vocabulary};

use super::{
    import::OfferTarget,
    list::{self, OfferFilter},
    page,
};
use crate::{
    Desk, Failure,
    organisation::export::{ListForm, safe, spreadsheet},
    view::Key,
};

const COLUMNS: [OfferTarget; 12] = [
    OfferTarget::Number,
    OfferTarget::Applicant,
    OfferTarget::Title,
    OfferTarget::Task,
    OfferTarget::ReceivedOn,
    OfferTarget::Hour,
    OfferTarget::Channel,
    OfferTarget::Cost,
    OfferTarget::Asked,
    OfferTarget::Own,
    OfferTarget::Recipients,
    OfferTarget::Note,
];

/// Writes the offers that the filter shows and answers their number.
pub fn write(desk: &Desk, call: Key, filter: &OfferFilter, form: ListForm, path: &Path) -> Result<u32, Failure> {
    let rows = rows(desk, call, filter)?;
    // The state is told beside what the import reads; it takes no note of this heading.
    let headings: Vec<&str> = COLUMNS.iter().map(|target| target.label()).chain(["stan oferty"]).collect();
    let bytes = match form {
        ListForm::Xlsx => {
            let made = documents::spreadsheet::list("Rejestr ofert", &headings, &rows, desk.today());
            made.map_err(|fault| Failure::Document { sentence: fault.to_string(), place: None })?
        }
        ListForm::Csv => {
            let fault = |_| Failure::Bug { reference: "csv".into() };
            let mut writer = spreadsheet();
            writer.write_record(&headings).map_err(fault)?;
            for row in &rows {
                writer.write_record(row.iter().map(|cell| safe(cell).into_owned())).map_err(fault)?;
            }
            writer.into_inner().map_err(|_| Failure::Bug { reference: "csv".into() })?
        }
    };
    crate::disk::write_file(desk, path, &bytes)?;
    Ok(rows.len() as u32)
}

fn rows(desk: &Desk, call: Key, filter: &OfferFilter) -> Result<Vec<Vec<String>>, Failure> {
    let shown = list::shown(desk, call, filter)?;
    let money = |amount: Option<Money>| amount.map(Money::digits).unwrap_or_default();
    let row = |(row, place): &(store::offer::list::OfferRow, Option<u32>)| {
        let (day, hour, note) = page::moment(&row.receipt);
        vec![
            row.number.clone(),
            row.applicants.clone(),
            row.title.clone(),
            place.map(|place| place.to_string()).unwrap_or_default(),
            day.format("%d.%m.%Y").to_string(),
            // The import reads which of two equal hours it was.
            [hour, note].into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "),
            row.receipt.channel.label().to_owned(),
            row.cost.digits(),
            money(row.asked),
            money(row.own),
            money(row.recipients),
            row.note.clone(),
            row.status.label().to_owned(),
        ]
    };
    Ok(shown.iter().map(row).collect())
}
