//! Reads a PDF from anywhere, and refuses those that must stay as they are.

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::document::each_dictionary;
use crate::{DocumentFault, fault::Answer};

/// No stream of a file may unpack to more than this while it is read.
const LARGEST_STREAM: usize = 96 * 1024 * 1024;
/// Pages of one file; the thickest files of an office have a few hundred.
pub(super) const MOST_PAGES: usize = 5_000;

/// A finished PDF that may be rewritten.
pub struct Existing {
    pub(super) name: String,
    pub(super) file: Document,
    pub(super) pages: Vec<ObjectId>,
}

impl Existing {
    /// Reads a file; `name` is told in every refusal.
    ///
    /// # Errors
    /// [`DocumentFault::SignedPdf`], [`DocumentFault::EncryptedPdf`], [`DocumentFault::DynamicForm`],
    /// [`DocumentFault::DamagedPdf`] and [`DocumentFault::ThickPdf`].
    pub fn read(name: &str, bytes: &[u8]) -> Answer<Self> {
        let damaged = || DocumentFault::DamagedPdf { name: name.to_owned() };
        if !holds(&bytes[..bytes.len().min(1024)], b"%PDF-") {
            return Err(damaged());
        }
        let options = LoadOptions { max_decompressed_size: Some(LARGEST_STREAM), ..LoadOptions::default() };
        // What strangers write may break the reader; that is their file's fault, not the program's.
        let read = catch_unwind(AssertUnwindSafe(|| Document::load_mem_with_options(bytes, options)));
        let file = match read {
            Ok(Ok(file)) if file.encryption_state.is_none() && !file.trailer.has(b"Encrypt") => file,
            Ok(Err(_)) | Err(_) if !holds(bytes, b"/Encrypt") => return Err(damaged()),
            _ => return Err(DocumentFault::EncryptedPdf { name: name.to_owned() }),
        };
        if holds(bytes, b"/ByteRange") || is_signed(&file) {
            return Err(DocumentFault::SignedPdf { name: name.to_owned() });
        }
        if has_dynamic_form(&file) {
            return Err(DocumentFault::DynamicForm { name: name.to_owned() });
        }
        let pages = pages(&file);
        if pages.is_empty() || !pages.iter().all(|page| has_content(&file, *page)) {
            return Err(damaged());
        }
        if pages.len() > MOST_PAGES {
            return Err(DocumentFault::ThickPdf { name: name.to_owned(), most: MOST_PAGES });
        }
        Ok(Self { name: name.to_owned(), file, pages })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The file tells readers of screens what its pages say.
    pub fn is_tagged(&self) -> bool {
        self.file.catalog().is_ok_and(|catalog| catalog.has(b"StructTreeRoot"))
    }
}

/// Pages in their order; a page that stands in the tree twice comes twice.
fn pages(file: &Document) -> Vec<ObjectId> {
    file.page_iter().take(MOST_PAGES + 1).collect()
}

/// What the page refers to as its content is there. A page may be empty.
fn has_content(file: &Document, page: ObjectId) -> bool {
    let Ok(page) = file.get_dictionary(page) else { return false };
    let is_stream = |object: &Object| file.dereference(object).is_ok_and(|(_, object)| object.as_stream().is_ok());
    match page.get(b"Contents").map(|content| file.dereference(content)) {
        Err(_) => true,
        Ok(Ok((_, Object::Array(parts)))) => parts.iter().all(is_stream),
        Ok(Ok((_, Object::Stream(_) | Object::Null))) => true,
        Ok(_) => false,
    }
}

/// A signature, a place for one, or a rule that forbids changes.
fn is_signed(file: &Document) -> bool {
    let forbids = |catalog: &Dictionary| catalog.has(b"Perms");
    if file.catalog().is_ok_and(forbids) {
        return true;
    }
    let named = |dictionary: &Dictionary, key: &[u8], names: &[&[u8]]| {
        dictionary.get(key).and_then(Object::as_name).is_ok_and(|name| names.contains(&name))
    };
    let mut found = false;
    for object in file.objects.values() {
        each_dictionary(object, &mut |dictionary| {
            found |= dictionary.has(b"ByteRange")
                || named(dictionary, b"FT", &[b"Sig"])
                || named(dictionary, b"Type", &[b"Sig", b"DocTimeStamp"])
                || dictionary.get(b"SigFlags").and_then(Object::as_i64).is_ok_and(|flags| flags & 1 == 1);
        });
    }
    found
}

/// An XFA form: its pages are made by the program that opens it, those in the file only say so.
fn has_dynamic_form(file: &Document) -> bool {
    let form = file.catalog().and_then(|catalog| file.get_dict_in_dict(catalog, b"AcroForm"));
    form.is_ok_and(|form| form.has(b"XFA"))
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    let first = words[0];
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        if rest[at..].starts_with(words) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// Every page once, and copies of those that stand in the tree again, so that each can be marked by itself.
pub(super) fn parted(file: &mut Document, pages: &mut [ObjectId]) {
    let mut seen = HashSet::new();
    for page in pages {
        if seen.insert(*page) {
            continue;
        }
        if let Ok(mut copy) = file.get_dictionary(*page).cloned() {
            // Two pages cannot be the place of the same tags and notes.
            copy.remove(b"StructParents");
            copy.remove(b"Annots");
            *page = file.add_object(copy);
        }
    }
}
