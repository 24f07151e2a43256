//! Where the typesetter breaks Polish words, against a list of two hundred words of our documents.

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use super::world::Sheet;

/// One word a line, every place where it may be broken marked with a hyphen.
const WORDS: &str = include_str!("hyphenation.txt");

fn pieces(frame: &Frame, out: &mut Vec<String>) {
    for (_, item) in frame.items() {
        match item {
            // The hyphen at the end of a line is an item of its own; in the words stands a soft one.
            FrameItem::Text(text) => {
                let piece = text.text.trim_end_matches(['-', '\u{2010}', '\u{ad}']);
                out.extend((!piece.is_empty()).then(|| piece.to_owned()));
            }
            FrameItem::Group(group) => pieces(&group.frame, out),
            _ => {}
        }
    }
}

/// The word with a hyphen wherever a column too narrow for it makes the typesetter break it.
fn broken(word: &str) -> String {
    let source = format!(
        "#set page(width: 2pt, height: auto, margin: 0pt)\n\
         #set text(font: \"Liberation Serif\", size: 10pt, lang: \"pl\", region: \"pl\", hyphenate: true)\n{word}"
    );
    let sheet = Sheet::of_source(&source);
    let document = typst::compile::<PagedDocument>(&sheet).output.unwrap();
    let mut found = Vec::new();
    for page in document.pages() {
        pieces(&page.frame, &mut found);
    }
    found.join("-")
}

#[test]
fn two_hundred_words_are_broken_only_where_polish_allows() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for listed in WORDS.lines().filter(|line| !line.is_empty()) {
        let word = listed.replace('-', "");
        let found = broken(&word);
        assert_eq!(found.replace('-', ""), word, "the word itself must not change");
        if found != listed {
            wrong.push(format!("{found} instead of {listed}"));
        }
        seen += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(seen, 200);
}
