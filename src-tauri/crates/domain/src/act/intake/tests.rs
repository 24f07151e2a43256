//! A text with every fault that real texts have, and the properties of taking a text in.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::clean::clean;
use super::parts::divide;
use super::*;
use crate::act::Inline;
use crate::act::plain::{Note, read_rows, write};
use crate::act::reference::{no_fields, references};

/// An invented programme of Jarzębin as a page of a public bulletin shows it: footers, divided words, hard rows, odd marks.
const DIRTY: &str = include_str!("jarzebin.txt");

fn source(text: &str) -> Source {
    let row = |text: &str| Row { text: text.to_owned(), ..Row::default() };
    Source { rows: text.lines().map(row).collect(), omitted: Vec::new() }
}

/// The same rows as paragraphs of Word.
fn paragraphs(text: &str) -> Source {
    let mut source = source(text);
    source.rows.iter_mut().for_each(|row| row.hint.paragraph = true);
    source
}

fn taken(text: &str) -> Taken {
    take_in(&source(text), &Wanted::default()).unwrap()
}

fn written(part: &Part) -> String {
    write(&part.act, &no_fields)
}

fn sentences(taken: &Taken) -> Vec<String> {
    taken.notes().into_iter().map(Note::sentence).collect()
}

#[test]
fn a_page_of_a_bulletin_becomes_a_resolution_a_programme_and_a_justification() {
    let taken = taken(DIRTY);
    let mut told = format!("{:#?}\n", taken.head);
    for (name, role) in
        [("Uchwała", PartRole::Resolution), ("Program", PartRole::Main), ("Uzasadnienie", PartRole::Justification)]
    {
        let part = taken.part(role).unwrap();
        told += &format!("\n{name} (odesłań: {})\n{}", references(&part.act).len(), written(part));
    }
    told += "\nUwagi\n";
    sentences(&taken).iter().for_each(|sentence| told += &format!("{sentence}\n"));
    told += "\nPominięto\n";
    taken.removed.iter().for_each(|removed| told += &format!("{}: {:?} {}\n", removed.row, removed.why, removed.text));
    told += "\nWiersze\n";
    for (row, line) in taken.rows.iter().zip(DIRTY.lines()) {
        let units: Vec<String> = row.units.iter().map(|unit| unit.0.to_string()).collect();
        let start: String = line.chars().take(24).collect();
        told += &format!("{} {:?} [{}] {start}\n", row.row, row.fate, units.join(" "));
    }
    assert_snapshot!(told);
}

#[test]
fn what_was_taken_out_is_put_back_on_demand() {
    let rows = source(DIRTY);
    let first = take_in(&rows, &Wanted::default()).unwrap();
    let wanted = Wanted { keep: first.removed.iter().map(|removed| removed.row).collect(), ..Wanted::default() };
    let second = take_in(&rows, &wanted).unwrap();
    assert_eq!(second.removed, []);
    assert!(written(second.part(PartRole::Justification).unwrap()).contains("Liczba odwiedzin"));
}

#[test]
fn the_whole_text_is_the_programme_when_the_officer_says_so() {
    let wanted = Wanted { divide: Divide::AllProgramme, ..Wanted::default() };
    let taken = take_in(&source(DIRTY), &wanted).unwrap();
    assert!(taken.resolution.is_none() && taken.justification.is_none());
    assert!(written(&taken.main).contains("Uchwala się program współpracy"));
    assert_eq!(taken.head.number.as_deref(), Some("XX/164/2025"));
}

#[test]
fn a_file_that_is_only_a_programme_has_no_other_part() {
    let taken = taken("Program współpracy na rok 2026\n\n§ 1. Raz.\n§ 2. Zgodnie z § 1.");
    assert!(taken.resolution.is_none() && taken.justification.is_none());
    assert_eq!(written(&taken.main), "§ 1. Raz.\n§ 2. Zgodnie z § 1.\n");
    assert_eq!(references(&taken.main.act).len(), 1);
    assert_eq!(taken.head.years, Some((2026, 2026)));
}

#[test]
fn a_text_without_marks_or_without_a_programme_is_told() {
    let plain = taken("Zwykłe zdanie.\n\nDrugie zdanie.");
    assert_eq!(sentences(&plain), ["Nie rozpoznano ani jednego oznaczenia jednostki. Cały tekst pozostanie akapitami."]);
    let resolution = taken("UCHWAŁA NR I/1/2025\nRADY GMINY JARZĘBIN\n§ 1. Uchwala się program.\n§ 2. Uchwała wchodzi w życie.");
    assert_eq!(resolution.main.act.units, []);
    assert!(sentences(&resolution)[0].starts_with("W tekście nie znaleziono programu"));
}

#[test]
fn an_annex_that_is_no_programme_stays_with_its_resolution() {
    let taken = taken(
        "UCHWAŁA NR I/1/2025\n§ 1. Uchwala się program.\nZałącznik nr 1 do uchwały\nProgram współpracy na rok 2026\n\n§ 1. Cel.\n\
         Załącznik nr 2 do uchwały\nWzór mapy\n\n§ 1. Mapa.",
    );
    assert_eq!(written(&taken.main), "§ 1. Cel.\n");
    assert_eq!(
        written(taken.part(PartRole::Resolution).unwrap()),
        "§ 1. Uchwala się program.\nZałącznik\ndo uchwały Wzór mapy\n§ 1. Mapa.\n"
    );
}

#[test]
fn an_annex_of_the_programme_keeps_its_caption_and_stays_apart_from_the_last_paragraph() {
    let annex = "Załącznik nr 1 do Programu\nWZÓR FORMULARZA\n\n§ 1. Uwagi.";
    for head in ["", "UCHWAŁA NR 1/2025\n§ 1. Uchwala się program.\nZałącznik do uchwały\n"] {
        let taken = taken(&format!("{head}PROGRAM NA ROK 2026\n\n§ 1. Cel.\n§ 2. Koniec.\n{annex}"));
        assert_eq!(written(&taken.main), "§ 1. Cel.\n§ 2. Koniec.\nZałącznik\ndo Programu WZÓR FORMULARZA\n§ 1. Uwagi.\n");
        assert_eq!(taken.head.title.as_deref(), Some("PROGRAM NA ROK 2026"));
    }
}

#[test]
fn a_justification_is_told_from_the_word_in_an_act() {
    for (text, expected) in [
        ("§ 1. Cele.\nUZASADNIENIE DO PROJEKTU UCHWAŁY\nPowody.", true),
        ("§ 1. Cele:\n1) raz;\n2) dwa.\n\nUZASADNIENIE DO UCHWAŁY\nPowody.", true),
        ("§ 1. Cele.\nUzasadnienie do uchwały Nr 1 z dnia 1 grudnia 2025 r.\nPowody.", true),
        ("§ 1. Cele\nU Z A S A D N I E N I E\nPowody.", true),
        ("§ 1. Cele.\nWójt Gminy\nJan Sowa\nUzasadnienie:\nPowody.", true),
        ("§ 1. Komisja ocenia, zapewniając\nUzasadnienie\nwyboru.", false),
        ("§ 1. Cele.\nUzasadnienie\nwyboru podaje się na piśmie.\n§ 2. Dalej.", false),
        ("§ 1. Cele.\nUzasadnienie do wyboru oferty\npodaje komisja.", false),
    ] {
        let taken = taken(&format!("Program współpracy na rok 2026\n{text}"));
        assert_eq!(taken.part(PartRole::Justification).is_some(), expected, "{text}");
        assert!(taken.part(PartRole::Justification).is_none_or(|part| written(part) == "Powody.\n"), "{text}");
    }
}

#[test]
fn a_programme_may_follow_its_resolution_without_a_caption() {
    let taken = taken(
        "UCHWAŁA NR I/1/2025\n§ 1. Uchwala się\nProgram współpracy na rok 2026.\n§ 2. Uchwała wchodzi w życie.\n\n\
         Program współpracy\nna rok 2026\nRozdział 1\nCele\n§ 1. Cel.",
    );
    assert_eq!(written(&taken.main), "Rozdział 1\nCele\n§ 1. Cel.\n");
    assert_eq!(
        written(taken.part(PartRole::Resolution).unwrap()),
        "§ 1. Uchwala się Program współpracy na rok 2026.\n§ 2. Uchwała wchodzi w życie.\n"
    );
}

#[test]
fn a_soft_hyphen_at_the_end_of_a_row_divides_a_word_and_elsewhere_is_not_seen() {
    let taken = taken("§ 1. Pro\u{ad}gram współ\u{ad}\npracy.");
    assert_eq!(written(&taken.main), "§ 1. Program współpracy.\n");
}

#[test]
fn paragraphs_of_word_are_joined_only_in_the_middle_of_a_sentence() {
    let text = "Rozdział 1\nPostanowienia ogólne\n§ 1.\nProgram określa\ncele gminy\nZadania wykonuje wójt.";
    let taken = take_in(&paragraphs(text), &Wanted::default()).unwrap();
    assert_eq!(
        written(&taken.main),
        "Rozdział 1\nPostanowienia ogólne\n§ 1. Program określa cele gminy Zadania wykonuje wójt.\n"
    );
    assert_eq!(
        sentences(&taken),
        [
            "Akapit 5: połączono wiersze złamane w środku zdania. Takich miejsc jest w tekście: 1.",
            "Akapit 6: wiersz bez oznaczenia dołączono do jednostki powyżej. Sprawdź, czy słusznie.",
        ]
    );
}

#[test]
fn a_justification_keeps_its_paragraphs() {
    let text = "§ 1. Cel.\nUzasadnienie\nPierwszy akapit.\nDrugi akapit.\n1. Wyliczenie.\nTrzeci akapit.";
    let taken = take_in(&paragraphs(text), &Wanted::default()).unwrap();
    let justification = taken.part(PartRole::Justification).unwrap();
    assert_eq!(written(justification), "Pierwszy akapit.\nDrugi akapit.\n1. Wyliczenie.\nTrzeci akapit.\n");
}

#[test]
fn a_table_becomes_words_and_is_told_once() {
    let mut source = source("§ 1. Kwoty:\n1. | Sport | 10 000\n2. | Kultura | 20 000\n§ 2. Koniec.");
    source.rows[1].hint.table = true;
    source.rows[2].hint.table = true;
    let taken = take_in(&source, &Wanted::default()).unwrap();
    assert_eq!(written(&taken.main), "§ 1. Kwoty: 1. | Sport | 10 000 2. | Kultura | 20 000\n§ 2. Koniec.\n");
    assert_eq!(sentences(&taken).len(), 1);
}

#[test]
fn initials_and_enumerations_are_no_chapters() {
    for text in ["§ 1. Skład:\n1) przewodniczy\nI. Nowak.\n§ 2. Koniec.", "Rozdział 1\nCele\nI. Raz.\nII. Dwa."] {
        assert!(!taken(text).rows.iter().any(|row| matches!(row.fate, Fate::Respelled { .. })), "{text}");
    }
}

#[test]
fn page_numbers_and_running_heads_are_told_from_words_of_the_act() {
    for (row, expected) in [
        ("Strona 3", true),
        ("strona 3 z 12", true),
        ("Str. 3/12", true),
        ("– 3 –", true),
        ("Strona umowy 3", false),
        ("3", false),
        ("Strona 3 określa wzór.", false),
    ] {
        let taken = taken(&format!("§ 1. Raz.\n{row}\n§ 2. Dwa."));
        assert_eq!(!taken.removed.is_empty(), expected, "{row}");
    }
}

/// Pages of sixteen rows, the same rows between them.
fn pages(between: &str) -> String {
    let page = |page: usize| "raz po raz dalsze słowa zdania\n".repeat(16) + &between.replace('#', &page.to_string());
    "§ 1. Słowa:\n".to_owned() + &(1..=4).map(page).collect::<String>() + "koniec."
}

#[test]
fn a_sentence_about_a_programme_is_no_title_and_a_preamble_stays() {
    for (text, title, first) in [
        ("GMINNY PROGRAM\nNA ROK 2026\n\nWstęp\n\nProgram jest wyrazem dążenia.", Some("GMINNY PROGRAM NA ROK 2026"), "Wstęp"),
        ("Projekt programu na rok 2026 r.\nWstęp.", Some("Projekt programu na rok 2026 r."), "Wstęp."),
        ("Program współpracy\n\nGmina od 2004 r. współpracuje.", Some("Program współpracy"), "Gmina od"),
        ("Program współpracy\nWstęp\n\nZdanie.", Some("Program współpracy"), "Wstęp"),
        ("Wprowadzenie\n\nUchwała rady określa zasady.\nProgram na rok 2026 powstał.", None, "Wprowadzenie"),
        ("Wprowadzenie\n\nUchwała rady określa\nzasady.", None, "Wprowadzenie"),
    ] {
        let taken = taken(&format!("{text}\n\nRozdział 1\nCele\n§ 1. Cele.\n§ 2. Inne."));
        assert_eq!(taken.head.title.as_deref(), title, "{text}");
        assert!(written(&taken.main).starts_with(first), "{}", written(&taken.main));
    }
}

#[test]
fn the_matter_of_a_web_page_begins_where_two_of_its_rows_stand_below_the_act() {
    for (below, expected) in [
        ("Drukuj podania dwustronnie", 0),
        ("Data publikacji\nprogramu jest dniem wejścia w życie.\nUzasadnienie\nPowody.", 0),
        ("Drukuj\nMetryczka\nZałącznik nr 2\nWzór mapy", 0),
        ("Metryczka\nWytworzył: Jan Sowa\nLiczba odwiedzin: 45", 3),
        ("Uzasadnienie\nPowody.\nWytworzył:\nJan Sowa\n\nData publikacji:\n2025-12-01", 4),
    ] {
        let taken = taken(&format!("Program współpracy na rok 2026\n§ 1. Cele.\n{below}"));
        assert_eq!(taken.removed.iter().filter(|removed| removed.why == Why::Site).count(), expected, "{below}");
    }
}

#[test]
fn a_running_head_is_told_by_the_page_it_stands_on() {
    for (between, expected) in [
        ("Strona # z 7\nUrząd Gminy Dąb, ul. Polna 1\n", 8),
        ("#\nUrząd Gminy Dąb, ul. Polna 1\n", 8),
        ("\nUrząd Gminy Dąb, ul. Polna 1\n\n- # -\n", 8),
        ("Program Gminy Dąb na rok 2026 | Strona # z 7\n", 4),
        ("Program Gminy Dąb na rok 2026 # z 7\n", 4),
        ("\nRealizator: Urząd Gminy Dąb\n", 0),
        ("\nWskaźnik: liczba umów w roku 202#\n", 0),
        ("Strona #\nPlanowana kwota 10 000 zł\n", 4),
        ("Strona #\nRozdział #\nZadania z zakresu kultury\n", 4),
        ("Rozdział #\nZadania z zakresu kultury\nStrona #\n", 4),
    ] {
        assert_eq!(taken(&pages(between)).removed.len(), expected, "{between}");
    }
}

#[test]
fn a_row_that_returns_at_a_change_of_page_is_a_running_head() {
    let mut source = source(&pages("Urząd Gminy Dąb, ul. Polna 1\n"));
    source.rows.iter_mut().zip(0..).for_each(|(row, number)| row.page = Some(number / 17 + 1));
    assert_eq!(take_in(&source, &Wanted::default()).unwrap().removed.len(), 4);
}

#[test]
fn a_signing_line_at_the_end_of_a_row_is_cut_off_alone() {
    let taken = taken("§ 1. Raz. Id: 1A2B3C4D-0F5E. Podpisany Strona 1\n§ 2. Dwa.");
    assert_eq!(written(&taken.main), "§ 1. Raz.\n§ 2. Dwa.\n");
    let removed = Removed { row: 1, text: "Id: 1A2B3C4D-0F5E. Podpisany Strona 1".into(), why: Why::Signing };
    assert_eq!(taken.removed, [removed]);
}

#[test]
fn a_signing_line_ends_where_its_own_words_end() {
    let key = "1A2B3C4D-AAAA-BBBB-CCCC-111122223333";
    for (row, expected) in [
        (format!("Pierwsza. Id: {key}. Podpisany Strona 1 Druga."), "Pierwsza. Druga."),
        (format!("Pierwsza Id: {key} druga, Id: {key}. Projekt trzecia."), "Pierwsza druga, trzecia."),
        (format!("Id: {key}. Strona umowy."), "Strona umowy."),
        ("W generatorze, Id: 12345678 urzędu, do 31 stycznia.".into(), "W generatorze, Id: 12345678 urzędu, do 31 stycznia."),
    ] {
        assert_eq!(written(&taken(&format!("§ 1. {row}")).main), format!("§ 1. {expected}\n"), "{row}");
    }
}

#[test]
fn a_signature_is_told_from_a_list_of_people() {
    for (end, expected) in [
        (".\nPrzewodniczący Rady:\n(-) Jan Nowak", 2),
        ("\nPrzewodniczący Rady Gminy\nJan Nowak", 2),
        ("\nWójt Gminy\n/-/ Anna Nowak", 2),
        (".\nPrzewodnicząca\nAnna Nowak", 2),
        (":\nWójt, działając przez:\nPrezydent Miasta\nStarosta", 0),
        (".\n\nPrzewodniczący Komisji Konkursowej\nCzłonek", 0),
        (".\n\nPrzewodniczący Rady – radny\nZastępca Przewodniczącego – radny\nCzłonek – kto inny", 0),
    ] {
        let taken = taken(&format!("Program współpracy na rok 2026\n§ 1. Cele\n§ 2. Wchodzi w życie{end}"));
        assert_eq!(taken.removed.iter().filter(|removed| removed.why == Why::Signature).count(), expected, "{end}");
    }
}

#[test]
fn a_long_text_keeps_all_its_units_and_references() {
    let text: String =
        (1..=900).map(|n| format!("§ {n}. 1. Zadania:\n1/ z § {n} ust. 2;\n2/ inne.\n2. Dalsze zdanie,\nzłamane.\n")).collect();
    let taken = taken(&text);
    assert_eq!(taken.main.act.walk().count(), 900 * 5);
    assert_eq!(references(&taken.main.act).len(), 900);
}

fn solid(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn row() -> impl Strategy<Value = Row> {
    let text = prop::sample::select(vec![
        "",
        "",
        "§ 1. Zadania:",
        "§2",
        "§ 3 . Inne",
        "1. 1) raz",
        "2/ dwa,",
        "1 ) jeden",
        "a. litera,",
        "b/ inna",
        "– tiret",
        "I. OGÓLNE",
        "II. DALSZE",
        "Rozdział 1",
        "Strona 3",
        "- 4 -",
        "7",
        "8",
        "9",
        "Program gminy Jarzębin – strona 1",
        "Program gminy Jarzębin – strona 2",
        "Program gminy Jarzębin – strona 3",
        "Id: 1A2B3C4D-0F5E. Podpisany Strona 1",
        "zgodnie z § 1 ust. 1 i 2",
        "Zwykłe zdanie.",
        "małymi literami",
        "UCHWAŁA NR 1/2025",
        "w sprawie programu",
        "Na podstawie art. 5",
        "Załącznik nr 1 do uchwały",
        "Program współpracy",
        "na rok 2026",
        "Uzasadnienie",
        "Wójt Gminy",
        "Jan Sowa",
        "Metryczka",
        "1.1. dziwne",
    ]);
    (text, any::<bool>(), prop::bool::weighted(0.1)).prop_map(|(text, paragraph, table)| Row {
        text: text.to_owned(),
        page: None,
        hint: Hint { paragraph, table, listed: false },
    })
}

proptest! {
    #[test]
    fn every_word_is_in_a_part_or_told_as_taken_out(rows in prop::collection::vec(row(), 0..60)) {
        let wanted = Wanted::default();
        let (clean, mut removed) = clean(&rows, &wanted.keep);
        let (_, segments, more) = divide(clean, &wanted);
        removed.extend(more);
        let mut kept = vec![String::new(); rows.len()];
        for segment in &segments {
            for row in &segment.rows {
                kept[row.at.row as usize - 1] = row.text.clone();
            }
            let read: String = read_rows(&segment.rows, segment.kind).lines.iter().map(|read| {
                let words: String = read.line.inlines.iter().filter_map(Inline::words).collect();
                format!("{}{words}", read.mark)
            }).collect();
            prop_assert_eq!(solid(&read), solid(&segment.rows.iter().map(|row| row.text.as_str()).collect::<String>()));
        }
        for removed in removed {
            kept[removed.row as usize - 1] += &removed.text;
        }
        for (row, kept) in rows.iter().zip(kept) {
            prop_assert_eq!(solid(&row.text), solid(&kept));
        }
    }

    #[test]
    fn every_row_has_its_fate_and_every_unit_named_is_in_its_part(rows in prop::collection::vec(row(), 0..60)) {
        let source = Source { rows, omitted: Vec::new() };
        let taken = take_in(&source, &Wanted::default()).unwrap();
        prop_assert_eq!(taken.rows.len(), source.rows.len());
        for (row, fate) in source.rows.iter().zip(&taken.rows) {
            prop_assert_eq!(row.text.is_empty(), fate.fate == Fate::Blank);
            let act = fate.part.and_then(|role| taken.part(role)).map(|part| &part.act);
            prop_assert_eq!(act.is_none(), matches!(fate.fate, Fate::Blank | Fate::Removed(_)));
            for unit in &fate.units {
                prop_assert!(act.is_some_and(|act| act.find(*unit).is_some()), "{:?}", fate);
            }
        }
    }

    #[test]
    fn cleaning_what_is_clean_changes_nothing(rows in prop::collection::vec(row(), 0..60)) {
        let keep = Default::default();
        let (once, _) = clean(&rows, &keep);
        let again: Vec<Row> = once.iter().map(|row| Row {
            text: row.text.clone(),
            page: row.at.page,
            hint: Hint { paragraph: row.at.paragraph, table: row.table, listed: false },
        }).collect();
        let (twice, removed) = clean(&again, &keep);
        prop_assert_eq!(removed, vec![]);
        let texts = |rows: &[crate::act::plain::PlainRow]| rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&twice), texts(&once));
    }

    #[test]
    fn any_row_is_made_legible_once_and_for_all(text in "\\PC{0,60}") {
        let once = legible(&text);
        prop_assert_eq!(legible(&once), once);
    }
}
