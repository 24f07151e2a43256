//! Last year's resolution as it lies in the office: read from a file or the clipboard, looked at, made into a programme.

use std::path::PathBuf;
use std::sync::Arc;

use casework::{
    Desk, Failure,
    programme::{self, CreateProgramme, Source},
    text::{
        self, Intake, IntakeChoices,
        intake::{self, RowState},
        view::{LineLevel, PieceInput},
    },
    view::Key,
};
use domain::act::{Act, plain, reference::no_fields, reference::references};
use domain::id::{ProgrammeId, TextId};
use encoding_rs::WINDOWS_1250;
use tests::{draft::as_input, jarzebin, office::Officer};

const TEXT: &str = include_str!("../fixtures/uchwala-2026.txt");

fn file(officer: &Arc<Officer>, name: &str, bytes: &[u8]) -> PathBuf {
    let path = officer.path(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn opened(officer: &Arc<Officer>) -> Intake {
    Intake::open(&file(officer, "uchwala.txt", TEXT.as_bytes())).unwrap()
}

fn form(year: &str, move_years: bool, whole: bool) -> CreateProgramme {
    CreateProgramme { source: Source::Text { move_years, whole }, ..jarzebin::programme_of(year) }
}

/// The texts of a programme: its own, the resolution, the justification.
fn texts(desk: &Desk, id: Key) -> [Act; 3] {
    desk.store()
        .read(|tx| {
            let record = store::programme::get(tx, ProgrammeId(id.0))?.record;
            let act = |text: TextId| Ok::<_, store::Fault>(store::text::get(tx, text)?.record.act);
            Ok::<_, store::Fault>([act(record.text)?, act(record.resolution_text)?, act(record.justification_text)?])
        })
        .unwrap()
}

fn words(act: &Act) -> String {
    plain::write(act, &no_fields)
}

#[test]
fn a_resolution_of_last_year_becomes_the_programme_of_the_next() {
    let officer = Officer::on("2026-10-15");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let (bytes, ..) = WINDOWS_1250.encode(TEXT);
    let intake = Intake::open(&file(&officer, "uchwala.txt", &bytes)).unwrap();
    let made = programme::create_with(&mut desk, &form("2027", true, false), Some(&intake)).unwrap().value;
    assert_eq!(made.notes, ["Przesunięto lata w: § 3 ust. 2."]);
    let [programme, resolution, justification] = texts(&desk, made.id);
    insta::assert_snapshot!(words(&programme), @r"
    Rozdział 1
    Postanowienia ogólne
    § 1. Ilekroć w Programie jest mowa o:
    1) ustawie – należy przez to rozumieć ustawę o działalności pożytku publicznego;
    2) gminie – należy przez to rozumieć Gminę Jarzębin.
    § 2. 1. Celem głównym Programu jest budowanie partnerstwa między gminą a organizacjami.
    2. Cele szczegółowe to:
    1) wspieranie zadań, o których mowa w § 3 ust. 1;
    2) rozwój:
    a) wolontariatu,
    b) edukacji społeczno-kulturalnej.
    § 3. 1. Gmina zleca zadania.
    2. W roku 2027 planuje się kwotę 120 000 zł.
    ");
    assert_eq!(references(&programme).len(), 1, "the citation follows its unit from now on");
    assert!(resolution.units.is_empty() && justification.units.is_empty(), "this year's words of the program are printed");
    let title = programme::page(&desk, made.id).unwrap().title;
    assert!(title.starts_with("Program współpracy Gminy Jarzębin z organizacjami") && title.ends_with("na rok 2027"), "{title}");
}

#[test]
fn the_same_text_is_understood_alike_from_every_file_and_from_the_clipboard() {
    let officer = Officer::on("2026-10-15");
    let desk = jarzebin::file(&officer, jarzebin::local());
    let html: String = TEXT.lines().map(|row| format!("<p>{row}</p>\n")).collect();
    let page = format!("<html><head><meta charset=utf-8><script>var x = '§ 9.';</script></head><body>{html}</body></html>");
    let words_of = |intake: Intake| {
        let view = intake::view(&intake).unwrap();
        let program = view.parts.into_iter().find(|part| part.key == "program").unwrap();
        program.lines.iter().map(|line| format!("{} {:?}", line.mark, line.level)).collect::<Vec<_>>()
    };
    let typed = words_of(opened(&officer));
    assert_eq!(words_of(Intake::pasted(TEXT, None).unwrap()), typed);
    // A page has whole paragraphs: the two rows that the width of the paper broke are rows of their own there.
    let of_page = words_of(Intake::open(&file(&officer, "strona.html", page.as_bytes())).unwrap());
    assert_eq!(of_page, typed);
    drop(desk);
}

#[test]
fn a_resolution_passed_on_paper_is_written_down_as_it_was() {
    let officer = Officer::on("2026-10-15");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let made = programme::create_with(&mut desk, &form("2026", false, true), Some(&opened(&officer))).unwrap().value;
    let [programme, resolution, justification] = texts(&desk, made.id);
    assert!(words(&programme).contains("W roku 2026 planuje się kwotę 120 000 zł."));
    let resolution = words(&resolution);
    assert!(resolution.starts_with("Na podstawie art. 18 ust. 2 pkt 15 ustawy"), "{resolution}");
    assert!(resolution.contains("§ 3. Uchwała wchodzi w życie z dniem 1 stycznia 2026 r."), "{resolution}");
    assert!(words(&justification).starts_with("Obowiązek uchwalenia programu wynika z ustawy."));
}

#[test]
fn every_row_says_what_became_of_it_and_can_be_put_back() {
    let officer = Officer::on("2026-10-15");
    let intake = opened(&officer);
    let view = intake::view(&intake).unwrap();
    assert_eq!(view.summary, "Rozpoznano 19\u{a0}jednostek. Każdy wiersz zrozumiano. Pominięto 14\u{a0}wierszy.");
    let written = TEXT.lines().filter(|row| !row.trim().is_empty()).count();
    assert_eq!(view.rows.len(), written, "every row with words is on the screen");
    let footer = view.rows.iter().find(|row| row.text.starts_with("Strona 2")).unwrap();
    assert_eq!((footer.state, footer.why.as_str()), (RowState::Removed, "Pominięto numer strony."));

    let kept = intake.with(IntakeChoices { keep: vec![footer.row], ..IntakeChoices::default() });
    let view = intake::view(&kept).unwrap();
    let footer = view.rows.iter().find(|row| row.text.starts_with("Strona 2")).unwrap();
    assert_ne!(footer.state, RowState::Removed);
    let said: String = view.parts.iter().flat_map(|part| &part.lines).map(|line| format!("{:?}", line.pieces)).collect();
    assert!(said.contains("Strona 2 z 3"), "its words are in the text");

    let whole = kept.with(IntakeChoices { all_programme: true, ..IntakeChoices::default() });
    assert_eq!(intake::view(&whole).unwrap().parts.len(), 1);
}

#[test]
fn a_refused_programme_leaves_the_file_and_the_text_as_they_were() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, _) = jarzebin::file_with_programme(&officer);
    let before = programme::list(&desk).unwrap();
    let intake = opened(&officer);
    let again = programme::create_with(&mut desk, &form("2027", true, false), Some(&intake)).unwrap_err();
    assert!(matches!(again, Failure::Duplicate { .. }), "{again:?}");
    assert_eq!(programme::list(&desk).unwrap(), before);
    let nothing = programme::create_with(&mut desk, &form("2028", true, false), None).unwrap_err();
    assert_eq!(nothing.sentence(), "Nie wybrano jeszcze tekstu. Wskaż plik albo wklej treść.");
    programme::create_with(&mut desk, &form("2028", true, false), Some(&intake)).unwrap();
}

#[test]
fn a_text_takes_the_place_of_a_draft_and_both_stay_versions() {
    let officer = Officer::on("2026-10-15");
    let (mut desk, programme) = jarzebin::file_with_programme(&officer);
    let id = programme::page(&desk, programme).unwrap().text;
    let before = texts(&desk, programme)[0].clone();
    intake::take_in(&mut desk, id, &opened(&officer)).unwrap();
    let [after, ..] = texts(&desk, programme);
    assert!(words(&after).contains("edukacji społeczno-kulturalnej"));
    assert!(after.next >= before.next, "ids that were given out stay given out");
    let versions = text::versions(&desk, id).unwrap();
    assert_eq!(versions[0].note, "wczytano: uchwala.txt");
    text::restore_version(&mut desk, versions[1].id).unwrap();
    assert_eq!(words(&texts(&desk, programme)[0]), words(&before));
}

#[test]
fn the_draft_of_the_resolution_takes_the_resolution_of_the_text() {
    let officer = Officer::on("2026-10-15");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let programme = programme::create(&mut desk, &jarzebin::programme_of("2027")).unwrap().value.id;
    let own = desk.store().read(|tx| Ok::<_, store::Fault>(store::programme::get(tx, ProgrammeId(programme.0))?.record)).unwrap();
    for text in [own.resolution_text, own.justification_text] {
        intake::take_in(&mut desk, Key(text.0), &opened(&officer)).unwrap();
    }
    let [_, resolution, justification] = texts(&desk, programme);
    assert!(words(&resolution).contains("Wykonanie uchwały powierza się Wójtowi Gminy Jarzębin."), "{}", words(&resolution));
    assert!(words(&justification).starts_with("Obowiązek uchwalenia programu"), "{}", words(&justification));
}

#[test]
fn a_later_annex_of_a_resolution_keeps_its_number_in_the_file_and_while_it_is_edited() {
    let officer = Officer::on("2026-10-15");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let text =
        TEXT.replace("UZASADNIENIE", "Załącznik nr 2 do uchwały\nWYNIKI KONSULTACJI\n\n§ 1. Uwag nie zgłoszono.\n\nUZASADNIENIE");
    assert_ne!(text, TEXT, "the fixture has a justification");
    let programme = programme::create(&mut desk, &jarzebin::programme_of("2027")).unwrap().value.id;
    let resolution = |desk: &Desk| words(&texts(desk, programme)[1]);
    let own = desk.store().read(|tx| Ok::<_, store::Fault>(store::programme::get(tx, ProgrammeId(programme.0))?.record)).unwrap();
    let id = Key(own.resolution_text.0);
    let intake = Intake::open(&file(&officer, "uchwala.txt", text.as_bytes())).unwrap();
    intake::take_in(&mut desk, id, &intake).unwrap();
    let annex = "Załącznik nr 2\ndo uchwały WYNIKI KONSULTACJI\n§ 1. Uwag nie zgłoszono.";
    assert!(resolution(&desk).contains(annex), "{}", resolution(&desk));

    let draft = text::open(&desk, id).unwrap().draft;
    let mark = draft.lines.iter().find(|line| line.level == LineLevel::Annex).map(|line| line.mark.as_str());
    assert_eq!(mark, Some("Załącznik nr 2"));
    let mut input = as_input(id, &draft);
    input.lines[0].pieces.push(PieceInput::Text { text: " Dopisano.".into() });
    text::save_draft(&mut desk, input).unwrap();
    assert!(resolution(&desk).contains("Dopisano."));
    assert!(resolution(&desk).contains(annex), "an edited text counts its annexes as before");
}

#[test]
fn what_is_no_text_is_refused_with_the_name_of_the_file_and_a_way_out() {
    let officer = Officer::on("2026-10-15");
    for (name, bytes, cause, remedy) in [
        ("skan.pdf", b"%PDF-1.7\n".as_slice(), "PDF", "wklej"),
        ("stary.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), "DOC", "zapisz"),
        ("pusty.txt", b" \n\n".as_slice(), "nie ma", ""),
        ("zepsuty.docx", b"PK\x03\x04zepsute".as_slice(), "uszkodzony", ""),
    ] {
        let Failure::Import { sentence, place } = Intake::open(&file(&officer, name, bytes)).unwrap_err() else {
            panic!("{name} was not refused as a file")
        };
        assert_eq!(place.as_deref(), Some(name));
        assert!(sentence.contains(cause) && sentence.contains(remedy), "{name}: {sentence}");
    }
    let empty = Intake::pasted("  \n", None).unwrap_err();
    assert!(empty.sentence().starts_with("Treść: nie ma w niej słów."), "{empty:?}");
}
