//! The words of a document: a readable text file, parsed once into nodes, filled with data as text.
//!
//! A template begins with a head (`klucz: wartość` lines up to `---`), then come blocks separated by empty lines.
//! A block is told by the mark at the start of its line:
//!
//! | mark | block |
//! |---|---|
//! | none | paragraph; a line that ends with `\` ends there on the page too |
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
//! Inside a line: `{{pole}}`, `{{pole|słownie}}`, `**pogrubienie**`, `((przypis: treść))`, `{% odesłanie nazwa %}` to
//! the unit marked `§. @nazwa …`. Conditions and repetitions stand on lines of their own or inside a line:
//! `{% jeżeli pole %}`, `{% jeżeli nie pole %}`, `{% w przeciwnym razie %}`, `{% dla każdego lista %}`,
//! `{% koniec %}`. In a repetition there are also `lp`, `pierwszy` and `ostatni`. A backslash takes the meaning from
//! the mark behind it.
//!
//! Data never become template: they are set in after parsing, so an organisation named `{{x}}` or `§ 1.` keeps its name.

mod build;
mod data;
mod fields;
mod fill;
mod inline;
mod lines;
mod marks;
mod nodes;
mod parse;
mod scope;
mod tables;
mod units;
mod words;

pub use data::{Data, Value};
pub use fields::{Field, FieldKind, Fields};
pub use fill::Frame;

use nodes::{Node, Text};

use crate::{Document, fault::Answer, model::Layout};

/// A parsed template.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    file: String,
    layout: Layout,
    letterhead: bool,
    title: Text,
    subject: Text,
    footer: Text,
    body: Vec<Node>,
    fields: Fields,
}

impl Template {
    /// Reads a template; `file` is its name for messages. All its fields must be declared in `fields`.
    pub fn parse(file: &str, text: &str, fields: &Fields) -> Answer<Self> {
        parse::parse(file, text, fields)
    }

    /// The document these words and these data make. An empty mandatory field becomes a hole that
    /// [`crate::finish`] refuses and [`crate::finish_draft`] shows.
    pub fn fill(&self, data: &Data, frame: Frame) -> Answer<Document> {
        fill::fill(self, data, frame)
    }

    pub fn layout(&self) -> Layout {
        self.layout
    }

    pub fn fields(&self) -> &Fields {
        &self.fields
    }
}
