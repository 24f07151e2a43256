//! Pages of a BIP, as they are found there.

use std::time::Instant;

use documents::reading::{ReadingFault, source};
use domain::act::intake::Omitted;
use encoding_rs::{Encoding, ISO_8859_2, UTF_8, WINDOWS_1250};

use crate::file::texts;

fn read(page: &str) -> domain::act::intake::Source {
    source("strona.html", page.as_bytes()).unwrap()
}

fn check(page: &str, expected: &[&str]) {
    assert_eq!(texts(&read(page)), expected, "{page}");
}

#[test]
fn blocks_are_rows_and_a_broken_line_is_a_row_that_is_no_paragraph() {
    let source = read("<html><body><h1>Uchwała\n  nr 1</h1><p>§&nbsp;1. <b>Gm</b>ina<br>Jarzębin<div>dalej</div>koniec");
    assert_eq!(texts(&source), ["Uchwała nr 1", "§\u{a0}1. Gmina", "Jarzębin", "dalej", "koniec"]);
    assert_eq!(source.rows.iter().map(|row| row.hint.paragraph).collect::<Vec<_>>(), [true, true, false, true, true]);
}

#[test]
fn the_letters_of_a_page_are_those_it_is_written_in() {
    let page = |said: &str| format!("<html><head><meta charset={said}></head><p>Zażółć gęślą jaźń, ŁĄKA");
    for (said, encoding) in
        [("windows-1250", WINDOWS_1250), ("iso-8859-2", ISO_8859_2), ("utf-8", UTF_8), ("utf-8", WINDOWS_1250)]
    {
        let encoding: &'static Encoding = encoding;
        let bytes = encoding.encode(&page(said)).0.into_owned();
        assert_eq!(texts(&source("a.htm", &bytes).unwrap()), ["Zażółć gęślą jaźń, ŁĄKA"], "{said} {}", encoding.name());
    }
}

#[test]
fn what_surrounds_the_text_is_left_out_and_told() {
    let source = read(
        "<html><head><title>BIP</title><style>p{}</style></head><body><header>Gmina</header><nav><ul><li>Menu</ul></nav>\
         <form><label>Szukaj</label><input><button>Idź</button><main><header><h1>Uchwała</h1></header><p>§ 1. Treść.\
         <script>alert('<p>')</script></p><p hidden>skryty</p><span style=\"Display : NONE\">i <span>to</span></span>\
         <p>zostaje <del>usunięte</del><img src=x></main></form><footer>Stopka</footer></body>",
    );
    assert_eq!(texts(&source), ["Szukaj", "Idź", "Uchwała", "§ 1. Treść.", "zostaje"]);
    let told = [Omitted::Deleted { places: 1 }, Omitted::Hidden { places: 2 }, Omitted::Margins, Omitted::Pictures { count: 1 }];
    assert_eq!(source.omitted, told);
}

#[test]
fn words_of_buttons_and_raised_words_are_read_apart_from_their_neighbours() {
    check(
        "<h3><button>Rozdział 1</button></h3><label>Cele</label><p>§ 1. Zgodnie z art. 5<sup>1</sup> ustawy<sup><a>12)</a></sup>",
        &["Rozdział 1", "Cele", "§ 1. Zgodnie z art. 5¹ ustawy¹²)"],
    );
    check("<p>60 m<sup>2</sup>, wiek XX<sup>ty</sup>", &["60 m², wiek XX ty"]);
}

#[test]
fn lists_have_the_marks_that_a_browser_shows() {
    check(
        "<ol><li>raz<li><p>dwa</p><ol type=a><li>x<li value=4>y</ol><ol start=3><li>z</ol><li>trzy</ol>",
        &["1. raz", "2. dwa", "a) x", "d) y", "3) z", "3. trzy"],
    );
    check(
        "<ul><li>raz<ul><li>dwa</ul><li>trzy</ul><ol style='list-style-type: upper-roman'><li>cztery</ol><ul style='list-style:none'><li>pięć</ul>",
        &["– raz", "– – dwa", "– trzy", "I. cztery", "pięć"],
    );
    let source = read("<ol><li>raz<br>dwa</ol>");
    assert_eq!(source.rows.iter().map(|row| row.hint.listed).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn unclosed_and_stray_tags_lose_no_word() {
    check("<p>raz<p>dwa</div></td><b>trzy<p>cztery</b> i pięć</span>", &["raz", "dwa", "trzy", "cztery i pięć"]);
    check("<div><table><tr><td>raz</div>dwa</table>", &["raz", "dwa"]);
    check("<div><nav>menu</div><p>tekst<aside/>i dalej", &["tekst", "i dalej"]);
    check("<p style='display:none'>skryty<p>widoczny", &["widoczny"]);
}

#[test]
fn lines_of_a_preformatted_text_are_rows() {
    check("<pre>§ 1. Raz\n   dwa\n\n§ 2.</pre><p>a\nb", &["§ 1. Raz", "dwa", "§ 2.", "a b"]);
}

#[test]
fn a_hundred_thousand_nested_or_stray_elements_take_no_time() {
    let deep = |tag: &str, end: &str| format!("<html>{}słowo{}", tag.repeat(100_000), end.repeat(100_000));
    let attributes: String = (0..200_000).map(|n| format!(" a{n}")).collect();
    let pages = [
        deep("<div>", ""),
        deep("<div>", "</section>"),
        deep("<b>", "</i>"),
        deep("<ul><li>", ""),
        deep("<table><tr><td>", "</td></tr></table>"),
        format!("<html><p{attributes}>słowo"),
    ];
    for page in pages {
        let started = Instant::now();
        let rows = read(&page).rows;
        assert!(rows.last().unwrap().text.ends_with("słowo"));
        assert!(started.elapsed().as_secs() < 10, "{}…: {:?}", &page[..40], started.elapsed());
    }
}

#[test]
fn a_page_of_too_many_rows_is_refused() {
    assert_eq!(source("a.html", "<p>a".repeat(100_001).as_bytes()), Err(ReadingFault::TooLong));
}
