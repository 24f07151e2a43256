//! Remarks in bulk in the window: a file of a form is read in, alike remarks are answered together, an accepted one changes the draft
//! and both know of each other, and the positions are closed only when every remark has one.

use std::fs;

use tests::{office::Officer, program::Program};

use super::{at_twice_the_text, closed, other_looks, running};

const ROWS: &str = "\
Sygnatura czasowa;Imię i nazwisko lub nazwa;Jakiego przepisu dotyczy uwaga? (np. § 5 ust. 2);Treść uwagi;Propozycja zapisu
2026/10/05 9:15:00 AM GMT+2;Fundacja „Przystań Seniora”;par. 2 pkt 2;Prosimy o dopisanie dowozu.;\"2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć ruchowych, warsztatów i dowozu;\"
2026/10/06 9:15:00 AM GMT+2;KGW „Malwa”;§ 2 pkt 3;Proponujemy zwiększyć kwotę na zadania z zakresu sportu dla dzieci i młodzieży.;
2026/10/07 2:22:00 PM GMT+2;Klub „Błyskawica”;§ 2, pkt 3;Proponujemy zwiększenie kwoty na zadania z zakresu sportu dla dzieci i młodzieży!;
2026/10/08 8:00:00 AM GMT+2;OSP Stary Młyn;remiza i sprzęt;Prosimy o remont remizy.;
2026/10/06 9:20:00 AM GMT+2;KGW „Malwa”;§ 2 pkt 3;Proponujemy zwiększyć kwotę na zadania z zakresu sportu dla dzieci i młodzieży.;
";

#[tokio::test]
async fn a_file_of_remarks_is_read_in_answered_together_and_leads_to_a_change_and_to_the_report() {
    let officer = Officer::on("2026-10-14");
    let (desk, id) = running(&officer);
    let file = closed(&officer, desk);
    let window = Program::start_at("2026-10-14T09:41:00", &[&file]).await;
    let list = window.folder().join("uwagi.csv");
    fs::write(&list, encoding_rs::WINDOWS_1250.encode(ROWS).0).unwrap();
    window.answer_dialogs(&[&list]);
    let room = format!("/consultation/{}", id.0);

    window.go(&format!("{room}/remarks")).await;
    window.find("heading", "Nie wpłynęła jeszcze żadna uwaga").await;
    window.click("link", "Wczytaj z pliku").await;
    read_in(&window).await;
    list_kept(&window, &room).await;
    answer_together(&window).await;

    // Two have no position yet: the report names them, and the step that closes the positions is refused one by one.
    window.go(&format!("{room}/report")).await;
    window.read("Bez stanowiska: 2.").await;
    window.find("link", "nr 4, OSP Stary Młyn").await;
    window.is_accessible("a report that waits for positions").await;
    window.picture("raport-czeka").await;
    window.click("link", "nr 1, Fundacja „Przystań Seniora”").await;
    change_the_draft(&window).await;

    window.go(&format!("{room}/course")).await;
    window.click("button", "Zakończ przyjmowanie uwag").await;
    window.click("button", "Zamknij stanowiska").await;
    window.read("Uwaga nr 4 nie ma stanowiska").await;
    window.is_accessible("positions that cannot be closed").await;
    window.picture("stanowiska-zablokowane").await;
    window.go(&format!("{room}/remarks?which=waiting")).await;
    window.find("heading", "Uwaga nr 4").await;
    window.press("Alt+4").await;
    window.fill("Powód stanowiska", "Remont remizy nie jest przedmiotem programu.").await;
    window.press("Control+Enter").await;
    window.read("Każda uwaga złożona w terminie ma stanowisko.").await;
    window.go(&format!("{room}/course")).await;
    window.click("button", "Zamknij stanowiska").await;
    window.find("button", "Odnotuj publikację raportu…").await;
    window.close().await;
}

async fn read_in(window: &Program) {
    window.find("heading", "Wczytywanie uwag z pliku").await;
    window.is_accessible("choosing a file of remarks").await;
    window.picture("uwagi-wczytywanie").await;
    window.click("button", "Wybierz plik…").await;
    window.find("heading", "Co jest w której kolumnie?").await;
    window.read("Windows-1250").await;
    window.is_accessible("columns of a file of remarks").await;
    window.picture("uwagi-kolumny").await;
    window.click("button", "Sprawdź wiersze").await;
    window.find("heading", "3 uwagi można wczytać, 1 wiersz wymaga poprawy").await;
    window.read("ta sama treść co w wierszu 3").await;
    window.is_accessible("the trial of remarks").await;
    window.picture("uwagi-proba").await;
    at_twice_the_text(window, "the trial of remarks", "uwagi-proba").await;
    other_looks(window, "the trial of remarks", "uwagi-proba").await;
    let field = window.find("combobox", "Przepis dla słów: remiza i sprzęt").await;
    field.click().await.expect("the field takes the cursor");
    window.type_text("cały").await;
    window.find("option", "cały projekt").await;
    window.press("Enter").await;
    window.click("button", "Sprawdź poprawki").await;
    window.click("button", "Wczytaj 4 uwagi").await;
    window.read("Wczytano 4 uwagi. Pominięto 1 wiersz. Plik „uwagi.csv” zachowano w sprawie jako dowód wpływu.").await;
    window.is_accessible("remarks that were read in").await;
    window.picture("uwagi-wczytane").await;
}

/// The list stands in the course of the case, and a copy of it is as it came.
async fn list_kept(window: &Program, room: &str) {
    window.go(&format!("{room}/course")).await;
    window.find("heading", "Wczytane listy uwag").await;
    window.read("4 uwagi, od nr 1 do nr 4").await;
    window.is_accessible("a list of remarks that was kept").await;
    window.picture("lista-uwag-zachowana").await;
    at_twice_the_text(window, "a list of remarks that was kept", "lista-uwag-zachowana").await;
    let copy = window.folder().join("kopia.csv");
    window.answer_dialogs(&[&copy]);
    window.click("button", "Zapisz kopię: uwagi.csv").await;
    window.read("Zapisano kopię pliku.").await;
    assert_eq!(fs::read(&copy).expect("a copy of the list"), encoding_rs::WINDOWS_1250.encode(ROWS).0.as_ref());
    window.go(&format!("{room}/remarks")).await;
    window.click("link", "Podobne uwagi").await;
}

async fn answer_together(window: &Program) {
    window.find("heading", "§ 2 pkt 3: 2 uwagi").await;
    window.is_accessible("a group of remarks").await;
    window.press("Alt+3").await;
    window.press("Control+Enter").await;
    window.read("stanowisko wymaga powodu").await;
    window.fill("Powód stanowiska", "Kwota wynika z projektu budżetu.").await;
    window.is_accessible("a common position").await;
    window.picture("uwagi-podobne").await;
    at_twice_the_text(window, "a common position", "uwagi-podobne").await;
    other_looks(window, "a common position", "uwagi-podobne").await;
    window.press("Control+Enter").await;
    window.read("Zajęto wspólne stanowisko do 2 uwag: nieuwzględniona.").await;
    window.click("button", "Cofnij wspólne stanowisko").await;
    window.find("heading", "§ 2 pkt 3: 2 uwagi").await;
    window.press("Alt+3").await;
    window.fill("Powód stanowiska", "Kwota wynika z projektu budżetu.").await;
    window.press("Control+Enter").await;
    window.read("Zajęto wspólne stanowisko do 2 uwag: nieuwzględniona.").await;
    window.picture("uwagi-podobne-koniec").await;
}

async fn change_the_draft(window: &Program) {
    window.find("heading", "Uwaga nr 1").await;
    window.press("Alt+1").await;
    window.click("button", "Zatwierdź i zmień projekt").await;
    window.find("region", "Uwaga, z której wynika zmiana").await;
    window.read("Proponowane brzmienie:").await;
    window.is_accessible("a remark beside the text").await;
    window.picture("uwaga-w-edytorze").await;
    at_twice_the_text(window, "a remark beside the text", "uwaga-w-edytorze").await;
    other_looks(window, "a remark beside the text", "uwaga-w-edytorze").await;
    window.click("button", "Zmień przed wstawieniem").await;
    let edited = "2) w zakresie działalności na rzecz osób w wieku emerytalnym – organizację zajęć, warsztatów oraz dowozu;";
    window.fill("Brzmienie do wstawienia", edited).await;
    window.click("button", "Wstaw to brzmienie").await;
    window.read("Przepis ma już to brzmienie.").await;
    window.click("link", "zmieniono § 2 pkt 2, wersja 2").await;
    window.find("heading", "Porównanie wersji").await;
    window.read("warsztatów oraz dowozu").await;
    window.is_accessible("the change of a remark").await;
    window.picture("uwaga-porownanie").await;
    let text = window.text().await;
    assert!(text.contains("Różnica 1 z 1"), "{text}");
    window.click("link", "Program").await;
    window.click("tab", "Wersje treści").await;
    window.picture("wersje-z-uwagi").await;
    window.click("link", "z uwagi nr 1, Fundacja „Przystań Seniora”").await;
    window.find("heading", "Uwaga nr 1").await;
    window.find("link", "zmieniono § 2 pkt 2, wersja 2").await;
    window.picture("uwaga-ze-zmiana").await;
}
