//! Small Word files made by hand, one feature at a time.

use std::io::{Cursor, Write};

use documents::reading::source;
use domain::act::intake::Source;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\" xmlns:v=\"v\" xmlns:m=\"m\" \
    xmlns:a=\"a\" xmlns:w14=\"w14\"";

/// An archive with these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A Word file: the inside of its body, and further parts by their kind with the inside of their root.
pub fn word(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!("<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/x/{kind}\" Target=\"{target}\"/>")
    };
    let main = format!("<?xml version=\"1.0\"?><w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let related: String = parts.iter().map(|(kind, _)| relation(kind, &format!("{kind}.xml"))).collect();
    let mut files = vec![
        ("_rels/.rels".to_owned(), format!("<Relationships>{}</Relationships>", relation("officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels".to_owned(), format!("<Relationships>{related}</Relationships>")),
        ("word/document.xml".to_owned(), main),
    ];
    files.extend(parts.iter().map(|(kind, inside)| (format!("word/{kind}.xml"), format!("<w:root {SPACES}>{inside}</w:root>"))));
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    archive(&files)
}

/// The source of a Word file with this body.
pub fn read(body: &str) -> Source {
    source("uchwała.docx", &word(body, &[])).unwrap()
}

/// The words of the rows.
pub fn texts(source: &Source) -> Vec<&str> {
    source.rows.iter().map(|row| row.text.as_str()).collect()
}

/// A paragraph of one run.
pub fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}
