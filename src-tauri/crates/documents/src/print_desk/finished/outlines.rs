//! The outline of a packet: one line for each document, its own outline under it.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use super::document::dictionary_of;

/// Lines of one level; more are made by nobody.
const MOST_LINES: usize = 20_000;

/// The lines of the documents, in order.
#[derive(Default)]
pub struct Outlines {
    lines: Vec<Line>,
}

struct Line {
    title: String,
    page: ObjectId,
    /// First and last line of the document's own outline, and how many there are.
    inner: Option<(ObjectId, ObjectId, i64)>,
    /// Stands for the line until it is written.
    id: ObjectId,
}

impl Outlines {
    pub fn take(&mut self, file: &mut Document, catalog: &Dictionary, title: &str, page: ObjectId) {
        let id = file.new_object_id();
        let own = dictionary_of(file, catalog, b"Outlines");
        let end = |key: &[u8]| own.get(key).and_then(Object::as_reference).ok();
        let mut inner = None;
        if let (Some(first), Some(last)) = (end(b"First"), end(b"Last")) {
            let mut count = 0;
            let mut at = Some(first);
            while let Some(line) = at.filter(|_| count < MOST_LINES as i64) {
                let Ok(line) = file.get_dictionary_mut(line) else { break };
                line.set("Parent", id);
                count += 1;
                at = line.get(b"Next").and_then(Object::as_reference).ok();
            }
            inner = (count > 0).then_some((first, last, count));
        }
        // The number is taken until the line is written into the packet.
        file.set_object(id, Object::Null);
        self.lines.push(Line { title: title.to_owned(), page, inner, id });
    }

    /// The entry of the catalog.
    pub fn finish(self, file: &mut Document) -> Option<Object> {
        let (first, last) = (self.lines.first()?.id, self.lines.last()?.id);
        let root = file.new_object_id();
        let ids: Vec<ObjectId> = self.lines.iter().map(|line| line.id).collect();
        for (at, line) in self.lines.iter().enumerate() {
            let mut item = dictionary! {
                "Title" => text_string(&line.title),
                "Parent" => root,
                "Dest" => vec![line.page.into(), "Fit".into()],
            };
            if let Some(before) = at.checked_sub(1).and_then(|at| ids.get(at)) {
                item.set("Prev", *before);
            }
            if let Some(next) = ids.get(at + 1) {
                item.set("Next", *next);
            }
            if let Some((first, last, count)) = line.inner {
                item.set("First", first);
                item.set("Last", last);
                // Closed at first: the documents are seen at a glance.
                item.set("Count", -count);
            }
            file.set_object(line.id, item);
        }
        let count = ids.len() as i64;
        file.set_object(root, dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count });
        Some(Object::Reference(root))
    }
}
