//! The register as a file for a spreadsheet: a sheet (XLSX) in which every cell is a text, or a CSV in UTF-8 with its mark and
//! semicolons, as the Polish Excel wants it. Both have the same columns and can be read in again.

use std::{borrow::Cow, path::Path};

use csv::{Terminator, Writer, WriterBuilder};
use domain::{
    id::{OrganisationId, Stored},
    identifier::{AccountNumber, Nip},
    organisation::{Organisation, Register},
    vocabulary::Vocabulary,
};

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ListAsk, form::printed, ids, import::Target};
use crate::{Desk, Failure, view::Key};

/// The form of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ListForm {
    Xlsx,
    Csv,
}

/// Columns of the file: the fields that the import reads back.
const COLUMNS: [Target; 27] = [
    Target::Name,
    Target::ShortName,
    Target::LegalForm,
    Target::Register,
    Target::Krs,
    Target::RegisterNumber,
    Target::Nip,
    Target::Regon,
    Target::PublicBenefit,
    Target::Street,
    Target::House,
    Target::Flat,
    Target::Postcode,
    Target::Town,
    Target::Post,
    Target::MailAddress,
    Target::Email,
    Target::Phone,
    Target::Website,
    Target::Ade,
    Target::Spheres,
    Target::Representation,
    Target::Activity,
    Target::About,
    Target::RegisteredOn,
    Target::Accounts,
    Target::People,
];

/// The organisations that match, as bytes of a CSV file.
pub fn csv(desk: &Desk, ask: &ListAsk) -> Result<Vec<u8>, Failure> {
    csv_of(desk, &ids(desk, ask)?)
}

/// The organisations that match, as bytes of a spreadsheet.
pub fn xlsx(desk: &Desk, ask: &ListAsk) -> Result<Vec<u8>, Failure> {
    xlsx_of(desk, &ids(desk, ask)?)
}

/// Chosen organisations as bytes of a CSV file.
pub fn csv_of(desk: &Desk, chosen: &[Key]) -> Result<Vec<u8>, Failure> {
    let fault = |_| Failure::Bug { reference: "csv".into() };
    let mut writer = spreadsheet();
    writer.write_record(COLUMNS.iter().map(|target| target.label())).map_err(fault)?;
    for cells in rows(desk, chosen)? {
        writer.write_record(cells.iter().map(|cell| safe(cell).into_owned())).map_err(fault)?;
    }
    writer.into_inner().map_err(|_| Failure::Bug { reference: "csv".into() })
}

fn xlsx_of(desk: &Desk, chosen: &[Key]) -> Result<Vec<u8>, Failure> {
    let headings: Vec<&str> = COLUMNS.iter().map(|target| target.label()).collect();
    let made = documents::spreadsheet::list("Organizacje", &headings, &rows(desk, chosen)?, desk.today());
    made.map_err(|fault| Failure::Document { sentence: fault.to_string(), place: None })
}

/// The fields of every chosen organisation in the order of the columns.
fn rows(desk: &Desk, chosen: &[Key]) -> Result<Vec<Vec<String>>, Failure> {
    let chosen: Vec<OrganisationId> = chosen.iter().map(|key| OrganisationId(key.0)).collect();
    let records = desk.read(|tx| Ok(store::organisation::many(tx, &chosen)?))?;
    let row = |Stored { record, .. }: &Stored<_, _>| COLUMNS.iter().map(|target| value(record, *target)).collect();
    Ok(records.iter().map(row).collect())
}

/// Writes the organisations that match into a file and answers their number; the dialog has asked about overwriting.
pub fn write(desk: &Desk, ask: &ListAsk, form: ListForm, path: &Path) -> Result<u32, Failure> {
    let chosen = ids(desk, ask)?;
    let bytes = match form {
        ListForm::Xlsx => xlsx_of(desk, &chosen)?,
        ListForm::Csv => csv_of(desk, &chosen)?,
    };
    crate::disk::write_file(desk, path, &bytes)?;
    Ok(chosen.len() as u32)
}

/// A writer for the Polish Excel.
pub(crate) fn spreadsheet() -> Writer<Vec<u8>> {
    WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(vec![0xEF, 0xBB, 0xBF])
}

/// A value that a spreadsheet would take for a formula gets an apostrophe in front; the import takes it off again.
pub(crate) fn safe(value: &str) -> Cow<'_, str> {
    match value.starts_with(crate::sheet::FORMULA) {
        true => Cow::Owned(format!("'{value}")),
        false => Cow::Borrowed(value),
    }
}

/// One field in words, as the file has it.
pub(super) fn value(record: &Organisation, target: Target) -> String {
    let yes = |yes: bool| if yes { "tak" } else { "nie" }.to_owned();
    let number = |own: bool| if own { record.register_number.clone() } else { String::new() };
    match target {
        Target::Name => record.name.clone(),
        Target::ShortName => record.short_name.clone(),
        Target::LegalForm => record.legal_form.label().into(),
        Target::Register => record.register.label().into(),
        Target::Krs => number(record.register == Register::Krs),
        Target::RegisterNumber => number(record.register != Register::Krs),
        Target::Nip => printed(&record.nip, Nip::parse),
        Target::Regon => record.regon.clone(),
        Target::PublicBenefit => yes(record.public_benefit),
        Target::Address => record.seat.in_one_line(),
        Target::Street => record.seat.street.clone(),
        Target::House => record.seat.house.clone(),
        Target::Flat => record.seat.flat.clone(),
        Target::Postcode => record.seat.postcode.clone(),
        Target::Town => record.seat.town.clone(),
        Target::Post => record.seat.post.clone(),
        Target::MailAddress => record.correspondence.as_ref().map(domain::office::Address::in_one_line).unwrap_or_default(),
        Target::Email => record.email.clone(),
        Target::Phone => record.phone.clone(),
        Target::Website => record.website.clone(),
        Target::Ade => record.ade.clone(),
        Target::Spheres => record.spheres.join(", "),
        Target::Representation => record.representation_rule.clone(),
        Target::Activity => record.activity.label().into(),
        Target::About => record.about.clone(),
        Target::RegisteredOn => record.registered_on.map(domain::polish::date_short).unwrap_or_default(),
        Target::Accounts => joined(
            record.accounts.iter().map(|account| with_note(&printed(&account.nrb, AccountNumber::parse), &account.purpose)),
        ),
        Target::People => joined(record.people.iter().map(|person| with_note(&person.name, &person.function))),
    }
}

fn with_note(what: &str, note: &str) -> String {
    if note.is_empty() { what.to_owned() } else { format!("{what} ({note})") }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" | ")
}
