//! Ruled tables and the tables without rules that hold signatures.

use docx_rs::{AlignmentType, Paragraph, Shading, ShdType, Table, TableCell, TableLayoutType, TableRow, VAlignType, WidthType};

use super::{parts::Writer, styles, text_width};
use crate::{
    model::Align,
    passes::{FinishedSignature, FinishedTable, Line, Run},
};

impl Writer<'_> {
    /// Writes a table; [`super::package`] makes its first row repeat. Rows do not split, and a short table stays on one page.
    pub fn table(&mut self, table: &FinishedTable) {
        if !table.caption.is_empty() {
            let caption = Paragraph::new().style(styles::CAPTION).keep_next(true);
            self.add(self.line(&table.caption, caption));
        }
        let cell = if table.dense { styles::DENSE_CELL } else { styles::CELL };
        let whole = text_width(self.document.layout);
        let shares: u32 = table.widths.iter().sum::<u32>().max(1);
        let widths: Vec<usize> = table.widths.iter().map(|share| whole * *share as usize / shares as usize).collect();
        let last = table.rows.len() + usize::from(table.totals.is_some());
        let row = |number: usize, cells: &[Line], strong: bool| {
            let cells = cells.iter().enumerate().map(|(at, line)| {
                let kept = table.whole && number < last;
                let paragraph = Paragraph::new().style(cell).align(side(table.align[at])).keep_next(kept);
                let line = if strong { emphasised(line) } else { line.clone() };
                let cell = TableCell::new().width(widths[at], WidthType::Dxa).add_paragraph(self.line(&line, paragraph));
                if table.tall { cell.vertical_align(VAlignType::Center) } else { cell }
            });
            TableRow::new(cells.collect()).cant_split()
        };
        let header = table.headers.iter().enumerate().map(|(at, line)| {
            let paragraph = Paragraph::new().style(cell).align(AlignmentType::Center).keep_next(true);
            TableCell::new()
                .width(widths[at], WidthType::Dxa)
                .shading(Shading::new().shd_type(ShdType::Clear).fill("EBEBEB"))
                .add_paragraph(self.line(&emphasised(line), paragraph))
        });
        // A height of nothing is the mark by which the package pass finds header rows.
        let mut rows = vec![TableRow::new(header.collect()).cant_split().row_height(0.0)];
        rows.extend(table.rows.iter().enumerate().map(|(at, cells)| {
            let row = row(at + 1, cells, false);
            if table.tall { row.row_height(540.0) } else { row }
        }));
        if table.rows.is_empty() {
            let words = vec![Run::text(table.when_empty.as_str())];
            let paragraph = Paragraph::new().style(cell).align(AlignmentType::Center);
            rows.push(TableRow::new(vec![
                TableCell::new()
                    .width(whole, WidthType::Dxa)
                    .grid_span(table.headers.len())
                    .add_paragraph(self.line(&words, paragraph)),
            ]));
        }
        rows.extend(table.totals.iter().map(|totals| row(last, totals, true)));
        self.add_table(Table::new(rows).set_grid(widths.clone()).width(whole, WidthType::Dxa).layout(TableLayoutType::Fixed));
    }

    /// Signatures: one stands at the right, several stand side by side with their lines at one height; what is before them
    /// goes with them to the next page.
    pub fn signatures(&mut self, lines: &[FinishedSignature]) {
        self.keep_last();
        self.add(Paragraph::new().style(styles::SIGNATURE).keep_next(true));
        let half = text_width(self.document.layout) / 2;
        let empty = || TableCell::new().width(half, WidthType::Dxa).vertical_align(VAlignType::Bottom).clear_all_border();
        let rows = lines.chunks(2).map(|pair| {
            let written = |line| self.signature(line).into_iter().fold(empty(), TableCell::add_paragraph);
            let mut cells: Vec<TableCell> = pair.iter().map(written).collect();
            if lines.len() == 1 {
                cells.insert(0, empty().add_paragraph(Paragraph::new().style(styles::SIGNATURE)));
            }
            TableRow::new(cells).cant_split()
        });
        let table = Table::without_borders(rows.collect()).set_grid(vec![half, half]).layout(TableLayoutType::Fixed);
        self.add_table(table);
    }

    fn signature(&self, signature: &FinishedSignature) -> Vec<Paragraph> {
        let paragraph = || Paragraph::new().style(styles::SIGNATURE).keep_next(true);
        let mut paragraphs = Vec::new();
        if !signature.function.is_empty() {
            paragraphs.push(self.line(&signature.function, paragraph()));
        }
        paragraphs.push(paragraph());
        paragraphs.push(self.ruled(paragraph()));
        if !signature.name.is_empty() {
            paragraphs.push(self.line(&signature.name, paragraph()));
        }
        paragraphs
    }
}

fn side(align: Align) -> AlignmentType {
    match align {
        Align::Start => AlignmentType::Left,
        Align::Center => AlignmentType::Center,
        Align::End => AlignmentType::Right,
    }
}

fn emphasised(line: &Line) -> Line {
    let strong = |run: &Run| match run {
        Run::Text { text } => Run::Strong { text: text.clone() },
        run => run.clone(),
    };
    line.iter().map(strong).collect()
}
