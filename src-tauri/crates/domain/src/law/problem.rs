//! What is wrong with a law pack: the file, the entry, the cause and the remedy, as Polish sentences.

use std::fmt;

use super::{PackFiles, read::SCHEMA_ENTRY};

/// One fault found while a pack was read; a pack with any fault is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name, e.g. `terms.toml`.
    pub file: String,
    /// The entry's key, or its number in the file when the key cannot be read.
    pub entry: String,
    /// The cause, as a sentence.
    pub cause: String,
    /// What to do, as a sentence.
    pub remedy: &'static str,
}

const MEND: &str = "Popraw to miejsce i wczytaj pakiet ponownie.";

impl Problem {
    pub fn new(file: &str, entry: impl Into<String>, cause: impl Into<String>) -> Self {
        Self { file: file.to_owned(), entry: entry.into(), cause: cause.into(), remedy: MEND }
    }

    /// A file of a pack that is larger than any may be.
    pub fn too_large(file: &str) -> Self {
        let most = PackFiles::LARGEST / (1024 * 1024);
        Self::new(file, "", format!("plik jest za duży; plik pakietu prawnego ma najwyżej {most} MB."))
    }

    /// The pack was made for another program; what else is wrong with it says nothing.
    pub fn is_of_format(&self) -> bool {
        self.entry == SCHEMA_ENTRY
    }

    /// The same fault with a remedy of its own.
    pub fn mended_by(self, remedy: &'static str) -> Self {
        Self { remedy, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, entry, cause, remedy } = self;
        if entry.is_empty() {
            write!(f, "Plik {file}: {cause} {remedy}")
        } else {
            write!(f, "Plik {file}, wpis „{entry}”: {cause} {remedy}")
        }
    }
}
