//! The tags of a finished PDF, read back: what a screen reader is told about a document. For tests of its structure.

use lopdf::{Dictionary, Document, Object};

/// Tags inside of a line; they say nothing about the structure.
const INLINE: [&str; 4] = ["Span", "Lbl", "Strong", "Em"];

/// The tag tree, one tag a line, indented by its depth; `None` when the file cannot be read or has no tags.
pub fn tags(pdf: &[u8]) -> Option<String> {
    let file = Document::load_mem(pdf).ok()?;
    let root = file.catalog().ok()?.get(b"StructTreeRoot").ok()?;
    let mut out = String::new();
    walk(&file, root, 0, &mut out);
    Some(out)
}

fn walk(file: &Document, object: &Object, depth: usize, out: &mut String) {
    match file.dereference(object).map_or(object, |(_, object)| object) {
        Object::Array(items) => items.iter().for_each(|item| walk(file, item, depth, out)),
        Object::Dictionary(element) => {
            let inside = match name(element) {
                Some(name) if !INLINE.contains(&name.as_str()) => {
                    out.push_str(&format!("{}{name}\n", "  ".repeat(depth)));
                    depth + 1
                }
                _ => depth,
            };
            if let Ok(kids) = element.get(b"K") {
                walk(file, kids, inside, out);
            }
        }
        _ => {}
    }
}

fn name(element: &Dictionary) -> Option<String> {
    let name = element.get(b"S").and_then(Object::as_name).ok()?;
    Some(String::from_utf8_lossy(name).into_owned())
}
