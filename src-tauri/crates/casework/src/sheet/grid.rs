//! A sheet of a spreadsheet as the table of a list: where the headings stand, and what its numbers may have lost.

use std::collections::HashMap;

use documents::spreadsheet::{Cell, CellKind, Merged, Sheet};

use super::{Kind, file::clean};
use crate::view::Choice;

/// Rows at the top among which the headings are looked for.
const TOP: usize = 20;
/// Most rows that headings take up.
const MOST_HEADING_ROWS: u32 = 3;

/// The rows of a sheet, divided into headings and the list.
pub(super) struct Divided {
    pub headings: Option<Vec<String>>,
    /// Number of the last row of the headings.
    pub heading_row: Option<u32>,
    pub rows: Vec<(u32, Vec<String>)>,
    /// Cells that hold no text, by row and column.
    pub kinds: HashMap<(u32, usize), CellKind>,
}

/// `headed` is the officer's word about the first row; without it the headings are looked for below titles.
pub(super) fn divided(sheet: Sheet, headed: Option<bool>, kind: &Kind) -> Divided {
    let found = match headed {
        Some(false) => None,
        _ => heading(&sheet, kind),
    };
    let first = sheet.rows.first().map(|(number, _)| *number);
    let span = match (found, headed) {
        (None, Some(true)) => first.map(|number| (number, number)),
        (found, _) => found,
    };
    let headings = span.map(|(first, last)| headings(&sheet, first, last, kind));
    let below = span.map_or(0, |(_, last)| last);
    let mut kinds = HashMap::new();
    let mut rows = Vec::new();
    for (number, cells) in sheet.rows.into_iter().filter(|(number, _)| *number > below) {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| cell.kind != CellKind::Text) {
            kinds.insert((number, column), cell.kind);
        }
        let cells: Vec<String> = cells.iter().map(|cell| clean(&cell.text)).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((number, cells));
        }
    }
    Divided { headings, heading_row: span.map(|(_, last)| last), rows, kinds }
}

/// Sheets to choose from; one that is hidden says so.
pub(super) fn choices(sheet: &Sheet) -> Vec<Choice> {
    let label = |name: &str, hidden: bool| if hidden { format!("{name} (ukryty)") } else { name.to_owned() };
    sheet.all.iter().map(|one| Choice { key: one.name.clone(), label: label(&one.name, one.hidden) }).collect()
}

/// First and last row of the headings: the row at the top with the most headings that we know, and what is joined with it.
fn heading(sheet: &Sheet, kind: &Kind) -> Option<(u32, u32)> {
    let known = |cells: &[String]| cells.iter().filter(|cell| (kind.known)(cell)).count();
    let top = sheet.rows.iter().take(TOP);
    let headings = top.filter_map(|(number, cells)| {
        let cells: Vec<String> = cells.iter().map(|cell| clean(&cell.text)).collect();
        kind.is_heading(&cells).then(|| (known(&cells), *number))
    });
    // The first of those that know equally much.
    let (_, best) = headings.max_by_key(|(known, number)| (*known, std::cmp::Reverse(*number)))?;
    let joined = sheet
        .merged
        .iter()
        .filter(|area| area.rows.0 <= best && best <= area.rows.1 && area.rows.1 - area.rows.0 < MOST_HEADING_ROWS);
    Some(joined.fold((best, best), |(first, last), area| (first.min(area.rows.0), last.max(area.rows.1))))
}

/// One heading for each column: the lowest words of it, with those above where they tell nothing alone.
fn headings(sheet: &Sheet, first: u32, last: u32, kind: &Kind) -> Vec<String> {
    let rows: Vec<(u32, &[Cell])> = (first..=last).map(|number| (number, row(sheet, number))).collect();
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
    let joined = sheet.merged.iter().filter(|area| area.rows.0 <= last && first <= area.rows.1);
    let joined: Vec<&Merged> = joined.collect();
    let width = joined
        .iter()
        .map(|area| area.columns.1 + 1)
        .max()
        .unwrap_or(0)
        .min(documents::spreadsheet::limits::MOST_COLUMNS)
        .max(width);
    (0..width)
        .map(|column| {
            let mut words: Vec<String> = Vec::new();
            for (number, cells) in &rows {
                let told = text(cells, column).or_else(|| {
                    let over = |area: &&&Merged| {
                        (area.rows.0..=area.rows.1).contains(number) && (area.columns.0..=area.columns.1).contains(&column)
                    };
                    let area = joined.iter().find(over)?;
                    text(row(sheet, area.rows.0), area.columns.0)
                });
                words.extend(told.filter(|told| words.last() != Some(told)));
            }
            match words.as_slice() {
                [.., above, low] if !(kind.known)(low) || (kind.parted)(above) => words.join(" "),
                [.., low] => low.clone(),
                [] => String::new(),
            }
        })
        .collect()
}

fn row(sheet: &Sheet, number: u32) -> &[Cell] {
    sheet.rows.iter().find(|(own, _)| *own == number).map_or(&[], |(_, cells)| cells)
}

fn text(cells: &[Cell], column: usize) -> Option<String> {
    cells.get(column).map(|cell| clean(&cell.text)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use documents::spreadsheet::SheetName;

    use super::*;
    use crate::organisation::import::LIST;

    fn sheet(rows: &[(u32, &[&str])], merged: &[Merged]) -> Sheet {
        let cells = |cells: &[&str]| cells.iter().map(|text| Cell { text: (*text).into(), kind: CellKind::Text }).collect();
        Sheet {
            name: "Arkusz1".into(),
            all: vec![SheetName { name: "Arkusz1".into(), hidden: false }],
            rows: rows.iter().map(|(number, row)| (*number, cells(row))).collect(),
            merged: merged.to_vec(),
        }
    }

    #[test]
    fn headings_below_a_title_and_in_two_joined_rows_are_found() {
        let rows: [(u32, &[&str]); 4] = [
            (1, &["Wykaz organizacji gminy Jarzębin"]),
            (3, &["Nazwa", "NIP", "Adres", "", "", "E-mail"]),
            (4, &["", "", "ulica", "kod", "miejscowość"]),
            (5, &["Koło „Malwa”", "5260202393", "ul. Szkolna 4", "99-998", "Jarzębin", "a@b.example"]),
        ];
        let area = |rows, columns| Merged { rows, columns };
        let merged =
            [area((1, 1), (0, 5)), area((3, 4), (0, 0)), area((3, 4), (1, 1)), area((3, 3), (2, 4)), area((3, 4), (5, 5))];
        let found = divided(sheet(&rows, &merged), None, &LIST);
        let headings = found.headings.unwrap();
        assert_eq!(headings, ["Nazwa", "NIP", "ulica", "kod", "miejscowość", "E-mail"]);
        assert_eq!((found.heading_row, found.rows.len(), found.rows[0].0), (Some(4), 1, 5));
    }

    #[test]
    fn a_list_without_headings_keeps_all_its_rows() {
        let rows: [(u32, &[&str]); 2] = [(1, &["Koło „Malwa”", "5260202393"]), (2, &["Koło „Zorza”", ""])];
        assert_eq!(divided(sheet(&rows, &[]), None, &LIST).rows.len(), 2);
        let told = divided(sheet(&rows, &[]), Some(true), &LIST);
        assert_eq!((told.rows.len(), told.heading_row), (1, Some(1)), "the officer says that the first row is one");
    }
}
