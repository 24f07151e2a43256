//! Texts from outside: a TXT, a DOCX, a page of a BIP, the clipboard – to rows of words.
//!
//! [`source`] looks at the bytes, not at the name, and answers the rows as they stood ([`Source`]), with what the file
//! itself knows: pages, whole paragraphs, marks of automatic lists (written in front of the words), tables (a row of a
//! table is one row, its cells joined by ` | `). What the rows do not hold is told ([`domain::act::intake::Omitted`]).
//! Everything that is a question of language – footers, hyphens, marks, units – belongs to `domain::act::intake`.
//!
//! Files come from strangers: every reader has [`limits`], works without recursion on what it reads, and takes time
//! proportional to the size of the file. Names inside an archive are never used as paths. What cannot be read is refused
//! with a sentence that says why and what to do ([`ReadingFault`]).
//!
//! Nothing of the printing half of the crate is used here.

mod clipboard;
mod docx;
mod fault;
mod html;
mod kind;
mod left_out;
pub mod letters;
pub mod limits;
mod rows;
mod txt;

pub use clipboard::pasted;
pub use fault::ReadingFault;

use domain::act::intake::Source;

use self::kind::Kind;

/// The rows of a file. Its name is asked only when the bytes leave a choice between a page and a plain text.
///
/// # Errors
/// The file is of a kind that is not read, is damaged, passes one of the [`limits`], or has no words.
pub fn source(name: &str, bytes: &[u8]) -> Result<Source, ReadingFault> {
    if bytes.len() > limits::MOST_FILE {
        return Err(ReadingFault::TooLarge);
    }
    let source = match kind::of(name, bytes)? {
        Kind::Archive => docx::source(bytes)?,
        Kind::Page => html::source(&html::decoded(bytes))?,
        Kind::Text => txt::source(&letters::decoded(bytes))?,
    };
    if source.rows.iter().all(|row| row.text.trim().is_empty()) {
        return Err(ReadingFault::Empty);
    }
    Ok(source)
}
