//! The same words in PDF, DOCX and HTML, and the structure of DOCX and HTML.

mod reading;
mod sample;

use std::io::Read;

use documents::{Document, docx::docx, finish, html::html, pdf::pdf, text::text};

use self::reading::{untagged, words};

fn pdf_text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dokument.pdf");
    std::fs::write(&path, bytes).unwrap();
    reading::pdf(&path)
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn documents() -> [Document; 2] {
    let mut notice = sample::notice();
    notice.watermark = None;
    notice.footer = String::new();
    [sample::resolution(), notice]
}

#[test]
fn pdf_docx_and_html_have_the_same_words() {
    for document in documents() {
        let finished = finish(&document).unwrap();
        let plain = words(&text(&finished).replace("[przypis:", ""));
        assert_eq!(words(&pdf_text(&pdf(&finished).unwrap())), plain);
        let file = docx(&finished).unwrap();
        let mut written = untagged(&part(&file, "word/document.xml"));
        written.push_str(&untagged(&part(&file, "word/footnotes.xml")));
        // Word counts the chapters itself.
        let mut counted = plain.clone();
        counted.remove("Rozdział");
        assert_eq!(words(&written), counted);
        let page = html(&finished);
        let body = page.split_once("<main>").unwrap().1;
        assert_eq!(words(&untagged(body)), plain);
    }
}

#[test]
fn equal_documents_give_equal_docx_bytes() {
    let finished = finish(&sample::resolution()).unwrap();
    let bytes = docx(&finished).unwrap();
    if let Ok(folder) = std::env::var("KEEP_PDF") {
        std::fs::write(format!("{folder}/resolution.docx"), &bytes).unwrap();
        let notice = docx(&finish(&sample::notice()).unwrap()).unwrap();
        std::fs::write(format!("{folder}/notice.docx"), notice).unwrap();
        std::fs::write(format!("{folder}/resolution.html"), html(&finished)).unwrap();
        std::fs::write(format!("{folder}/notice.html"), html(&finish(&sample::notice()).unwrap())).unwrap();
    }
    assert_eq!(bytes, docx(&finish(&sample::resolution()).unwrap()).unwrap());
}

#[test]
fn a_lawyer_finds_styles_numbering_and_the_language_in_the_docx() {
    let bytes = docx(&finish(&sample::resolution()).unwrap()).unwrap();
    let body = part(&bytes, "word/document.xml");
    assert_eq!(body.matches("<w:tblHeader />").count(), 1);
    assert_eq!(body.matches("w:val=\"Paragraf\"").count(), 4 + 8);
    assert!(!body.contains("§\u{a0}1."), "the number of a § is counted by Word");
    let styles = part(&bytes, "word/styles.xml");
    for name in ["Paragraf", "Ustęp", "Punkt", "Litera", "Tiret", "Część wspólna", "heading 1", "Title"] {
        assert!(styles.contains(&format!("<w:name w:val=\"{name}\" />")), "{name}");
    }
    assert!(styles.contains("w:lang w:val=\"pl-PL\""));
    assert!(part(&bytes, "word/settings.xml").contains("autoHyphenation"));
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>Uchwała w sprawie"));
    let numbering = part(&bytes, "word/numbering.xml");
    // Every § has a list of its own, and every act one for its §§.
    assert!(numbering.matches("<w:num ").count() >= 4 + 8 + 2);
    assert!(numbering.contains("w:lvlText w:val=\"§\u{a0}%1.\""));
}

#[test]
fn in_the_docx_no_row_splits_and_nobody_signs_alone_on_a_page() {
    let bytes = docx(&finish(&sample::resolution()).unwrap()).unwrap();
    let body = part(&bytes, "word/document.xml");
    assert_eq!(body.matches("<w:cantSplit />").count(), body.matches("<w:tr>").count());
    let (before, _) = body.split_once("w:val=\"Podpis\"").unwrap();
    let paragraphs: Vec<&str> = before.split("<w:p>").collect();
    let [.., last_words, signature] = paragraphs.as_slice() else { panic!("words before the signature") };
    assert!(untagged(last_words).replace('\u{a0}', " ").contains("wchodzi w życie"), "{last_words}");
    assert!(last_words.contains("<w:keepNext />") && !signature.contains("wchodzi"), "{last_words}");
    let lead_in = body.split("<w:p>").find(|paragraph| paragraph.contains("należy przez to rozumieć:")).unwrap();
    assert!(lead_in.contains("<w:keepNext />"), "{lead_in}");
}

#[test]
fn the_html_says_what_its_parts_are() {
    let page = html(&finish(&sample::resolution()).unwrap());
    for part in ["<html lang=\"pl\">", "<title>", "<main>", "<th scope=\"col\">", "<caption>", "<h1>", "id=\"uchwala-1\""] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("<script") && !page.contains("http"));
    let target = page.split("<a href=\"#uchwala-").nth(1).unwrap().split('"').next().unwrap();
    assert!(page.contains(&format!("id=\"uchwala-{target}\"")), "the reference leads nowhere");
}

#[test]
fn a_name_full_of_markup_is_only_a_name() {
    let mut document = sample::notice();
    document.watermark = None;
    let name = "<script>x</script> & \"#strong[y]\" \u{0}§ 1. {{x}}";
    document.body.push(documents::model::Block::Paragraph { role: Default::default(), text: documents::model::line(name) });
    let finished = finish(&document).unwrap();
    assert!(html(&finished).contains("&lt;script&gt;x&lt;/script&gt; &amp; &quot;#strong[y]&quot; §\u{a0}1. {{x}}"));
    let printed = pdf_text(&pdf(&finished).unwrap());
    assert!(printed.contains("<script>x</script> & \"#strong[y]\" §"), "{printed}");
    assert!(part(&docx(&finished).unwrap(), "word/document.xml").contains("&lt;script&gt;"));
}
