//! One loop over the XML of a part: it alone knows the library, counts the depth and refuses what no office program writes.

use std::borrow::Cow;

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};

use crate::reading::{ReadingFault, limits};

/// The beginning of an element. Names are told apart without their prefixes.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Value of an attribute; one that cannot be read counts as absent.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        // The library's check for doubled attributes looks at every pair of them.
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false);
        let found = attributes.map_while(Result::ok).find(|one| one.key.local_name().into_inner() == name)?;
        found.normalized_value(XmlVersion::Implicit1_0).ok()
    }

    /// `w:val`, in which Word keeps nearly everything.
    pub fn value(&self) -> Option<Cow<'_, str>> {
        self.attribute("val")
    }

    pub fn number(&self) -> Option<u32> {
        self.value()?.trim().parse().ok()
    }

    /// Whether a property that is either there or not is there.
    pub fn is_on(&self) -> bool {
        !self.value().is_some_and(|value| matches!(&*value, "0" | "false" | "off" | "none"))
    }
}

/// What a part makes of its elements.
pub(super) trait Part {
    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ReadingFault>;
    fn close(&mut self, name: &str) -> Result<(), ReadingFault>;
    fn words(&mut self, _words: &str) {}
}

/// Reads the XML into the part. An empty element opens and closes.
///
/// # Errors
/// [`ReadingFault::Damaged`] for XML that is not sound, is too deep, or declares entities of its own.
pub(super) fn read(xml: &str, part: &mut impl Part) -> Result<(), ReadingFault> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| ReadingFault::Damaged)? {
            Event::Start(tag) => {
                depth += 1;
                if depth > limits::MOST_DEPTH {
                    return Err(ReadingFault::Damaged);
                }
                part.open(&Tag(tag))?;
            }
            Event::Empty(tag) => {
                let tag = Tag(tag);
                part.open(&tag)?;
                part.close(tag.name())?;
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                part.close(tag.local_name().into_inner())?;
            }
            Event::Text(text) => part.words(&text),
            Event::CData(text) => part.words(&text),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => part.words(letter.encode_utf8(&mut [0; 4])),
                Ok(None) => part.words(resolve_predefined_entity(&name).ok_or(ReadingFault::Damaged)?),
                Err(_) => return Err(ReadingFault::Damaged),
            },
            Event::DocType(_) => return Err(ReadingFault::Damaged),
            // The library does not ask whether everything was closed at the end.
            Event::Eof if depth > 0 => return Err(ReadingFault::Damaged),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}
