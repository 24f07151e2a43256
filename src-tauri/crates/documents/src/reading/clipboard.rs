//! The clipboard offers the same words twice: as plain text and as HTML. One of them is read.

use domain::act::{intake::Source, plain};

use super::{html, limits, txt};

/// The rows of what was pasted.
///
/// The HTML is taken when it holds the words and tells more of the units: it knows whole paragraphs, tables and lists. The
/// plain text is taken when it has the marks that the HTML lost, as Word writes them there.
pub fn pasted(text: &str, html: Option<&str>) -> Source {
    let plain = txt::read(text);
    let Some((source, made_marks)) = html.map(fragment).and_then(read) else {
        return plain;
    };
    if letters(&source) * 10 < letters(&plain) * 9 {
        return plain;
    }
    let (theirs, ours) = (marks(&source), marks(&plain));
    // A numbered list of HTML does not say whether its numbers carry a full stop or a bracket; the plain text may.
    let html_wins = theirs > ours || (theirs == ours && !made_marks);
    if html_wins { source } else { plain }
}

fn read(html: &str) -> Option<(Source, bool)> {
    (html.len() <= limits::MOST_FILE).then(|| html::read(html).ok()).flatten()
}

/// The part that was chosen to be copied; around it stand the styles of the whole page.
fn fragment(html: &str) -> &str {
    const START: &str = "<!--StartFragment-->";
    let html = html.split_once(START).map_or(html, |(_, after)| after);
    html.split_once("<!--EndFragment-->").map_or(html, |(before, _)| before)
}

fn letters(source: &Source) -> usize {
    source.rows.iter().map(|row| row.text.chars().filter(|letter| letter.is_alphanumeric()).count()).sum()
}

/// Rows that begin with the mark of a unit.
fn marks(source: &Source) -> usize {
    let text = source.rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join("\n");
    plain::read(&text).lines.iter().filter(|line| !line.mark.is_empty()).count()
}
