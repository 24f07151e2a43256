//! PDF: standards, tags, equal bytes, watermark, long and empty tables, the preview.

mod sample;

use documents::{
    Document, finish,
    model::{Block, Layout},
    pdf::{Preview, pdf, tags},
};
use lopdf::Document as File;

fn file(document: &Document) -> (Vec<u8>, File) {
    let bytes = pdf(&finish(document).unwrap()).unwrap();
    let file = File::load_mem(&bytes).unwrap();
    (bytes, file)
}

fn count(tags: &str, tag: &str) -> usize {
    tags.lines().filter(|line| line.trim() == tag).count()
}

#[test]
fn a_resolution_with_annex_becomes_a_tagged_file_with_title_and_language() {
    let (bytes, file) = file(&sample::resolution());
    if let Ok(folder) = std::env::var("KEEP_PDF") {
        std::fs::write(format!("{folder}/resolution.pdf"), &bytes).unwrap();
        let notice = pdf(&finish(&sample::notice()).unwrap()).unwrap();
        std::fs::write(format!("{folder}/notice.pdf"), notice).unwrap();
    }
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"pl-PL");
    let xmp = catalog.get(b"Metadata").and_then(|meta| file.dereference(meta)).unwrap().1;
    let xmp = String::from_utf8_lossy(&xmp.as_stream().unwrap().content).into_owned();
    for part in ["<pdfaid:part>2", "<pdfaid:conformance>A", "<pdfuaid:part>1", "Uchwała w sprawie programu"] {
        assert!(xmp.contains(part), "{part} is missing in {xmp}");
    }
    let tags = tags(&bytes).unwrap();
    assert_eq!((count(&tags, "H1"), count(&tags, "H2"), count(&tags, "H3")), (1, 1, 2));
    assert_eq!((count(&tags, "Table"), count(&tags, "TH"), count(&tags, "Note")), (1, 4, 1));
}

#[test]
fn equal_documents_give_equal_bytes() {
    let document = sample::resolution();
    assert_eq!(file(&document).0, file(&document).0);
}

#[test]
fn every_layout_can_print_every_block() {
    for layout in Layout::ALL {
        for mut document in [sample::resolution(), sample::notice()] {
            document.layout = layout;
            file(&document);
        }
    }
}

#[test]
fn a_long_table_repeats_its_header_and_is_still_one_table() {
    let mut document = sample::notice();
    document.body.push(Block::Table(sample::tasks(120)));
    let (bytes, file) = file(&document);
    let tags = tags(&bytes).unwrap();
    assert!(file.get_pages().len() > 4);
    assert_eq!((count(&tags, "Table"), count(&tags, "TH"), count(&tags, "TR")), (1, 4, 122));
    let text: Vec<String> = file.get_pages().keys().map(|page| file.extract_text(&[*page]).unwrap_or_default()).collect();
    let headed = text.iter().filter(|page| page.contains("Planowana")).count();
    assert!(headed >= 3, "the header stands on {headed} pages");
}

#[test]
fn a_table_without_rows_says_so_in_one_cell() {
    let mut document = sample::notice();
    document.body.push(Block::Table(sample::tasks(0)));
    let tags = tags(&file(&document).0).unwrap();
    assert_eq!((count(&tags, "TH"), count(&tags, "TD")), (4, 1 + 4));
}

#[test]
fn the_watermark_is_an_artifact_outside_of_the_tags() {
    let mut document = sample::notice();
    document.body.truncate(2);
    let (with_bytes, with) = file(&document);
    document.watermark = None;
    let (without_bytes, without) = file(&document);
    assert_eq!(tags(&with_bytes).unwrap(), tags(&without_bytes).unwrap());
    let content = |file: &File| {
        let page = *file.get_pages().values().next().unwrap();
        String::from_utf8_lossy(&file.get_page_content(page)).into_owned()
    };
    let artifacts = |file: &File| content(file).matches("/Artifact").count();
    assert!(artifacts(&with) > artifacts(&without));
}

#[test]
fn the_preview_says_where_every_unit_stands() {
    let document = sample::resolution();
    let mut preview = Preview::new();
    let faces = preview.update(&finish(&document).unwrap()).unwrap();
    let places = preview.places();
    let of = |name: &str| places.iter().filter(|place| place.anchor.starts_with(name)).collect::<Vec<_>>();
    let units = |block: &Block| match block {
        Block::Act { act, .. } => act.walk().count(),
        _ => 0,
    };
    assert_eq!(of("uchwala-").len(), document.body.iter().map(units).sum::<usize>());
    assert_eq!(of("program-").len(), units(&document.annexes[0].body[0]));
    let lines: Vec<(usize, f64)> = places.iter().map(|place| (place.page, place.top_mm)).collect();
    assert!(lines.is_sorted_by(|a, b| a.0 < b.0 || (a.0 == b.0 && a.1 <= b.1)), "{lines:?}");
    for place in &places {
        let page = faces[place.page - 1];
        assert!(place.top_mm > 20.0 && place.top_mm < place.bottom_mm && place.bottom_mm < page.height_mm - 20.0, "{place:?}");
        // No unit of the sample has more than four lines of its own before the next unit or what follows the text.
        assert!(place.bottom_mm - place.top_mm < 40.0 || place.page < faces.len(), "{place:?}");
    }
}

#[test]
fn the_preview_shows_the_pages_of_the_file_and_draws_only_what_changed() {
    let mut document = sample::resolution();
    let mut preview = Preview::new();
    let before = preview.pages(&finish(&document).unwrap()).unwrap();
    assert_eq!(before.len(), file(&document).1.get_pages().len());
    assert!(before.iter().all(|page| page.svg.starts_with("<svg")));
    let Block::Act { act, .. } = &mut document.annexes[0].body[0] else { unreachable!() };
    let last = act.units[1].children[3].children[1].id;
    act.find_mut(last).unwrap().intro = vec![domain::act::Inline::text("Nowe zdanie.")];
    let after = preview.pages(&finish(&document).unwrap()).unwrap();
    assert_eq!(before[0], after[0]);
    assert!(before.iter().zip(&after).any(|(before, after)| before.face.fingerprint != after.face.fingerprint));
}

#[test]
fn a_sign_that_no_typeface_has_does_not_stop_an_archival_file() {
    let mut document = sample::notice();
    let remark = "Popieram \u{1f44d}\u{1f3fd} projekt \u{6f22}\u{5b57} \u{e001}";
    document.body.push(Block::Paragraph { role: Default::default(), text: documents::model::line(remark) });
    let finished = finish(&document).unwrap();
    assert!(documents::text::text(&finished).contains("Popieram □□ projekt □□ □"));
    pdf(&finished).unwrap();
}
