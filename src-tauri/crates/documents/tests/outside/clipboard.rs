//! What Word and a browser put on the clipboard.

use documents::reading::pasted;

use crate::file::texts;

/// As Word writes it: styles before the fragment, marks as words in a span that a style calls no text.
const WORD: &str = "Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head>\
    <style><!-- @list l0:level1 {mso-level-text:\"%1\\)\";} --></style></head><body lang=PL><!--StartFragment-->\r\n\
    <p class=MsoNormal>§ 3. Zadania\r\nprogramu:<o:p></o:p></p>\
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1)<span\r\n\
    style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>kultura;<o:p></o:p></p>\
    <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>§<span>&nbsp; \
    </span></span><![endif]>sport.</p><!--EndFragment--></body></html>";

#[test]
fn the_marks_that_word_writes_in_words_are_marks() {
    let source = pasted("§ 3. Zadania programu:\r\n1)\tkultura;\r\n§\tsport.\r\n", Some(WORD));
    assert_eq!(texts(&source), ["§ 3. Zadania programu:", "1) kultura;", "– sport."]);
    assert_eq!(source.rows.iter().map(|row| row.hint.listed).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn the_plain_text_is_read_when_it_knows_the_marks_better() {
    // Newer Word makes lists of HTML of its lists; the bracket is only in the plain text.
    let html = "<html><body><!--StartFragment--><ol><li>kultura;</li><li>sport.</li></ol><!--EndFragment-->";
    assert_eq!(texts(&pasted("1)\tkultura;\n2)\tsport.", Some(html))), ["1)\tkultura;", "2)\tsport."]);
    // A browser leaves the numbers of a list out of the plain text.
    assert_eq!(texts(&pasted("kultura;\nsport.", Some(html))), ["1. kultura;", "2. sport."]);
}

#[test]
fn html_that_lost_the_words_is_not_read() {
    assert_eq!(texts(&pasted("§ 1. Treść uchwały.", Some("<p>§ 1.</p>"))), ["§ 1. Treść uchwały."]);
    assert_eq!(texts(&pasted("§ 1. Treść.", None)), ["§ 1. Treść."]);
    assert_eq!(texts(&pasted("", Some("<p>§ 1. Treść."))), ["§ 1. Treść."]);
}

#[test]
fn a_mark_without_words_does_not_go_to_the_next_paragraph() {
    let html = "<p><span style='mso-list:Ignore'>1)</span></p><p>§ 2. Treść.</p><ul><li></ul><p>koniec";
    assert_eq!(texts(&pasted("", Some(html))), ["1)", "§ 2. Treść.", "koniec"]);
}
