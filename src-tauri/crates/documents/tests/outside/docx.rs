//! What Word keeps in a text besides words.

use documents::{docx::docx, finish, reading::source};
use domain::act::intake::Omitted;

use crate::{
    file::{p, read, texts, word},
    sample,
};

#[test]
fn paragraphs_are_rows_and_a_break_inside_one_begins_a_row_that_is_no_paragraph() {
    let source = read(&format!(
        "{}<w:p/><w:p><w:r><w:t xml:space=\"preserve\">raz </w:t></w:r><w:r><w:t>dwa</w:t><w:br/><w:t>trzy</w:t></w:r></w:p>",
        p("§ 1.")
    ));
    assert_eq!(texts(&source), ["§ 1.", "raz dwa", "trzy"]);
    assert_eq!(source.rows.iter().map(|row| row.hint.paragraph).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(source.rows[0].page, None);
}

#[test]
fn pages_are_those_that_word_saw() {
    let source = read(&format!(
        "{}<w:p><w:r><w:t>koniec</w:t><w:br w:type=\"page\"/></w:r><w:r><w:lastRenderedPageBreak/><w:t>początek</w:t></w:r></w:p>",
        p("raz")
    ));
    let pages: Vec<_> = source.rows.iter().map(|row| (row.text.as_str(), row.page)).collect();
    assert_eq!(pages, [("raz", Some(1)), ("koniec", Some(1)), ("początek", Some(2))]);
}

#[test]
fn entities_hyphens_and_tabs_are_letters() {
    let source = read(
        "<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr><w:r><w:t>Jan &amp; &#x142;ąka &lt;3</w:t><w:tab/>\
         <w:t>biało</w:t><w:noBreakHyphen/><w:t>czer</w:t><w:softHyphen/><w:t>wony</w:t></w:r></w:p>",
    );
    assert_eq!(texts(&source), ["Jan & łąka <3 biało-czerwony"]);
}

#[test]
fn tracked_changes_are_read_as_accepted_and_told() {
    let source = read(
        "<w:p><w:r><w:t xml:space=\"preserve\">do dnia </w:t></w:r><w:del><w:r><w:delText>30 kwietnia</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>31 maja</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> roku</w:t></w:r></w:moveFrom></w:p>\
         <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">jeden </w:t></w:r></w:p>\
         <w:p><w:r><w:t>akapit</w:t></w:r></w:p>",
    );
    assert_eq!(texts(&source), ["do dnia 31 maja", "jeden akapit"]);
    assert_eq!(source.omitted, [Omitted::Deleted { places: 2 }]);
}

#[test]
fn hidden_words_comments_pictures_and_margins_are_told() {
    let source = read(
        "<w:p><w:r><w:t>widać</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>nie</w:t></w:r>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>widać</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>, a jednak</w:t></w:r>\
         <w:r><w:commentReference w:id=\"1\"/></w:r><w:r><w:drawing><a:t>podpis</a:t></w:drawing></w:r>\
         <m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p><w:sectPr><w:headerReference w:id=\"9\"/></w:sectPr>",
    );
    assert_eq!(texts(&source), ["widać, a jednak"]);
    let told = [Omitted::Hidden { places: 1 }, Omitted::Margins, Omitted::Comments { count: 1 }, Omitted::Pictures { count: 2 }];
    assert_eq!(source.omitted, told);
}

#[test]
fn a_text_box_is_read_once_and_the_paragraph_around_it_goes_on() {
    let boxed = "<w:txbxContent><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>w ramce</w:t></w:r></w:p></w:txbxContent>";
    let source = read(&format!(
        "<w:p><w:r><w:t xml:space=\"preserve\">przed </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\
         <w:drawing><wps:txbx>{boxed}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{boxed}</v:textbox>\
         </w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>po</w:t></w:r></w:p>{}",
        p("dalej")
    ));
    assert_eq!(texts(&source), ["w ramce", "przed po", "dalej"]);
    assert_eq!(source.omitted, []);
}

#[test]
fn a_text_box_of_deleted_words_or_of_an_older_word_is_read_as_its_surroundings_are() {
    let boxed = "<w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>ramka</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>";
    let deleted = read(&format!("{}<w:p><w:del><w:r>{boxed}</w:r></w:del></w:p>", p("raz")));
    assert_eq!(texts(&deleted), ["raz"]);
    assert_eq!(texts(&read(&format!("<w:p><w:r>{boxed}</w:r></w:p>"))), ["ramka"]);
}

#[test]
fn notes_stand_in_the_place_of_their_number_and_only_once() {
    let body = "<w:p><w:r><w:t>program</w:t><w:footnoteReference w:id=\"2\"/><w:t>.</w:t></w:r></w:p>\
        <w:p><w:r><w:t>uchwała</w:t><w:endnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let notes = |kind: &str, words: &str| {
        format!(
            "<w:{kind} w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>\
             <w:{kind} w:id=\"2\">{}{}</w:{kind}>",
            p(words),
            p("Zob. § 2.")
        )
    };
    let parts = [("footnotes", notes("footnote", "Dolny.")), ("endnotes", notes("endnote", "Końcowy."))];
    let parts: Vec<_> = parts.iter().map(|(kind, inside)| (*kind, inside.as_str())).collect();
    let source = source("a.docx", &word(body, &parts)).unwrap();
    assert_eq!(texts(&source), ["program [przypis: Dolny. Zob. § 2.].", "uchwała [przypis: Końcowy. Zob. § 2.]"]);
}

#[test]
fn links_and_fields_of_forms_are_seen_through() {
    let source = read(
        "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>ustawa</w:t></w:r>\
         </w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText><w:t xml:space=\"preserve\"> § 3</w:t></w:r></w:p>\
         </w:sdtContent></w:sdt>",
    );
    assert_eq!(texts(&source), ["ustawa § 3"]);
}

#[test]
fn what_the_program_writes_it_reads_back() {
    let bytes = docx(&finish(&sample::resolution()).unwrap()).unwrap();
    let source = source("uchwala.docx", &bytes).unwrap();
    insta::assert_snapshot!(texts(&source).join("\n"));
}
