//! Packets: everything of each document is in, and nothing of two meets by mistake.

use std::collections::{BTreeMap, HashSet};

use documents::{
    pdf::tags,
    print_desk::finished::{Corner, Counting, Existing, Marks, Packet},
};
use lopdf::{Document as File, Object, ObjectId};

use crate::{content, foreign, is_whole, keep, of_catalog, own, pages, places, sample, words};

fn joined(parts: &[(&str, Vec<u8>)], marks: Option<Marks>) -> Vec<u8> {
    let mut packet = Packet::new("Akta konsultacji");
    for (name, bytes) in parts {
        packet.add(Existing::read(name, bytes).unwrap()).unwrap();
    }
    let made = packet.finish(marks.as_ref()).unwrap();
    is_whole(&made);
    made
}

fn names(file: &File, tree: &[u8]) -> BTreeMap<String, Object> {
    let names = of_catalog(file, b"Names").unwrap().as_dict().unwrap();
    let tree = file.get_dict_in_dict(names, tree).unwrap();
    let pairs = tree.get(b"Names").unwrap().as_array().unwrap();
    let name = |object: &Object| String::from_utf8_lossy(object.as_str().unwrap()).into_owned();
    pairs.chunks(2).map(|pair| (name(&pair[0]), pair[1].clone())).collect()
}

fn title(line: &lopdf::Dictionary) -> String {
    lopdf::decode_text_string(line.get(b"Title").unwrap()).unwrap()
}

/// Titles of an outline, the lower ones moved in.
fn outline(file: &File, first: ObjectId, depth: usize, out: &mut Vec<String>) {
    let mut at = Some(first);
    while let Some(id) = at {
        let line = file.get_dictionary(id).unwrap();
        out.push(format!("{}{}", "  ".repeat(depth), title(line)));
        if let Ok(first) = line.get(b"First").and_then(Object::as_reference) {
            outline(file, first, depth + 1, out);
        }
        at = line.get(b"Next").and_then(Object::as_reference).ok();
    }
}

#[test]
fn outlines_attachments_and_places_of_equal_names_stay_apart() {
    let one = || foreign::built("jeden").with_ways().bytes();
    let made = joined(&[("Ogłoszenie", one()), ("Sprawozdanie", one())], None);
    keep("packet-ways", &made);
    let file = File::load_mem(&made).unwrap();
    assert_eq!(pages(&file).len(), 6);
    let root = of_catalog(&file, b"Outlines").unwrap().as_dict().unwrap();
    let mut lines = Vec::new();
    outline(&file, root.get(b"First").unwrap().as_reference().unwrap(), 0, &mut lines);
    assert_eq!(lines, ["Ogłoszenie", "  Pierwsza", "  Druga", "Sprawozdanie", "  Pierwsza", "  Druga"]);

    let places = names(&file, b"Dests");
    assert_eq!(places.keys().collect::<Vec<_>>(), ["1.cel", "2.cel"]);
    let second = |place: &Object| place.as_array().unwrap()[0].as_reference().unwrap();
    assert_eq!(second(&places["1.cel"]), pages(&file)[1]);
    assert_eq!(second(&places["2.cel"]), pages(&file)[4]);
    let link = |page: usize| {
        let page = file.get_dictionary(pages(&file)[page]).unwrap();
        let link = page.get(b"Annots").unwrap().as_array().unwrap()[0].as_reference().unwrap();
        let act = file.get_dict_in_dict(file.get_dictionary(link).unwrap(), b"A").unwrap();
        String::from_utf8_lossy(act.get(b"D").unwrap().as_str().unwrap()).into_owned()
    };
    assert_eq!((link(0), link(3)), ("1.cel".into(), "2.cel".into()));

    let attached = names(&file, b"EmbeddedFiles");
    assert_eq!(attached.len(), 2);
    for specification in attached.values() {
        let files = file.get_dict_in_dict(file.dereference(specification).unwrap().1.as_dict().unwrap(), b"EF").unwrap();
        let bytes = file.dereference(files.get(b"F").unwrap()).unwrap().1.as_stream().unwrap().get_plain_content().unwrap();
        assert_eq!(bytes, b"zalacznik");
    }
}

/// Every tag that a page says to belong to leads back to that page, and every number of a page is its own.
fn tags_lead_back(file: &File) {
    let tree = of_catalog(file, b"StructTreeRoot").unwrap().as_dict().unwrap();
    let parents = file.get_dict_in_dict(tree, b"ParentTree").unwrap().get(b"Nums").unwrap().as_array().unwrap();
    let parents: BTreeMap<i64, &Object> = parents.chunks(2).map(|pair| (pair[0].as_i64().unwrap(), &pair[1])).collect();
    assert!(parents.keys().all(|number| *number < tree.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap()));
    let mut seen = HashSet::new();
    for page in pages(file) {
        let Ok(number) = file.get_dictionary(page).unwrap().get(b"StructParents").and_then(Object::as_i64) else { continue };
        assert!(seen.insert(number), "two pages have the number {number}");
        let tags = file.dereference(parents[&number]).unwrap().1.as_array().unwrap();
        let real = tags.iter().filter_map(|tag| tag.as_reference().ok());
        for tag in real {
            let tag = file.get_dictionary(tag).unwrap();
            if let Ok(of) = tag.get(b"Pg").and_then(Object::as_reference) {
                assert!(pages(file).contains(&of));
            }
            assert!(tag.has(b"S") && tag.has(b"P"));
        }
    }
    assert!(!seen.is_empty());
}

#[test]
fn documents_of_ours_keep_every_tag_under_a_part_with_their_name() {
    let (resolution, notice) = (own(&sample::resolution()), own(&sample::notice()));
    let marks = Marks { counting: Counting::Leaves, first: 12, corner: Corner::UpperRight };
    let made = joined(&[("Uchwała", resolution.clone()), ("Ogłoszenie", notice.clone())], Some(marks));
    keep("packet-own", &made);
    let all = tags(&made).unwrap();
    let count = |tags: &str, tag: &str| tags.lines().filter(|line| line.trim() == tag).count();
    let (one, other) = (tags(&resolution).unwrap(), tags(&notice).unwrap());
    for tag in ["P", "H1", "H2", "Table", "TR", "TH", "TD", "Note", "L", "LI"] {
        assert_eq!(count(&all, tag), count(&one, tag) + count(&other, tag), "{tag}");
    }
    assert_eq!(count(&all, "Part"), 2 + count(&one, "Part") + count(&other, "Part"));
    let file = File::load_mem(&made).unwrap();
    tags_lead_back(&file);
    let tree = of_catalog(&file, b"StructTreeRoot").unwrap().as_dict().unwrap();
    let ids = file.get_dict_in_dict(tree, b"IDTree").unwrap().get(b"Names").unwrap().as_array().unwrap();
    let known: HashSet<&[u8]> = ids.chunks(2).map(|pair| pair[0].as_str().unwrap()).collect();
    assert_eq!(known.len() * 2, ids.len(), "no identifier stands twice");
    for page in pages(&file) {
        assert_eq!(content(&file, page).matches("/Artifact <</Type /Pagination").count(), 1);
    }
    let metadata = of_catalog(&file, b"Metadata").unwrap().as_stream().unwrap().get_plain_content().unwrap();
    let metadata = String::from_utf8(metadata).unwrap();
    assert!(metadata.contains("pdfuaid:part>1") && metadata.contains("Akta konsultacji") && !metadata.contains("pdfaid"));
    let spoken = words(&made);
    assert!(spoken.contains("k. 12") && spoken.contains("k. 13"));
}

#[test]
fn a_document_without_tags_borrows_none_and_one_role_with_two_meanings_becomes_two() {
    let tagged = |means| foreign::built("dwa").with_tags(means).bytes();
    let mut plain = foreign::built("bez");
    plain.page(0).set("StructParents", 0);
    let made = joined(&[("A", tagged("H1")), ("B", plain.bytes()), ("C", tagged("P"))], None);
    let file = File::load_mem(&made).unwrap();
    tags_lead_back(&file);
    let numbers: Vec<Option<i64>> = pages(&file)
        .iter()
        .map(|page| file.get_dictionary(*page).unwrap().get(b"StructParents").and_then(Object::as_i64).ok())
        .collect();
    assert_eq!(numbers, [Some(0), None, None, None, None, None, Some(1), None, None]);
    let tree = of_catalog(&file, b"StructTreeRoot").unwrap().as_dict().unwrap();
    let roles = file.get_dict_in_dict(tree, b"RoleMap").unwrap();
    assert_eq!(roles.get(b"Naglowek").unwrap().as_name().unwrap(), b"H1");
    assert_eq!(roles.get(b"Naglowek_3").unwrap().as_name().unwrap(), b"P");
    let tags = tags(&made).unwrap();
    assert!(tags.contains("Naglowek\n") && tags.contains("Naglowek_3\n"), "{tags}");
    let metadata = of_catalog(&file, b"Metadata").unwrap().as_stream().unwrap().get_plain_content().unwrap();
    assert!(
        !String::from_utf8(metadata).unwrap().contains("<pdfuaid:part>"),
        "a packet with a plain document is not said to be accessible"
    );
}

#[test]
fn marks_go_on_from_the_chosen_number_in_the_chosen_corner_of_pages_as_they_are_seen() {
    let parts = || [("A", foreign::built("raz").bytes()), ("B", foreign::built("dwa").packed())];
    let marks = |counting| Some(Marks { counting, first: 7, corner: Corner::LowerLeft });
    let numbers = |bytes: &[u8], sign: &str| {
        let text = words(bytes);
        let found = text.split(sign).skip(1).map(|rest| rest.split_whitespace().next().unwrap().to_owned());
        found.collect::<Vec<_>>()
    };
    let pages_counted = joined(&parts(), marks(Counting::Pages));
    assert_eq!(numbers(&pages_counted, "s. "), ["7", "8", "9", "10", "11", "12"]);
    let leaves = joined(&parts(), marks(Counting::Leaves));
    assert_eq!(numbers(&leaves, "k. "), ["7", "8", "9", "10", "11", "12"]);
    // Two pages on a leaf: the first document ends on the back of none, so the second begins on a leaf of its own.
    let both = joined(&parts(), marks(Counting::LeavesPrintedOnBothSides));
    keep("packet-leaves", &both);
    assert_eq!(File::load_mem(&both).unwrap().get_pages().len(), 7);
    assert_eq!(numbers(&both, "k. "), ["7", "8", "9", "10"]);
    assert_eq!(places(&both, "k.").iter().map(|found| found.0).collect::<Vec<_>>(), [1, 3, 5, 7]);
    for (page, left, top) in places(&leaves, "k.") {
        let (unit, height) = [(1.0, 297.0), (1.0, 195.8), (2.0, 594.1)][(page - 1) % 3];
        assert!((left * unit - 7.0).abs() < 0.5, "page {page}: {left} mm");
        assert!(top * unit > height - 13.0 && top * unit < height - 7.0, "page {page}: {top} mm");
    }
}

#[test]
fn fields_of_equal_names_stay_two_and_hidden_layers_stay_hidden() {
    let one = || foreign::built("pole").with_field(false).with_hidden_layer().bytes();
    let made = joined(&[("A", one()), ("B", one())], None);
    let file = File::load_mem(&made).unwrap();
    let fields = of_catalog(&file, b"AcroForm").unwrap().as_dict().unwrap().get(b"Fields").unwrap().as_array().unwrap();
    let names: Vec<&[u8]> = fields
        .iter()
        .map(|field| file.dereference(field).unwrap().1.as_dict().unwrap().get(b"T").unwrap().as_str().unwrap())
        .collect();
    assert_eq!(names, [&b"dokument1"[..], b"dokument2"]);
    let layers = of_catalog(&file, b"OCProperties").unwrap().as_dict().unwrap();
    assert_eq!(layers.get(b"OCGs").unwrap().as_array().unwrap().len(), 2);
    let shown = file.get_dict_in_dict(layers, b"D").unwrap();
    assert_eq!(shown.get(b"OFF").unwrap(), layers.get(b"OCGs").unwrap());
}

#[test]
fn equal_packets_give_equal_bytes() {
    let one = || joined(&[("A", own(&sample::notice())), ("B", foreign::built("x").bytes())], None);
    assert_eq!(one(), one());
}
