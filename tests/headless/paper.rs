//! `kladka stamp` and `kladka packet`.

use crate::run::Terminal;

/// A printed document of the sample.
fn printed(terminal: &Terminal) -> String {
    let made = terminal.say("print @jarzebin.kladka raport_konsultacji 2 --to @druk --format pdf --json");
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    format!("@druk/{}", made.json()["names"][0].as_str().unwrap())
}

#[test]
fn a_pdf_is_stamped_into_a_new_file_and_never_over_one_that_is_there() {
    let terminal = Terminal::new().with_sample();
    let source = printed(&terminal);
    let before = terminal.read(source.trim_start_matches('@'));
    let line = format!("stamp {source} kopia --pages 1 --corner lewy-dolny --to @kopia.pdf --json");
    let made = terminal.say(&line);
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    assert_eq!(made.json()["stamp"], "kopia");
    let stamped = terminal.read("kopia.pdf");
    assert!(stamped.starts_with(b"%PDF-") && stamped != before);
    assert_eq!(terminal.read(source.trim_start_matches('@')), before, "the source stays");
    let again = terminal.say(&line);
    assert_eq!(again.code, 3, "{}", again.out);
    assert_eq!(terminal.read("kopia.pdf"), stamped);

    let nobody = terminal.say(&format!("stamp {source} zgodnosc --to @zgodnosc.pdf"));
    assert_eq!(nobody.code, 3);
    assert!(nobody.err.contains("miejscowość") && nobody.err.contains("imię i nazwisko"), "{}", nobody.err);
}

#[test]
fn a_signed_pdf_is_refused_by_both_verbs_with_what_to_do() {
    let terminal = Terminal::new().with_sample();
    let source = printed(&terminal);
    let mut bytes = terminal.read(source.trim_start_matches('@'));
    bytes.extend(b"\n% /ByteRange [0 1 2 3]\n");
    terminal.write("umowa.pdf", &bytes);
    for line in ["stamp @umowa.pdf projekt --to @nowy.pdf".to_owned(), format!("packet {source} @umowa.pdf --to @nowy.pdf")] {
        let refused = terminal.say(&line);
        assert_eq!(refused.code, 3, "{line}");
        assert!(refused.err.contains("podpisany elektronicznie") && refused.err.contains("Wydrukuj go"), "{}", refused.err);
        assert!(!terminal.path("nowy.pdf").exists());
    }
    assert_eq!(terminal.read("umowa.pdf"), bytes);
}

#[test]
fn several_pdfs_become_one_packet() {
    let terminal = Terminal::new().with_sample();
    let source = printed(&terminal);
    let made = terminal.say(&format!("packet {source} {source} --to @akta.pdf --count karty-dwustronne --first 5 --json"));
    assert_eq!(made.code, 0, "{}{}", made.out, made.err);
    assert_eq!(made.json()["file"], "akta.pdf");
    assert!(made.json()["words"].as_str().unwrap().starts_with("2\u{a0}dokumenty"));
    assert!(terminal.read("akta.pdf").starts_with(b"%PDF-"));
}
