//! Footnotes and endnotes: read before the text, given in the place of their number.

use std::collections::HashMap;

use domain::act::intake::Row;

use super::xml::Tag;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Foot,
    End,
}

#[derive(Default)]
pub(super) struct Notes {
    words: HashMap<(Kind, String), String>,
    /// The note that is being read.
    open: Option<(Kind, String)>,
}

fn key(kind: Kind, tag: &Tag<'_>) -> (Kind, String) {
    (kind, tag.attribute("id").unwrap_or_default().into_owned())
}

impl Notes {
    pub fn open(&mut self, kind: Kind, tag: &Tag<'_>) {
        self.open = Some(key(kind, tag));
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The end of a note with these paragraphs, which become one run of words.
    pub fn close(&mut self, rows: &[Row]) {
        let words = rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join(" ");
        if let Some(note) = self.open.take().filter(|_| !words.is_empty()) {
            self.words.insert(note, words);
        }
    }

    /// The words of a note. Each is given once, however often it is asked for.
    pub fn take(&mut self, kind: Kind, tag: &Tag<'_>) -> Option<String> {
        self.words.remove(&key(kind, tag))
    }
}
