//! PDFs that exist already: stamped, joined, refused.

#[path = "../sample/mod.rs"]
mod sample;

mod foreign;
mod packet;
mod refused;
mod stamp;

use std::process::Command;

use documents::{
    Document, finish, pdf,
    print_desk::finished::{Existing, PageSet, Stamp, stamp},
};
use lopdf::{Document as File, Object, ObjectId};

/// One of our own: tagged, archival.
pub fn own(document: &Document) -> Vec<u8> {
    pdf::pdf(&finish(document).unwrap()).unwrap()
}

pub fn read(bytes: &[u8]) -> Existing {
    Existing::read("plik.pdf", bytes).unwrap_or_else(|fault| panic!("{fault}"))
}

pub fn stamped(bytes: &[u8], with: &Stamp, on: &PageSet) -> Vec<u8> {
    let made = stamp(read(bytes), with, on).unwrap();
    is_whole(&made);
    made
}

pub fn keep(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("KEEP_PDF") {
        std::fs::write(format!("{folder}/{name}.pdf"), bytes).unwrap();
    }
}

/// `qpdf` finds nothing wrong, neither an error nor something to warn of.
pub fn is_whole(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plik.pdf");
    std::fs::write(&path, bytes).unwrap();
    let answer = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf is installed");
    let told = format!("{}{}", String::from_utf8_lossy(&answer.stdout), String::from_utf8_lossy(&answer.stderr));
    assert!(answer.status.success(), "{told}");
}

/// The words of the pages as a reader sees them.
pub fn words(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plik.pdf");
    std::fs::write(&path, bytes).unwrap();
    let out = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().expect("poppler-utils is installed");
    String::from_utf8(out.stdout).unwrap().replace('\u{a0}', " ")
}

/// Places of a word in millimetres from the upper left corner of the page as it is seen: page, left, top.
pub fn places(bytes: &[u8], word: &str) -> Vec<(usize, f32, f32)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plik.pdf");
    std::fs::write(&path, bytes).unwrap();
    let out =
        Command::new("pdftotext").args(["-bbox", "-cropbox"]).arg(&path).arg("-").output().expect("poppler-utils is installed");
    let value = |line: &str, key: &str| -> f32 {
        let rest = line.split_once(&format!("{key}=\"")).unwrap().1;
        rest.split('"').next().unwrap().parse::<f32>().unwrap() * 25.4 / 72.0
    };
    let mut page = 0;
    let mut found = Vec::new();
    for line in String::from_utf8(out.stdout).unwrap().lines() {
        page += usize::from(line.contains("<page "));
        if line.contains(&format!(">{word}</word>")) {
            found.push((page, value(line, "xMin"), value(line, "yMin")));
        }
    }
    found
}

pub fn pages(file: &File) -> Vec<ObjectId> {
    file.page_iter().collect()
}

pub fn content(file: &File, page: ObjectId) -> String {
    String::from_utf8_lossy(&file.get_page_content(page)).into_owned()
}

/// The value behind an entry of the catalog.
pub fn of_catalog<'f>(file: &'f File, key: &[u8]) -> Option<&'f Object> {
    let value = file.catalog().unwrap().get(key).ok()?;
    Some(file.dereference(value).unwrap().1)
}
