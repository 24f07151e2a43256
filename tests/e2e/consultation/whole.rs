//! A whole consultation of the programme: published, announced, a paper remark entered by keyboard, a position, the wording in the
//! draft, the summary in the programme, the report.

use tests::{office::Officer, program::Program};

use super::{at_twice_the_text, closed, holds, other_looks, planned};

#[tokio::test]
async fn a_consultation_is_announced_answered_and_reported() {
    let officer = Officer::on("2026-10-15");
    let (desk, _) = planned(&officer);
    let window = Program::start_with(&[&closed(&officer, desk)]).await;
    window.click("link", "Konsultacje").await;
    window.find("heading", "Konsultacje").await;
    window.read("Bez stanowiska").await;
    window.is_accessible("list of consultations").await;
    window.picture("konsultacje-lista").await;
    window.click("link", "projekt Programu współpracy Gminy Jarzębin z organizacjami pozarządowymi na rok 2027").await;

    window.find("heading", "Konsultacje projektu programu na rok 2027").await;
    window.find("tab", "Plan i dane").await;
    window.read("Najwcześniej").await;
    window.is_accessible("plan of a consultation").await;
    window.picture("konsultacje-plan").await;

    notices(&window).await;
    window.click("button", "Ogłoś konsultacje…").await;
    window.find("heading", "Ogłoś konsultacje").await;
    assert_eq!(window.value("Dzień ogłoszenia").await, "18.09.2026", "the day comes from the publications");
    window.is_accessible("announcing").await;
    window.picture("konsultacje-ogloszenie").await;
    window.click("button", "Ogłoś konsultacje").await;
    window.click("button", "Rozpocznij przyjmowanie uwag").await;
    window.find("button", "Zakończ przyjmowanie uwag").await;
    window.read("Kanały udziału").await;
    window.is_accessible("course of a consultation").await;
    window.picture("konsultacje-przebieg").await;

    paper_remark(&window).await;
    window.press("Alt+1").await;
    window.fill("Brzmienie po zmianie (nieobowiązkowe)", "organizację zajęć ruchowych i warsztatów, w tym w sołectwach;").await;
    window.press("Control+Enter").await;
    window.read("Każda uwaga złożona w terminie ma stanowisko.").await;
    window.is_accessible("remarks and positions").await;
    window.picture("konsultacje-uwagi").await;
    window.click("button", "Wstaw do projektu").await;
    window.find("link", "zmieniono § 2 pkt 2, wersja 2").await;

    report(&window).await;
    window.close().await;
}

/// The notice in the three places of the office, each with its day.
async fn notices(window: &Program) {
    window.click("tab", "Przebieg").await;
    for (place, still_missing) in [
        ("Biuletyn Informacji Publicznej", "brakuje: strona internetowa, tablica ogłoszeń"),
        ("strona internetowa", "brakuje: tablica ogłoszeń"),
        ("tablica ogłoszeń", "we wszystkich miejscach urzędu"),
    ] {
        window.click("button", "Odnotuj publikację").await;
        window.choose("Miejsce publikacji", place).await;
        window.fill("Dzień publikacji", "18.09.2026").await;
        window.is_accessible("recording a publication").await;
        window.click("button", "Odnotuj publikację").await;
        window.read(still_missing).await;
    }
    window.read("9 pełnych dni").await;
}

/// By keyboard alone.
async fn paper_remark(window: &Program) {
    window.press("Control+n").await;
    window.find("heading", "Nowa uwaga").await;
    window.is_accessible("entering a remark").await;
    window.tab_to("Dzień wpływu").await;
    window.type_text("05102026").await;
    window.tab_to("Nazwa spoza rejestru").await;
    window.type_text("Koło Gospodyń „Malwa”").await;
    window.tab_to("Przepis, którego dotyczy (nieobowiązkowy)").await;
    window.type_text("2 pkt 2").await;
    window
        .find("option", "§ 2 pkt 2 2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć ruchowych")
        .await;
    window.press("Enter").await;
    window.tab_to("Treść uwagi").await;
    window.type_text("Prosimy o zajęcia także w sołectwach.").await;
    window.picture("konsultacje-uwaga-wpis").await;
    window.tab_to("Wpisz uwagę").await;
    window.press("Enter").await;
    window.find("heading", "Uwaga nr 1").await;
    window.find("heading", "Przepis: § 2 pkt 2").await;
}

async fn report(window: &Program) {
    window.click("link", "Raport").await;
    window.click("button", "Wstaw proponowane podsumowanie").await;
    holds(window, "Podsumowanie (nieobowiązkowe)", "W konsultacjach wpłynęła 1 uwaga; uwagi zgłosiła 1 organizacja.").await;
    window.click("button", "Wstaw do programu").await;
    window.read("jest w treści programu").await;
    window.click("button", "Zakończ przyjmowanie uwag").await;
    window.click("button", "Zamknij stanowiska").await;
    window.click("button", "Odnotuj publikację").await;
    window.fill("Dzień publikacji", "14.10.2026").await;
    window.click("button", "Odnotuj publikację").await;
    window.read("14 października 2026 r.").await;
    window.click("button", "Odnotuj publikację raportu…").await;
    window.find("heading", "Odnotuj publikację raportu").await;
    assert_eq!(window.value("Dzień publikacji raportu").await, "14.10.2026", "the day comes from the publication");
    window.is_accessible("the report goes out").await;
    window.click("button", "Odnotuj publikację raportu").await;
    window.read("raport opublikowany").await;
    window.find("heading", "Konsultacje projektu programu na rok 2027").await;
    window.is_accessible("report of a consultation").await;
    window.picture("konsultacje-raport").await;
    at_twice_the_text(window, "report", "konsultacje-raport").await;
    other_looks(window, "report", "konsultacje-raport").await;
    window.click("tab", "Przebieg").await;
    window.read("Kanały udziału").await;
    window.picture("konsultacje-przebieg-koniec").await;
    at_twice_the_text(window, "course", "konsultacje-przebieg").await;
    other_looks(window, "course", "konsultacje-przebieg").await;
}
