//! Lists of organisations in spreadsheets: read as they were typed, written so that they can be read again.

use casework::{
    Desk,
    organisation::{
        self, ListAsk, export,
        import::{self, ImportMend, ImportPlan, ImportReading, Source},
    },
};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tests::office::Officer;

/// A title, headings in two joined rows, numbers without their zeros, a rounded account and a fault.
fn sheet() -> Source {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Instrukcja").unwrap().write_string(0, 0, "Proszę wypełnić drugi arkusz.").unwrap();
    let page = book.add_worksheet().set_name("Wykaz 2026").unwrap();
    let plain = Format::new();
    page.merge_range(0, 0, 0, 7, "Wykaz organizacji gminy Jarzębin", &plain).unwrap();
    for (column, heading) in ["Nazwa organizacji", "NIP", "REGON", "KRS"].into_iter().enumerate() {
        page.merge_range(2, column as u16, 3, column as u16, heading, &plain).unwrap();
    }
    page.merge_range(2, 4, 2, 5, "Adres", &plain).unwrap();
    page.write_string(3, 4, "kod pocztowy").unwrap();
    page.write_string(3, 5, "miejscowość").unwrap();
    page.merge_range(2, 6, 3, 6, "data rejestracji", &plain).unwrap();
    page.merge_range(2, 7, 3, 7, "nr rachunku", &plain).unwrap();

    page.write_string(4, 0, "Koło „Malwa”").unwrap();
    page.write_number(4, 1, 5_260_202_393_f64).unwrap();
    page.write_number(4, 2, 2_003_764).unwrap();
    page.write_number(4, 3, 9_000_372).unwrap();
    page.write_string(4, 4, "01-234").unwrap();
    page.write_string(4, 5, "Jarzębin").unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    page.write_datetime_with_format(4, 6, ExcelDateTime::from_ymd(2012, 9, 21).unwrap(), &day).unwrap();

    page.write_string(5, 0, "Fundacja „Zorza”").unwrap();
    page.write_string(5, 3, "0000900111").unwrap();
    page.write_number(5, 7, 61_109_010_140_000_071_219_812_874_f64).unwrap();
    Source::of("wykaz.xlsx", book.save_to_buffer().unwrap()).unwrap()
}

fn on_list() -> ImportReading {
    ImportReading { sheet: Some("Wykaz 2026".into()), ..ImportReading::default() }
}

fn rows(desk: &Desk, ask: &ListAsk) -> Vec<String> {
    organisation::list(desk, ask).unwrap().rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_sheet_is_chosen_its_headings_found_and_its_numbers_made_whole() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let list = sheet();
    let first = import::preview(&desk, &list, &ImportReading::default()).unwrap();
    assert_eq!((first.sheet.as_str(), first.sheets.len(), first.heading_row), ("Instrukcja", 2, None));

    let preview = import::preview(&desk, &list, &on_list()).unwrap();
    assert_eq!((preview.rows, preview.heading_row), (2, Some(4)));
    let columns: Vec<(&str, &str, &str)> =
        preview.columns.iter().map(|one| (one.heading.as_str(), one.field.as_str(), one.note.as_str())).collect();
    assert_eq!(
        columns,
        [
            ("Nazwa organizacji", "name", ""),
            ("NIP", "nip", ""),
            ("REGON", "regon", "zera dopiszemy"),
            ("KRS", "krs", "zera dopiszemy"),
            ("kod pocztowy", "postcode", ""),
            ("miejscowość", "town", ""),
            ("data rejestracji", "registered_on", ""),
            ("nr rachunku", "accounts", ""),
        ]
    );

    let plan = import::plan_of(&desk, &list, on_list()).unwrap();
    let check = import::check(&desk, &list, &plan).unwrap();
    let [fault] = check.faults.as_slice() else { panic!("{:?}", check.faults) };
    assert_eq!((fault.row, fault.field.as_str()), (6, "accounts"));
    assert_eq!(fault.sentence, "Arkusz zaokrąglił tę liczbę i zgubił jej ostatnie cyfry. Wpisz ją jeszcze raz.");

    let value = "61 1090 1014 0000 0712 1981 2874";
    let mended = ImportMend { row: 6, field: "accounts".into(), value: value.into() };
    let plan = ImportPlan { mends: vec![mended], ..plan };
    let done = import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap().value;
    assert_eq!((done.new, done.faulty), (2, 0), "{}", done.sentence);
    let found = organisation::list(&desk, &ListAsk { text: "malwa".into(), ..ListAsk::default() }).unwrap();
    let form = organisation::card(&desk, found.rows[0].id).unwrap().form;
    assert_eq!((form.regon.as_str(), form.register_number.as_str()), ("002003764", "0009000372"));
    assert_eq!((form.seat.postcode.as_str(), form.registered_on.as_str()), ("01-234", "2012-09-21"));
    import::take_back(&mut desk, done.act.unwrap()).unwrap();
    assert!(rows(&desk, &ListAsk::default()).is_empty());
    let known = import::preview(&desk, &list, &on_list()).unwrap();
    assert!(known.columns.iter().all(|column| column.by == import::GuessedBy::Memory), "the columns are remembered");
}

#[test]
fn what_is_exported_as_a_sheet_is_read_in_again_without_loss() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let text =
        "nazwa;telefon;KRS;opis\nKoło „Malwa”;+48 600 000 001;9000372;prowadzi – od lat – świetlicę\nFundacja „Zorza”;;;\n";
    let list = Source::of("lista.csv", text.into()).unwrap();
    let plan = import::plan_for(&desk, &list).unwrap();
    import::run(&mut desk, &list, &plan, |_, _| Ok(())).unwrap();
    let bytes = export::xlsx(&desk, &ListAsk::default()).unwrap();
    assert_eq!(bytes, export::xlsx(&desk, &ListAsk::default()).unwrap(), "the same register gives the same file");
    let sheet = Source::of("organizacje.xlsx", bytes).unwrap();
    let plan = import::plan_for(&desk, &sheet).unwrap();
    let check = import::check(&desk, &sheet, &plan).unwrap();
    assert_eq!((check.present, check.updates.len(), check.faulty), (2, 0, 0), "{check:?}");

    let other = Officer::on("2026-10-15");
    let mut other = other.new_file();
    let plan = import::plan_for(&other, &sheet).unwrap();
    import::run(&mut other, &sheet, &plan, |_, _| Ok(())).unwrap();
    assert_eq!(export::csv(&other, &ListAsk::default()).unwrap(), export::csv(&desk, &ListAsk::default()).unwrap());
}

#[test]
fn a_sheet_that_cannot_be_read_is_refused_with_cause_and_remedy() {
    let officer = Officer::on("2026-10-15");
    let desk = officer.new_file();
    let ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let locked: Vec<u8> = ole.into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (bytes, words) in
        [(locked, "zdejmij hasło"), (ole.to_vec(), "dawnej postaci Excela"), (b"PK\x03\x04xl".to_vec(), "uszkodzony")]
    {
        let refused = Source::of("lista.xlsx", bytes).unwrap_err().sentence();
        assert!(refused.starts_with("lista.xlsx: ") && refused.contains(words), "{refused}");
    }
    let reading = ImportReading { sheet: Some("Wykaz 2025".into()), ..ImportReading::default() };
    let refused = import::preview(&desk, &sheet(), &reading).unwrap_err().sentence();
    assert_eq!(refused, "wykaz.xlsx: W tym pliku nie ma arkusza „Wykaz 2025”. Są w nim: „Instrukcja”, „Wykaz 2026”.");
    let empty = Source::of("pusty.xlsx", Workbook::new().save_to_buffer().unwrap());
    assert!(empty.is_ok() && import::plan_for(&desk, &empty.unwrap()).unwrap_err().sentence().contains("nie ma żadnych danych"));
}
