//! Writes a changed file.

use std::hash::{DefaultHasher, Hash, Hasher};

use lopdf::{Dictionary, Document, Object, SaveOptions, StringFormat, xref::XrefType};

use crate::{DocumentFault, fault::Answer};

/// The file as bytes, without what nothing leads to any more. Equal files give equal bytes.
pub fn write(mut file: Document, title: &str) -> Answer<Vec<u8>> {
    let mut trailer = Dictionary::new();
    for key in ["Root", "Info", "ID"] {
        if let Ok(value) = file.trailer.get(key.as_bytes()) {
            trailer.set(key, value.clone());
        }
    }
    file.trailer = trailer;
    file.prune_objects();
    identify(&mut file);
    // Streams of objects came with PDF 1.5; an older file, or an archival one of the first part, does not get them.
    let modern = file.version.as_str() >= "1.5";
    if !modern {
        file.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    }
    let options = SaveOptions::builder().use_object_streams(modern).use_xref_streams(modern).build();
    let mut bytes = Vec::new();
    file.save_with_options(&mut bytes, options)
        .map_err(|error| DocumentFault::Packing { title: title.to_owned(), cause: error.to_string() })?;
    Ok(bytes)
}

/// The first part of an identifier says of what file this is a version, the second which version (ISO 32000-1, 14.4).
fn identify(file: &mut Document) {
    let mut bytes = Vec::new();
    for salt in 0..2_u8 {
        let mut hasher = DefaultHasher::new();
        salt.hash(&mut hasher);
        for (id, object) in &file.objects {
            id.hash(&mut hasher);
            match object {
                Object::Stream(stream) => stream.content.hash(&mut hasher),
                other => format!("{other:?}").hash(&mut hasher),
            }
        }
        bytes.extend(hasher.finish().to_be_bytes());
    }
    let own = Object::String(bytes, StringFormat::Hexadecimal);
    let known = file.trailer.get(b"ID").and_then(Object::as_array).ok().and_then(|parts| parts.first()).cloned();
    file.trailer.set("ID", vec![known.unwrap_or_else(|| own.clone()), own]);
}
