//! Any Word file is read or refused, and what was read becomes units.
//!
//! An input that is an archive is read as it is. Any other is the text of the parts of a Word file, divided by lines of `====`:
//! a fuzzer that changes a packed file learns little of what stands inside.
#![no_main]

use std::io::{Cursor, Write};

use documents::reading::source;
use domain::act::intake::{Wanted, take_in};
use libfuzzer_sys::fuzz_target;
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

const PARTS: [&str; 4] = ["document", "numbering", "styles", "footnotes"];

fuzz_target!(|input: &[u8]| {
    let packed = if input.starts_with(b"PK") { Vec::new() } else { word(&String::from_utf8_lossy(input)).expect("an archive") };
    let bytes = if packed.is_empty() { input } else { &packed };
    if let Ok(source) = source("uchwala.docx", bytes) {
        let _ = take_in(&source, &Wanted::default());
    }
});

fn word(parts: &str) -> ZipResult<Vec<u8>> {
    let relation = |kind: &str, target: &str| format!("<Relationship Type=\"x/{kind}\" Target=\"{target}\"/>");
    let related: String = PARTS[1..].iter().map(|kind| relation(kind, &format!("{kind}.xml"))).collect();
    let main = relation("officeDocument", "word/document.xml");
    let mut files = vec![
        ("_rels/.rels".to_owned(), format!("<Relationships>{main}</Relationships>")),
        ("word/_rels/document.xml.rels".to_owned(), format!("<Relationships>{related}</Relationships>")),
    ];
    files.extend(PARTS.iter().zip(parts.split("\n====\n")).map(|(name, text)| (format!("word/{name}.xml"), text.to_owned())));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
