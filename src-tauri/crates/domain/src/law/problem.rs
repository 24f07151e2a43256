//! What is wrong with a law pack: the file, the entry and the cause, as a Polish sentence.

use std::fmt;

/// One fault found while a pack was read; a pack with any fault is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name, e.g. `terms.toml`.
    pub file: String,
    /// The entry's key, or its number in the file when the key cannot be read.
    pub entry: String,
    /// The cause, as a sentence.
    pub cause: String,
}

impl Problem {
    pub(super) fn new(file: &str, entry: impl Into<String>, cause: impl Into<String>) -> Self {
        Self { file: file.to_owned(), entry: entry.into(), cause: cause.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.entry.is_empty() {
            write!(f, "Plik {}: {}", self.file, self.cause)
        } else {
            write!(f, "Plik {}, wpis „{}”: {}", self.file, self.entry, self.cause)
        }
    }
}
