//! The model: it travels as JSON, and what cannot be printed is refused with place and remedy.

mod sample;

use documents::{
    Document, DocumentFault,
    docx::docx,
    finish, finish_draft,
    html::html,
    model::{Block, Figure, Inline, Letterhead, Picture, line},
    pdf::pdf,
    text::text,
};
use domain::act;

/// Two by two brown points.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0, 253, 212, 154, 115, 0,
    0, 0, 16, 73, 68, 65, 84, 120, 218, 99, 104, 112, 80, 0, 34, 6, 8, 5, 0, 26, 14, 3, 129, 116, 15, 150, 72, 0, 0, 0, 0, 73,
    69, 78, 68, 174, 66, 96, 130,
];

const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"50\"><rect width=\"40\" height=\"50\" fill=\"#146\"/></svg>";

fn with_pictures() -> Document {
    let mut document = sample::notice();
    document.pictures.insert("herb".into(), Picture { bytes: SVG.as_bytes().to_vec() });
    document.pictures.insert("wykres".into(), Picture { bytes: PNG.to_vec() });
    document.letterhead = Some(Letterhead { crest: Some("herb".into()), ..document.letterhead.unwrap() });
    document.body.push(Block::Figure(Figure {
        picture: "wykres".into(),
        alt: "Wykres: frekwencja".into(),
        caption: line("Frekwencja"),
        width_mm: 40.0,
    }));
    document
}

#[test]
fn a_frozen_model_comes_back_from_json_unchanged() {
    for document in [sample::resolution(), with_pictures()] {
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
    }
}

#[test]
fn pictures_are_in_every_file_and_described() {
    let finished = finish(&with_pictures()).unwrap();
    let file = lopdf::Document::load_mem(&pdf(&finished).unwrap()).unwrap();
    let figures = file.objects.values().filter_map(|object| object.as_dict().ok());
    let figures = figures.filter(|dict| dict.get(b"S").is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"Figure")));
    assert_eq!(figures.count(), 1, "the crest is an ornament, the chart is a figure");
    assert!(html(&finished).contains("alt=\"Wykres: frekwencja\""));
    assert!(html(&finished).contains("data:image/svg+xml;base64,"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx(&finished).unwrap())).unwrap();
    let mut body = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("word/document.xml").unwrap(), &mut body).unwrap();
    assert!(body.contains("descr=\"Wykres: frekwencja\""));
}

#[track_caller]
fn refused(document: &Document, said: &str) {
    assert_eq!(finish(document).unwrap_err().to_string(), said);
}

#[test]
fn what_cannot_be_printed_is_refused_with_place_and_remedy() {
    let mut document = with_pictures();
    let Some(Block::Figure(figure)) = document.body.last_mut() else { unreachable!() };
    figure.alt = " ".into();
    refused(&document, "Rysunek „wykres” nie ma opisu dla osób niewidomych. Dopisz opis i utwórz dokument ponownie.");

    let mut document = with_pictures();
    document.pictures.insert("wykres".into(), Picture { bytes: b"GIF89a".to_vec() });
    refused(
        &document,
        "Rysunku „wykres” nie można odczytać: to nie jest plik PNG ani SVG. Wskaż plik PNG albo SVG o rozsądnych wymiarach.",
    );

    let mut document = with_pictures();
    let mut huge = PNG.to_vec();
    huge[16..24].copy_from_slice(&[0, 0, 32, 0, 0, 0, 32, 0]);
    document.pictures.insert("wykres".into(), Picture { bytes: huge });
    refused(
        &document,
        "Rysunku „wykres” nie można odczytać: ma za dużo punktów. Wskaż plik PNG albo SVG o rozsądnych wymiarach.",
    );

    let mut document = sample::notice();
    document.meta.title = " \n".into();
    refused(&document, "Dokument nie ma tytułu. Uzupełnij tytuł i utwórz dokument ponownie.");

    let mut document = sample::notice();
    let mut table = sample::tasks(2);
    table.rows[1].pop();
    document.body.push(Block::Table(table));
    refused(
        &document,
        "Tabela „Zadania priorytetowe w\u{a0}roku\u{a0}2027” jest niepełna: wiersz 2 ma 3 komórek zamiast 4. Popraw szablon albo dane tabeli.",
    );
}

#[test]
fn a_reference_follows_its_unit_and_a_broken_one_names_where_it_led() {
    let mut document = sample::resolution();
    let Block::Act { act, .. } = &mut document.body[2] else { unreachable!() };
    let first = act.units.remove(0);
    act.units.push(first);
    assert!(text(&finish(&document).unwrap()).contains("§\u{a0}1. 1. Ilekroć"));

    let Block::Act { act, .. } = &mut document.body[2] else { unreachable!() };
    let target = sample::NOWHERE;
    act.units[1].intro.push(act::Inline::reference(target));
    act.gone.insert(target, "§ 9 ust. 1".into());
    refused(
        &document,
        "Odesłanie w miejscu „§ 2” prowadzi do usuniętej jednostki (ostatnio: § 9 ust. 1). Wskaż istniejącą jednostkę albo usuń odesłanie.",
    );
    assert!(text(&finish_draft(&document).unwrap()).contains("[odesłanie do usuniętej jednostki]"));
}

#[test]
fn a_field_without_a_value_is_refused_and_shown_in_a_draft() {
    let mut document = sample::resolution();
    document.fields.clear();
    assert!(matches!(finish(&document), Err(DocumentFault::EmptyField { label, .. }) if label == "rok"));
    assert!(text(&finish_draft(&document).unwrap()).contains("w\u{a0}roku [rok]."));
}

#[test]
fn a_paragraph_can_name_a_unit_of_another_text() {
    let mut document = sample::notice();
    document.body.push(Block::Act { name: "program".into(), act: sample::programme_act(1) });
    let Some(Block::Act { act, .. }) = document.body.last() else { unreachable!() };
    let unit = act.units[0].children[2].children[1].id;
    document.body.push(Block::Paragraph {
        role: Default::default(),
        text: vec![Inline::text("Zmieniono "), Inline::reference("program", unit), Inline::text(".")],
    });
    assert!(text(&finish(&document).unwrap()).contains("Zmieniono §\u{a0}3 ust.\u{a0}2."));
}
