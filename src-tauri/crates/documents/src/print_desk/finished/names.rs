//! Places that links lead to by name, and attachments. Names of different documents do not meet: each gets the number of its document.

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};

use super::document::{dictionary_of, each_dictionary_mut, leaves, word};

/// The names of a packet.
#[derive(Default)]
pub struct Names {
    places: Vec<(Vec<u8>, Object)>,
    attachments: Vec<(Vec<u8>, Object)>,
}

impl Names {
    /// Takes what a document has, and changes the links in it to the new names.
    pub fn take(&mut self, file: &mut Document, catalog: &Dictionary, number: usize) {
        let names = dictionary_of(file, catalog, b"Names");
        let tree = |key: &[u8]| names.get(key).map(|root| leaves(file, root, b"Names")).unwrap_or_default();
        let old = dictionary_of(file, catalog, b"Dests");
        let places: Vec<(Object, Object)> = tree(b"Dests")
            .into_iter()
            .chain(old.iter().map(|(name, place)| (Object::Name(name.clone()), place.clone())))
            .collect();
        for (name, place) in places {
            self.places.extend(renamed(&name, number).map(|name| (name, place)));
        }
        for (name, attachment) in tree(b"EmbeddedFiles") {
            let Some(name) = word(&name) else { continue };
            let mut name = name.to_vec();
            while self.attachments.iter().any(|(known, _)| *known == name) {
                name.extend(format!(" ({number})").bytes());
            }
            self.attachments.push((name, attachment));
        }
        for object in file.objects.values_mut() {
            each_dictionary_mut(object, &mut |dictionary| redirect(dictionary, number));
        }
    }

    /// The entry of the catalog.
    pub fn finish(self, file: &mut Document) -> Option<Object> {
        let mut names = Dictionary::new();
        for (key, list) in [("Dests", self.places), ("EmbeddedFiles", self.attachments)] {
            if !list.is_empty() {
                names.set(key, tree(file, list));
            }
        }
        (!names.is_empty()).then(|| Object::Reference(file.add_object(names)))
    }
}

/// A tree of one node; readers look through it by halves, so the names stand in order.
fn tree(file: &mut Document, mut list: Vec<(Vec<u8>, Object)>) -> Object {
    list.sort_by(|one, other| one.0.cmp(&other.0));
    let pairs = list.into_iter().flat_map(|(name, value)| [Object::String(name, StringFormat::Literal), value]);
    let pairs: Vec<Object> = pairs.collect();
    Object::Reference(file.add_object(dictionary! { "Names" => pairs }))
}

fn redirect(dictionary: &mut Dictionary, number: usize) {
    let goes = dictionary.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"GoTo");
    for key in [&b"Dest"[..], b"D"] {
        if key == b"D" && !goes {
            continue;
        }
        if let Some(name) = dictionary.get(key).ok().and_then(|name| renamed(name, number)) {
            dictionary.set(key, Object::String(name, StringFormat::Literal));
        }
    }
}

/// „2.wstęp” for a text, „2/wstęp” for a name of the old kind; `None` for what is no name.
fn renamed(name: &Object, number: usize) -> Option<Vec<u8>> {
    let sign = if name.as_name().is_ok() { '/' } else { '.' };
    let mut new = format!("{number}{sign}").into_bytes();
    new.extend(word(name)?);
    Some(new)
}
