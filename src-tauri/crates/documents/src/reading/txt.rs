//! Plain text: every line is a row, a form feed begins a page.

use domain::act::intake::{Hint, Row, Source};

use super::{ReadingFault, limits};

/// The rows of a text; empty lines are rows too, so that the number of a row is that of the line in an editor.
///
/// # Errors
/// More rows than [`limits::MOST_ROWS`].
pub(super) fn source(text: &str) -> Result<Source, ReadingFault> {
    let source = read(text);
    if source.rows.len() > limits::MOST_ROWS || text.len() > limits::MOST_WORDS {
        return Err(ReadingFault::TooLong);
    }
    Ok(source)
}

/// The rows of a text; what stands after [`limits::MOST_ROWS`] of them is one last row, so that no word is lost.
pub(super) fn read(text: &str) -> Source {
    const PAGE: char = '\u{c}';
    // CR alone is of an old Macintosh.
    const ENDS: [char; 6] = ['\n', '\r', '\u{b}', PAGE, '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n");
    let mut page = text.contains(PAGE).then_some(1_u32);
    let mut rows = Vec::new();
    let mut read = 0;
    for line in text.split_inclusive(ENDS) {
        if rows.len() == limits::MOST_ROWS {
            rows.push(Row { text: text[read..].replace(ENDS, " "), page, hint: Hint::default() });
            break;
        }
        read += line.len();
        rows.push(Row { text: line.trim_end().to_owned(), page, hint: Hint::default() });
        if line.ends_with(PAGE) {
            page = page.map(|page| page.saturating_add(1));
        }
    }
    Source { rows, omitted: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_every_system_are_rows_and_a_form_feed_is_a_page() {
        let source = read("§ 1.\r\nraz\rdwa\n\ntrzy\u{c}§ 2.\n");
        let rows: Vec<_> = source.rows.iter().map(|row| (row.text.as_str(), row.page)).collect();
        let first = ["§ 1.", "raz", "dwa", "", "trzy"].map(|text| (text, Some(1)));
        assert_eq!(rows, [&first[..], &[("§ 2.", Some(2))]].concat());
        assert_eq!(read("bez stron").rows[0].page, None);
    }

    #[test]
    fn too_many_lines_are_refused() {
        let text = "a\n".repeat(limits::MOST_ROWS + 2);
        assert_eq!(source(&text), Err(ReadingFault::TooLong));
        assert_eq!(read(&text).rows.last().unwrap().text, "a a ");
    }
}
