//! A commission on the screen: people, cards by keyboard, the meeting on a projector, the vote, the minutes and the results.

use casework::file;
use tests::{contest, office::Officer, program::Program};

const NOW: &str = "2026-12-15T10:00:00";

#[tokio::test]
async fn a_commission_is_set_up_with_its_people_and_statements() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::file(&officer);
    file::close(desk).expect("the file closes");
    let window = Program::start_at(NOW, &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/call/{}/commission", call.0)).await;
    window.find("heading", "Nowa komisja").await;
    window.read("Żaden inny trwający konkurs nie ma jeszcze komisji.").await;
    window.is_accessible("a new commission").await;
    window.picture("commission-new").await;
    window.fill("Numer zarządzenia (nieobowiązkowy)", "0050.131.2026").await;
    window.fill("Dzień powołania (nieobowiązkowy)", "10.12.2026").await;
    window.choose("Kworum", "więcej niż połowa składu").await;
    window.click("button", "Załóż komisję").await;
    window.read("Założono komisję.").await;
    window.find("heading", "W komisji nie ma jeszcze nikogo").await;
    window.click("button", "Dopisz osobę").await;
    window.fill("Imię i nazwisko", "Anna Lipa").await;
    window.choose("Kogo reprezentuje", "osoba wskazana przez organizacje").await;
    window.fill("Organizacja spoza rejestru (nieobowiązkowe)", "Towarzystwo Przyjaciół Jarzębina").await;
    window.fill("Dzień oświadczenia o bezstronności (nieobowiązkowy)", "11.12.2026").await;
    window.click("button", "Dopisz osobę do komisji").await;
    window.find("grid", "Członkowie komisji").await;
    window.read("Towarzystwo Przyjaciół Jarzębina").await;
    window.read("W komisji nie ma przedstawiciela organu wykonawczego").await;
    window.is_accessible("a commission with its people").await;
    window.picture("commission").await;
    window.close().await;
}

#[tokio::test]
async fn a_second_call_takes_the_commission_and_its_regulations_are_a_file() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, first, ngo) = contest::file(&officer);
    let members = contest::with_commission(&mut desk, first, ngo);
    contest::scored(&mut desk, first, &members);
    contest::held(&mut desk, first, &members[..5]);
    let (desk, second) = contest::another(&officer, desk, ngo);
    file::close(desk).expect("the file closes");
    let regulations = officer.path("Regulamin komisji 2027.pdf");
    std::fs::write(&regulations, b"%PDF-1.7 regulamin").expect("a file");
    let window = Program::start_at(NOW, &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/call/{}/commission", second.0)).await;
    window.find("heading", "Weź komisję innego konkursu").await;
    window.read("zarządzenie nr 0050.131.2026 z 10 grudnia 2026 r.").await;
    window.is_accessible("a commission to take").await;
    window.picture("commission-take").await;
    window.click("button", "Weź tę komisję").await;
    window.read("Konkurs ma wspólną komisję.").await;
    window.click("button", "Wyłącz ten konkurs z komisji").await;
    window.read("Konkurs nie ma już tej komisji.").await;
    window.find("heading", "Nowa komisja").await;
    window.press("Control+z").await;
    window.find("heading", "Konkursy tej komisji").await;
    window.read("Osoba wskazana przez oferenta: Anna Lipa").await;
    window.is_accessible("a commission of two calls").await;
    window.picture("commission-shared").await;

    window.click_with("cell", "Jan Kalina").await;
    window.fill("Dzień oświadczenia o bezstronności (nieobowiązkowy)", "14.12.2026").await;
    window.find_with("checkbox", "Oświadczenie dotyczy tylko tego konkursu").await;
    window.is_accessible("a member of a commission of two calls").await;
    window.picture("commission-shared-member").await;
    window.click("button", "Popraw dane osoby").await;
    window.read("Poprawiono dane osoby.").await;
    window.click("button", "Dopisz posiedzenie").await;
    window.fill("Dzień posiedzenia", "14.12.2026").await;
    window.choose("Posiedzenie dotyczy", "tylko tego konkursu").await;
    window.is_accessible("a meeting of one of two calls").await;
    window.picture("commission-shared-meeting").await;
    window.click("button", "Dopisz posiedzenie").await;
    window.read("Dopisano posiedzenie.").await;
    window.read("tylko ten konkurs").await;
    window.read("Komisja pracowała już w tym konkursie: posiedzenie tylko w jego sprawie.").await;

    window.answer_dialogs(&[&regulations]);
    window.click("button", "Dodaj plik regulaminu…").await;
    window.read("Dodano plik regulaminu.").await;
    let copy = officer.path("kopia.pdf");
    window.answer_dialogs(&[&copy]);
    window.click("button", "Zapisz kopię: Regulamin komisji 2027.pdf").await;
    window.is_accessible("the regulations of a commission").await;
    window.picture("commission-regulations").await;
    let changed = officer.path("Regulamin zmieniony.pdf");
    std::fs::write(&changed, b"%PDF-1.7 zmieniony").expect("a file");
    window.answer_dialogs(&[&changed]);
    window.click("button", "Zamień plik…").await;
    window.read("Zamieniono plik regulaminu.").await;
    assert_eq!(std::fs::read(&copy).expect("a copy"), b"%PDF-1.7 regulamin");
    window.enlarge(true).await;
    window.fits_its_width("a commission of two calls at 200 %").await;
    window.enlarge(false).await;
    window.click("link", "Powołanie komisji").await;
    window.find("button", "Pokaż jako tekst").await;
    window.find_with("img", "Strona 1 z").await;
    window.picture("commission-appointment-shared").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Regulamin zawiera plik „Regulamin zmieniony.pdf”").await;
    window.go(&format!("/call/{}/commission", second.0)).await;
    window.click("button", "Usuń plik Regulamin zmieniony.pdf").await;
    window.read("Usunięto plik regulaminu.").await;
    window.click("link", "Otwarty konkurs ofert na realizację zadań publicznych w zakresie sportu w 2027 roku").await;
    window.read("Osoba wskazana przez oferenta innego konkursu tej komisji: Anna Lipa").await;
    window.close().await;
}

#[tokio::test]
async fn cards_are_typed_without_the_mouse_and_the_meeting_ends_with_a_vote() {
    let officer = Officer::on("2026-12-15");
    let (mut desk, call, ngo) = contest::file(&officer);
    let members = contest::with_commission(&mut desk, call, ngo);
    contest::scored(&mut desk, call, &members[..4]);
    contest::held(&mut desk, call, &members[..5]);
    file::close(desk).expect("the file closes");
    let window = Program::start_at(NOW, &[&officer.path("urzad.kladka")]).await;

    window.go(&format!("/call/{}/cards?member={}", call.0, members[4].0)).await;
    window.find("textbox", "Realność zadania, oferta 1").await;
    window.is_accessible("cards").await;
    window.click("textbox", "Realność zadania, oferta 1").await;
    for (at, points) in
        [["31", "24", "24"], ["36", "27", "27"], ["22", "16", "17"], ["37", "27", "28,5"], ["29", "22", "22"]].iter().enumerate()
    {
        for (index, typed) in points.iter().enumerate() {
            window.type_text(typed).await;
            if index < 2 {
                window.press("Tab").await;
            }
        }
        window.press("Control+Enter").await;
        window.read(&format!("Podpisano kartę oferty {}.", at + 1)).await;
    }
    window.picture("commission-cards").await;
    window.type_text("25").await;
    window.press("Tab").await;
    window.type_text("18").await;
    window.press("Tab").await;
    window.type_text("31").await;
    window.press("Control+Enter").await;
    window.read("najwyżej 30 pkt").await;
    window.fill("Jakość i kadra, oferta 7", "18").await;
    window.fill("Uzasadnienie, oferta 7", "Kosztorys bez zapasu na dojazdy.").await;
    window.click("textbox", "Jakość i kadra, oferta 7").await;
    window.press("Control+Enter").await;
    window.read("Podpisano kartę oferty 7.").await;
    window.read("Kosztorys bez zapasu na dojazdy.").await;
    window.picture("commission-cards-signed").await;

    window.go(&format!("/call/{}/ranking", call.0)).await;
    window.find("heading", contest::TASK).await;
    window.read("kworum jest").await;
    window.read("Oceny różnią się o 31 pkt").await;
    window.is_accessible("the meeting").await;
    window.press_times("ArrowDown", 2).await;
    window.picture("commission-meeting").await;
    window.press("F2").await;
    window.find("textbox", "Propozycja, oferta 7 (zł)").await;
    window.type_text("27 000").await;
    window.press("Enter").await;
    window.read("Zostaje").await;
    window.read("z puli 130 000,00 zł zostaje 3 000,00 zł").await;
    window.press("ArrowDown").await;
    window.press("F2").await;
    window.find("textbox", "Propozycja, oferta 1 (zł)").await;
    window.type_text("26 000").await;
    window.press("Enter").await;
    window.read("to więcej, niż wnioskowano (25 000,00 zł)").await;
    window.fill("Propozycja, oferta 1 (zł)", "20 000").await;
    window.press("Enter").await;
    window.read("rozdzielona w całości").await;
    window.picture("commission-meeting-by-hand").await;
    window.click("button", "Głosuj nad listą…").await;
    window.choose("Głos: Piotr Dąb", "przeciw").await;
    window.fill("Zdanie odrębne: Piotr Dąb", "Kwota dla oferty 7 jest za mała.").await;
    window.is_accessible("the vote").await;
    window.picture("commission-vote").await;
    window.click("button", "Zapisz głosy i wynik").await;
    window.read("Zapisano głosowanie.").await;
    window.read("lista przyjęta").await;
    window.enlarge(true).await;
    window.fits_its_width("the meeting at 200 %").await;
    window.picture("commission-meeting.200").await;
    window.enlarge(false).await;
    window.press("Escape").await;
    window.find("heading", "Komisja konkursowa").await;

    window.go(&format!("/call/{}/minutes", call.0)).await;
    window.read("kompletny").await;
    window.read("Kwota dla oferty 7 jest za mała.").await;
    window.is_accessible("minutes").await;
    window.picture("commission-minutes").await;

    window.go(&format!("/call/{}/results", call.0)).await;
    window.fill("Dzień rozstrzygnięcia", "15.12.2026").await;
    window.fill("Numer zarządzenia", "0050.140.2026").await;
    window.click("button", "Wpisz rozstrzygnięcie").await;
    window.read("Zapisano rozstrzygnięcie.").await;
    window.click("button", "Przyznaj zgodnie z propozycją komisji").await;
    window.read("Rozstrzygnięto oferty: 6.").await;
    window.click("button", "Wpisz ogłoszenie wyników: tablica ogłoszeń").await;
    window.click("button", "Zapisz ogłoszenie").await;
    window.read("Wpisano ogłoszenie wyników.").await;
    window.read("bez dowodu").await;
    window.is_accessible("results").await;
    window.picture("commission-results").await;
    window.close().await;
}

#[tokio::test]
async fn papers_of_the_results_lead_from_their_pages_and_letters_go_to_every_applicant() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, members) = contest::settled_whole(&officer);
    file::close(desk).expect("the file closes");
    let window = Program::start_at("2026-12-21T10:00:00", &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/call/{}/results", call.0)).await;
    window.click("link", "Zawiadomienia oferentów").await;
    window.find("heading", "Zawiadomienie oferenta o wyniku konkursu").await;
    window.find("img", "Strona 1 z 1").await;
    window.is_accessible("a letter about the result").await;
    window.picture("results-letter").await;
    let folder = window.folder().join("zawiadomienia");
    std::fs::create_dir(&folder).expect("a folder");
    window.answer_dialogs(&[&folder]);
    window.click("button", "Zapisz dla wszystkich ofert…").await;
    window.read("Zapisano 7 dokumentów w folderze").await;
    assert_eq!(std::fs::read_dir(&folder).expect("letters").count(), 7);
    window.choose("Oferta", "nr 1: Stowarzyszenie „Pod Lipami”, „Treningi 1”").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("niższej niż wnioskowana").await;
    window.click("button", "Pokaż strony").await;
    window.click("button", "Wystaw dokument").await;
    window.read("Wystawiono: zawiadomienie oferenta o wyniku konkursu.").await;
    window.read("oferta 1, Stowarzyszenie „Pod Lipami”").await;

    for (page, link, heading, picture) in [
        ("results", "Zarządzenie", "Zarządzenie o rozstrzygnięciu konkursu ofert", "results-decision"),
        ("results", "Ogłoszenie wyników", "Ogłoszenie wyników otwartego konkursu ofert", "results-notice"),
        ("minutes", "Wydrukuj protokół", "Protokół z prac komisji konkursowej", "commission-minutes-paper"),
        ("minutes", "Lista rankingowa", "Lista rankingowa ofert", "commission-ranking-paper"),
        ("cards", "Karta zbiorcza", "Zbiorcza karta oceny ofert", "commission-collective-card"),
    ] {
        window.go(&format!("/call/{}/{page}", call.0)).await;
        window.click("link", link).await;
        window.find("heading", heading).await;
        window.find_with("img", "Strona 1 z").await;
        window.picture(picture).await;
    }
    window.go(&format!("/call/{}/cards?member={}", call.0, members[1].0)).await;
    window.click("link", "Wydrukuj karty").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Członek komisji: Ewa Brzoza").await;

    window.go(&format!("/call/{}/results", call.0)).await;
    window.click_with("cell", "oferta 1 · Treningi 1").await;
    window.click("link", "Wezwanie do aktualizacji").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Prosimy o zaktualizowaną ofertę do dnia 4 stycznia 2027 r.").await;
    window.go(&format!("/call/{}/results", call.0)).await;
    window.click_with("cell", "oferta 3, Fundacja „Ruch”").await;
    window.picture("results-demand").await;
    window.click("link", "Wydrukuj odpowiedź").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("W odpowiedzi na żądanie z dnia 22 grudnia 2026 r.").await;
    window.close().await;
}

#[tokio::test]
async fn free_money_goes_to_the_reserve_list_and_the_changed_results_are_announced_again() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::settled_whole(&officer);
    file::close(desk).expect("the file closes");
    let window = Program::start_at("2026-12-29T10:00:00", &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/call/{}/results", call.0)).await;
    window.click("button", "Wpisz dni dla wszystkich ofert").await;
    window.fill("Zawiadomiono dnia (nieobowiązkowy)", "22.12.2026").await;
    window.picture("results-days").await;
    window.click("button", "Wpisz dni").await;
    window.read("Wpisano dni przy 5 ofertach.").await;
    window.click_with("cell", "oferta 7 · Treningi 7").await;
    window.choose("Co zrobił oferent (nieobowiązkowe)", "rezygnacja").await;
    window.fill("Dzień", "28.12.2026").await;
    window.click("button", "Zapisz wynik oferty").await;
    window.read("Pierwsza na liście rezerwowej jest oferta 5").await;
    window.click("button", "Przyznaj z listy rezerwowej").await;
    window.fill("Dzień przyznania", "29.12.2026").await;
    window.is_accessible("a grant from the reserve list").await;
    window.picture("results-reserve").await;
    window.click("button", "Przyznaj dotację").await;
    window.read("z listy rezerwowej, 29 grudnia 2026 r.").await;
    window.click("button", "Wpisz ogłoszenie zmienionych wyników: tablica ogłoszeń").await;
    window.fill("Dzień ogłoszenia wyników", "29.12.2026").await;
    window.click("button", "Zapisz ogłoszenie").await;
    window.read("Ogłoszono: tablica ogłoszeń, 29 grudnia 2026 r.").await;
    window.is_accessible("results that were changed").await;
    window.picture("results-changed").await;
    window.close().await;
}

#[tokio::test]
async fn papers_of_the_commission_are_a_click_away_and_findings_lead_to_their_place() {
    let officer = Officer::on("2026-12-15");
    let (desk, call, _) = contest::settled_whole(&officer);
    file::close(desk).expect("the file closes");
    let window = Program::start_at("2026-12-21T10:00:00", &[&officer.path("urzad.kladka")]).await;
    for (link, words, picture) in [
        ("Ogłoszenie o naborze", "o naborze kandydatów do komisji konkursowej", "commission-recruitment"),
        ("Formularz kandydata", "Zgadzam się na udział w pracach komisji konkursowej.", "commission-candidate"),
        ("Powołanie komisji", "Regulamin pracy komisji konkursowej", "commission-appointment"),
        ("Regulamin pracy", "Przy równej liczbie głosów rozstrzyga głos przewodniczącego.", "commission-rules"),
        ("Oświadczenia członków", "Funkcja w komisji i kogo osoba reprezentuje", "commission-statement"),
    ] {
        window.go(&format!("/call/{}/commission", call.0)).await;
        window.click("link", link).await;
        window.find("button", "Pokaż jako tekst").await;
        window.picture(picture).await;
        window.click("button", "Pokaż jako tekst").await;
        window.read(words).await;
    }
    window.go(&format!("/call/{}/commission", call.0)).await;
    window.click_with("cell", "Anna Lipa").await;
    window.is_accessible("a member of a commission").await;
    window.picture("commission-member").await;
    window.click("link", "Oświadczenie do podpisu").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Imię i nazwisko: Anna Lipa").await;
    window.close().await;
}
