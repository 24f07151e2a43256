//! Files that are refused, and with what words.

use documents::reading::{ReadingFault, limits, source};

use crate::file::{archive, p, word};

fn refused(bytes: &[u8]) -> ReadingFault {
    source("uchwała.docx", bytes).expect_err("the file is not read")
}

#[test]
fn other_kinds_of_files_are_known_whatever_their_name() {
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    let odt: &[(&str, &[u8])] = &[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")];
    let ods: &[(&str, &[u8])] = &[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")];
    let xlsx: &[(&str, &[u8])] = &[(
        "_rels/.rels",
        b"<Relationships><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    )];
    let cases: [(&[u8], ReadingFault); 12] = [
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", ReadingFault::Pdf),
        (&ole, ReadingFault::OldWord),
        (b"{\\rtf1\\ansi", ReadingFault::Rtf),
        (&archive(odt), ReadingFault::Odt),
        (&archive(ods), ReadingFault::Sheet),
        (&archive(xlsx), ReadingFault::Sheet),
        (&archive(&[("a.txt", b"x")]), ReadingFault::Unknown),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ReadingFault::Unknown),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", ReadingFault::OtherForm),
        (b"<?xml version=\"1.0\"?><w:wordDocument/>", ReadingFault::OtherForm),
        (b"", ReadingFault::Empty),
        (b" \r\n\t", ReadingFault::Empty),
    ];
    for (bytes, fault) in cases {
        assert_eq!(refused(bytes), fault);
    }
    assert_eq!(refused(&word("<w:p/>", &[])), ReadingFault::Empty);
}

#[test]
fn damaged_files_are_refused() {
    let whole = word(&p("§ 1. Treść."), &[]);
    for end in [4, whole.len() / 2, whole.len() - 1] {
        assert_eq!(refused(&whole[..end]), ReadingFault::Damaged, "{end} of {}", whole.len());
    }
    for body in ["<w:p>", "</w:body>", "<w:p><w:t>&nieznane;</w:t></w:p>", "<w:p a", "<w:p><w:t>&#xD800;</w:t></w:p>"] {
        assert_eq!(refused(&word(body, &[])), ReadingFault::Damaged, "{body}");
    }
}

#[test]
fn declarations_of_entities_are_refused() {
    let bomb = b"<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><w:document><w:body><w:p><w:t>&c;</w:t></w:p></w:body></w:document>";
    assert_eq!(refused(&archive(&[("word/document.xml", bomb)])), ReadingFault::Damaged);
    let inside = word("<!DOCTYPE a><w:p/>", &[]);
    assert_eq!(refused(&inside), ReadingFault::Damaged);
}

#[test]
fn elements_ten_thousand_deep_are_refused() {
    let deep = format!("{}{}", "<w:sdt>".repeat(10_000), "</w:sdt>".repeat(10_000));
    assert_eq!(refused(&word(&deep, &[])), ReadingFault::Damaged);
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    let spaces = vec![b' '; limits::MOST_PART as usize + 1];
    let bomb = archive(&[("word/document.xml", &spaces)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused(&bomb), ReadingFault::Unpacked);
    // Each part is small enough, all together are not.
    let half = format!("<!--{}-->", " ".repeat(limits::MOST_PARTS as usize / 2));
    assert_eq!(refused(&word(&p("x"), &[("styles", &half), ("numbering", &half)])), ReadingFault::Unpacked);
    let names: Vec<String> = (0..=limits::MOST_ENTRIES).map(|n| n.to_string()).collect();
    let many: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&archive(&many)), ReadingFault::Unpacked);
}

#[test]
fn a_text_of_too_many_rows_and_a_file_too_large_are_refused() {
    assert_eq!(refused(&word(&p("x").repeat(limits::MOST_ROWS + 1), &[])), ReadingFault::TooLong);
    assert_eq!(refused(&vec![b'a'; limits::MOST_FILE + 1]), ReadingFault::TooLarge);
}

#[test]
fn every_refusal_is_a_sentence_that_says_what_to_do() {
    use ReadingFault::*;
    let faults = [Pdf, OldWord, Rtf, Odt, OtherForm, Sheet, Unknown, Damaged, TooLarge, Unpacked, TooLong, Empty];
    insta::assert_snapshot!(faults.map(|fault| fault.to_string()).join("\n"));
}
