//! Ways through the objects of a PDF that lopdf does not have.

use std::collections::{BTreeMap, HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Parents above a page; deeper trees are made by nobody.
const MOST_PARENTS: usize = 64;
/// Nodes of one tree of names or numbers.
const MOST_NODES: usize = 100_000;

/// Calls `look` for every dictionary inside of an object, references not followed.
pub fn each_dictionary(object: &Object, look: &mut impl FnMut(&Dictionary)) {
    match object {
        Object::Array(items) => items.iter().for_each(|item| each_dictionary(item, look)),
        Object::Dictionary(dictionary) => {
            look(dictionary);
            dictionary.iter().for_each(|(_, value)| each_dictionary(value, look));
        }
        Object::Stream(stream) => {
            look(&stream.dict);
            stream.dict.iter().for_each(|(_, value)| each_dictionary(value, look));
        }
        _ => {}
    }
}

/// The same with the right to change them.
pub fn each_dictionary_mut(object: &mut Object, change: &mut impl FnMut(&mut Dictionary)) {
    match object {
        Object::Array(items) => items.iter_mut().for_each(|item| each_dictionary_mut(item, change)),
        Object::Dictionary(dictionary) => {
            change(dictionary);
            dictionary.iter_mut().for_each(|(_, value)| each_dictionary_mut(value, change));
        }
        Object::Stream(stream) => {
            change(&mut stream.dict);
            stream.dict.iter_mut().for_each(|(_, value)| each_dictionary_mut(value, change));
        }
        _ => {}
    }
}

/// An entry of a page or of the nearest node above it.
pub fn inherited<'f>(file: &'f Document, page: &'f Dictionary, key: &[u8]) -> Option<&'f Object> {
    let mut node = page;
    for _ in 0..MOST_PARENTS {
        if let Ok(value) = node.get(key) {
            return Some(file.dereference(value).map_or(value, |(_, value)| value)).filter(|value| !value.is_null());
        }
        node = node.get(b"Parent").and_then(Object::as_reference).and_then(|id| file.get_dictionary(id)).ok()?;
    }
    None
}

/// A dictionary behind an entry, followed or not; empty when there is none.
pub fn dictionary_of(file: &Document, owner: &Dictionary, key: &[u8]) -> Dictionary {
    file.get_dict_in_dict(owner, key).cloned().unwrap_or_default()
}

/// The items behind an entry: of an array, or the one that stands there alone.
pub fn items_of(file: &Document, owner: &Dictionary, key: &[u8]) -> Vec<Object> {
    match owner.get(key).map(|value| (value, file.dereference(value))) {
        Ok((_, Ok((_, Object::Array(items))))) => items.clone(),
        Ok((_, Ok((_, Object::Null))) | (_, Err(_))) | Err(_) => Vec::new(),
        Ok((value, Ok(_))) => vec![value.clone()],
    }
}

/// The leaves of a tree of names (`kind` is `Names`) or of numbers (`Nums`): pairs of key and value.
pub fn leaves(file: &Document, root: &Object, kind: &[u8]) -> Vec<(Object, Object)> {
    let mut found = Vec::new();
    let mut seen: HashSet<ObjectId> = HashSet::new();
    let mut waiting = vec![root.clone()];
    while let Some(node) = waiting.pop() {
        let Ok((id, Object::Dictionary(node))) = file.dereference(&node) else { continue };
        if id.is_some_and(|id| !seen.insert(id)) || seen.len() > MOST_NODES {
            continue;
        }
        let pairs = items_of(file, node, kind);
        found.extend(pairs.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())));
        waiting.extend(items_of(file, node, b"Kids").into_iter().rev());
    }
    found
}

/// The bytes of a name or a text.
pub fn word(object: &Object) -> Option<&[u8]> {
    object.as_name().or_else(|_| object.as_str()).ok()
}

/// Gives the objects of a file numbers that follow one another from `first` on, and answers the new number of each old one. A
/// reference to an object that is not there becomes nothing, so that it cannot meet an object of another file.
pub fn renumber(file: &mut Document, first: u32) -> HashMap<ObjectId, ObjectId> {
    let new: HashMap<ObjectId, ObjectId> = file.objects.keys().copied().zip((first..).map(|number| (number, 0))).collect();
    let old = std::mem::take(&mut file.objects);
    let moved = old.into_iter().filter_map(|(id, mut object)| {
        refer_anew(&mut object, &new);
        new.get(&id).map(|id| (*id, object))
    });
    file.objects = moved.collect::<BTreeMap<_, _>>();
    file.trailer.iter_mut().for_each(|(_, value)| refer_anew(value, &new));
    file.max_id = first.saturating_sub(1).saturating_add(file.objects.len() as u32);
    new
}

fn refer_anew(object: &mut Object, new: &HashMap<ObjectId, ObjectId>) {
    match object {
        Object::Reference(id) => match new.get(id) {
            Some(new) => *id = *new,
            None => *object = Object::Null,
        },
        Object::Array(items) => items.iter_mut().for_each(|item| refer_anew(item, new)),
        Object::Dictionary(dictionary) => dictionary.iter_mut().for_each(|(_, value)| refer_anew(value, new)),
        Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, value)| refer_anew(value, new)),
        _ => {}
    }
}
