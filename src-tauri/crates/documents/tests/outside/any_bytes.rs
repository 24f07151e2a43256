//! Whatever the bytes are, they are read or refused.

use std::time::Instant;

use documents::{
    docx::docx,
    finish,
    model::{Block, Layout},
    reading::{pasted, source},
};
use proptest::prelude::*;

use crate::{
    file::{archive, word},
    sample,
};

/// Pieces of XML and HTML in any order.
fn soup() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:del>",
        "</w:del>",
        "<w:drawing>",
        "</w:drawing>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "<mc:AlternateContent>",
        "</mc:AlternateContent>",
        "<mc:Choice>",
        "</mc:Choice>",
        "<mc:Fallback>",
        "</mc:Fallback>",
        "<w:pPr>",
        "</w:pPr>",
        "<w:pStyle w:val=\"A\"/>",
        "<w:footnoteReference w:id=\"1\"/>",
        "<w:br/>",
        "<p>",
        "</p>",
        "<ol>",
        "</ol>",
        "<li>",
        "<ul>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<nav>",
        "</nav>",
        "<main>",
        "</main>",
        "<pre>",
        "</pre>",
        "<br>",
        "<b>",
        "</b>",
        "<span style='mso-list:Ignore'>",
        "</span>",
        "<style>",
        "<!--",
        "-->",
        "słowo",
        " ",
        "\n",
        "&amp;",
        "&#0;",
        "&",
        "§ 1.",
        "1)",
        "\u{a0}",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_failing(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = source("a", &bytes);
        let _ = source("a.html", &bytes);
        let _ = source("a.docx", &archive(&[("word/document.xml", &bytes)]));
        let _ = source("a.docx", &[b"PK\x03\x04", bytes.as_slice()].concat());
    }

    #[test]
    fn any_elements_in_any_order_are_read_without_failing(soup in soup()) {
        let _ = source("a.docx", &word(&soup, &[("numbering", &soup), ("styles", &soup), ("footnotes", &soup)]));
        let _ = pasted(&soup, Some(&soup));
        // A page is never damaged: the worst it can be is empty.
        let page = format!("<html>początek {soup}");
        prop_assert!(source("a.html", page.as_bytes()).is_ok());
    }

    #[test]
    fn a_word_file_with_changed_bytes_is_read_without_failing(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = docx(&finish(&sample::resolution()).unwrap()).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = source("a.docx", &bytes);
    }
}

#[test]
fn sixty_pages_are_read_at_once() {
    let mut document = sample::resolution();
    document.layout = Layout::Act;
    document.annexes.clear();
    document.body = vec![Block::Act { name: "program".into(), act: sample::programme_act(60) }];
    let bytes = docx(&finish(&document).unwrap()).unwrap();
    let started = Instant::now();
    let source = source("program.docx", &bytes).unwrap();
    let took = started.elapsed();
    println!("{} bytes, {} rows: {took:?}", bytes.len(), source.rows.len());
    // A build for tests is several times slower than the released one.
    assert!(took.as_millis() < 2_000, "{took:?}");
}
