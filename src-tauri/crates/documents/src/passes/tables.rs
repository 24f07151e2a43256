//! Tables: every row as long as the header, widths from what the columns hold.

use super::{
    finished::{FinishedTable, Line, words},
    resolve::Resolver,
    typography,
};
use crate::{
    DocumentFault,
    fault::Answer,
    model::{Column, ColumnKind, Inline, Layout, Table},
};

/// What a table without rows says when its author gave no words.
const NO_ROWS: &str = "Brak pozycji.";

/// A table of at most so many rows with so much written in them stays on one page.
const SHORT_ROWS: usize = 14;
const SHORT_BYTES: usize = 1200;

/// A table of more columns on an upright page is set in smaller letters.
const USUAL_COLUMNS: usize = 7;

/// Finishes a table.
pub fn table(resolver: &Resolver<'_>, table: &Table, layout: Layout) -> Answer<FinishedTable> {
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
        widths: {
            let mut lines: Vec<&[Line]> = vec![&headers];
            lines.extend(rows.iter().chain(totals.as_ref()).map(Vec::as_slice));
            widths(table, &lines, layout)
        },
        dense: is_dense(width, layout),
        tall: table.columns.iter().any(|column| column.kind == ColumnKind::Blank),
        whole: rows.len() <= SHORT_ROWS && rows.iter().flatten().map(|cell| words(cell).len()).sum::<usize>() <= SHORT_BYTES,
        when_empty: typography::set_words(when_empty),
        caption,
        headers,
        rows,
        totals,
    })
}

fn is_dense(columns: usize, layout: Layout) -> bool {
    columns > USUAL_COLUMNS && layout != Layout::Table
}

/// Letters that fit beside each other over the whole width of the text.
fn capacity(layout: Layout, columns: usize) -> usize {
    let usual = match layout {
        Layout::Act => 76,
        Layout::Notice => 80,
        Layout::Report | Layout::Form => 86,
        Layout::Table => 150,
    };
    if is_dense(columns, layout) { usual * 5 / 4 } else { usual }
}

/// Room that a column needs for its edges, in letters.
const EDGES: usize = 3;

/// Widths of the columns, counted in letters: figures get what their longest cell needs, texts share the rest by
/// how much they say.
fn widths(table: &Table, lines: &[&[Line]], layout: Layout) -> Vec<u32> {
    let measures: Vec<Measure> = (0..table.columns.len()).map(|at| Measure::of(&table.columns[at], at, lines)).collect();
    let fixed: usize = measures.iter().map(|measure| measure.fixed).sum();
    let weights: usize = measures.iter().map(|measure| measure.weight).sum();
    let rest = capacity(layout, table.columns.len()).saturating_sub(fixed).max(20);
    let width = |measure: &Measure| match measure.weight {
        0 => measure.fixed,
        weight => (rest * weight / weights.max(1)).max(measure.least),
    };
    measures.iter().map(|measure| u32::try_from(width(measure)).unwrap_or(20)).collect()
}

/// What one column asks for.
struct Measure {
    /// Its longest word with its edges.
    least: usize,
    /// Width of a column of figures; 0 for text.
    fixed: usize,
    /// Part of a column of text in the width that is left; 0 for figures.
    weight: usize,
}

impl Measure {
    fn of(column: &Column, at: usize, lines: &[&[Line]]) -> Self {
        let cells = || lines.iter().map(|line| words(&line[at]));
        let longest_word = cells().flat_map(|cell| cell.split(' ').map(|word| word.chars().count()).collect::<Vec<_>>());
        let least = longest_word.max().unwrap_or(0).min(24) + EDGES;
        let length = |cell: String| cell.chars().count();
        // The header may break between words, figures may not.
        let longest = cells().skip(1).map(length).max().unwrap_or(0).min(24) + EDGES;
        let weight = match (column.share, column.kind) {
            (Some(share), _) => usize::from(share.max(1)) * 10,
            (None, ColumnKind::Blank) => 26,
            (None, ColumnKind::Text) => {
                let lengths: Vec<usize> = cells().skip(1).map(length).collect();
                let most = lengths.iter().max().copied().unwrap_or(0);
                let middle = lengths.iter().sum::<usize>() / lengths.len().max(1);
                ((middle + most) / 2).clamp(10, 60)
            }
            _ => 0,
        };
        let fixed = if weight > 0 { 0 } else { longest.max(least) };
        Self { least, fixed, weight }
    }
}
