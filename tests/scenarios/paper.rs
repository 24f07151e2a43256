//! „Druk na papierze”: own sheets, measured printers, receipt stickers, stamps beside the register, packets of the case.

use std::{fs, process::Command};

use casework::{
    Desk, Failure,
    document::register::{self, RegisterFilter},
    history,
    organisation::post::{self, PostAsk, SenderChoice, TurnChoice},
    paper::{
        measures::{self, SheetInput, SheetMeasures},
        packet::{self, CountedPart, CountingChoice, PacketAsk, PacketPart},
        printer::{self, PrinterInput},
        stamp::{self, CornerChoice, PagesChoice, StampAsk},
        sticker::{self, StickerAsk},
    },
    picked::Picked,
    sample,
    view::{ExplainedPart, Key},
};
use tests::office::Officer;

fn town() -> (std::sync::Arc<Officer>, Desk) {
    let officer = Officer::on("2026-10-15");
    let desk = sample::create(officer.clone(), &officer.path("jarzebin.kladka")).unwrap();
    (officer, desk)
}

/// The words of a PDF.
fn words(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plik.pdf");
    fs::write(&path, bytes).unwrap();
    let out = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().expect("poppler-utils is installed");
    String::from_utf8(out.stdout).unwrap().replace('\u{a0}', " ")
}

fn issued(desk: &Desk) -> Key {
    register::list(desk, &RegisterFilter::default()).unwrap().rows[0].id
}

fn seal(desk: &Desk, kind: &str) -> StampAsk {
    let start = stamp::start(desk).unwrap();
    let person = start.people.first().cloned().expect("somebody signs");
    StampAsk {
        issued: Some(issued(desk)),
        kind: kind.into(),
        corner: CornerChoice::UpperRight,
        pages: PagesChoice::First,
        typed: String::new(),
        place: start.place,
        day: start.day,
        name: person.name,
        function: person.function,
    }
}

#[test]
fn a_sheet_measured_by_the_office_is_printed_on_kept_under_its_name_and_comes_back_after_removal() {
    let (_officer, mut desk) = town();
    let measures = SheetMeasures {
        page_width: 210.0,
        page_height: 297.0,
        columns: 2,
        rows: 4,
        label_width: 96.5,
        label_height: 64.3,
        left: 8.0,
        top: 20.0,
        gap_x: 1.5,
        gap_y: 0.0,
        padding: 4.0,
    };
    let ask = |paper: &str, typed: Option<SheetMeasures>| PostAsk {
        organisations: vec![1.into(), 2.into()],
        paper: paper.into(),
        start: 8,
        measures: typed,
        ..PostAsk::default()
    };
    let looked = post::check(&desk, &ask("etykiety-1", Some(measures))).unwrap();
    assert_eq!((looked.sheets, looked.first_sheet.places.len()), (2, 8));
    let key = measures::save(&mut desk, &SheetInput { name: " z szafy ".into(), measures }).unwrap().value;
    let paper = post::papers(&desk).unwrap().remove(0);
    assert_eq!((paper.key.as_str(), paper.places, paper.own.is_some()), (key.as_str(), 8, true));
    assert!(paper.label.starts_with("z szafy (A4, 2 × 4 etykiet 96,5 × 64,3 mm"), "{}", paper.label);
    let kept = paper.measures.unwrap();
    assert_eq!((kept.label_width, kept.label_height, kept.gap_x), (96.5, 64.3, 1.5), "measures come back as they were typed");
    assert_eq!(post::check(&desk, &ask(&key, None)).unwrap(), looked);

    let removal = measures::remove(&mut desk, paper.own.unwrap()).unwrap().value;
    assert!(post::papers(&desk).unwrap().iter().all(|paper| paper.own.is_none()));
    history::undo(&mut desk, removal).unwrap();
    assert_eq!(post::papers(&desk).unwrap()[0].label, paper.label);

    let wide = SheetMeasures { columns: 3, ..measures };
    let refused = measures::save(&mut desk, &SheetInput { name: "za szeroki".into(), measures: wide }).unwrap_err().sentence();
    assert!(refused.contains("nie mieszczą się na szerokość"), "{refused}");
}

#[test]
fn a_measured_printer_moves_what_is_printed_and_wrong_measures_are_refused_in_words() {
    let (officer, mut desk) = town();
    let input = PrinterInput { name: "sekretariat".into(), left: 21.2, top: 19.5, length: 150.0 };
    let printers = printer::save(&mut desk, &input).unwrap().value;
    assert_eq!(printers[0].words, "drukuje 1,2 mm za bardzo w prawo, 0,5 mm za wysoko; program to poprawia");
    let ask = PostAsk { organisations: vec![1.into()], paper: "etykiety-1".into(), start: 1, ..PostAsk::default() };
    let mended = PostAsk { printer: Some(printers[0].id), ..ask.clone() };
    assert_ne!(post::pdf(&desk, &ask).unwrap(), post::pdf(&desk, &mended).unwrap());
    let unknown = PostAsk { printer: Some(77.into()), ..ask };
    assert!(matches!(post::pdf(&desk, &unknown), Err(Failure::NotFound { .. })));

    for (wrong, told) in [
        (PrinterInput { length: 141.0, ..input.clone() }, "100%"),
        (PrinterInput { left: 0.0, ..input.clone() }, "20 mm"),
        (PrinterInput { name: " ".into(), ..input }, "Nazwij drukarkę"),
    ] {
        let refused = printer::save(&mut desk, &wrong).unwrap_err().sentence();
        assert!(refused.contains(told), "{refused}");
    }
    printer::write_page(&desk, &officer.path("strona.pdf")).unwrap();
    assert!(words(&fs::read(officer.path("strona.pdf")).unwrap()).contains("Strona kalibracyjna"));
}

#[test]
fn addresses_typed_by_hand_are_printed_and_half_of_one_is_told() {
    let (_officer, desk) = town();
    let typed = "Anna Nowak\nul. Długa 1\n00-001 Warszawa\n\n\nSamotna nazwa\n\nKoło „Malwa”\n99-999 Jarzębin".to_owned();
    let ask = PostAsk { typed, paper: "koperta-1".into(), start: 1, ..PostAsk::default() };
    let check = post::check(&desk, &ask).unwrap();
    assert_eq!((check.ready, check.words.as_str()), (2, "2\u{a0}koperty"));
    assert_eq!(check.missing[0].what, "pod nazwą brakuje adresu");
    let printed = words(&post::pdf(&desk, &ask).unwrap());
    assert!(printed.contains("Nadawca: Urząd Gminy Jarzębin") && printed.contains("00-001 Warszawa"), "{printed}");
    let plain = PostAsk { sender: SenderChoice::Nobody, ..ask.clone() };
    assert!(!words(&post::pdf(&desk, &plain).unwrap()).contains("Nadawca"));
    let turned =
        PostAsk { paper: "koperta-4".into(), turn: TurnChoice::Left, sender: SenderChoice::OfficeWithCrest, ..ask.clone() };
    assert!(words(&post::pdf(&desk, &turned).unwrap()).contains("Jarzębin"));
    let long = PostAsk { typed: format!("{}\nul. Długa 1\n99-999 Jarzębin", "Bardzo długa nazwa ".repeat(40)), ..ask };
    assert_eq!(post::check(&desk, &long).unwrap().too_long.len(), 1, "told before anything is printed");
}

#[test]
fn stickers_for_a_pile_of_letters_bear_numbers_one_after_another() {
    let (_officer, desk) = town();
    let ask = StickerAsk {
        paper: "3x8-70x36".into(),
        measures: None,
        start: 20,
        printer: None,
        day: "15.10.2026".into(),
        pattern: "OK.{numer}.2026".into(),
        first: 117,
        count: 12,
        enclosures: String::new(),
        signed: true,
        with_office: true,
    };
    let check = sticker::check(&desk, &ask).unwrap();
    assert_eq!(check.words, "12\u{a0}nalepek na 2\u{a0}arkuszach, od nr OK.117.2026 do nr OK.128.2026");
    assert_eq!(check.first_sheet.places.iter().filter(|place| !place.lines.is_empty()).count(), 5);
    assert_eq!(check.first_sheet.labels, 24);
    let told: Vec<(&str, &str)> = check.why.parts.iter().map(|part| (part.label.as_str(), part.value.as_str())).collect();
    let counted = [("Nalepki", "12"), ("Etykiet na arkuszu", "24"), ("Pierwsza etykieta ma numer", "20"), ("Arkusze", "2")];
    assert_eq!(told[..4], counted);
    assert_eq!(told[4..], [("Pierwszy numer", "OK.117.2026"), ("Ostatni numer", "OK.128.2026")]);
    let printed = words(&sticker::pdf(&desk, &ask).unwrap());
    for said in ["Wpłynęło dnia", "15 października 2026 r.", "OK.117.2026", "OK.128.2026", "Urząd Gminy Jarzębin"] {
        assert!(printed.contains(said), "{said} is missing in {printed}");
    }
    for (wrong, told) in [
        (StickerAsk { pattern: "OK.2026".into(), ..ask.clone() }, "{numer}"),
        (StickerAsk { count: 501, ..ask.clone() }, "od 1 do 500"),
        (StickerAsk { day: "31.02.2026".into(), ..ask.clone() }, "2026"),
        (StickerAsk { paper: "koperta-1".into(), ..ask.clone() }, "arkusza etykiet"),
        (StickerAsk { start: 25, ..ask }, "od 1 do 24"),
    ] {
        let refused = sticker::check(&desk, &wrong).unwrap_err().sentence();
        assert!(refused.contains(told), "{refused}");
    }
}

#[test]
fn the_picture_of_a_window_envelope_has_the_sender_that_is_printed() {
    let (_officer, desk) = town();
    let windowed = post::papers(&desk).unwrap().into_iter().find(|paper| paper.window.is_some()).unwrap();
    let ask = PostAsk { organisations: vec![Key(1)], paper: windowed.key, start: 1, ..PostAsk::default() };
    let shown = post::check(&desk, &ask).unwrap().first_sheet;
    let [addressee, line] = shown.places.as_slice() else { panic!("addressee and sender: {shown:?}") };
    assert_eq!(line.lines, ["Nadawca: Urząd Gminy Jarzębin, Rynek\u{a0}10, 99-998\u{a0}Jarzębin"]);
    assert!(line.top + line.height <= addressee.top, "the line stands above the addressee");
    assert!(words(&post::pdf(&desk, &ask).unwrap()).contains(&line.lines[0].replace('\u{a0}', " ")));
    let nobody = PostAsk { sender: SenderChoice::Nobody, ..ask };
    assert_eq!(post::check(&desk, &nobody).unwrap().first_sheet.places.len(), 1);
}

#[test]
fn a_stamped_copy_is_kept_beside_its_document_whose_bytes_stay() {
    let (officer, mut desk) = town();
    let id = issued(&desk);
    let before = register::file(&desk, id, "pdf").unwrap();
    let ask = seal(&desk, "zgodnosc");
    let copies = stamp::keep(&mut desk, &ask).unwrap().value;
    assert_eq!(copies.len(), 1);
    assert!(copies[0].words.contains("15 października 2026 r."), "{}", copies[0].words);
    let (name, bytes) = stamp::copy(&desk, copies[0].id).unwrap();
    assert!(name.ends_with("-zgodnosc.pdf"), "{name}");
    assert!(words(&bytes).contains("Za zgodność z oryginałem"));
    assert_eq!(register::file(&desk, id, "pdf").unwrap(), before);
    assert!(register::check(&desk, id).unwrap().sound);

    // The same again is the same bytes, and the first copy stays.
    assert_eq!(stamp::keep(&mut desk, &ask).unwrap().value.len(), 2);
    let again = stamp::copies(&desk, id).unwrap();
    assert_eq!(again[0].sha256, again[1].sha256);
    let to_disk = officer.path("kopia.pdf");
    stamp::save(&desk, &StampAsk { kind: "kopia".into(), ..ask.clone() }, None, &to_disk).unwrap();
    assert!(words(&fs::read(to_disk).unwrap()).contains("KOPIA"));

    let empty = StampAsk { name: String::new(), function: " ".into(), day: "kiedyś".into(), ..ask };
    let Err(Failure::Invalid { violations }) = stamp::preview(&desk, &empty, None) else { panic!("the fields are named") };
    let fields: Vec<&str> = violations.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["name", "function", "day"], "every fault at once");
}

#[test]
fn a_file_from_the_disk_is_stamped_into_a_new_one_and_stays_as_it_was() {
    let (officer, desk) = town();
    let (_, bytes) = register::file(&desk, issued(&desk), "pdf").unwrap();
    let source = officer.path("pismo.pdf");
    fs::write(&source, &bytes).unwrap();
    let picked = Picked::read(&source, 1_000_000).unwrap();
    let about = stamp::about(&picked.name, &picked.bytes).unwrap();
    assert!(about.tagged && about.pages > 0);
    let ask = StampAsk { issued: None, pages: PagesChoice::Typed, typed: "9000".into(), ..seal(&desk, "projekt") };
    let refused = stamp::preview(&desk, &ask, Some(&picked)).unwrap_err().sentence();
    assert!(refused.contains("dokument ma strony od 1 do"), "{refused}");
    let ask = StampAsk { pages: PagesChoice::All, ..ask };
    assert_eq!(stamp::file_name(&desk, &ask, Some(&picked)).unwrap(), "pismo-projekt.pdf");
    stamp::save(&desk, &ask, Some(&picked), &officer.path("pismo-projekt.pdf")).unwrap();
    assert_eq!(fs::read(&source).unwrap(), bytes);
    assert!(stamp::preview(&desk, &ask, None).unwrap_err().sentence().contains("Nie wybrano jeszcze dokumentu"));
}

fn counted_part(desk: &Desk, part: &PacketPart) -> CountedPart {
    let pages = stamp::about_issued(desk, part.issued.expect("of the register")).unwrap().pages;
    CountedPart { title: part.title.clone(), pages }
}

#[test]
fn leaves_printed_on_both_sides_are_half_as_many_and_each_document_begins_one() {
    let part = |title: &str, pages| CountedPart { title: title.into(), pages };
    let parts = [part("Zarządzenie", 3), part("Ogłoszenie", 1), part("Raport", 4)];
    let of = |counting, first| packet::count(&parts, counting, first);
    let leaves = of(CountingChoice::LeavesBothSides, 5);
    assert_eq!(leaves.numbers, "karty od nr\u{a0}5 do nr\u{a0}9");
    let ranges: Vec<&str> = leaves.numbers_why.parts.iter().map(|part| part.value.as_str()).collect();
    assert_eq!(ranges, ["od nr\u{a0}5 do nr\u{a0}6", "nr\u{a0}7", "od nr\u{a0}8 do nr\u{a0}9"]);
    assert_eq!(of(CountingChoice::Pages, 1).numbers, "strony od nr\u{a0}1 do nr\u{a0}8");
    assert_eq!(of(CountingChoice::Nothing, 1).numbers, "");
    assert_eq!(packet::count(&[], CountingChoice::Leaves, 1).numbers, "");
    assert_eq!(of(CountingChoice::Pages, u32::MAX).words, "3\u{a0}dokumenty, 8\u{a0}stron");
}

#[test]
fn a_packet_of_documents_of_the_register_is_numbered_and_can_be_stopped() {
    let (officer, desk) = town();
    let rows = register::list(&desk, &RegisterFilter::default()).unwrap().rows;
    let part = |row: &register::IssuedView| PacketPart { chosen: None, issued: Some(row.id), title: row.title.clone() };
    let ask = PacketAsk {
        title: "Akta konsultacji".into(),
        parts: rows.iter().take(3).map(part).collect(),
        counting: CountingChoice::Leaves,
        first: 12,
        corner: CornerChoice::UpperRight,
    };
    let path = officer.path("akta.pdf");
    let chosen = |_| Err(Failure::not_found("Plik pakietu"));
    let mut seen = Vec::new();
    let report = |done, total| {
        seen.push((done, total));
        Ok(())
    };
    let made = packet::save(&desk, &ask, chosen, &path, report).unwrap();
    assert_eq!((made.file.as_str(), &made.words[..13]), ("akta.pdf", "3\u{a0}dokumenty,"));
    assert_eq!(seen, [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]);
    let printed = words(&fs::read(&path).unwrap());
    assert!(printed.contains("k. 12") && printed.contains(&format!("k. {}", 12 + made.pages - 1)));

    // What the screen says before is what the file has.
    let pages: Vec<CountedPart> = ask.parts.iter().map(|part| counted_part(&desk, part)).collect();
    let count = packet::count(&pages, ask.counting, ask.first);
    assert_eq!(count.words, made.words);
    assert_eq!(count.numbers, format!("karty od nr\u{a0}12 do nr\u{a0}{}", 12 + made.pages - 1));
    let titles = |parts: &[ExplainedPart]| parts.iter().map(|part| part.label.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&count.numbers_why.parts), titles(&count.why.parts));

    let before = fs::read(&path).unwrap();
    let stop = |done, _| if done == 2 { Err(Failure::Interrupted) } else { Ok(()) };
    assert_eq!(packet::save(&desk, &ask, chosen, &path, stop), Err(Failure::Interrupted));
    assert_eq!(fs::read(&path).unwrap(), before, "the file that was there stays");
    for (wrong, field) in [
        (PacketAsk { title: " ".into(), ..ask.clone() }, "title"),
        (PacketAsk { parts: Vec::new(), ..ask.clone() }, "parts"),
        (PacketAsk { first: 0, ..ask }, "first"),
    ] {
        let Err(Failure::Invalid { violations }) = packet::save(&desk, &wrong, chosen, &path, |_, _| Ok(())) else {
            panic!("{field} is named")
        };
        assert_eq!(violations[0].field, field);
    }
}
