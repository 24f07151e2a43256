//! Automatic lists of Word are written as the marks it prints.

use documents::reading::source;

use crate::file::{texts, word};

const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Par\"/><w:lvlText w:val=\"§ %1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Ust\"/><w:lvlText w:val=\"%2.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl>\
    <w:lvl w:ilvl=\"3\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{f0b7}\"/></w:lvl>\
    <w:lvl w:ilvl=\"4\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"– –\"/></w:lvl>\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"1\">\
    <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/><w:isLgl/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:lvlRestart w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3)\"/></w:lvl>\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Lista\"/></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>\
    <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>\
    <w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>\
    <w:num w:numId=\"5\"><w:abstractNumId w:val=\"2\"/></w:num>\
    <w:num w:numId=\"6\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"2\"><w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/>\
    <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3)\"/></w:lvl></w:lvlOverride></w:num>";

const STYLES: &str = "<w:style w:styleId=\"Par\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId=\"Ust\"><w:basedOn w:val=\"Par\"/></w:style>\
    <w:style w:styleId=\"Wyróżniony\"><w:basedOn w:val=\"Ust\"/></w:style>\
    <w:style w:styleId=\"Bez\"><w:basedOn w:val=\"Par\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId=\"Lista\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId=\"Koło\"><w:basedOn w:val=\"Koło\"/></w:style>";

/// The marks that paragraphs in these places get; a place is `list.level`, or the name of a style.
fn check(places: &[&str], expected: &[&str]) {
    let paragraph = |place: &&str| {
        let properties = match place.split_once('.') {
            Some((list, level)) => {
                format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
            }
            None => format!("<w:pStyle w:val=\"{place}\"/>"),
        };
        format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>")
    };
    let body: String = places.iter().map(paragraph).collect();
    let source = source("a.docx", &word(&body, &[("numbering", NUMBERING), ("styles", STYLES)])).unwrap();
    let marks: Vec<_> = texts(&source).into_iter().map(|text| text.strip_suffix('x').unwrap().trim_end()).collect();
    assert_eq!(marks, expected, "{places:?}");
    assert!(source.rows.iter().all(|row| row.hint.listed != row.text.eq("x")));
}

#[test]
fn levels_count_and_begin_anew_after_a_level_above() {
    check(
        &["1.0", "1.1", "1.1", "1.2", "1.2", "1.3", "1.4", "1.0", "1.1", "1.2"],
        &["§ 1.", "1.", "2.", "a)", "b)", "–", "– –", "§ 2.", "1.", "a)"],
    );
}

#[test]
fn lists_of_one_pattern_count_together_unless_one_says_where_it_begins() {
    check(&["1.0", "2.0", "3.0", "3.0", "1.0"], &["§ 1.", "§ 2.", "§ 7.", "§ 8.", "§ 9."]);
}

#[test]
fn styles_put_paragraphs_into_lists_and_take_them_out() {
    check(&["Par", "Ust", "Wyróżniony", "Bez", "Koło", "Nieznany", "Par"], &["§ 1.", "1.", "2.", "", "", "", "§ 2."]);
}

#[test]
fn a_pattern_may_live_in_a_style_and_a_list_may_change_a_level() {
    check(&["5.0", "4.0", "6.2", "6.2"], &["I.", "II.", "1)", "2)"]);
}

#[test]
fn legal_numbers_are_digits_and_a_level_may_go_on_past_the_one_above() {
    check(&["4.0", "4.1", "4.2", "4.1", "4.2", "4.0", "4.2"], &["I.", "1.1.", "1)", "1.2.", "2)", "II.", "1)"]);
}

#[test]
fn letters_after_z_go_on_as_the_drafting_rules_write_them() {
    let many: Vec<_> = std::iter::repeat_n("1.2", 28).collect();
    let mut expected: Vec<String> = ('a'..='z').map(|letter| format!("{letter})")).collect();
    expected.extend(["za)".into(), "zb)".into()]);
    check(&many, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}
