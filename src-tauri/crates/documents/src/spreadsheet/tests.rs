//! Sheets written and read back, and files that are refused.

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

const MOST: usize = 1_000;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cells(sheet: &Sheet) -> Vec<Vec<(&str, CellKind)>> {
    sheet.rows.iter().map(|(_, row)| row.iter().map(|cell| (cell.text.as_str(), cell.kind)).collect()).collect()
}

#[test]
fn a_list_comes_back_word_for_word_and_nothing_in_it_is_a_formula() {
    let words = ["=2+5", "+48 600 000 000", "-1", "@SUM(A1)", "0009000372", "Koło „Malwa” w Jarzębinie", "21.09.2012", "a\nb"];
    let rows = vec![words.map(str::to_owned).to_vec()];
    let headings: Vec<String> = (0..words.len()).map(|number| format!("kolumna {number}")).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let bytes = list("Organizacje", &headings, &rows, day()).unwrap();
    assert_eq!(bytes, list("Organizacje", &headings, &rows, day()).unwrap(), "equal lists give equal bytes");
    let read = sheet(&bytes, None, MOST).unwrap();
    assert_eq!((read.name.as_str(), read.rows.len()), ("Organizacje", 2));
    assert_eq!(cells(&read)[1], words.map(|word| (word, CellKind::Text)));
}

#[test]
fn numbers_days_and_faults_say_what_they_are() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Pusty").unwrap();
    let page = book.add_worksheet().set_name("Lista").unwrap();
    page.write_number(2, 0, 2_003_764).unwrap();
    page.write_number(2, 1, 61_109_010_140_000_071_219_812_874_f64).unwrap();
    let format = Format::new().set_num_format("dd.mm.yyyy");
    page.write_datetime_with_format(2, 2, ExcelDateTime::from_ymd(2012, 9, 21).unwrap(), &format).unwrap();
    page.write_boolean(2, 3, true).unwrap();
    page.write_formula(2, 4, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    page.merge_range(0, 0, 1, 2, "Wykaz", &Format::new()).unwrap();
    book.add_worksheet().set_name("Ukryty").unwrap().set_hidden(true).write_string(0, 0, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();

    let read = sheet(&bytes, None, MOST).unwrap();
    assert_eq!(read.name, "Lista", "the first sheet with anything in it");
    assert_eq!(
        read.all.iter().map(|one| (one.name.as_str(), one.hidden)).collect::<Vec<_>>(),
        [("Pusty", false), ("Lista", false), ("Ukryty", true)]
    );
    assert_eq!(read.rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 3]);
    let row = &cells(&read)[1];
    assert_eq!(row[0], ("2003764", CellKind::Number));
    assert_eq!(row[1].1, CellKind::Rounded);
    assert_eq!(row[2], ("21.09.2012", CellKind::Day));
    assert_eq!(row[3], ("tak", CellKind::Text));
    assert_eq!(row[4].0, "#DIV/0!");
    assert_eq!(read.merged, [Merged { rows: (1, 2), columns: (0, 2) }]);
    assert_eq!(sheet(&bytes, Some("Ukryty"), MOST).unwrap().rows.len(), 1);
    let missing = sheet(&bytes, Some("Inny"), MOST).unwrap_err();
    assert_eq!(missing.to_string(), "W tym pliku nie ma arkusza „Inny”. Są w nim: „Pusty”, „Lista”, „Ukryty”.");
}

#[test]
fn files_of_other_kinds_and_damaged_ones_are_refused() {
    let utf16 = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let whole = list("Organizacje", &["nazwa"], &[vec!["Koło".into()]], day()).unwrap();
    let mut cut = whole.clone();
    cut.truncate(whole.len() / 2);
    let cases = [
        ([&ole[..], &utf16("EncryptedPackage")].concat(), SheetFault::Locked),
        ([&ole[..], &utf16("Workbook")].concat(), SheetFault::OldForm),
        (archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), SheetFault::OtherForm),
        (archive(&[("xl/workbook.bin", b"")]), SheetFault::OtherForm),
        (archive(&[("word/document.xml", b"<w/>")]), SheetFault::Document),
        (archive(&[("lista.csv", b"nazwa;nip")]), SheetFault::NoWorkbook),
        (archive(&[("xl/workbook.xml", b"<workbook")]), SheetFault::Damaged),
        (cut, SheetFault::Damaged),
        (b"nazwa;nip".to_vec(), SheetFault::NoWorkbook),
        (Workbook::new().save_to_buffer().unwrap(), SheetFault::Empty),
    ];
    for (bytes, fault) in cases {
        assert_eq!(sheet(&bytes, None, MOST).unwrap_err(), fault);
    }
    assert_eq!(recognised(b"nazwa;nip"), Ok(false), "a text is read otherwise");
}

#[test]
fn what_would_fill_the_memory_is_refused_before() {
    let zeros = vec![b' '; 1024 * 1024];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    for _ in 0..=limits::MOST_UNPACKED / zeros.len() as u64 {
        zip.write_all(&zeros).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024, "{}", bomb.len());
    assert_eq!(sheet(&bomb, None, MOST).unwrap_err(), SheetFault::Unpacked);

    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, limits::MOST_COLUMNS as u16, "x").unwrap();
    assert_eq!(sheet(&book.save_to_buffer().unwrap(), None, MOST).unwrap_err(), SheetFault::TooWide);

    let rows: Vec<Vec<String>> = (0..=MOST).map(|number| vec![number.to_string()]).collect();
    let long = list("Lista", &["nazwa"], &rows, day()).unwrap();
    assert_eq!(sheet(&long, None, MOST).unwrap_err(), SheetFault::TooLong { most: MOST });

    let mut far = Workbook::new();
    far.add_worksheet().write_string(1_048_575, 0, "x").unwrap();
    assert_eq!(sheet(&far.save_to_buffer().unwrap(), None, MOST).unwrap().rows[0].0, 1_048_576, "empty rows cost nothing");
}
