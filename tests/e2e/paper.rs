//! „Druk na papierze” in the real window: labels on a measured sheet, stickers, a stamp from the disk and from the register, a packet,
//! a printer.

use std::{fs, path::Path, process::Command};

use casework::document::register::{self, RegisterFilter};
use tests::{office::Officer, program::Program};

fn words(file: &Path) -> String {
    let answer = Command::new("pdftotext").args(["-layout", &file.display().to_string(), "-"]).output();
    String::from_utf8_lossy(&answer.expect("poppler-utils is installed by `cargo xtask test`").stdout).replace('\u{a0}', " ")
}

/// A document of the register as a file on the disk.
fn document_of(officer: &std::sync::Arc<Officer>) -> Vec<u8> {
    let path = officer.sample();
    let desk = casework::file::open(officer.clone(), &path).expect("the sample opens");
    let id = register::list(&desk, &RegisterFilter::default()).expect("the register").rows[0].id;
    let bytes = register::file(&desk, id, "pdf").expect("its PDF").1;
    casework::file::close(desk).expect("the file closes");
    bytes
}

async fn looked_at(window: &Program, name: &str) {
    window.is_accessible(name).await;
    window.fits_its_width(name).await;
    window.picture(name).await;
}

#[tokio::test]
async fn labels_envelopes_and_stickers_are_chosen_by_picture_and_printed() {
    let officer = Officer::on("2026-10-15");
    let window = Program::in_the_sample(&officer).await;
    window.go("/document").await;
    window.click("link", "Druk na papierze").await;
    window.find("heading", "Druk na papierze").await;
    window.read("Zacznij od etykiety nr").await;
    looked_at(&window, "paper-labels").await;
    window.click_with("button", "Zacznij od etykiety 5").await;
    window
        .until("the first label is the fifth", async || match window.value("Zacznij od etykiety nr").await.as_str() {
            "5" => Ok(()),
            other => Err(other.to_owned()),
        })
        .await;
    window.click("button", "Popraw wymiary arkusza").await;
    window.fill("Nazwa tego arkusza", "etykiety z szafy").await;
    window.picture("paper-own-sheet").await;
    window.click("button", "Zapamiętaj arkusz").await;
    window.read("Zapamiętano arkusz „etykiety z szafy”.").await;
    let saved = window.folder().join("etykiety.pdf");
    window.answer_dialogs(&[&saved]);
    window.click("button", "Zapisz PDF do druku…").await;
    window.read("Zapisano plik etykiety.pdf.").await;
    assert!(words(&saved).contains("Stowarzyszenie"));

    window.click("tab", "Koperty").await;
    window.read("Okienko na kartce").await;
    looked_at(&window, "paper-envelopes").await;
    window.click("tab", "Nalepki wpływu").await;
    window.fill("Numer (nieobowiązkowy)", "OK.{numer}.2026").await;
    window.fill("Ile nalepek", "4").await;
    window.press("Tab").await;
    window.read("od nr OK.1.2026 do nr OK.4.2026").await;
    looked_at(&window, "paper-stickers").await;
    window.click("tab", "Drukarki").await;
    window.read("Żadnej drukarki jeszcze nie zmierzono").await;
    looked_at(&window, "paper-printers-empty").await;
    window.fill("Nazwa drukarki", "sekretariat").await;
    window.fill("A: od lewej krawędzi", "21,2").await;
    window.click("button", "Zapamiętaj pomiary").await;
    window.read("drukuje 1,2 mm za bardzo w prawo; program to poprawia").await;
    looked_at(&window, "paper-printers").await;
    window.enlarge(true).await;
    window.go("/document/paper/labels").await;
    window.read("Zacznij od etykiety nr").await;
    window.fits_its_width("paper-labels.200").await;
    window.picture("paper-labels.200").await;
    window.close().await;
}

#[tokio::test]
async fn a_document_is_stamped_kept_in_the_register_and_a_signed_one_is_refused() {
    let officer = Officer::on("2026-10-15");
    let bytes = document_of(&officer);
    let window = Program::start_at("2026-10-15T09:00:00", &[&officer.path("jarzebin.kladka")]).await;
    window.find("navigation", "Pokoje programu").await;
    let (source, signed, saved) =
        (window.folder().join("pismo.pdf"), window.folder().join("umowa.pdf"), window.folder().join("pismo-kopia.pdf"));
    fs::write(&source, &bytes).expect("a file to stamp");
    fs::write(&signed, [&bytes[..], b"\n% /ByteRange [0 1 2 3]\n"].concat()).expect("a signed file");
    window.go("/document/paper/stamps").await;
    window.read("Wybierz dokument, a zobaczysz tu jego strony").await;
    looked_at(&window, "paper-stamps-empty").await;
    window.answer_dialogs(&[&signed, &source, &saved]);
    window.click("button", "Wybierz plik…").await;
    window.read("jest podpisany elektronicznie").await;
    looked_at(&window, "paper-stamps-signed").await;
    window.click("button", "Wybierz plik…").await;
    window.find_with("img", "Strona 1 z").await;
    looked_at(&window, "paper-stamps").await;
    window.click("radio", "KOPIA").await;
    window.read("Róg strony").await;
    window.click("button", "Zapisz PDF z pieczęcią…").await;
    window.read("Zapisano plik pismo-kopia.pdf.").await;
    assert!(words(&saved).contains("KOPIA"));
    assert_eq!(fs::read(&source).expect("the source"), bytes);

    window.go("/document").await;
    window.find("grid", "Wystawione dokumenty").await;
    window.go("/document?id=1").await;
    window.click("link", "Postaw pieczęć na kopii").await;
    window.find_with("img", "Strona 1 z").await;
    window.click("radio", "Za zgodność z oryginałem").await;
    window.read("Imię i nazwisko").await;
    window.find_with("img", "Strona 1 z").await;
    looked_at(&window, "paper-stamps-register").await;
    window.click("button", "Dodaj kopię z pieczęcią do rejestru").await;
    window.read("Dodano kopię z pieczęcią do rejestru.").await;
    window.go("/document?id=1").await;
    window.read("Za zgodność z oryginałem").await;
    looked_at(&window, "paper-stamped-copy").await;
    window.close().await;
}

#[tokio::test]
async fn a_packet_is_put_together_in_the_chosen_order() {
    let officer = Officer::on("2026-10-15");
    let bytes = document_of(&officer);
    let window = Program::start_at("2026-10-15T09:00:00", &[&officer.path("jarzebin.kladka")]).await;
    window.find("navigation", "Pokoje programu").await;
    let files = ["pierwszy.pdf", "drugi.pdf", "akta.pdf"].map(|name| window.folder().join(name));
    fs::write(&files[0], &bytes).expect("a file");
    fs::write(&files[1], &bytes).expect("a file");
    window.go("/document/paper/packet").await;
    window.read("Pakiet jest pusty").await;
    looked_at(&window, "paper-packet-empty").await;
    window.answer_dialogs(&[&files[0], &files[1], &files[2]]);
    window.click("button", "Dodaj pliki PDF…").await;
    window.read("1 dokument").await;
    window.click("button", "Dodaj pliki PDF…").await;
    window.read("2 dokumenty").await;
    window.click("button", "W górę: drugi").await;
    window.fill("Tytuł pakietu", "Akta konsultacji").await;
    window.fill("Pierwszy numer", "7").await;
    looked_at(&window, "paper-packet").await;
    window.click("button", "Zapisz pakiet…").await;
    window.read("Zapisano pakiet akta.pdf: 2 dokumenty").await;
    assert!(words(&files[2]).contains("k. 7"));
    window.close().await;
}
