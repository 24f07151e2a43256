//! What an element says of itself, as far as words depend on it.

use super::tags::Name;

/// The beginning of an element, while its attributes are read and afterwards.
#[derive(Default)]
pub(super) struct Tag {
    pub name: Name,
    /// Not shown: `hidden`, `display: none`.
    pub hidden: bool,
    /// Word's own words of the mark of a list.
    pub is_mark: bool,
    pub figures: Option<Figures>,
    /// `start` of a list or `value` of its item.
    pub number: Option<u32>,
    attribute: Attribute,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Attribute {
    #[default]
    Other,
    Style,
    Type,
    Number,
}

/// How a list writes its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Figures {
    Decimal,
    Letter,
    CapitalLetter,
    Roman,
    CapitalRoman,
    None,
}

/// As much of a style as is looked at, in bytes.
const LONGEST_STYLE: usize = 2048;

impl Tag {
    pub fn new(name: &[u8]) -> Self {
        Self { name: Name::new(name), ..Self::default() }
    }

    pub fn name_attribute(&mut self, name: &[u8]) {
        self.attribute = match name {
            b"style" => Attribute::Style,
            b"type" => Attribute::Type,
            b"start" | b"value" => Attribute::Number,
            b"hidden" => {
                self.hidden = true;
                Attribute::Other
            }
            _ => Attribute::Other,
        };
    }

    pub fn value_attribute(&mut self, value: &[u8]) {
        match self.attribute {
            Attribute::Style => self.style(&value[..value.len().min(LONGEST_STYLE)]),
            Attribute::Type => self.figures = Figures::of_type(value),
            Attribute::Number => self.number = std::str::from_utf8(value).ok().and_then(|value| value.trim().parse().ok()),
            Attribute::Other => {}
        }
    }

    fn style(&mut self, style: &[u8]) {
        let style = String::from_utf8_lossy(style).to_ascii_lowercase().replace(char::is_whitespace, "");
        for declaration in style.split(';') {
            match declaration.split_once(':') {
                Some(("display", value)) => self.hidden |= value.starts_with("none"),
                Some(("visibility", value)) => self.hidden |= value.starts_with("hidden"),
                Some(("mso-list", value)) => self.is_mark |= value == "ignore",
                Some(("list-style-type" | "list-style", value)) => self.figures = Figures::of_style(value).or(self.figures),
                _ => {}
            }
        }
    }
}

impl Figures {
    fn of_type(value: &[u8]) -> Option<Self> {
        Some(match value {
            b"1" => Self::Decimal,
            b"a" => Self::Letter,
            b"A" => Self::CapitalLetter,
            b"i" => Self::Roman,
            b"I" => Self::CapitalRoman,
            _ => return None,
        })
    }

    fn of_style(value: &str) -> Option<Self> {
        Some(match value {
            "decimal" | "decimal-leading-zero" => Self::Decimal,
            "lower-alpha" | "lower-latin" => Self::Letter,
            "upper-alpha" | "upper-latin" => Self::CapitalLetter,
            "lower-roman" => Self::Roman,
            "upper-roman" => Self::CapitalRoman,
            "none" => Self::None,
            _ => return None,
        })
    }
}
