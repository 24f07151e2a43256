//! Styles of a DOCX, as far as they put paragraphs into lists.

use std::collections::HashMap;

use super::xml::{self, Part, Tag};
use crate::reading::{ReadingFault, limits};

/// Where a paragraph stands in a list; what is not said is inherited.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Id of the list; `0` takes the paragraph out of any.
    pub list: Option<String>,
    pub level: Option<usize>,
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    place: Place,
}

#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// The style that is being read.
    open: Option<String>,
}

/// The list that a style puts its paragraphs into.
pub(super) struct Inherited<'a> {
    pub list: &'a str,
    /// The style and those that it inherits from, up to the one that names the list.
    pub styles: Vec<&'a str>,
    pub level: Option<usize>,
}

impl Styles {
    pub fn read(xml: &str) -> Result<Self, ReadingFault> {
        let mut styles = Self::default();
        xml::read(xml, &mut styles)?;
        Ok(styles)
    }

    /// The list of a style or of the nearest one that it inherits from.
    pub fn list<'a>(&'a self, style: &'a str) -> Option<Inherited<'a>> {
        let mut name = style;
        let mut level = None;
        let mut styles = Vec::new();
        for _ in 0..limits::MOST_PARENTS {
            let style = self.styles.get(name)?;
            styles.push(name);
            level = level.or(style.place.level);
            if let Some(list) = &style.place.list {
                return (list != "0").then_some(Inherited { list, styles, level });
            }
            name = style.parent.as_deref()?;
        }
        None
    }
}

impl Part for Styles {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadingFault> {
        if tag.name() == "style" {
            let name = tag.attribute("styleId").unwrap_or_default().into_owned();
            self.styles.insert(name.clone(), Style::default());
            self.open = Some(name);
        }
        let Some(style) = self.open.as_ref().and_then(|name| self.styles.get_mut(name)) else {
            return Ok(());
        };
        let value = || tag.value().map(|value| value.into_owned());
        match tag.name() {
            "basedOn" => style.parent = value(),
            "numId" => style.place.list = value(),
            "ilvl" => style.place.level = tag.number().map(|level| level as usize),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadingFault> {
        if name == "style" {
            self.open = None;
        }
        Ok(())
    }
}
