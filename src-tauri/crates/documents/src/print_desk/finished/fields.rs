//! Fields of forms. Those of each document stand under a field of its own, so that equal names do not become one field.

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};

use super::{
    document::{dictionary_of, items_of},
    packet::merged,
};

/// The form of a packet.
#[derive(Default)]
pub struct Fields {
    fields: Vec<Object>,
    order: Vec<Object>,
    /// Kinds of resources (`Font` …) with what stands under them.
    resources: Dictionary,
    appearance: Option<Object>,
    draw_anew: bool,
}

impl Fields {
    pub fn take(&mut self, file: &mut Document, catalog: &Dictionary, number: usize) {
        let form = dictionary_of(file, catalog, b"AcroForm");
        let fields = items_of(file, &form, b"Fields");
        if fields.is_empty() {
            return;
        }
        let name = Object::String(format!("dokument{number}").into_bytes(), StringFormat::Literal);
        let parent = file.add_object(dictionary! { "T" => name, "Kids" => fields.clone() });
        for field in fields {
            if let Ok(id) = field.as_reference()
                && let Ok(field) = file.get_dictionary_mut(id)
            {
                field.set("Parent", parent);
            }
        }
        self.fields.push(Object::Reference(parent));
        self.order.extend(items_of(file, &form, b"CO"));
        self.draw_anew |= form.get(b"NeedAppearances").and_then(Object::as_bool).unwrap_or(false);
        if self.appearance.is_none() {
            self.appearance = form.get(b"DA").ok().cloned();
        }
        let own = dictionary_of(file, &form, b"DR");
        let kinds: Vec<Vec<u8>> = own.iter().map(|(kind, _)| kind.clone()).collect();
        for kind in kinds {
            let known = self.resources.get(&kind).and_then(Object::as_dict).cloned().unwrap_or_default();
            let all = merged(file, known, &own, &kind);
            self.resources.set(kind, all);
        }
    }

    /// The entry of the catalog.
    pub fn finish(self) -> Option<Object> {
        if self.fields.is_empty() {
            return None;
        }
        let mut form = dictionary! { "Fields" => self.fields };
        if !self.order.is_empty() {
            form.set("CO", self.order);
        }
        if !self.resources.is_empty() {
            form.set("DR", self.resources);
        }
        if let Some(appearance) = self.appearance {
            form.set("DA", appearance);
        }
        if self.draw_anew {
            form.set("NeedAppearances", true);
        }
        Some(form.into())
    }
}
