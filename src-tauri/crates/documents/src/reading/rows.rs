//! Rows as they grow: the paragraph that is being read, and the tables it stands in.

use domain::act::intake::{Hint, Row};

use super::{ReadingFault, limits};

/// The rows read so far and the tables that are open.
#[derive(Default)]
pub(super) struct Rows {
    rows: Vec<Row>,
    tables: Vec<Cells>,
    /// Tables deeper than are followed.
    deeper: usize,
    count: usize,
    words: usize,
}

/// The cells of the row of a table that is being read, each with its own rows.
type Cells = Vec<Vec<Row>>;

impl Rows {
    fn push(&mut self, text: String, page: Option<u32>, hint: Hint) -> Result<(), ReadingFault> {
        self.count += 1;
        self.words += text.len();
        if self.count > limits::MOST_ROWS || self.words > limits::MOST_WORDS {
            return Err(ReadingFault::TooLong);
        }
        self.around().push(Row { text, page, hint });
        Ok(())
    }

    /// Where the next row belongs: the innermost open cell, or the text itself.
    fn around(&mut self) -> &mut Vec<Row> {
        self.tables.iter_mut().rev().find_map(|cells| cells.last_mut()).unwrap_or(&mut self.rows)
    }

    pub fn open_table(&mut self) {
        if self.tables.len() < limits::MOST_TABLES {
            self.tables.push(Vec::new());
        } else {
            self.deeper += 1;
        }
    }

    pub fn open_cell(&mut self) {
        if self.deeper == 0
            && let Some(cells) = self.tables.last_mut()
        {
            cells.push(Vec::new());
        }
    }

    /// Ends the row of the innermost table. A row whose cells hold facts becomes one row; a table that only divides
    /// the page is taken apart.
    pub fn close_row(&mut self) {
        if self.deeper > 0 {
            return;
        }
        let Some(cells) = self.tables.last_mut() else {
            return;
        };
        let cells: Cells = std::mem::take(cells).into_iter().filter(|rows| !rows.is_empty()).collect();
        let divides = cells.len() < 2 || cells.iter().any(|rows| rows.len() > limits::MOST_IN_CELL);
        if divides {
            self.around().extend(cells.into_iter().flatten());
            return;
        }
        let page = cells.first().and_then(|rows| rows.first()).and_then(|row| row.page);
        let joined = |rows: &Vec<Row>| rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join(" ");
        let text = cells.iter().map(joined).collect::<Vec<_>>().join(" | ");
        self.around().push(Row { text, page, hint: Hint { paragraph: true, listed: false, table: true } });
    }

    pub fn close_table(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
        } else {
            self.close_row();
            self.tables.pop();
        }
    }

    /// All rows; what was left open is closed.
    pub fn finish(&mut self) -> Vec<Row> {
        self.deeper = 0;
        while !self.tables.is_empty() {
            self.close_table();
        }
        std::mem::take(&mut self.rows)
    }
}

/// The paragraph that is being read.
#[derive(Default)]
pub(super) struct Paragraph {
    pub text: String,
    /// Mark of an automatic list that will stand before the next words.
    pub mark: Option<String>,
    /// Page on which the row began.
    pub page: Option<u32>,
    /// A row of this paragraph has been given already.
    continued: bool,
}

impl Paragraph {
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Adds words whose spaces and line ends are one space. A non-breaking space is a letter here.
    pub fn add_squeezed(&mut self, words: &str) {
        const SPACES: [char; 5] = [' ', '\n', '\r', '\t', '\u{c}'];
        for (at, word) in words.split(SPACES).enumerate() {
            if at > 0 && !self.text.is_empty() && !self.text.ends_with(' ') {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
    }

    /// A break of the line inside the paragraph.
    pub fn end_line(&mut self, rows: &mut Rows) -> Result<(), ReadingFault> {
        let page = self.page.take();
        let mark = self.mark.take();
        let words = std::mem::take(&mut self.text);
        let words = words.trim();
        if words.is_empty() && mark.is_none() {
            return Ok(());
        }
        let hint = Hint { paragraph: !self.continued, listed: mark.is_some(), table: false };
        self.continued = true;
        let text = match mark {
            Some(mark) if words.is_empty() => mark,
            Some(mark) => format!("{mark} {words}"),
            None => words.to_owned(),
        };
        rows.push(text.replace(['\n', '\r', '\t', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'], " "), page, hint)
    }

    pub fn end(&mut self, rows: &mut Rows) -> Result<(), ReadingFault> {
        self.end_line(rows)?;
        self.continued = false;
        Ok(())
    }
}
