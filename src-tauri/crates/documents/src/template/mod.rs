//! The words of a document: a readable text file, parsed once into nodes, filled with data as text.
//!
//! A template begins with a head (`klucz: wartość` lines up to `---`), then come blocks separated by empty lines.
//! A block is told by the mark at the start of its line:
//!
//! | mark | block |
//! |---|---|
//! | none, `[akapit]` | paragraph; a line that ends with `\` ends there on the page too |
//! | `[podstawa prawna]`, `[miejsce i data]`, `[znak sprawy]`, `[adresat]`, `[zwrot]`, `[na środku]`, `[drobne]`, `[ważne]` | paragraph of that role |
//! | `[rodzaj]`, `[numer]`, `[organ]`, `[z dnia]`, `[w sprawie]` | a line of the title; `[tytuł]` is the same as `[rodzaj]` |
//! | `#`, `##`, `###` | heading |
//! | `§.`, `ust.`, `pkt`, `lit.`, `tiret`, `podwójne tiret`, `akapit`, `rozdział` | unit of the legal text; numbers itself |
//! | `część wspólna:` | common part of the enumeration above |
//! | `-`, `+` | item of a list with dashes, of a numbered list |
//! | `[tabela]`, `[tabela: lista]` … `[koniec tabeli]` | table |
//! | `[podpis] funkcja / osoba` | signature; several in a row stand side by side |
//! | `[pole]`, `[pole 3]`, `[kratka]` | lines to write on, a box to tick |
//! | `[nowa strona]` | page break |
//! | `[załącznik] oznaczenie` … `[koniec załącznika]` | annex; `[do aktu]` and `[tytuł załącznika]` inside |
//! | `//` | remark of the author, left out |
//!
//! Inside a line: `{{pole}}`, `{{pole|słownie}}`, `**pogrubienie**`, `~~skreślenie~~`, `((przypis: treść))`, `{% odesłanie nazwa %}` to
//! the unit marked `§. @nazwa …`. Conditions and repetitions stand on lines of their own or inside a line:
//! `{% jeżeli pole %}`, `{% jeżeli nie pole %}`, `{% w przeciwnym razie %}`, `{% dla każdego lista %}`,
//! `{% koniec %}`; `{% nowy wiersz %}` ends the line on the page. In a repetition there are also `lp`, `pierwszy` and `ostatni`. A backslash takes the meaning from
//! the mark behind it.
//!
//! [`Words`] are read without looking anything up and can be written back: an editor changes their blocks ([`nodes`]) and
//! [`Words::faults`] tells everything that is wrong with them, each fault with its place.
//!
//! Data never become template: they are set in after parsing, so an organisation named `{{x}}` or `§ 1.` keeps its name.

mod build;
mod data;
mod fields;
mod fill;
mod inline;
mod lines;
mod marks;
pub mod nodes;
mod parse;
mod scope;
mod tables;
mod units;
mod used;
mod words;
mod write;

pub use build::{Cause, WordsFault};
pub use data::{Data, Value};
pub use fields::{Field, FieldKind, Fields};
pub use fill::Frame;
pub use inline::is_key;
pub use nodes::Words;
pub use used::Used;

use crate::{Document, fault::Answer, model::Layout};

/// Words whose fields are all known, ready to be filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    file: String,
    words: Words,
    fields: Fields,
}

impl Words {
    /// Reads words; `file` is their name for messages. Only their grammar is looked at.
    pub fn read(file: &str, text: &str) -> Answer<Self> {
        parse::words(file, text)
    }

    /// The same words as text. Reading it gives these words again, but for places and for spaces at the ends of lines.
    pub fn write(&self) -> String {
        write::write(self)
    }

    /// Everything that is wrong with the words of a kind that declares these fields, up to a hundred faults.
    pub fn faults(&self, fields: &Fields) -> Vec<WordsFault> {
        build::faults(self, fields)
    }

    /// Fields of the document that the words name, each with the places where it stands.
    pub fn used(&self, fields: &Fields) -> Vec<Used> {
        used::used(self, fields)
    }
}

impl Template {
    /// Reads a template; `file` is its name for messages. All its fields must be declared in `fields`.
    pub fn parse(file: &str, text: &str, fields: &Fields) -> Answer<Self> {
        parse::parse(file, text, fields)
    }

    /// Words with their fields; the first fault of the words is the answer when they have any.
    pub fn of(file: &str, words: Words, fields: &Fields) -> Answer<Self> {
        match words.faults(fields).into_iter().next() {
            Some(found) => Err(parse::fault(file, (found.place, found.cause.to_string()))),
            None => Ok(Self { file: file.to_owned(), words, fields: fields.clone() }),
        }
    }

    /// The document these words and these data make. An empty mandatory field becomes a hole that
    /// [`crate::finish`] refuses and [`crate::finish_draft`] shows.
    pub fn fill(&self, data: &Data, frame: Frame) -> Answer<Document> {
        fill::fill(self, data, frame)
    }

    pub fn layout(&self) -> Layout {
        self.words.head.layout
    }

    pub fn words(&self) -> &Words {
        &self.words
    }

    pub fn fields(&self) -> &Fields {
        &self.fields
    }
}
