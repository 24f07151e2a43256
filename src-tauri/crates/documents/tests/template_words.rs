//! Words that are read can be written back: nothing of the shipped ones is lost, and nothing that a person may type breaks them.

use std::{fs, path::Path};

use documents::template::{
    Words,
    nodes::{Block, Condition, Form, Node, Piece, Place, Repetition},
};
use domain::{template::TemplateKind, vocabulary::Vocabulary};
use proptest::prelude::*;

/// Words without the places at which they stood.
fn nowhere(words: &Words) -> String {
    let told = format!("{words:?}");
    let mut parts = told.split("Place {");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
    }
    out
}

#[test]
fn every_shipped_template_is_the_same_after_it_was_written_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/templates");
    let mut read = 0;
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if !name.ends_with(".txt") {
            continue;
        }
        let shipped = Words::read(&name, &fs::read_to_string(entry.path()).unwrap()).unwrap();
        let written = shipped.write();
        let again = Words::read(&name, &written).unwrap_or_else(|fault| panic!("{name}: {fault}\n{written}"));
        assert_eq!(nowhere(&again), nowhere(&shipped), "{name}");
        assert_eq!(again.write(), written, "{name}");
        read += 1;
    }
    assert_eq!(read, TemplateKind::ALL.len());
}

fn sentence() -> impl Strategy<Value = String> {
    let bits = prop::sample::select(vec![
        "słowo",
        " ",
        "{{x}}",
        "{% koniec %}",
        "**",
        "~~",
        "*",
        "\\",
        "((przypis: ",
        "((",
        "))",
        ")",
        "(",
        "|",
        " / ",
        "/",
        "//",
        "@a ",
        "§. ",
        "ust. ",
        "pkt ",
        "- ",
        "# ",
        "[podpis]",
        "[tabela]",
        "[koniec załącznika]",
        "---",
        "część wspólna:",
        "{",
        "}",
        "%}",
        "\u{a0}",
        "„”",
    ]);
    prop::collection::vec(bits, 1..6).prop_map(|bits| bits.concat())
}

fn text() -> impl Strategy<Value = Vec<Piece>> {
    let leaf = prop_oneof![
        4 => sentence().prop_map(Piece::Words),
        1 => Just(Piece::Break),
        1 => Just(Piece::Reference("cel".to_owned())),
        2 => prop::sample::select(Form::ALL.to_vec()).prop_map(|form| Piece::Field { key: "urzad.adres".to_owned(), form }),
    ];
    let piece = leaf.prop_recursive(3, 12, 3, |inner| {
        let some = || prop::collection::vec(inner.clone(), 0..3).prop_map(joined);
        prop_oneof![
            some().prop_map(Piece::Footnote),
            some().prop_map(Piece::Struck),
            (any::<bool>(), some(), some()).prop_map(|(negated, then, otherwise)| {
                Piece::When(Condition { key: "opinia".to_owned(), negated, then, otherwise })
            }),
            some().prop_map(|body| Piece::Each(Repetition { list: "uwagi".to_owned(), body })),
        ]
    });
    prop::collection::vec(piece, 0..4).prop_map(joined)
}

/// Neighbouring words are one piece, as they are after reading.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (Some(Piece::Words(before)), Piece::Words(words)) => before.push_str(&words),
            (_, piece) => out.push(piece),
        }
    }
    out
}

fn block() -> impl Strategy<Value = Block> {
    use documents::{model::Role, template::nodes::TitleLine};
    use domain::act::Level;
    prop_oneof![
        text().prop_map(|text| Block::Paragraph(Role::Body, text)),
        text().prop_map(|text| Block::Paragraph(Role::Note, text)),
        text().prop_map(|text| Block::Title(TitleLine::Kind, text)),
        text().prop_map(|text| Block::Heading(2, text)),
        text().prop_map(|text| Block::Item { numbered: false, text }),
        (prop::option::of(Just("cel".to_owned())), text()).prop_map(|(name, text)| Block::Unit {
            level: Level::Subsection,
            name,
            text
        }),
        text().prop_map(Block::Tail),
        text().prop_map(Block::Checkbox),
        (1..5_u8, text()).prop_map(|(lines, label)| Block::Lines { lines, label }),
        (text(), text()).prop_map(|(function, name)| Block::Signature { function, name }),
        Just(Block::PageBreak),
        Just(Block::Insert("program.tresc".to_owned())),
    ]
}

fn node() -> impl Strategy<Value = Node> {
    let place = Place::default();
    let leaf = block().prop_map(move |block| Node::Block { place, block });
    leaf.prop_recursive(2, 8, 3, move |inner| {
        let some = prop::collection::vec(inner, 0..3);
        (some.clone(), some).prop_map(move |(then, otherwise)| Node::When {
            place,
            condition: Condition { key: "opinia".to_owned(), negated: false, then, otherwise },
        })
    })
}

/// All letters that a person reads, spaces left out.
fn letters(words: &Words) -> String {
    let told = nowhere(words);
    let mut out = String::new();
    let mut rest = told.as_str();
    while let Some(at) = rest.find("Words(\"") {
        rest = &rest[at + 7..];
        let mut escaped = false;
        for (end, sign) in rest.char_indices() {
            match (sign, escaped) {
                ('"', false) => {
                    rest = &rest[end..];
                    break;
                }
                ('\\', false) => escaped = true,
                (sign, _) => {
                    escaped = false;
                    out.push(sign);
                }
            }
        }
    }
    out.replace("u{a0}", "").chars().filter(|sign| !sign.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn whatever_is_typed_is_the_same_after_it_was_written_and_read(title in sentence(), body in prop::collection::vec(node(), 0..6)) {
        let mut words = Words::read("x", "tytuł: x\n---\n").unwrap();
        words.head.title = vec![Piece::Words(title)];
        words.body = body;
        let written = words.write();
        let read = Words::read("x", &written);
        prop_assert!(read.is_ok(), "{:?}\n{written}", read);
        let read = read.unwrap();
        prop_assert_eq!(letters(&read), letters(&words), "{}", written);
        prop_assert_eq!(read.write(), written);
    }

    #[test]
    fn any_text_is_read_or_refused_with_its_place(bits in prop::collection::vec(
        prop::sample::select(vec!["tytuł: x\n", "---\n", "{{", "}}", "{%", "%}", "jeżeli a", " koniec ", "dla każdego b", "**", "~~", "((przypis:", "))",
            "[tabela]", "\n", "\n\n", "kolumny: a | b", "wiersz: x", "[koniec tabeli]", "[załącznik]", "[koniec załącznika]", "§. @a ", "pkt ", "|", "\\", "ł"]),
        0..40,
    )) {
        let text = format!("tytuł: x\n---\n{}", bits.concat());
        if let Ok(words) = Words::read("x", &text) {
            let written = words.write();
            let again = Words::read("x", &written);
            prop_assert!(again.is_ok(), "{:?}\n{text}\n{written}", again);
            prop_assert_eq!(again.unwrap().write(), written, "{}", text);
        }
    }
}

#[test]
fn what_stands_too_deep_is_refused_and_not_read_without_end() {
    for (open, close) in [("{% jeżeli a %}\n", "{% koniec %}\n"), ("{% jeżeli a %}x", "{% koniec %}"), ("((przypis:", "))")] {
        let text = format!("tytuł: x\n---\n{}{}", open.repeat(5_000), close.repeat(5_000));
        let said = Words::read("x", &text).unwrap_err().to_string();
        assert!(said.contains("głębiej niż"), "{said}");
    }
}
