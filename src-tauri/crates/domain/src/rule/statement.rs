//! What a rule says before it is signed: level, sentence, what is, what would be right, what to do, where.

use crate::{
    finding::{Level, Place, Remedy},
    law::Basis,
};

/// The words of one finding. The rule that says them adds its number and its legal basis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub level: Level,
    pub title: String,
    pub advice: String,
    pub found: Option<String>,
    pub required: Option<String>,
    pub place: Place,
    pub remedy: Option<Remedy>,
    /// Another basis than the rule's own, when the finding rests on a narrower provision.
    pub basis: Option<Basis>,
    /// A local act that the finding rests on, printed before the statute.
    pub local_basis: Option<String>,
}

impl Statement {
    fn new(level: Level, title: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            level,
            title: title.into(),
            advice: advice.into(),
            found: None,
            required: None,
            place: Place::Case,
            remedy: None,
            basis: None,
            local_basis: None,
        }
    }

    /// The law forbids it. `title` says what is the matter, `advice` what to do.
    pub fn block(title: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(Level::Block, title, advice)
    }

    /// A risk.
    pub fn warning(title: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(Level::Warning, title, advice)
    }

    /// Good practice.
    pub fn hint(title: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(Level::Hint, title, advice)
    }

    /// A statement of a level that the rule chose.
    pub fn of(level: Level, title: impl Into<String>, advice: impl Into<String>) -> Self {
        Self::new(level, title, advice)
    }

    /// "Jest".
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        self.found = Some(found.into());
        self
    }

    /// "Ma być".
    #[must_use]
    pub fn required(mut self, required: impl Into<String>) -> Self {
        self.required = Some(required.into());
        self
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    #[must_use]
    pub fn at_field(self, field: &str) -> Self {
        self.at(Place::Field { field: field.to_owned() })
    }

    #[must_use]
    pub fn at_row(self, table: &str, id: i64) -> Self {
        self.at(Place::Row { table: table.to_owned(), id })
    }

    /// A mend that the program can carry out: what the button says and the stable name of the act.
    #[must_use]
    pub fn mend(mut self, label: impl Into<String>, act: &str) -> Self {
        self.remedy = Some(Remedy { label: label.into(), act: act.to_owned() });
        self
    }

    /// The same where the mend is possible only sometimes: label and act, or none.
    #[must_use]
    pub fn mending(self, remedy: Option<(&str, &str)>) -> Self {
        match remedy {
            Some((label, act)) => self.mend(label, act),
            None => self,
        }
    }

    #[must_use]
    pub fn by(mut self, basis: Basis) -> Self {
        self.basis = Some(basis);
        self
    }

    /// Rests on a local resolution; an empty text changes nothing.
    #[must_use]
    pub fn by_local(mut self, act: &str) -> Self {
        if !act.trim().is_empty() {
            self.local_basis = Some(act.trim().to_owned());
        }
        self
    }
}
