//! The numbers as a sheet: one line for each row of each table; and the offers behind a figure, a line for each.

use std::path::Path;

use super::{CallNumbersView, list, of_call, of_year};
use crate::{
    Desk, Failure,
    disk::write_file,
    organisation::export::{ListForm, safe, spreadsheet},
    view::{FigureView, Key, MoneyView, OfferAsk},
};

/// The heads of the columns.
const HEADINGS: [&str; 8] = [
    "Zestawienie",
    "Pozycja",
    "Oferty lub wartość",
    "Z dotacją",
    "Wnioskowano (zł)",
    "Proponowano (zł)",
    "Przyznano (zł)",
    "Udział w przyznanych",
];

/// The heads of a list of offers.
const OFFER_HEADINGS: [&str; 9] =
    ["Konkurs", "Numer oferty", "Oferent", "Zadanie", "Stan", "Wnioskowano (zł)", "Proponowano (zł)", "Przyznano (zł)", "Punkty"];

/// The numbers of one call or, without it, of a year as the bytes of a file.
pub fn bytes(desk: &Desk, call: Option<Key>, year: i32, form: ListForm) -> Result<Vec<u8>, Failure> {
    let view = match call {
        Some(call) => of_call(desk, call)?,
        None => of_year(desk, Some(year))?,
    };
    made(desk, "Liczby", &HEADINGS, &lines(&view), form)
}

/// The offers behind a figure as the bytes of a file.
pub fn offers(desk: &Desk, ask: &OfferAsk, form: ListForm) -> Result<Vec<u8>, Failure> {
    let money = |amount: Option<MoneyView>| amount.map(|amount| bare(&amount.text)).unwrap_or_default();
    let line = |row: list::NumberOffer| {
        let mut line = vec![row.call_name, row.number, row.applicant, row.task, row.status.label];
        line.extend([row.asked, row.proposed, row.granted].map(money));
        line.push(row.points);
        line
    };
    let lines: Vec<_> = list::offers(desk, ask)?.rows.into_iter().map(line).collect();
    made(desk, "Oferty", &OFFER_HEADINGS, &lines, form)
}

/// Writes the offers behind a figure into a file; the dialog has asked about overwriting.
pub fn write_offers(desk: &Desk, ask: &OfferAsk, form: ListForm, path: &Path) -> Result<(), Failure> {
    write_file(desk, path, &offers(desk, ask, form)?)
}

fn made(desk: &Desk, name: &str, headings: &[&str], lines: &[Vec<String>], form: ListForm) -> Result<Vec<u8>, Failure> {
    if let ListForm::Xlsx = form {
        let made = documents::spreadsheet::list(name, headings, lines, desk.today());
        return made.map_err(|fault| Failure::Document { sentence: fault.to_string(), place: None });
    }
    let fault = |_| Failure::Bug { reference: "csv".into() };
    let mut writer = spreadsheet();
    writer.write_record(headings).map_err(fault)?;
    for line in lines {
        writer.write_record(line.iter().map(|cell| safe(cell).into_owned())).map_err(fault)?;
    }
    writer.into_inner().map_err(|_| Failure::Bug { reference: "csv".into() })
}

/// An amount without its unit and its spaces.
fn bare(text: &str) -> String {
    text.replace('\u{a0}', "").trim_end_matches("zł").trim().to_owned()
}

/// Writes the numbers into a file; the dialog has asked about overwriting.
pub fn write(desk: &Desk, call: Option<Key>, year: i32, form: ListForm, path: &Path) -> Result<(), Failure> {
    write_file(desk, path, &bytes(desk, call, year, form)?)
}

/// The tables as rows of a sheet: one line for each row of each table.
fn lines(view: &CallNumbersView) -> Vec<Vec<String>> {
    let plain = |figure: &FigureView| bare(&figure.text);
    let other = |table: &str, label: &str, figure: &FigureView| {
        let mut line = vec![table.to_owned(), label.to_owned(), plain(figure)];
        line.resize(HEADINGS.len(), String::new());
        line
    };
    let mut lines: Vec<_> = view.head.iter().map(|one| other("Razem", &one.label, &one.figure)).collect();
    for table in &view.groups {
        for row in &table.rows {
            let share = row.share.as_ref().map(|share| share.text.clone()).unwrap_or_default();
            let mut line = vec![table.title.clone(), row.label.clone()];
            line.extend([&row.offers, &row.funded, &row.asked, &row.proposed, &row.granted].map(plain));
            line.push(share);
            lines.push(line);
        }
    }
    lines.extend(view.rejections.iter().map(|row| other("Powody odrzucenia", &row.label, &row.figure)));
    for row in &view.spreads {
        let marks = [
            ("najmniej", &row.least),
            ("dolny kwartyl", &row.lower),
            ("mediana", &row.middle),
            ("górny kwartyl", &row.upper),
            ("najwięcej", &row.most),
        ];
        lines.extend(marks.into_iter().map(|(name, figure)| other("Punkty", &format!("{}: {name}", row.label), figure)));
        let bands = row.bands.iter().map(|band| other("Punkty", &format!("{}: {} pkt", row.label, band.label), &band.figure));
        lines.extend(bands);
    }
    lines.extend(view.concentration.iter().map(|row| other("Koncentracja", &row.label, &row.figure)));
    lines
}

/// A name for the file: "konkurs-5-liczby", "konkursy-2027-liczby".
pub fn file_name(call: Option<Key>, year: i32) -> String {
    match call {
        Some(Key(id)) => format!("konkurs-{id}-liczby"),
        None => format!("konkursy-{year}-liczby"),
    }
}
