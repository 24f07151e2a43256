//! Tables of facts and tables that only divide the page, in Word and in HTML.

use documents::reading::source;

use crate::file::{p, read, texts};

#[test]
fn a_row_of_a_table_is_a_row_and_its_cells_are_told_apart() {
    let cell = |inside: &str| format!("<w:tc><w:tcPr/>{inside}</w:tc>");
    let nested = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&p("a")), cell(&p("b")));
    let source = read(&format!(
        "<w:tbl><w:tblPr/><w:tr><w:trPr><w:ins/></w:trPr>{}{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>{}",
        cell(&p("Lp.")),
        cell("<w:p/>"),
        cell(&(p("Zadanie") + &p("publiczne"))),
        cell(&p("1.")),
        cell(&nested),
        p("koniec")
    ));
    assert_eq!(texts(&source), ["Lp. | Zadanie publiczne", "1. | a | b", "koniec"]);
    assert_eq!(source.rows.iter().map(|row| row.hint.table).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn a_table_that_only_divides_the_page_is_taken_apart() {
    let long: String = (1..=20).map(|n| format!("<p>§ {n}. Treść.</p>")).collect();
    let page = format!("<html><table><tr><td>Menu<td>{long}</table><table><tr><td><p>jeden<p>dwa</td></tr></table>");
    let source = source("strona.html", page.as_bytes()).unwrap();
    assert_eq!(source.rows.len(), 1 + 20 + 2);
    assert!(source.rows.iter().all(|row| !row.hint.table && row.hint.paragraph));
    assert_eq!(source.rows[20].text, "§ 20. Treść.");
}

#[test]
fn tables_without_ends_of_rows_and_cells_are_read() {
    let page = "<html><table><tr><th>Lp.<th>Zadanie<tr><td>1<td>Sport <b>i zdrowie</table><p>po";
    assert_eq!(texts(&source("a.htm", page.as_bytes()).unwrap()), ["Lp. | Zadanie", "1 | Sport i zdrowie", "po"]);
}
