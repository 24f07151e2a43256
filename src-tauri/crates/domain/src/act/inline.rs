//! What stands inside a line of a legal text: words, references to other units, chips of data.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::unit::UnitId;

/// Name of a value shown inside the text, for example `programme.total`.
///
/// The text keeps the key only; whoever prints the text resolves it to the present value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FieldKey(pub String);

impl From<&str> for FieldKey {
    fn from(key: &str) -> Self {
        Self(key.to_owned())
    }
}

/// How a reference is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceStyle {
    /// As short as the drafting rules allow from the citing unit: `ust. 1 pkt 2` inside the same §.
    #[default]
    Short,
    /// From the § down: `§ 8 ust. 1 pkt 2`.
    Full,
    /// The number alone, after a word the writer inflects: „w rozdziale 2”.
    Number,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Inline {
    Text {
        text: String,
    },
    Emphasis {
        text: String,
    },
    /// Odesłanie: follows the unit it names wherever that unit goes.
    Reference {
        to: UnitId,
        #[serde(default)]
        style: ReferenceStyle,
    },
    /// A chip of data.
    Field {
        key: FieldKey,
    },
}

impl Inline {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    pub fn emphasis(text: impl Into<String>) -> Self {
        Self::Emphasis { text: text.into() }
    }

    pub fn reference(to: UnitId) -> Self {
        Self::Reference { to, style: ReferenceStyle::Short }
    }

    pub fn field(key: &str) -> Self {
        Self::Field { key: key.into() }
    }

    /// The typed words; `None` for a reference or a chip.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text { text } | Self::Emphasis { text } => Some(text),
            Self::Reference { .. } | Self::Field { .. } => None,
        }
    }

    /// Length as the editor counts a caret: characters of words, one for a reference or a chip.
    pub fn width(&self) -> usize {
        self.words().map_or(1, |text| text.chars().count())
    }
}

/// Length of a line as the editor counts a caret (see [`Inline::width`]).
pub fn width(line: &[Inline]) -> usize {
    line.iter().map(Inline::width).sum()
}

/// Stands for a reference or a chip in [`plain_words`]; like them it is one character wide.
pub const OPAQUE: char = '\u{fffc}';

/// The typed words of a line. No word, number or date runs across a reference or a chip.
pub fn plain_words(line: &[Inline]) -> String {
    let mut words = String::new();
    for piece in line {
        match piece.words() {
            Some(text) => words.push_str(text),
            None => words.push(OPAQUE),
        }
    }
    words
}

/// The line with other pieces in place of the bytes `at` of its [`plain_words`].
pub fn replaced(line: &[Inline], at: Range<usize>, with: Vec<Inline>) -> Vec<Inline> {
    let words = plain_words(line);
    let (before, rest) = cut(line, words[..at.start].chars().count());
    let (_, after) = cut(&rest, words[at].chars().count());
    tidy(before.into_iter().chain(with).chain(after).collect())
}

/// Joins neighbouring pieces of the same kind and drops empty ones.
pub fn tidy(line: Vec<Inline>) -> Vec<Inline> {
    let mut tidied: Vec<Inline> = Vec::with_capacity(line.len());
    for piece in line {
        match (tidied.last_mut(), piece) {
            (_, piece) if piece.width() == 0 => {}
            (Some(Inline::Text { text: before }), Inline::Text { text })
            | (Some(Inline::Emphasis { text: before }), Inline::Emphasis { text }) => before.push_str(&text),
            (_, piece) => tidied.push(piece),
        }
    }
    tidied
}

/// Cuts a line in two at a caret position; a position behind the end leaves the second part empty.
pub fn cut(line: &[Inline], at: usize) -> (Vec<Inline>, Vec<Inline>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut left = at;
    for piece in line {
        let width = piece.width();
        if left >= width {
            left -= width;
            before.push(piece.clone());
            continue;
        }
        if left == 0 {
            after.push(piece.clone());
            continue;
        }
        if let Some(text) = piece.words() {
            let byte = text.char_indices().nth(left).map_or(text.len(), |(byte, _)| byte);
            let (first, second) = text.split_at(byte);
            let like = |text: &str| match piece {
                Inline::Emphasis { .. } => Inline::emphasis(text),
                _ => Inline::text(text),
            };
            before.push(like(first));
            after.push(like(second));
        }
        left = 0;
    }
    (tidy(before), tidy(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_replaced_beside_a_chip_and_nothing_else_moves() {
        let line = [Inline::text("źle "), Inline::field("program.kwota"), Inline::emphasis("tu źle, tam dobrze")];
        let at = plain_words(&line).rfind("źle").expect("the second word");
        let mended = replaced(&line, at..at + "źle".len(), vec![Inline::text("lepiej")]);
        let expected =
            [&line[..2], &[Inline::emphasis("tu "), Inline::text("lepiej"), Inline::emphasis(", tam dobrze")]].concat();
        assert_eq!(mended, expected);
    }

    #[test]
    fn a_line_is_cut_between_characters_and_never_inside_a_chip() {
        let line = [Inline::text("żółw "), Inline::field("programme.total"), Inline::emphasis("kot")];
        assert_eq!(width(&line), 9);
        for at in 0..=10 {
            let (before, after) = cut(&line, at);
            assert_eq!(width(&before), at.min(9));
            let joined = tidy(before.into_iter().chain(after).collect());
            assert_eq!(joined, line);
        }
    }
}
