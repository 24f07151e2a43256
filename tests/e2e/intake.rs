//! Last year's resolution from a file and from the clipboard, looked at row by row, made into a programme.

use std::fs;

use tests::{jarzebin, office::Officer, program::Program};

const TEXT: &str = include_str!("../fixtures/uchwala-2026.txt");

#[tokio::test]
async fn a_resolution_in_a_file_is_looked_at_beside_its_units_and_becomes_a_programme() {
    let officer = Officer::on("2026-10-15");
    let path = jarzebin::described(&officer);
    let resolution = officer.path("uchwala.txt");
    fs::write(&resolution, TEXT).unwrap();
    let scan = officer.path("skan.pdf");
    fs::write(&scan, "%PDF-1.7\n").unwrap();
    let window = Program::start_with(&[&path]).await;
    window.go("/programme").await;
    window.click("link", "Wczytaj zeszłoroczną uchwałę z Worda, TXT albo strony BIP").await;
    window.find("heading", "Program z gotowego tekstu").await;
    window.is_accessible("a text to be chosen").await;
    window.picture("intake-choose").await;

    // What is no text is told with its name, and nothing moves.
    window.answer_dialogs(&[&scan, &resolution]);
    window.click("button", "Wybierz plik…").await;
    window.read("z niego nie da się").await;
    window.click("button", "Wybierz plik…").await;
    window.find("heading", "Tak program zrozumiał tekst").await;
    window.read("Pominięto 14 wierszy.").await;
    window.is_accessible("a text beside its units").await;
    window.picture("intake-beside").await;

    window.click("button", "Zostaw w treści wiersz 37").await;
    window.read("Pominięto 13 wierszy.").await;
    window.click("tab", "Uzasadnienie").await;
    window.read("Obowiązek uchwalenia programu wynika z ustawy.").await;
    window.resize(1024, 700).await;
    window.enlarge(true).await;
    window.is_accessible("a text beside its units at 200 %").await;
    window.fits_its_width("intake-beside.200").await;
    window.picture("intake-beside.200").await;
    window.enlarge(false).await;

    window.click("link", "Dalej: rok i tytuł programu").await;
    window.find("checkbox", "Przesuń lata w treści na 2027").await;
    window.is_accessible("a programme begun with a text").await;
    window.picture("intake-programme").await;
    window.click("button", "Załóż program").await;
    window.read("Założono program. Przesunięto lata w: § 3 ust. 2.").await;
    window.click("tab", "Treść").await;
    window.read("edukacji społeczno-kulturalnej").await;
    window.read("W roku 2027 planuje się kwotę 120 000 zł.").await;
    window.close().await;
}

#[tokio::test]
async fn a_pasted_text_takes_the_place_of_a_draft() {
    let officer = Officer::on("2026-10-15");
    let (desk, programme) = jarzebin::file_with_programme(&officer);
    let text = casework::programme::page(&desk, programme).unwrap().text;
    casework::file::close(desk).unwrap();
    let window = Program::start_with(&[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/text/{}", text.0)).await;
    window.click("button", "Więcej").await;
    window.click("menuitem", "Wczytaj treść z pliku albo ze schowka…").await;
    window.find("heading", "Treść z pliku albo ze schowka").await;
    // A list of a page numbers itself: its numbers stand nowhere in its words.
    window.copy_page("<p>§ 1. Gmina współpracuje z organizacjami.</p><p>§ 2. Formami są:</p><ol style=\"list-style: decimal\"><li>konkurs;</li><li>mały grant.</li></ol>").await;
    window.click("textbox", "Albo wklej tekst").await;
    window.press("Control+v").await;
    window.read("Rozpoznano 4 jednostki.").await;
    window.read("1. konkurs;").await;
    window.click("button", "Zastąp treść tym tekstem").await;
    window.read("Wczytano treść. Poprzednia jest na liście wersji.").await;
    window.read("mały grant").await;
    window.close().await;
}
