//! DOCX: the words of its text as Word shows them, with the marks of automatic lists.
//!
//! Only the text, the notes, the styles and the lists are unpacked. [`body`] walks the text; [`lists`] counts.

mod body;
mod lists;
mod notes;
mod package;
mod patterns;
mod styles;
mod xml;

pub(super) use lists::bullet;

use domain::act::intake::Source;

use self::{body::Body, lists::Lists, package::Package, styles::Styles};
use super::ReadingFault;

/// The rows of a DOCX.
///
/// # Errors
/// Another kind of archive, a damaged one, one with a password, or one that passes the limits.
pub(super) fn source(bytes: &[u8]) -> Result<Source, ReadingFault> {
    let mut package = Package::open(bytes)?;
    let main = package.relations("")?.into_iter().find(|(kind, _)| kind == "officeDocument").map(|(_, name)| name);
    let main = main.unwrap_or_else(|| "word/document.xml".into());
    if main.starts_with("xl/") {
        return Err(ReadingFault::Sheet);
    }
    if main.starts_with("ppt/") {
        return Err(ReadingFault::Unknown);
    }
    let Some(text) = package.text(&main)? else {
        return Err(package.other());
    };
    let relations = package.relations(&main)?;
    let mut part = |kind: &str| match relations.iter().find(|(found, _)| found == kind) {
        Some((_, name)) => package.text(name),
        None => Ok(None),
    };
    let styles = part("styles")?.map_or_else(|| Ok(Styles::default()), |xml| Styles::read(&xml))?;
    let lists = Lists::read(styles, part("numbering")?.as_deref())?;
    let mut body = Body::new(lists, text.contains("lastRenderedPageBreak"));
    for notes in ["footnotes", "endnotes"] {
        if let Some(xml) = part(notes)? {
            xml::read(&xml, &mut body)?;
        }
    }
    xml::read(&text, &mut body)?;
    body.finish()
}
