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

pub(super) fn read(text: &str) -> Source {
    const LINES: [char; 4] = ['\n', '\u{b}', '\u{2028}', '\u{2029}'];
    let paged = text.contains('\u{c}');
    // CR LF of Windows, CR alone of an old Macintosh.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = Vec::new();
    for (before, page) in text.split('\u{c}').enumerate() {
        let page_number = paged.then(|| u32::try_from(before + 1).unwrap_or(u32::MAX));
        // A line that ends with its page has only one end.
        let page = page.strip_suffix('\n').unwrap_or(page);
        rows.extend(page.split(LINES).map(|line| Row {
            text: line.trim_end().to_owned(),
            page: page_number,
            hint: Hint::default(),
        }));
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
        assert_eq!(source(&"a\n".repeat(limits::MOST_ROWS + 1)), Err(ReadingFault::TooLong));
    }
}
