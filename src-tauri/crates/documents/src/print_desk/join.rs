//! Joins finished PDFs into one, for printing in one go.
//!
//! The joined file is for the printer: the tags of its parts are left out, because they cannot be joined soundly.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::{DocumentFault, fault::Answer};

/// What a page may inherit from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// All pages of all files, in order.
pub fn join(title: &str, files: &[&[u8]]) -> Answer<Vec<u8>> {
    let fault = |cause: String| DocumentFault::Packing { title: title.to_owned(), cause };
    let mut joined = Document::with_version("1.7");
    let pages_id = joined.new_object_id();
    let mut kids = Vec::new();
    let mut next = joined.max_id + 1;
    for bytes in files {
        let mut file = Document::load_mem(bytes).map_err(|error| fault(error.to_string()))?;
        file.renumber_objects_with(next);
        next = file.max_id + 1;
        for page_id in file.get_pages().into_values() {
            let inherited = inherited(&file, page_id);
            if let Ok(page) = file.get_dictionary_mut(page_id) {
                for (key, value) in inherited {
                    if !page.has(&key) {
                        page.set(key, value);
                    }
                }
                page.set("Parent", pages_id);
                page.remove(b"StructParents");
                page.remove(b"Tabs");
            }
            kids.push(Object::Reference(page_id));
        }
        joined.objects.extend(file.objects);
        joined.max_id = next;
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    joined.objects.insert(pages_id, Object::Dictionary(pages));
    let catalog = joined.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages_id });
    joined.trailer.set("Root", catalog);
    joined.prune_objects();
    joined.renumber_objects();
    joined.compress();
    let mut out = Vec::new();
    joined.save_to(&mut out).map_err(|error| fault(error.to_string()))?;
    Ok(out)
}

fn inherited(file: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Object> {
    let mut found = BTreeMap::new();
    let mut at = Some(page);
    let mut steps = 0;
    while let Some(node) = at.and_then(|id| file.get_dictionary(id).ok()) {
        for key in INHERITED {
            if let Ok(value) = node.get(key) {
                found.entry(key.to_vec()).or_insert_with(|| value.clone());
            }
        }
        steps += 1;
        at = node.get(b"Parent").and_then(Object::as_reference).ok().filter(|_| steps < 64);
    }
    found
}
