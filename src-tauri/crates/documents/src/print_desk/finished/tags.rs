//! The tags of a packet: the tree of every document under a part with its name, numbers of pages and notes counted on.

use std::collections::{BTreeMap, HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary, text_string};

use super::document::{dictionary_of, each_dictionary_mut, items_of, leaves};

type Renamed = HashMap<Vec<u8>, Vec<u8>>;

/// The tree under work.
#[derive(Default)]
pub struct Tags {
    parts: Vec<Part>,
    /// Number of a page or a note, and the tags that stand on it.
    parents: BTreeMap<i64, Object>,
    next: i64,
    roles: Dictionary,
    classes: Dictionary,
    namespaces: Vec<Object>,
    ids: Vec<(Vec<u8>, ObjectId)>,
}

struct Part {
    title: String,
    /// Stands for the part until it is written.
    id: ObjectId,
    kids: Vec<Object>,
    /// Which document of the packet it is, from 0.
    document: usize,
}

impl Tags {
    pub fn take(&mut self, file: &mut Document, catalog: &Dictionary, title: &str, number: usize) {
        let Ok((_, Object::Dictionary(root))) = catalog.get(b"StructTreeRoot").and_then(|root| file.dereference(root)) else {
            forget_numbers(file);
            return;
        };
        let root = root.clone();
        self.count_on(file, &root);
        let roles = taken(&mut self.roles, dictionary_of(file, &root, b"RoleMap"), number);
        let classes = taken(&mut self.classes, dictionary_of(file, &root, b"ClassMap"), number);
        self.namespaces.extend(items_of(file, &root, b"Namespaces"));
        for object in file.objects.values_mut() {
            each_dictionary_mut(object, &mut |dictionary| rename_headers(dictionary, number));
        }
        let part = file.new_object_id();
        file.set_object(part, Object::Null);
        let mut kids = Vec::new();
        for kid in items_of(file, &root, b"K") {
            let id = match kid {
                Object::Reference(id) => id,
                written_here => file.add_object(written_here),
            };
            if let Ok(element) = file.get_dictionary_mut(id) {
                element.set("P", part);
                kids.push(Object::Reference(id));
            }
        }
        for id in elements(file, &kids) {
            if let Ok(element) = file.get_dictionary_mut(id) {
                rename(element, b"S", &roles);
                rename(element, b"C", &classes);
                if let Some(name) = element.get(b"ID").and_then(Object::as_str).ok().map(|name| own_id(name, number)) {
                    element.set("ID", Object::String(name.clone(), StringFormat::Literal));
                    self.ids.push((name, id));
                }
            }
        }
        self.parts.push(Part { title: title.to_owned(), id: part, kids, document: number - 1 });
    }

    /// The entry of the catalog; `None` when no document has tags.
    pub fn finish(mut self, file: &mut Document, languages: &[Option<Vec<u8>>]) -> Option<Object> {
        if self.parts.is_empty() {
            return None;
        }
        let (root, whole) = (file.new_object_id(), file.new_object_id());
        let kids: Vec<Object> = self.parts.iter().map(|part| Object::Reference(part.id)).collect();
        for part in self.parts {
            let mut element = dictionary! {
                "Type" => "StructElem",
                "S" => "Part",
                "P" => whole,
                "T" => text_string(&part.title),
                "K" => part.kids,
            };
            if let Some(Some(language)) = languages.get(part.document) {
                element.set("Lang", Object::String(language.clone(), StringFormat::Literal));
            }
            file.set_object(part.id, element);
        }
        file.set_object(whole, dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => kids });
        let parents = self.parents.into_iter().flat_map(|(number, tags)| [Object::Integer(number), tags]);
        let parents: Vec<Object> = parents.collect();
        let parents = file.add_object(dictionary! { "Nums" => parents });
        let mut tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(whole)],
            "ParentTree" => parents,
            "ParentTreeNextKey" => self.next,
        };
        for (key, map) in [("RoleMap", self.roles), ("ClassMap", self.classes)] {
            if !map.is_empty() {
                tree.set(key, map);
            }
        }
        if !self.namespaces.is_empty() {
            tree.set("Namespaces", self.namespaces);
        }
        if !self.ids.is_empty() {
            self.ids.sort();
            let pairs = self.ids.into_iter();
            let pairs = pairs.flat_map(|(name, id)| [Object::String(name, StringFormat::Literal), Object::Reference(id)]);
            let pairs: Vec<Object> = pairs.collect();
            tree.set("IDTree", file.add_object(dictionary! { "Names" => pairs }));
        }
        file.set_object(root, tree);
        Some(Object::Reference(root))
    }

    /// Numbers of pages and notes go on where those of the document before ended.
    fn count_on(&mut self, file: &mut Document, root: &Dictionary) {
        let first = self.next;
        let tree = root.get(b"ParentTree").map(|tree| leaves(file, tree, b"Nums")).unwrap_or_default();
        for (number, tags) in tree {
            if let Ok(number) = number.as_i64()
                && (0..=i64::from(u32::MAX)).contains(&number)
            {
                self.parents.insert(first + number, tags);
                self.next = self.next.max(first + number + 1);
            }
        }
        for object in file.objects.values_mut() {
            each_dictionary_mut(object, &mut |dictionary| {
                for key in ["StructParents", "StructParent"] {
                    if let Ok(number) = dictionary.get(key.as_bytes()).and_then(Object::as_i64) {
                        dictionary.set(key, first.saturating_add(number));
                    }
                }
            });
        }
    }
}

/// Pages of a document without tags must not stand for the tags of another one.
fn forget_numbers(file: &mut Document) {
    for object in file.objects.values_mut() {
        each_dictionary_mut(object, &mut |dictionary| {
            dictionary.remove(b"StructParents");
            dictionary.remove(b"StructParent");
        });
    }
}

/// Puts the entries of a document into the common map; answers the new names of those that mean something else there.
fn taken(common: &mut Dictionary, own: Dictionary, number: usize) -> Renamed {
    let mut renamed = Renamed::new();
    for (name, meaning) in own.iter() {
        match common.get(name) {
            Ok(known) if known == meaning => {}
            Ok(_) => {
                let mut new = name.clone();
                new.extend(format!("_{number}").bytes());
                common.set(new.clone(), meaning.clone());
                renamed.insert(name.clone(), new);
            }
            Err(_) => common.set(name.clone(), meaning.clone()),
        }
    }
    renamed
}

fn rename(element: &mut Dictionary, key: &[u8], names: &Renamed) {
    let change = |name: &mut Object| {
        if let Object::Name(name) = name
            && let Some(new) = names.get(name)
        {
            name.clone_from(new);
        }
    };
    match element.get_mut(key) {
        Ok(Object::Array(list)) => list.iter_mut().for_each(change),
        Ok(name) => change(name),
        Err(_) => {}
    }
}

/// Cells of a table name their headers by the identifiers of these.
fn rename_headers(attributes: &mut Dictionary, number: usize) {
    let of_table = attributes.get(b"O").and_then(Object::as_name).is_ok_and(|owner| owner == b"Table");
    if !of_table {
        return;
    }
    if let Ok(Object::Array(headers)) = attributes.get_mut(b"Headers") {
        for header in headers {
            if let Object::String(name, _) = header {
                *name = own_id(name, number);
            }
        }
    }
}

fn own_id(name: &[u8], number: usize) -> Vec<u8> {
    let mut own = format!("{number}.").into_bytes();
    own.extend(name);
    own
}

/// Every element under these, each once.
fn elements(file: &Document, kids: &[Object]) -> Vec<ObjectId> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut waiting: Vec<Object> = kids.to_vec();
    while let Some(object) = waiting.pop() {
        let Ok((id, Object::Dictionary(element))) = file.dereference(&object) else { continue };
        if id.is_some_and(|id| !seen.insert(id)) {
            continue;
        }
        if element.has(b"S") {
            found.extend(id);
        }
        waiting.extend(items_of(file, element, b"K"));
    }
    found
}
