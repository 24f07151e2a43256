//! The fields that a kind of document declares: what a template may name and what data it needs.

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldKind {
    Text,
    Number,
    Money,
    Date,
    /// True or false; for conditions only.
    Flag,
    /// Records to repeat over, with the fields of one record.
    List(Fields),
    /// Finished blocks of the document model, set in as they are.
    Blocks,
    /// A legal text, set in as it is.
    Act,
}

impl FieldKind {
    /// Its Polish name, for messages.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text => "tekst",
            Self::Number => "liczba",
            Self::Money => "kwota",
            Self::Date => "data",
            Self::Flag => "tak albo nie",
            Self::List(_) => "lista",
            Self::Blocks => "gotowa treść",
            Self::Act => "tekst prawny",
        }
    }
}

/// A declared field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    pub key: String,
    /// Polish name that the officer sees.
    pub label: String,
    pub kind: FieldKind,
    /// An empty mandatory field keeps the document from leaving the office.
    pub mandatory: bool,
}

/// The declared fields, in the order in which the editor offers them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<Field>);

impl Fields {
    pub fn new() -> Self {
        Self::default()
    }

    fn with(mut self, key: &str, label: &str, kind: FieldKind, mandatory: bool) -> Self {
        self.0.retain(|field| field.key != key);
        self.0.push(Field { key: key.to_owned(), label: label.to_owned(), kind, mandatory });
        self
    }

    /// Mandatory text.
    pub fn text(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Text, true)
    }

    /// Mandatory number.
    pub fn number(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Number, true)
    }

    /// Mandatory amount.
    pub fn money(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Money, true)
    }

    /// Mandatory day.
    pub fn date(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Date, true)
    }

    pub fn flag(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Flag, false)
    }

    /// A list; zero records are a good answer.
    pub fn list(self, key: &str, label: &str, of: Fields) -> Self {
        self.with(key, label, FieldKind::List(of), false)
    }

    pub fn blocks(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Blocks, false)
    }

    /// Mandatory legal text.
    pub fn act(self, key: &str, label: &str) -> Self {
        self.with(key, label, FieldKind::Act, true)
    }

    /// Makes the field declared last optional.
    pub fn optional(mut self) -> Self {
        if let Some(last) = self.0.last_mut() {
            last.mandatory = false;
        }
        self
    }

    /// All fields of `other` too; a key declared twice keeps the later meaning.
    pub fn and(mut self, other: Self) -> Self {
        for field in other.0 {
            self.0.retain(|known| known.key != field.key);
            self.0.push(field);
        }
        self
    }

    pub fn get(&self, key: &str) -> Option<&Field> {
        self.0.iter().find(|field| field.key == key)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Field> {
        self.0.iter()
    }
}
