//! HTML of a page of a BIP or of a clipboard: words in rows, as a browser shows them, without what surrounds the text.
//!
//! Only the tokens are taken from the library, no tree is built: pages with unclosed and stray tags, and with any number of
//! elements one in another, take time proportional to their length. [`tags`] says what an element is for, [`attributes`] what
//! it says of itself, [`page`] follows them.

mod attributes;
mod charset;
mod marks;
mod page;
mod tags;

pub(super) use charset::decoded;

use domain::act::intake::Source;
use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};

use self::{attributes::Tag, page::Page};
use super::ReadingFault;

/// The rows of a page.
///
/// # Errors
/// [`ReadingFault::TooLong`] for a page that passes the limits.
pub(super) fn source(text: &str) -> Result<Source, ReadingFault> {
    Ok(read(text)?.0)
}

/// The rows, and whether some of their marks were made here because the page only says that there is a list.
pub(super) fn read(text: &str) -> Result<(Source, bool), ReadingFault> {
    let mut page = Page::default();
    let mut tag = Tag::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| {
        let answer = match event {
            CallbackEvent::OpenStartTag { name } => {
                tag = Tag::new(name);
                Ok(())
            }
            CallbackEvent::AttributeName { name } => {
                tag.name_attribute(name);
                Ok(())
            }
            CallbackEvent::AttributeValue { value } => {
                tag.value_attribute(value);
                Ok(())
            }
            CallbackEvent::CloseStartTag { self_closing } => page.open(&tag, self_closing),
            CallbackEvent::EndTag { name } => page.close(name),
            CallbackEvent::String { value } => page.words(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => Ok(()),
        };
        answer.err()
    });
    emitter.naively_switch_states(true);
    // Only faults come out of the tokens; the text itself cannot fail to be read.
    if let Some(Ok(fault)) = Tokenizer::new_with_emitter(text, emitter).next() {
        return Err(fault);
    }
    page.finish()
}
