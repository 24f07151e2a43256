//! Tables: every row as long as the header, widths from what the columns hold.

use super::{
    finished::{FinishedTable, Line, words},
    resolve::Resolver,
    typography,
};
use crate::{
    DocumentFault,
    fault::Answer,
    model::{ColumnKind, Inline, Table},
};

/// What a table without rows says when its author gave no words.
const NO_ROWS: &str = "Brak pozycji.";

/// Finishes a table.
pub fn table(resolver: &Resolver<'_>, table: &Table) -> Answer<FinishedTable> {
    let caption = resolver.line(&table.caption, "podpis tabeli")?;
    let fault = |cause: String| DocumentFault::BadTable { caption: words(&caption), cause };
    if table.columns.is_empty() {
        return Err(fault("nie ma wiersza nagłówkowego".to_owned()));
    }
    let width = table.columns.len();
    let row = |cells: &Vec<Vec<Inline>>, place: String| -> Answer<Vec<Line>> {
        if cells.len() != width {
            let cause = format!("{place} ma {} komórek zamiast {width}", cells.len());
            return Err(fault(cause));
        }
        let place = format!("tabela „{}”, {place}", words(&caption));
        cells.iter().map(|cell| resolver.line(cell, &place)).collect()
    };
    let headers: Vec<_> = table.columns.iter().map(|column| column.header.clone()).collect();
    let headers = row(&headers, "nagłówek".to_owned())?;
    if headers.iter().all(Vec::is_empty) {
        return Err(fault("wiersz nagłówkowy jest pusty".to_owned()));
    }
    let rows: Answer<Vec<_>> =
        table.rows.iter().enumerate().map(|(at, cells)| row(cells, format!("wiersz {}", at + 1))).collect();
    let rows = rows?;
    let totals = table.totals.as_ref().map(|cells| row(cells, "wiersz sumy".to_owned())).transpose()?;
    let when_empty = match table.when_empty.trim() {
        "" => NO_ROWS,
        words => words,
    };
    Ok(FinishedTable {
        align: table.columns.iter().map(|column| column.kind.align()).collect(),
        widths: (0..width).map(|at| share(table, at, &headers, &rows, totals.as_ref())).collect(),
        tall: table.columns.iter().any(|column| column.kind == ColumnKind::Blank),
        when_empty: typography::set_words(when_empty),
        caption,
        headers,
        rows,
        totals,
    })
}

/// Share of the width of one column, counted in letters: figures need their longest cell, text shares the rest.
fn share(table: &Table, at: usize, headers: &[Line], rows: &[Vec<Line>], totals: Option<&Vec<Line>>) -> u32 {
    let column = &table.columns[at];
    if let Some(share) = column.share {
        return u32::from(share.max(1)) * 10;
    }
    let cells = || rows.iter().chain(totals).map(move |row| &row[at]);
    let longest_word = |line: &Line| {
        let words = words(line);
        words.split(' ').map(|word| word.chars().count()).max().unwrap_or(0)
    };
    let header = longest_word(&headers[at]);
    let least = cells().map(longest_word).max().unwrap_or(0).max(header).min(24) + 2;
    let letters = cells().map(|line| words(line).chars().count());
    let natural = match column.kind {
        ColumnKind::Text => {
            let (count, sum, most) =
                letters.fold((0, 0, 0), |(count, sum, most), length| (count + 1, sum + length, most.max(length)));
            let middle = if count == 0 { 12 } else { sum / count };
            ((middle + most) / 2).clamp(8, 60)
        }
        ColumnKind::Blank => 26,
        ColumnKind::Ordinal => 2,
        _ => letters.max().unwrap_or(0).min(24),
    };
    u32::try_from(natural.max(least)).unwrap_or(60)
}
