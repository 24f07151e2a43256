//! Words as the screen edits them: blocks with roles, words with chips. [`read`] makes them of words, [`write`] words of them.

mod lines;
mod read;
mod roles;
mod write;

pub use lines::lines;
pub use read::form;
pub use roles::{ColumnRole, LayoutRole, TextRole};
use serde::{Deserialize, Serialize};
use specta::Type;
pub use write::{Places, words, written};

/// The words of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct WordsForm {
    pub head: HeadForm,
    pub body: Vec<FormBlock>,
}

/// What is said of the whole document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct HeadForm {
    /// Key of the layout.
    pub layout: String,
    /// The crest, name and address of the office stand at the beginning.
    pub letterhead: bool,
    /// Title of the file.
    pub title: Vec<FormPiece>,
    /// Description of the file.
    pub subject: Vec<FormPiece>,
    /// A line at the foot of every page.
    pub footer: Vec<FormPiece>,
    /// Which units of the beginning of a programme meet the items that the law requires.
    pub met: Vec<MetForm>,
    /// Remarks of the author that the program keeps and does not show.
    pub remarks: Vec<String>,
}

/// A required item of a programme and the units that meet it: "§ 10, § 11".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct MetForm {
    pub key: String,
    pub places: String,
}

/// A block with a key that is its own as long as the words are on the screen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct FormBlock {
    pub key: String,
    pub content: BlockForm,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum BlockForm {
    Text {
        /// Key of a [`TextRole`].
        role: String,
        /// Name by which references find the unit; the officer does not see it.
        name: Option<String>,
        text: Vec<FormPiece>,
    },
    /// A description with empty lines to write on.
    Lines {
        lines: u8,
        text: Vec<FormPiece>,
    },
    Signature {
        function: Vec<FormPiece>,
        name: Vec<FormPiece>,
    },
    /// A legal text or finished blocks from the case.
    Insert {
        field: String,
    },
    PageBreak,
    Table {
        /// The list whose records are the rows.
        list: Option<String>,
        caption: Vec<FormPiece>,
        columns: Vec<ColumnForm>,
        rows: Vec<Vec<Vec<FormPiece>>>,
        totals: Option<Vec<Vec<FormPiece>>>,
        /// The sentence that stands in a table without rows.
        when_empty: String,
        /// Rows to fill in by hand.
        blank_rows: u32,
    },
    Annex {
        mark: Vec<FormPiece>,
        belongs_to: Vec<Vec<FormPiece>>,
        title: Vec<FormPiece>,
        body: Vec<FormBlock>,
    },
    When {
        field: String,
        negated: bool,
        then: Vec<FormBlock>,
        otherwise: Vec<FormBlock>,
    },
    Each {
        list: String,
        body: Vec<FormBlock>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct ColumnForm {
    /// Key of a [`ColumnRole`].
    pub kind: String,
    /// Share of the width from 1 to 20; without it the program decides.
    pub share: Option<u8>,
    pub header: Vec<FormPiece>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum FormPiece {
    Words {
        words: String,
    },
    Strong {
        text: Vec<FormPiece>,
    },
    /// Crossed out.
    Struck {
        text: Vec<FormPiece>,
    },
    /// A chip; `form` is empty, `słownie`, `cyframi` or `wersalikami`.
    Field {
        field: String,
        form: String,
    },
    Footnote {
        text: Vec<FormPiece>,
    },
    /// To the unit with this name.
    Reference {
        to: String,
    },
    Break,
    When {
        field: String,
        negated: bool,
        then: Vec<FormPiece>,
        otherwise: Vec<FormPiece>,
    },
    Each {
        list: String,
        text: Vec<FormPiece>,
    },
}

#[cfg(test)]
mod tests {
    use documents::template::Words;
    use domain::{template::TemplateKind, vocabulary::Vocabulary};

    use super::*;
    use crate::document::kinds::declared;

    #[test]
    fn every_shipped_template_goes_into_a_form_and_back_without_a_change() {
        for kind in TemplateKind::ALL {
            let declared = declared(*kind);
            let shipped = Words::read(declared.file, declared.words).unwrap();
            let first = form(&shipped, &declared.fields);
            let text = written(&first).unwrap();
            let again = form(&Words::read(declared.file, &text).unwrap(), &declared.fields);
            assert_eq!(again, first, "{}", declared.file);
            assert_eq!(written(&again).unwrap(), text, "{}", declared.file);
            assert!(words(&again).unwrap().0.faults(&declared.fields).is_empty(), "{}", declared.file);
        }
    }
}
