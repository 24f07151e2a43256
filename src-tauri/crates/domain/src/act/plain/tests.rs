use insta::assert_snapshot;
use proptest::prelude::*;

use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::act::reference::no_fields;
use crate::act::sample;
use crate::act::{Inline, Level};

fn round(text: &str) -> String {
    write(&from_plain(ActKind::Programme, text).unwrap().act, &no_fields)
}

fn notes(text: &str) -> Vec<String> {
    read(text).notes.iter().map(Note::sentence).collect()
}

#[test]
fn a_programme_is_written_with_its_marks_and_read_back_alike() {
    let text = write(&sample::programme(), &no_fields);
    assert_snapshot!(text, @r"
    Rozdział 1
    Priorytetowe zadania publiczne
    § 1. 1. Do priorytetowych zadań publicznych należą:
    1) w zakresie kultury fizycznej:
    a) prowadzenie szkolenia sportowego dzieci i młodzieży,
    b) organizacja zawodów o zasięgu co najmniej gminnym;
    2) w zakresie wspierania rodziny – prowadzenie placówki wsparcia dziennego.
    2. Zadania, o których mowa w ust. 1 pkt 1, realizuje się w formie wspierania.
    Rozdział 2
    Wysokość środków
    § 2. 1. Na realizację programu planuje się kwotę [programme.total], w tym na zadania, o których mowa w § 1 ust. 1 pkt 1.
    2. Kwota, o której mowa w ust. 1, może ulec zmianie.
    ");
    assert_eq!(round(&text), text);
}

#[test]
fn marks_are_recognised_in_the_ways_offices_write_them() {
    let text = "ROZDZIAŁ I.\nPostanowienia\nogólne\n\n§1\nProgram określa:\n1)cele,\n2) zadania\n– gminy Jarzębin.\n§ 2.1. Myśl\nciągnie się.\n2. Druga:\na) x;\n- y";
    assert_snapshot!(round(text), @r"
    Rozdział 1
    Postanowienia ogólne
    § 1. Program określa:
    1) cele,
    2) zadania
    – gminy Jarzębin.
    § 2. 1. Myśl ciągnie się.
    2. Druga:
    1) x;
    a) y
    ");
}

#[test]
fn a_number_that_the_sentence_above_asks_for_is_no_mark() {
    let text = "§ 1. Stosuje się ustawę (Dz. U. z 2018 r. poz.\n995) oraz rozporządzenie.\n§ 2. Oferty składa się do dnia\n31. stycznia.";
    let read = "§ 1. Stosuje się ustawę (Dz. U. z 2018 r. poz. 995) oraz rozporządzenie.\n§ 2. Oferty składa się do dnia 31. stycznia.\n";
    assert_eq!(round(text), read);
}

#[test]
fn a_sentence_that_begins_like_a_citation_is_no_unit() {
    let text = "§ 1. Zadania, o których mowa w\n§ 3 ust. 2 realizuje gmina.";
    assert_eq!(round(text), "§ 1. Zadania, o których mowa w § 3 ust. 2 realizuje gmina.\n");
}

#[test]
fn a_number_out_of_order_and_an_unknown_mark_are_told() {
    assert_eq!(
        notes("§ 1. A.\n§ 3. B.\n1.1. C."),
        [
            "Wiersz 2: oznaczenie „§ 3.” nie jest kolejne. Program nada własną numerację – sprawdź odesłania.",
            "Wiersz 3: nie rozpoznano oznaczenia „1.1.”. Słowa zachowano – wybierz poziom jednostki.",
        ]
    );
}

#[test]
fn numbers_of_units_that_an_amendment_added_are_told() {
    assert_eq!(
        notes("§ 1. Zadania obejmują:\n1) sport,\n1a) kulturę,\n§ 1a. Nowy paragraf.\n2a. Nowy ustęp."),
        [
            "Wiersz 3: nie rozpoznano oznaczenia „1a)”. Słowa zachowano – wybierz poziom jednostki.",
            "Wiersz 4: nie rozpoznano oznaczenia „§ 1a.”. Słowa zachowano – wybierz poziom jednostki.",
            "Wiersz 5: nie rozpoznano oznaczenia „2a.”. Słowa zachowano – wybierz poziom jednostki.",
        ]
    );
}

#[test]
fn marks_of_other_spellings_are_read_by_their_series_and_told() {
    let text = "§1. Zadania:\n1/ sport:\na. dzieci,\nb. seniorzy;\n2/ kultura.\n§ 2 . Inne:\n1 ) raz.\n§3. Koniec.";
    assert_snapshot!(round(text), @r"
    § 1. Zadania:
    1) sport:
    a) dzieci,
    b) seniorzy;
    2) kultura.
    § 2. Inne:
    1) raz.
    § 3. Koniec.
    ");
    assert_eq!(
        notes(text),
        [
            "Wiersz 1: „§1.” odczytano jako „§ 1.”; podobnie w dalszych miejscach: 1.",
            "Wiersz 2: „1/” odczytano jako „1)”; podobnie w dalszych miejscach: 1.",
            "Wiersz 3: „a.” odczytano jako „a)”; podobnie w dalszych miejscach: 1.",
            "Wiersz 6: „§ 2 .” odczytano jako „§ 2.”.",
            "Wiersz 7: „1 )” odczytano jako „1)”.",
        ]
    );
}

#[test]
fn an_enumeration_that_leaves_out_a_level_is_put_where_it_belongs() {
    let text = "§ 1. Zadania:\na) sport:\n- szkolenie,\n- zawody,\nb) kultura.\n§ 2. Inne:\n– raz,\n– dwa;\n§ 3. 1) punkt:\na) litera:\n– tiret.";
    assert_snapshot!(round(text), @r"
    § 1. Zadania:
    1) sport:
    a) szkolenie,
    b) zawody,
    2) kultura.
    § 2. Inne:
    1) raz,
    2) dwa;
    § 3.
    1) punkt:
    a) litera:
    – tiret.
    ");
    assert_eq!(from_plain(ActKind::Programme, text).unwrap().repairs, []);
}

#[test]
fn a_fragment_keeps_the_levels_of_its_marks() {
    let levels: Vec<Level> = read("a) litera:\n– tiret,\nb) druga.").lines.iter().map(|read| read.line.level).collect();
    assert_eq!(levels, [Level::Letter, Level::Indent, Level::Letter]);
}

#[test]
fn an_ustep_beside_its_paragraph_is_read_with_a_word_and_with_a_number() {
    let text = "§1 ust.1 Gmina wspiera sport.\nust.2 Gmina wspiera kulturę.\n§ 2 1. Zadania:\n1) raz.\n2. Inne.\n\
                §3 ust.1 Raz.\n§3 ust.2 Dwa.";
    assert_snapshot!(round(text), @r"
    § 1. 1. Gmina wspiera sport.
    2. Gmina wspiera kulturę.
    § 2. 1. Zadania:
    1) raz.
    2. Inne.
    § 3. 1. Raz.
    2. Dwa.
    ");
    assert_eq!(
        notes(text),
        ["Wiersz 1: „ust.1” odczytano jako „1.”; podobnie w dalszych miejscach: 2.", "Wiersz 7: „§3 ust.2” odczytano jako „2.”.",]
    );
}

#[test]
fn a_citation_at_the_beginning_of_a_row_is_no_ustep() {
    for text in [
        "§ 1. Zadania, o których mowa w\n§ 2 ust. 1 Programu, wykonuje gmina.",
        "§ 1. Zadania wykonuje gmina.\n§ 2 ust. 1 Programu stosuje się.",
        "§ 1. Zadania wykonuje gmina.\nust. 1 Gmina stosuje.",
        "§ 1. Zadania wykonuje gmina.\n§ 4 ust. 1 Gmina stosuje.",
        "§ 1. 1. Zadania wykonuje gmina, jak mówi\nust. 2 Ustawy.",
    ] {
        assert_eq!(round(text).lines().count(), 1, "{text}");
    }
}

#[test]
fn a_letter_with_a_stop_is_a_mark_only_in_its_series() {
    for text in ["§ 1. Zdanie.\na. to nie litera", "§ 1. Zadania:\nb. nie pierwsza"] {
        assert!(notes(text).iter().all(|note| !note.contains("odczytano")), "{text}");
    }
}

#[test]
fn roman_numbers_in_order_are_chapters_of_a_text_that_has_no_others() {
    assert_eq!(
        round("I. Cele\n§ 1. Raz.\nII. Zadania\n§ 2. Dwa."),
        "Rozdział 1\nCele\n§ 1. Raz.\nRozdział 2\nZadania\n§ 2. Dwa.\n"
    );
}

#[test]
fn a_word_divided_at_the_end_of_a_row_is_put_together_and_a_compound_keeps_its_hyphen() {
    let text = "§ 1. Działalność społeczno-\nkulturalna i pozarzą-\ndowa, w latach po-\ni przedwojennych, biało-\nczerwona. Flaga biało-czerwona.";
    assert_eq!(
        round(text),
        "§ 1. Działalność społeczno-kulturalna i pozarządowa, w latach po- i przedwojennych, biało-czerwona. Flaga biało-czerwona.\n"
    );
    assert_eq!(notes(text).len(), 1);
}

#[test]
fn a_mark_alone_in_its_row_takes_the_words_below_it() {
    assert_eq!(round("§ 1.\n\nProgram określa cele."), "§ 1. Program określa cele.\n");
    assert_eq!(notes("§ 1.\n\nProgram określa cele."), [""; 0]);
}

#[test]
fn a_number_beyond_all_chapters_is_no_mark() {
    assert_eq!(round("Rozdział 4294967295\n\nRozdział 1\nCele"), "Rozdział 4294967295\nRozdział 1\nCele\n");
}

#[test]
fn text_without_marks_becomes_plain_paragraphs() {
    assert_eq!(round("Uzasadnienie\n\nProgram jest\npotrzebny.\n\nKoniec."), "Uzasadnienie\nProgram jest potrzebny.\nKoniec.\n");
}

#[test]
fn a_text_above_the_limit_is_refused_with_a_sentence() {
    let text = "a".repeat(MOST_BYTES + 1);
    let refusal = from_plain(ActKind::Programme, &text).unwrap_err().to_string();
    assert!(refusal.starts_with("Treść ma 2097153 bajtów, a może mieć najwyżej 2097152."), "{refusal}");
}

/// The words without what reading may change: spaces, characters that are not seen, and the form in which letters are composed.
fn solid(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace() && !c.is_control() && *c != '\u{feff}').collect()
}

fn row() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(vec![
        "",
        "",
        "§ 1. ",
        "§2",
        "1. ",
        "2) ",
        "a) ",
        "za) ",
        "– ",
        "- ",
        "– – ",
        "Rozdział 2",
        "Załącznik nr 1",
        "I. ",
        "1.1. ",
        "§ 1. 1. ",
        "§ 1 1. ",
        "§1 ust.1 Raz ",
        "ust. 2 Dwa ",
        "\u{feff}",
    ]);
    let end = prop::sample::select(vec!["", ",", ";", ".", ":"]);
    (mark, "[a-zżół §0-9]{0,12}", end).prop_map(|(mark, body, end)| format!("{mark}{body}{end}"))
}

proptest! {
    #[test]
    fn what_is_written_reads_back_with_the_same_levels_and_words(act in sample::act()) {
        // Words that are no marks themselves, so that only the marks decide.
        let lines = crate::act::lines::to_lines(&act).into_iter().filter(|line| line.role != crate::act::Role::Tail);
        let plain = lines.filter(|line| !matches!(line.level, Level::Plain | Level::Annex)).map(|line| {
            Line::new(line.level, vec![Inline::text("zadanie gminy;")])
        });
        let before = from_lines(&Act::new(ActKind::Programme), plain.collect()).unwrap().act;
        let after = from_plain(ActKind::Programme, &write(&before, &no_fields)).unwrap().act;
        prop_assert_eq!(write(&after, &no_fields), write(&before, &no_fields));
        let levels = |act: &Act| act.walk().map(|unit| unit.level).filter(|level| *level != Level::Subsection).collect::<Vec<_>>();
        prop_assert_eq!(levels(&after), levels(&before));
    }

    #[test]
    fn no_word_is_lost(rows in prop::collection::vec(row(), 0..30)) {
        let text = rows.join("\n");
        let reading = read(&text);
        let kept: String = reading.lines.iter().map(|read| {
            let words: String = read.line.inlines.iter().filter_map(Inline::words).collect();
            format!("{}{words}", read.mark)
        }).collect();
        prop_assert_eq!(solid(&kept), solid(&text));
        let act = from_plain(ActKind::Programme, &text).unwrap().act;
        let said = |lines: &mut dyn Iterator<Item = &Line>| -> String {
            let pieces = lines.flat_map(|line| &line.inlines);
            solid(&pieces.filter_map(Inline::words).collect::<String>())
        };
        let lines = crate::act::lines::to_lines(&act);
        prop_assert_eq!(said(&mut lines.iter()), said(&mut reading.lines.iter().map(|read| &read.line)));
    }

    #[test]
    fn any_text_is_read_without_failing(text in "\\PC{0,200}") {
        prop_assert_eq!(
            solid(&read(&text).lines.iter().flat_map(|read| {
                let words: String = read.line.inlines.iter().filter_map(Inline::words).collect();
                [read.mark.clone(), words]
            }).collect::<String>()),
            solid(&text)
        );
    }
}
