//! Labels, envelopes, receipt stickers: where they fall on the paper, and what does not fit.

use std::process::Command;

use documents::{
    DocumentFault,
    model::Picture,
    print_desk::{
        Area, Calibration, Crest, LabelSheet, Placing, Recipient, Sender, Sticker, Turn, calibration_page, envelope_presets,
        envelopes, fits, label_presets, labels, stickers,
    },
};
use lopdf::Document;

const TRUE: Placing = Placing { turn: Turn::AsDesigned, calibration: Calibration { left: 200, top: 200, length: 1500 } };

fn recipients(count: usize) -> Vec<Recipient> {
    (1..=count)
        .map(|n| Recipient::new(format!("Stowarzyszenie „Żółta Łąka” nr {n}"), ["ul. Święta 3", "05-999 Jarzębin"]))
        .collect()
}

fn sheet(key: &str) -> LabelSheet {
    label_presets().iter().find(|preset| preset.key == key).unwrap_or_else(|| panic!("no sheet {key}")).paper
}

fn pages(bytes: &[u8]) -> usize {
    Document::load_mem(bytes).unwrap().get_pages().len()
}

fn told(bytes: &[u8], how: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("druk.pdf");
    std::fs::write(&path, bytes).unwrap();
    let out = Command::new("pdftotext").args(how).arg(&path).arg("-").output().expect("poppler-utils is installed");
    String::from_utf8(out.stdout).unwrap().replace('\u{a0}', " ")
}

fn kept(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("KEEP_PDF") {
        std::fs::write(format!("{folder}/{name}.pdf"), bytes).unwrap();
    }
}

/// Left and top of every appearance of a word, in millimetres, in the order of the pages.
fn places(bytes: &[u8], word: &str) -> Vec<(f32, f32)> {
    let boxes = told(bytes, &["-bbox"]);
    let value = |line: &str, key: &str| -> f32 {
        let rest = line.split_once(&format!("{key}=\"")).unwrap().1;
        rest.split('"').next().unwrap().parse::<f32>().unwrap() * 25.4 / 72.0
    };
    let lines = boxes.lines().filter(|line| line.contains(&format!(">{word}</word>")));
    lines.map(|line| (value(line, "xMin"), value(line, "yMin"))).collect()
}

#[test]
fn labels_fill_the_sheets_from_the_chosen_one_on() {
    let sheet = sheet("etykiety-1");
    assert_eq!(pages(&labels(&recipients(24), &sheet, 1, TRUE).unwrap()), 1);
    assert_eq!(pages(&labels(&recipients(24), &sheet, 2, TRUE).unwrap()), 2);
    assert_eq!(pages(&labels(&[], &sheet, 1, TRUE).unwrap()), 1);
    for start in [0, 25] {
        assert!(matches!(labels(&recipients(1), &sheet, start, TRUE), Err(DocumentFault::BadSheet { .. })));
    }
}

#[test]
fn every_label_of_every_sheet_falls_on_its_place() {
    for preset in label_presets() {
        let sheet = preset.paper;
        let many: Vec<Recipient> = (0..sheet.labels_on_a_sheet()).map(|_| Recipient::new("Koło", ["Tu 1"])).collect();
        let bytes = labels(&many, &sheet, 1, TRUE).unwrap();
        let found = places(&bytes, "Koło");
        assert_eq!(found.len(), many.len(), "{}", preset.name);
        for (at, (left, top)) in found.into_iter().enumerate() {
            let label = sheet.label(at);
            assert!((left - label.left - sheet.padding).abs() < 0.3, "{}: {at}: {left} mm", preset.name);
            assert!(top > label.top && top < label.top + label.height, "{}: {at}: {top} mm", preset.name);
        }
    }
    assert!(label_presets().len() > 20 && envelope_presets().len() == 9, "the papers were read");
}

#[test]
fn the_label_with_the_chosen_number_is_the_first_that_is_used() {
    let sheet = sheet("3x7-63x38");
    let (left, top) = places(&labels(&recipients(1), &sheet, 17, TRUE).unwrap(), "Stowarzyszenie")[0];
    let label = sheet.label(16);
    assert!((left - label.left - sheet.padding).abs() < 0.3 && top > label.top && top < label.top + label.height);
}

#[test]
fn a_measured_printer_gets_its_things_moved_back() {
    let sheet = sheet("etykiety-3");
    // This one prints 1,2 mm too far to the right and 0,7 mm too high.
    let printer = Placing { calibration: Calibration { left: 212, top: 193, length: 1500 }, ..TRUE };
    let before = places(&labels(&recipients(1), &sheet, 1, TRUE).unwrap(), "Stowarzyszenie")[0];
    let after = places(&labels(&recipients(1), &sheet, 1, printer).unwrap(), "Stowarzyszenie")[0];
    assert!((before.0 - after.0 - 1.2).abs() < 0.05 && (after.1 - before.1 - 0.7).abs() < 0.05, "{before:?} {after:?}");
}

#[test]
fn lines_of_the_calibration_page_stand_where_the_officer_measures_them() {
    let bytes = calibration_page().unwrap();
    kept("calibration", &bytes);
    let file = Document::load_mem(&bytes).unwrap();
    let page = *file.get_pages().values().next().unwrap();
    let content = lopdf::content::Content::decode(&file.get_page_content(page)).unwrap();
    let starts: Vec<(f32, f32)> = content
        .operations
        .iter()
        .filter(|operation| operation.operator == "m")
        .map(|operation| (operation.operands[0].as_float().unwrap(), operation.operands[1].as_float().unwrap()))
        .map(|(x, y)| (x * 25.4 / 72.0, 297.0 - y * 25.4 / 72.0))
        .collect();
    let near = |(x, top): &(f32, f32), left: f32, down: f32| (x - left).abs() < 0.02 && (top - down).abs() < 0.02;
    for (left, down) in [(20.0, 5.0), (5.0, 20.0), (170.0, 20.0), (20.0, 170.0)] {
        assert!(starts.iter().any(|start| near(start, left, down)), "nothing begins at {left}, {down}");
    }
    assert!(told(&bytes, &[]).contains("powinno być 150 mm"));
}

#[test]
fn polish_letters_can_be_read_and_copied() {
    for preset in label_presets().iter().filter(|preset| preset.paper.label_height >= 25.0) {
        let bytes = labels(&recipients(3), &preset.paper, 1, TRUE).unwrap();
        kept(&format!("labels-{}", preset.key), &bytes);
        let words = told(&bytes, &[]).replace('\n', " ");
        assert!(words.contains("Żółta Łąka") && words.contains("ul. Święta 3"), "{words}");
    }
}

#[test]
fn equal_labels_give_equal_bytes() {
    let sheet = sheet("etykiety-3");
    assert_eq!(labels(&recipients(5), &sheet, 1, TRUE).unwrap(), labels(&recipients(5), &sheet, 1, TRUE).unwrap());
}

#[test]
fn every_envelope_takes_a_long_name_and_refuses_an_endless_one_by_name() {
    let long = Recipient::new(
        "Stowarzyszenie Przyjaciół Osób z Niepełnosprawnościami, Seniorów i Rodzin Wielodzietnych „Wspólna Droga”",
        ["ul. Generała Władysława Sikorskiego 123 m. 45", "05-999 Jarzębin"],
    );
    let endless = Recipient::new("Bardzo długa nazwa ".repeat(60), ["ul. Lipowa 1"]);
    let one_word = Recipient::new("Ż".repeat(300), ["ul. Lipowa 1"]);
    let crest = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 24"><path d="M0 0H20V14L10 24 0 14Z" fill="#c00000"/></svg>"##;
    let crest = Crest::read(&Picture { bytes: crest.to_vec() }, 16.0);
    assert!(crest.is_some());
    let sender = Sender { address: Recipient::new("Urząd Gminy Jarzębin", ["ul. Lipowa 1", "05-999 Jarzębin"]), crest };
    for preset in envelope_presets() {
        let envelope = preset.paper;
        let bytes = envelopes(std::slice::from_ref(&long), &envelope, Some(&sender), TRUE).unwrap();
        kept(&format!("envelope-{}", preset.key), &bytes);
        assert_eq!(pages(&bytes), 1);
        let (left, top) = places(&bytes, "05-999").into_iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
        let area = envelope.address_area(true);
        assert!((left - area.left).abs() < 0.3, "{}: {left} mm", preset.name);
        assert!(top > area.top && top < area.top + area.height, "{}: {top} mm", preset.name);
        let sent = told(&bytes, &[]);
        assert!(sent.contains("Urząd Gminy Jarzębin"), "{}: {sent}", preset.name);
        assert!(fits(&long, area) && !fits(&endless, area));
        for recipient in [&endless, &one_word] {
            let fault = envelopes(std::slice::from_ref(recipient), &envelope, None, TRUE).unwrap_err();
            assert!(matches!(&fault, DocumentFault::AddressTooLong { name, .. } if *name == recipient.name));
        }
    }
}

#[test]
fn an_envelope_that_goes_in_by_its_short_edge_lies_turned_on_the_paper() {
    let envelope = envelope_presets().iter().find(|preset| preset.key == "koperta-4").unwrap().paper;
    let size = |turn| {
        let bytes = envelopes(&recipients(1), &envelope, None, Placing { turn, ..TRUE }).unwrap();
        kept(&format!("envelope-turn-{turn:?}"), &bytes);
        let file = Document::load_mem(&bytes).unwrap();
        let page = file.get_dictionary(*file.get_pages().values().next().unwrap()).unwrap();
        let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let side = |at: usize| (sides[at].as_float().unwrap() * 25.4 / 72.0).round() as i32;
        (side(2), side(3), told(&bytes, &[]).contains("Jarzębin"))
    };
    assert_eq!(size(Turn::AsDesigned), (220, 110, true));
    assert_eq!(size(Turn::UpsideDown), (220, 110, true));
    assert_eq!(size(Turn::Right), (110, 220, true));
    assert_eq!(size(Turn::Left), (110, 220, true));
}

#[test]
fn sheets_that_cannot_exist_are_refused() {
    let good = sheet("etykiety-1");
    let bad = [
        LabelSheet { columns: 4, ..good },
        LabelSheet { rows: 9, ..good },
        LabelSheet { rows: 0, ..good },
        LabelSheet { left: -1.0, ..good },
        LabelSheet { padding: 40.0, ..good },
        LabelSheet { gap_x: f32::NAN, ..good },
    ];
    for sheet in bad {
        assert!(matches!(labels(&recipients(1), &sheet, 1, TRUE), Err(DocumentFault::BadSheet { .. })), "{sheet:?}");
    }
}

#[test]
fn stickers_say_what_is_known_and_leave_lines_for_the_rest() {
    let sticker = Sticker {
        office: "Urząd Gminy Jarzębin".into(),
        day: "15 października 2026 r.".into(),
        number: "OK.12.2026".into(),
        enclosures: String::new(),
        signed: true,
    };
    let run: Vec<Sticker> = (12..15).map(|number| Sticker { number: format!("OK.{number}.2026"), ..sticker.clone() }).collect();
    let bytes = stickers(&run, &sheet("3x8-70x36"), 23, TRUE).unwrap();
    kept("stickers", &bytes);
    assert_eq!(pages(&bytes), 2);
    let words = told(&bytes, &["-layout"]);
    for said in ["Wpłynęło dnia", "15 października 2026 r.", "OK.12.2026", "OK.14.2026", "liczba załączników", "podpis"] {
        assert!(words.contains(said), "{said} is missing in {words}");
    }
    let one = stickers(&run[..1], &sheet("rolka-62x29"), 1, TRUE).unwrap();
    kept("sticker-roll", &one);
    let (left, top) = places(&one, "OK.12.2026")[0];
    let inside = Area { left: 0.0, top: 0.0, width: 62.0, height: 29.0 };
    assert!(left > inside.left && left < inside.width && top > inside.top && top < inside.height);
    let tiny = LabelSheet { label_width: 20.0, label_height: 10.0, padding: 1.0, ..sheet("etykiety-1") };
    assert!(matches!(stickers(&run, &tiny, 1, TRUE), Err(DocumentFault::BadSheet { .. })));
}
