//! The lines of a template, joined to blocks with the place of every letter.

use super::nodes::Place;

/// A letter and where it stands.
pub type Letter = (char, Place);

/// A block as it stands in the file: its first line with the lines that continue it.
#[derive(Clone, Debug)]
pub struct Raw {
    pub place: Place,
    pub letters: Vec<Letter>,
}

impl Raw {
    /// The words of the block.
    pub fn text(&self) -> String {
        self.letters.iter().map(|(c, _)| *c).collect()
    }

    /// Takes `words` off the front, with the spaces behind it.
    pub fn after(&self, words: &str) -> Vec<Letter> {
        let skipped = words.chars().count();
        let rest = self.letters.get(skipped..).unwrap_or(&[]);
        let spaces = rest.iter().take_while(|(c, _)| c.is_whitespace()).count();
        rest[spaces..].to_vec()
    }
}

/// Marks that begin a new block even without an empty line before them.
pub const MARKS: [&str; 16] = [
    "[",
    "# ",
    "## ",
    "### ",
    "§.",
    "ust.",
    "pkt ",
    "lit.",
    "tiret ",
    "podwójne tiret ",
    "akapit ",
    "rozdział ",
    "część wspólna:",
    "- ",
    "+ ",
    "{%",
];

/// Splits the body into blocks; `first` is the number of its first line.
pub fn blocks(body: &str, first: usize) -> Vec<Raw> {
    let mut blocks: Vec<Raw> = Vec::new();
    let mut open = false;
    let mut in_table = false;
    for (at, line) in body.lines().enumerate() {
        let number = first + at;
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let trimmed = line.trim();
        if trimmed.is_empty() {
            open = false;
            continue;
        }
        if trimmed.starts_with("//") {
            continue;
        }
        let letters = trimmed.chars().enumerate().map(|(column, c)| {
            let place = Place { line: number, column: indent + column + 1 };
            (c, place)
        });
        let place = Place { line: number, column: indent + 1 };
        let begins = begins(trimmed);
        in_table = trimmed.starts_with("[tabela") || (in_table && trimmed != "[koniec tabeli]");
        match blocks.last_mut().filter(|_| open && !begins) {
            Some(block) => {
                let joint = break_or_space(block);
                block.letters.push((joint, place));
                block.letters.extend(letters);
            }
            None => blocks.push(Raw { place, letters: letters.collect() }),
        }
        // A tag on a line of its own and a closing mark end their block.
        open = !(in_table || is_tag(trimmed) || (trimmed.starts_with('[') && trimmed.ends_with(']')));
    }
    blocks
}

/// Whether a line begins a new block.
pub fn begins(line: &str) -> bool {
    MARKS.iter().any(|mark| line.starts_with(mark) || line == mark.trim_end())
}

/// A line that is one tag and nothing else.
pub fn is_tag(line: &str) -> bool {
    line.starts_with("{%") && line.ends_with("%}") && line.matches("{%").count() == 1
}

/// A backslash at the end of a line ends the line on the page.
fn break_or_space(block: &mut Raw) -> char {
    if block.letters.last().is_some_and(|(c, _)| *c == '\\') {
        block.letters.pop();
        while block.letters.last().is_some_and(|(c, _)| *c == ' ') {
            block.letters.pop();
        }
        '\n'
    } else {
        ' '
    }
}
