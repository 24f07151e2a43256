//! Another draft act than the programme: planned from its own text, published with evidence, extended and called off with a trace.

use std::fs;

use tests::{jarzebin, office::Officer, program::Program};

use super::{closed, type_lines};

const TITLE: &str = "projekt uchwały w sprawie statutów sołectw";
const HEADING: &str = "Konsultacje projektu uchwały w sprawie statutów sołectw";

#[tokio::test]
async fn a_draft_act_is_planned_from_its_text_published_extended_and_called_off() {
    let officer = Officer::on("2026-09-15");
    let file = closed(&officer, jarzebin::file(&officer, jarzebin::local()));
    let window = Program::start_at("2026-09-15T09:00:00", &[&file]).await;
    begin(&window).await;
    plan(&window).await;
    publish(&window).await;
    announce(&window).await;
    window.close().await;

    let window = Program::start_at("2026-09-25T09:00:00", &[&file]).await;
    open(&window).await;
    window.click("button", "Rozpocznij przyjmowanie uwag").await;
    extend(&window).await;
    call_off(&window).await;
    window.close().await;
}

async fn begin(window: &Program) {
    window.click("link", "Konsultacje").await;
    window.find("heading", "Nie ma jeszcze konsultacji").await;
    window.is_accessible("empty room of consultations").await;
    window.picture("konsultacje-puste").await;
    window.click("link", "Nowe konsultacje").await;
    window.choose("Rodzaj projektu", "projekt aktu prawa miejscowego").await;
    window.click("button", "Rozpocznij i zaplanuj terminy").await;
    window.find("heading", "Popraw te pola, potem rozpocznij konsultacje").await;
    window.is_accessible("a new consultation without a title").await;
    window.fill("Przedmiot konsultacji", TITLE).await;
    window.find("textbox", "Treść projektu (nieobowiązkowa)").await.click().await.expect("the field takes the cursor");
    type_lines(
        window,
        &[
            "§ 1. Nadaje się statuty sołectwom Gminy Jarzębin:",
            "1) Zarzecze;",
            "2) Lipnik.",
            "§ 2. Uchwała wchodzi w życie po upływie 14 dni od dnia ogłoszenia.",
        ],
    )
    .await;
    window.picture("konsultacje-nowe").await;
    window.click("button", "Rozpocznij i zaplanuj terminy").await;
    window.find("heading", HEADING).await;
}

/// Duty, entitled, forms, dates and unit, with what the rules say of them.
async fn plan(window: &Program) {
    window.read("Projekt aktu prawa miejscowego konsultuje się w sposób określony w uchwale rady (").await;
    window.read("art. 5 ust. 5").await;
    window.read("Nie wpisano pierwszego dnia i ostatniego dnia konsultacji").await;
    assert_eq!(window.value("Komórka prowadząca").await, "Referat Oświaty i Spraw Społecznych");
    window.click("button", "Wstaw najwcześniejsze dni").await;
    window.read_no_more("Nie wpisano pierwszego dnia").await;
    window.read("od 23 września do 6 października 2026 r.").await;
    window.is_accessible("plan of a draft act").await;
    window.picture("konsultacje-projekt-plan").await;
    window.click("button", "14 dni – Skąd ta liczba?").await;
    window.find("dialog", "Skąd ta liczba?").await;
    window.read("Liczą się oba te dni").await;
    window.is_accessible("where the length comes from").await;
    window.picture("konsultacje-skad-dni").await;
    window.press("Escape").await;
    window.read_no_more("Liczą się oba te dni").await;

    // Too short by the local resolution: the rule says so with its basis; then the day is put right.
    window.fill("Ostatni dzień", "30.09.2026").await;
    window.press("Tab").await;
    window.read("Konsultacje są krótsze, niż wymaga uchwała o konsultacjach").await;
    window.read("XLIV/378/2010").await;
    window.picture("konsultacje-projekt-za-krotkie").await;
    window.fill("Ostatni dzień", "06.10.2026").await;
    window.press("Tab").await;
    window.read_no_more("Konsultacje są krótsze").await;

    window.click("tab", "Projekt").await;
    window.read("Nadaje się statuty sołectwom Gminy Jarzębin").await;
    window.is_accessible("the text of a draft act").await;
    window.picture("konsultacje-projekt-tresc").await;
}

async fn publish(window: &Program) {
    let evidence = window.folder().join("strona-bip.pdf");
    fs::write(&evidence, b"%PDF-1.7 strona BIP").expect("evidence");
    window.click("tab", "Przebieg").await;
    window.click("button", "Odnotuj publikację").await;
    window.choose("Miejsce publikacji", "Biuletyn Informacji Publicznej").await;
    window.fill("Dzień publikacji", "30.02.2026").await;
    window.press("Tab").await;
    window.read("30 lutego 2026 r. nie istnieje").await;
    window.fill("Dzień publikacji", "15.09.2026").await;
    window.fill("Adres (nieobowiązkowy)", "bip.jarzebin.example/konsultacje/7").await;
    window.click("button", "Odnotuj publikację").await;
    window.read("bip.jarzebin.example/konsultacje/7").await;
    window.read("15 września 2026 r.").await;
    window.read("brak dowodu").await;
    window.answer_dialogs(&[&evidence]);
    window.click("button", "Dołącz plik… Dowód: Biuletyn Informacji Publicznej").await;
    window.find("button", "Zapisz kopię dowodu: strona-bip.pdf").await;
    window.read("brakuje: strona internetowa, tablica ogłoszeń").await;
    window.is_accessible("a publication with its evidence").await;
    window.picture("konsultacje-publikacje").await;
}

async fn announce(window: &Program) {
    window.click("button", "Ogłoś konsultacje…").await;
    // A day too near to the first one is refused with its rule; it could only be recorded with a reason.
    window.fill("Dzień ogłoszenia", "22.09.2026").await;
    window.press("Tab").await;
    assert_eq!(window.count("textbox", "Powód odnotowania (nieobowiązkowy)").await, 0, "nothing is refused yet");
    window.fill("Dzień ogłoszenia", "15.09.2026").await;
    window.press("Tab").await;
    window.click("button", "Ogłoś konsultacje").await;
    window.find("button", "Rozpocznij przyjmowanie uwag").await;
    // The first day has not come: the program says when.
    window.click("button", "Rozpocznij przyjmowanie uwag").await;
    window.read("Konsultacje zaczynają się 23 września 2026 r.").await;
    window.is_accessible("too early to begin").await;
    window.picture("konsultacje-za-wczesnie").await;
}

async fn open(window: &Program) {
    window.click("link", "Konsultacje").await;
    window.click("link", TITLE).await;
    window.find("heading", HEADING).await;
}

async fn extend(window: &Program) {
    window.click("button", "Przedłuż termin…").await;
    window.fill("Nowy ostatni dzień", "13.10.2026").await;
    window.click("button", "Przedłuż termin").await;
    window.read("Przedłużenie nie ma przyczyny").await;
    window.is_accessible("an extension without its reason").await;
    window.picture("konsultacje-przedluzenie").await;
    window.fill("Przyczyna", "Wniosek sołtysów Zarzecza i Lipnika.").await;
    window.click("button", "Przedłuż termin").await;
    window.find("heading", "Przedłużenia").await;
    window.read("z 6 października 2026 r. na 13 października 2026 r. Przyczyna: Wniosek sołtysów Zarzecza i Lipnika.").await;
    window.is_accessible("the trace of an extension").await;
    window.picture("konsultacje-przedluzone").await;
}

async fn call_off(window: &Program) {
    window.click("button", "Odwołaj konsultacje…").await;
    window.click("button", "Odwołaj konsultacje").await;
    window.read("Odwołanie konsultacji nie ma przyczyny").await;
    window.is_accessible("calling off without a reason").await;
    window.fill("Przyczyna", "Projekt wraca do uzgodnień z sołectwami.").await;
    window.click("button", "Odwołaj konsultacje").await;
    window.read("Konsultacje odwołano 25 września 2026 r.").await;
    window.read("Projekt wraca do uzgodnień z sołectwami.").await;
    window.is_accessible("a consultation called off").await;
    window.picture("konsultacje-odwolane").await;
    window.go("/consultation").await;
    window.read("odwołane").await;
}
