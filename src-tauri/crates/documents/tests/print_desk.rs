//! Labels and envelopes.

use std::process::Command;

use documents::{
    DocumentFault,
    print_desk::{Envelope, LabelSheet, Recipient, envelopes, labels},
};
use lopdf::Document;

fn recipients(count: usize) -> Vec<Recipient> {
    (1..=count)
        .map(|n| Recipient::new(format!("Stowarzyszenie „Żółta Łąka” nr {n}"), ["ul. Święta 3", "05-999 Jarzębin"]))
        .collect()
}

fn pages(bytes: &[u8]) -> usize {
    Document::load_mem(bytes).unwrap().get_pages().len()
}

fn words(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("druk.pdf");
    std::fs::write(&path, bytes).unwrap();
    let out = Command::new("pdftotext").arg(&path).arg("-").output().expect("poppler-utils is installed");
    String::from_utf8(out.stdout).unwrap().replace('\u{a0}', " ")
}

#[test]
fn labels_fill_the_sheets_from_the_chosen_one_on() {
    let sheet = LabelSheet::a4_3x8();
    assert_eq!(pages(&labels(&recipients(24), &sheet, 1).unwrap()), 1);
    assert_eq!(pages(&labels(&recipients(24), &sheet, 2).unwrap()), 2);
    assert_eq!(pages(&labels(&[], &sheet, 1).unwrap()), 1);
    for start in [0, 25] {
        assert!(matches!(labels(&recipients(1), &sheet, start), Err(DocumentFault::BadSheet { .. })));
    }
}

#[test]
fn polish_letters_can_be_read_and_copied() {
    for (_, sheet) in LabelSheet::presets() {
        let bytes = labels(&recipients(3), &sheet, 1).unwrap();
        if let Ok(folder) = std::env::var("KEEP_PDF") {
            std::fs::write(format!("{folder}/labels-{}.pdf", sheet.labels_on_a_sheet()), &bytes).unwrap();
        }
        let words = words(&bytes);
        assert!(words.contains("Żółta Łąka") && words.contains("ul. Święta 3"), "{words}");
    }
}

#[test]
fn equal_labels_give_equal_bytes() {
    let sheet = LabelSheet::a4_2x7();
    assert_eq!(labels(&recipients(5), &sheet, 1).unwrap(), labels(&recipients(5), &sheet, 1).unwrap());
}

#[test]
fn every_envelope_takes_a_long_name_and_refuses_an_endless_one_by_name() {
    let long = Recipient::new(
        "Stowarzyszenie Przyjaciół Osób z Niepełnosprawnościami, Seniorów i Rodzin Wielodzietnych „Wspólna Droga”",
        ["ul. Generała Władysława Sikorskiego 123 m. 45", "05-999 Jarzębin"],
    );
    let endless = Recipient::new("Bardzo długa nazwa ".repeat(60), ["ul. Lipowa 1"]);
    let one_word = Recipient::new("Ż".repeat(300), ["ul. Lipowa 1"]);
    for (name, envelope) in Envelope::presets() {
        let sender = Recipient::new("Urząd Gminy Jarzębin", ["ul. Lipowa 1", "05-999 Jarzębin"]);
        let bytes = envelopes(std::slice::from_ref(&long), &envelope, Some(&sender)).unwrap();
        if let Ok(folder) = std::env::var("KEEP_PDF") {
            let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
            std::fs::write(format!("{folder}/envelope-{name}.pdf"), &bytes).unwrap();
        }
        assert_eq!(pages(&bytes), 1);
        for recipient in [&endless, &one_word] {
            let fault = envelopes(std::slice::from_ref(recipient), &envelope, None).unwrap_err();
            assert!(matches!(&fault, DocumentFault::AddressTooLong { name, .. } if *name == recipient.name));
        }
    }
}

#[test]
fn sheets_that_cannot_exist_are_refused() {
    let good = LabelSheet::a4_3x8();
    let bad = [
        LabelSheet { columns: 4, ..good },
        LabelSheet { rows: 9, ..good },
        LabelSheet { rows: 0, ..good },
        LabelSheet { left: -1.0, ..good },
        LabelSheet { padding: 40.0, ..good },
        LabelSheet { gap_x: f32::NAN, ..good },
    ];
    for sheet in bad {
        assert!(matches!(labels(&recipients(1), &sheet, 1), Err(DocumentFault::BadSheet { .. })), "{sheet:?}");
    }
}
