//! What belongs to pages and not to the text.

use super::*;

#[test]
fn a_table_of_contents_is_taken_out_and_the_text_below_it_stays() {
    for (contents, rows) in [
        ("Spis treści\nRozdział 1. Cele ........ 2\nRozdział 2. Środki finansowe 3\n", 3),
        ("SPIS TREŚCI:\n\nRozdział 1\nCele\nRozdział 2\nŚrodki finansowe\n", 5),
        ("Spis treści\nRozdział 1 Cele\nRozdział 2 Środki finansowe\nPROGRAM NA ROK 2026\n", 3),
    ] {
        let taken = taken(&format!("{contents}\nRozdział 1\nCele\n§ 1. Raz.\nRozdział 2\nŚrodki finansowe\n§ 2. Dwa."));
        assert!(
            written(&taken.main).ends_with("Rozdział 1\nCele\n§ 1. Raz.\nRozdział 2\nŚrodki finansowe\n§ 2. Dwa.\n"),
            "{contents}{}",
            written(&taken.main)
        );
        assert_eq!(taken.main.act.walk().count(), 4, "{contents}");
        assert_eq!(taken.removed.iter().filter(|removed| removed.why == Why::Contents).count(), rows, "{contents}");
    }
    let begins = "PROGRAM NA ROK 2026\n";
    for (contents, rows) in [
        ("Spis treści\nWstęp 3\nCele 4\nŚrodki finansowe 6\n", 4),
        ("Spis treści\nWstęp\nCele\nŚrodki finansowe\n", 4),
        ("WSTĘP... 3\nCELE... 4\nŚRODKI FINANSOWE... 6\n", 3),
        ("WSTĘP 3\n\nCELE 4\n\nŚRODKI FINANSOWE 10\n", 3),
    ] {
        let text = "Wstęp\nZdanie.\n\nCele\nInne zdanie.\n\nŚrodki\nfinansowe\nTrzecie zdanie.\n";
        for (above, below) in [(begins, ""), ("", begins)] {
            let taken = taken(&format!("{above}{contents}{below}\n{text}§ 1. Raz."));
            let removed = taken.removed.iter().filter(|removed| removed.why == Why::Contents).count();
            assert_eq!(removed, rows, "{contents}{:#?}", taken.removed);
            assert!(written(&taken.main).starts_with("Wstęp"), "{}", written(&taken.main));
        }
    }
    for (contents, chapters) in [
        ("Rozdział 1. Cele\nRozdział 2. Środki finansowe\nRozdział 3. Inne\n", "Rozdział #"),
        ("Rozdział 1\nCele\nRozdział 2\nŚrodki finansowe 3\nRozdział 3\nInne\n", "Rozdział #"),
        ("I. Cele 1\nII. Środki finansowe 2\nIII. Inne 12\n", "#."),
        ("Rozdział 1 Cele ... 3\nRozdział 2 Środki\nfinansowe\nRozdział 3 Inne ... 7\n", "Rozdział #"),
    ] {
        let heading = |number: &str, words: &str| format!("{} {words}\n", chapters.replace('#', number));
        let numbers = if chapters == "#." { ["I", "II", "III"] } else { ["1", "2", "3"] };
        let titles = ["Cele", "Środki finansowe", "Inne"];
        let body: String = numbers.iter().zip(titles).map(|(number, words)| heading(number, words) + "1. Raz.\n").collect();
        let taken = taken(&format!("{contents}{begins}\n{body}"));
        assert_eq!(written(&taken.main).matches("Rozdział").count(), 3, "{}", written(&taken.main));
        let rows = contents.lines().count();
        assert_eq!(taken.removed.iter().filter(|removed| removed.why == Why::Contents).count(), rows, "{contents}");
    }
    for list in
        ["Sport 10\nKultura 20\nNauka 30\n", "Rozdział 1 Cele\nRozdział 2 Inne\nRozdział 3 Raz\n", "I. Raz\nII. Dwa\nIII. Trzy\n"]
    {
        let kept = taken(&format!("Program współpracy na rok 2026\n{list}§ 1. Sport i kultura.\n§ 2. Dwa."));
        assert!(kept.removed.iter().all(|removed| removed.why != Why::Contents), "{list}");
    }
    let doubtful = taken("Spis treści\nRozdział 1. Cele\n§ 1. Raz.\nRozdział 2. Inne\n§ 2. Dwa.");
    assert!(doubtful.removed.iter().all(|removed| removed.why != Why::Contents));
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
        ("Program współpracy Gminy Dąb\nz organizacjami na rok 2026\nStrona # z 7\n", 12),
        ("#\nProgram współpracy Gminy Dąb\nz organizacjami na rok 2026\n", 12),
        ("\nRealizator: Urząd Gminy Dąb\nz siedzibą w Dębie\n", 0),
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
