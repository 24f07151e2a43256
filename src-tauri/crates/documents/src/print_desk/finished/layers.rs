//! Layers that may be hidden: what was hidden in a document stays hidden in the packet.

use lopdf::{Dictionary, Document, Object, dictionary};

use super::document::{dictionary_of, items_of};

/// The layers of a packet.
#[derive(Default)]
pub struct Layers {
    all: Vec<Object>,
    hidden: Vec<Object>,
    order: Vec<Object>,
}

impl Layers {
    pub fn take(&mut self, file: &Document, catalog: &Dictionary) {
        let properties = dictionary_of(file, catalog, b"OCProperties");
        let all = items_of(file, &properties, b"OCGs");
        let shown = dictionary_of(file, &properties, b"D");
        let hides_all = shown.get(b"BaseState").and_then(Object::as_name).is_ok_and(|state| state == b"OFF");
        let hidden = match hides_all {
            true => {
                let on = items_of(file, &shown, b"ON");
                all.iter().filter(|layer| !on.contains(layer)).cloned().collect()
            }
            false => items_of(file, &shown, b"OFF"),
        };
        self.hidden.extend(hidden);
        self.order.extend(items_of(file, &shown, b"Order"));
        self.all.extend(all);
    }

    /// The entry of the catalog.
    pub fn finish(self) -> Option<Object> {
        if self.all.is_empty() {
            return None;
        }
        let shown = dictionary! { "OFF" => self.hidden, "Order" => self.order };
        Some(dictionary! { "OCGs" => self.all, "D" => shown }.into())
    }
}
