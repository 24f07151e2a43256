//! Kinds of documents: declared by `casework`, kept here as data.
//!
//! A kind is a key, a Polish name, its fields and the shipped words. A new document is a new declaration and a new
//! file in `assets/templates`, nothing else.

use crate::{
    DocumentFault,
    fault::Answer,
    template::{Fields, Template},
};

/// A kind of document.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Key in the register and on the command line: `uchwala`.
    pub key: &'static str,
    /// Polish name.
    pub name: &'static str,
    /// File of the shipped words in `assets/templates`, for messages.
    pub file: &'static str,
    /// The shipped words.
    pub words: &'static str,
    pub fields: Fields,
}

impl Kind {
    /// The template to use: the office's own words when it has them, the shipped ones otherwise.
    pub fn template(&self, own: Option<&str>) -> Answer<Template> {
        match own {
            Some(words) => Template::parse(&format!("{} (szablon urzędu)", self.name), words, &self.fields),
            None => Template::parse(self.file, self.words, &self.fields),
        }
    }
}

/// All kinds of a program, in the order in which they are offered.
#[derive(Clone, Debug, Default)]
pub struct Kinds(Vec<Kind>);

impl Kinds {
    pub fn new(kinds: Vec<Kind>) -> Self {
        Self(kinds)
    }

    pub fn get(&self, key: &str) -> Option<&Kind> {
        self.0.iter().find(|kind| kind.key == key)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Kind> {
        self.0.iter()
    }

    /// Every mistake in the shipped words and every key declared twice.
    pub fn faults(&self) -> Vec<DocumentFault> {
        let broken = self.0.iter().filter_map(|kind| kind.template(None).err());
        let twice = self.0.iter().enumerate().filter(|(at, kind)| self.0[..*at].iter().any(|other| other.key == kind.key));
        let twice = twice.map(|(_, kind)| DocumentFault::Template {
            file: kind.file.to_owned(),
            line: 1,
            column: 1,
            cause: format!("rodzaj dokumentu „{}” jest zgłoszony dwa razy.", kind.key),
        });
        broken.chain(twice).collect()
    }
}
