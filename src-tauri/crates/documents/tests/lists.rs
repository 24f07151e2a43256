//! Word counts the units as the program does: every list of units begins anew where its numbers do.

mod sample;

use std::io::Read;

use documents::{
    docx::docx,
    finish,
    model::{Block, Layout},
};
use domain::act::{ActKind, Level};
use sample::Writer;

/// The lists of the points in a Word file, in order.
fn lists_of_points(units: fn(&mut Writer)) -> Vec<String> {
    let mut writer = Writer::new(ActKind::Justification);
    units(&mut writer);
    let mut document = sample::resolution();
    document.layout = Layout::Act;
    document.annexes.clear();
    document.body = vec![Block::Act { name: "uzasadnienie".into(), act: writer.0 }];
    let bytes = docx(&finish(&document).unwrap()).unwrap();
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    let points = text.split("<w:p>").flat_map(|part| part.split("<w:p ")).filter(|part| part.contains("w:val=\"Punkt\""));
    points.filter_map(|part| Some(part.split("<w:numId w:val=\"").nth(1)?.split('"').next()?.to_owned())).collect()
}

#[test]
fn points_of_two_plain_units_are_two_lists() {
    let lists = lists_of_points(|w| {
        for words in ["Powody są dwa:", "Skutki są dwa:"] {
            let points = vec![w.unit(Level::Point, "jeden;", vec![]), w.unit(Level::Point, "dwa.", vec![])];
            let unit = w.unit(Level::Plain, words, points);
            w.0.units.push(unit);
        }
    });
    assert_eq!(lists.len(), 4);
    assert_eq!(lists[0], lists[1]);
    assert_ne!(lists[1], lists[2]);
    assert_eq!(lists[2], lists[3]);
}

#[test]
fn points_straight_under_two_chapters_are_two_lists() {
    let lists = lists_of_points(|w| {
        for title in ["Cele", "Zasady"] {
            let points = vec![w.unit(Level::Point, "jeden;", vec![]), w.unit(Level::Point, "dwa.", vec![])];
            let chapter = w.unit(Level::Chapter, title, points);
            w.0.units.push(chapter);
        }
    });
    assert_eq!(lists.len(), 4);
    assert_ne!(lists[1], lists[2]);
}
