//! No word is lost, whatever the rows.

use proptest::prelude::*;

use super::*;
use crate::act::Inline;
use crate::act::intake::clean::clean;
use crate::act::intake::parts::divide;
use crate::act::plain::{PlainRow, read_rows};

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
        "Spis treści",
        "Cele ... 3",
        "Cele",
        "Załącznik nr 2 do Programu",
        "PROGRAM NA ROK 2026",
        "§ 1 ust. 1 Raz",
        "I. Sport,",
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
        let texts = |rows: &[PlainRow]| rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&twice), texts(&once));
    }

    #[test]
    fn any_row_is_made_legible_once_and_for_all(text in "\\PC{0,60}") {
        let once = legible(&text);
        prop_assert_eq!(legible(&once), once);
    }
}
