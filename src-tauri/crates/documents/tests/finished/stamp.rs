//! Stamps: where they fall, and what stays as it was.

use documents::{
    pdf::tags,
    print_desk::finished::{Conformity, Corner, PageSet, Stamp},
};
use lopdf::Document as File;

use crate::{content, foreign, keep, of_catalog, own, pages, places, sample, stamped, words};

fn conformity() -> Conformity {
    Conformity {
        place: "Jarzębin".into(),
        day: "15 października 2026 r.".into(),
        name: "Żaneta Świętosławska-Ćwik".into(),
        function: "Zastępca Wójta Gminy Jarzębin".into(),
    }
}

#[test]
fn a_stamped_document_of_ours_keeps_tags_metadata_and_standards() {
    let before = own(&sample::resolution());
    for (name, stamp) in [
        ("projekt", Stamp::Draft),
        ("kopia", Stamp::Copy(Corner::UpperRight)),
        ("zgodnosc", Stamp::Conformity(conformity(), Corner::LowerRight)),
    ] {
        let after = stamped(&before, &stamp, &PageSet::All);
        keep(&format!("stamp-{name}"), &after);
        assert_eq!(tags(&before), tags(&after), "{name}");
        let (old, new) = (File::load_mem(&before).unwrap(), File::load_mem(&after).unwrap());
        for key in [&b"Lang"[..], b"MarkInfo", b"ViewerPreferences", b"Outlines", b"OutputIntents"] {
            assert_eq!(
                of_catalog(&old, key).is_some(),
                of_catalog(&new, key).is_some(),
                "{name}: {}",
                String::from_utf8_lossy(key)
            );
        }
        let metadata = |file: &File| of_catalog(file, b"Metadata").unwrap().as_stream().unwrap().get_plain_content().unwrap();
        assert_eq!(metadata(&old), metadata(&new), "{name}");
        assert_eq!(
            old.trailer.get(b"ID").unwrap().as_array().unwrap()[0],
            new.trailer.get(b"ID").unwrap().as_array().unwrap()[0]
        );
        for (was, is) in pages(&old).into_iter().zip(pages(&new)) {
            let (was, is) = (content(&old, was), content(&new, is));
            assert!(is.contains(was.trim()), "{name}: what stood on the page stands there still");
            assert_eq!(is.matches("/Artifact").count(), was.matches("/Artifact").count() + 1, "{name}");
            assert_eq!(is.matches("BDC").count(), was.matches("BDC").count() + 1, "{name}");
        }
    }
}

#[test]
fn the_words_of_a_stamp_can_be_read_and_copied_and_its_letters_are_in_the_file() {
    let after = stamped(&own(&sample::notice()), &Stamp::Conformity(conformity(), Corner::UpperLeft), &PageSet::First);
    let words = words(&after);
    for said in ["Za zgodność z oryginałem", "Jarzębin, 15 października 2026 r.", "Świętosławska-Ćwik", "Zastępca Wójta"]
    {
        assert!(words.contains(said), "{said} is missing in {words}");
    }
    let file = File::load_mem(&after).unwrap();
    let fonts = file.objects.values().filter_map(|object| object.as_dict().ok()).filter(|dictionary| {
        dictionary.has_type(b"Font")
            && dictionary.get(b"Subtype").and_then(lopdf::Object::as_name).is_ok_and(|kind| kind == b"Type0")
    });
    let fonts: Vec<_> = fonts.collect();
    assert!(!fonts.is_empty() && fonts.iter().all(|font| font.has(b"ToUnicode")), "every letter can be copied");
    assert!(file.objects.values().filter_map(|object| object.as_dict().ok()).all(|dictionary| {
        !dictionary.has_type(b"FontDescriptor")
            || dictionary.has(b"FontFile2")
            || dictionary.has(b"FontFile3")
            || dictionary.has(b"FontFile")
    }));
}

#[test]
fn a_stamp_stands_in_its_corner_of_the_page_as_it_is_seen() {
    for (bytes, how) in [(foreign::built("alfa").bytes(), "a table"), (foreign::built("alfa").packed(), "streams")] {
        let corner = |corner| {
            let after = stamped(&bytes, &Stamp::Copy(corner), &PageSet::All);
            keep(&format!("foreign-kopia-{corner:?}"), &after);
            places(&after, "KOPIA")
        };
        // As seen: 595 × 842 points, then a crop of 555 × 762 turned by a quarter, then units of two points.
        let seen = [(210.0, 297.0), (268.8, 195.8), (419.8, 594.1)];
        for (at, found) in corner(Corner::UpperLeft).iter().enumerate() {
            assert_eq!(found.0, at + 1);
            let unit = if at == 2 { 2.0 } else { 1.0 };
            assert!((found.1 * unit - 12.0).abs() < 1.0 && found.2 * unit < 16.0, "{how}, page {}: {found:?}", at + 1);
        }
        for (at, found) in corner(Corner::LowerRight).iter().enumerate() {
            let unit = if at == 2 { 2.0 } else { 1.0 };
            let (width, height) = seen[at];
            assert!(found.1 * unit > width - 45.0 && found.1 * unit < width - 8.0, "{how}, page {}: {found:?}", at + 1);
            assert!(found.2 * unit > height - 30.0 && found.2 * unit < height - 17.0, "{how}, page {}: {found:?}", at + 1);
        }
    }
}

#[test]
fn only_the_chosen_pages_are_stamped() {
    let bytes = foreign::built("beta").bytes();
    let on = |set| {
        places(&stamped(&bytes, &Stamp::Copy(Corner::UpperRight), &set), "KOPIA").iter().map(|found| found.0).collect::<Vec<_>>()
    };
    assert_eq!(on(PageSet::All), [1, 2, 3]);
    assert_eq!(on(PageSet::First), [1]);
    assert_eq!(on(PageSet::Last), [3]);
    assert_eq!(on(PageSet::Ranges(vec![(2, 3)])), [2, 3]);
}

#[test]
fn outlines_attachments_fields_and_layers_of_a_foreign_file_stay() {
    let bytes = foreign::built("gamma").with_ways().with_field(false).with_hidden_layer().with_tags("H1").bytes();
    let (old, new) = (File::load_mem(&bytes).unwrap(), File::load_mem(&stamped(&bytes, &Stamp::Draft, &PageSet::All)).unwrap());
    let (old, new) = (old.catalog().unwrap(), new.catalog().unwrap());
    assert_eq!(old, new, "the catalog and what it leads to are the same");
}

#[test]
fn a_file_of_libreoffice_keeps_its_tags() {
    let folder = tempfile::tempdir().unwrap();
    let before = foreign::of_libreoffice(folder.path());
    let after = stamped(&before, &Stamp::Draft, &PageSet::All);
    keep("libreoffice-projekt", &after);
    assert!(tags(&before).is_some_and(|tags| tags.lines().count() > 2));
    assert_eq!(tags(&before), tags(&after));
    assert!(words(&after).contains("Pismo z innego programu."));
}

#[test]
fn equal_stamps_give_equal_bytes() {
    let bytes = own(&sample::notice());
    let once = || stamped(&bytes, &Stamp::Draft, &PageSet::All);
    assert_eq!(once(), once());
}
