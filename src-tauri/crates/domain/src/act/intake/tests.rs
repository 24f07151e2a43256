//! A text with every fault that real texts have, and what becomes of its rows.

mod pages;
mod parts;
mod properties;

use insta::assert_snapshot;

use super::*;
use crate::act::plain::{Note, write};
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
    for text in [
        "§ 1. Zadania:\nI. Sport\nII. Kultura\n§ 2. Koniec.",
        "I. Sport,\nII. Kultura,\n§ 1. Koniec.",
        "1. Zadania:\nI. Sport\nII. Kultura\n2. Inne.",
        "§ 1. Skład:\n1) przewodniczy\nI. Nowak.\n§ 2. Koniec.",
        "Rozdział 1\nCele\nI. Raz.\nII. Dwa.",
    ] {
        assert!(!taken(text).rows.iter().any(|row| matches!(row.fate, Fate::Respelled { .. })), "{text}");
    }
}

#[test]
fn an_enumeration_within_roman_chapters_stays_with_its_paragraph() {
    let taken = taken("I. OGÓLNE\n§ 1. Zadania:\nI. Sport\nII. Kultura\nIII. Nauka\nII. KOŃCOWE\n§ 2. Koniec.");
    assert_eq!(
        written(&taken.main),
        "Rozdział 1\nOGÓLNE\n§ 1. Zadania: I. Sport II. Kultura III. Nauka\nRozdział 2\nKOŃCOWE\n§ 2. Koniec.\n"
    );
    let unknown = |sentence: &&String| sentence.contains("nie rozpoznano oznaczenia");
    assert_eq!(sentences(&taken).iter().filter(unknown).count(), 3);
}

#[test]
fn citations_of_letters_that_became_points_are_live_and_told() {
    let taken = taken("§ 1. Zadania:\na) sport,\nb) kultura.\n§ 2. Zadania, o których mowa w § 1 lit. a, są pilne.");
    assert!(written(&taken.main).ends_with("§ 2. Zadania, o których mowa w § 1 pkt 1, są pilne.\n"), "{}", written(&taken.main));
    let told = "Wiersz 4: odesłanie „§ 1 lit. a” prowadzi teraz do „§ 1 pkt 1”, bo jednostki ponumerowano po kolei.";
    assert!(sentences(&taken).iter().any(|sentence| sentence == told), "{:?}", sentences(&taken));
}

#[test]
fn a_long_text_keeps_all_its_units_and_references() {
    let text: String =
        (1..=900).map(|n| format!("§ {n}. 1. Zadania:\n1/ z § {n} ust. 2;\n2/ inne.\n2. Dalsze zdanie,\nzłamane.\n")).collect();
    let taken = taken(&text);
    assert_eq!(taken.main.act.walk().count(), 900 * 5);
    assert_eq!(references(&taken.main.act).len(), 900);
}
