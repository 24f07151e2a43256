//! Organisations entered twice and choices of recipients, in the window.

use std::fs;

use tests::program::Program;

/// Twins by name, by contact, and a pair that only looks alike.
const LIST: &str = "nazwa;forma prawna;miejscowość;ulica;nr domu;kod pocztowy;e-mail;NIP\n\
    Klub Sportowy „Orzeł” w Jarzębinie;klub sportowy;Jarzębin;ul. Szkolna;4;99-998;orzel@jarzebin.example;526-020-23-93\n\
    KS Orzel;klub sportowy;Jarzębin;ul. Szkolna;4;99-998;;\n\
    Fundacja „Przystań Seniora”;fundacja;Jarzębin;;;;przystan@jarzebin.example;\n\
    Fundacja Przystań Seniorów;fundacja;Jarzębin;;;;;\n";

async fn register() -> Program {
    let window = Program::start().await;
    let (file, list) = (window.folder().join("urzad.kladka"), window.folder().join("lista.csv"));
    let labels = window.folder().join("etykiety.pdf");
    fs::write(&list, LIST).unwrap();
    window.answer_dialogs(&[&file, &list, &labels]);
    window.click("button", "Nowy plik urzędu…").await;
    window.find("navigation", "Pokoje programu").await;
    window.go("/organisation/import").await;
    window.click("button", "Wybierz plik…").await;
    window.click("button", "Sprawdź wiersze").await;
    window.click("button", "Wczytaj 4 organizacje").await;
    window.click("button", "Przejdź do rejestru").await;
    window.read("razem 4").await;
    window
}

#[tokio::test]
async fn twins_are_compared_joined_parted_and_told_apart() {
    let window = register().await;
    window.click("link", "Możliwe powtórzenia…").await;
    window.find("heading", "Możliwe powtórzenia").await;
    window.read("bardzo prawdopodobne").await;
    window.read("Nazwy różnią się kilkoma literami").await;
    window.is_accessible("possible twins").await;
    window.fits_its_width("possible twins").await;
    window.picture("organisation-twins").await;
    window.click_with("button", "bardzo prawdopodobne").await;
    window.read("Ten sam adres").await;
    window.press("Escape").await;

    window.click_with("link", "Porównaj i połącz: Klub Sportowy „Orzeł” w Jarzębinie").await;
    window.find("heading", "Połączenie dwóch wpisów").await;
    window.read("Wpis po prawej przejdzie do archiwum").await;
    window.is_accessible("two entries beside each other").await;
    window.fits_its_width("two entries beside each other").await;
    window.picture("organisation-merge").await;
    window.press("Control+Enter").await;
    window.find("heading", "Klub Sportowy „Orzeł” w Jarzębinie").await;
    window.read("Znana też jako: KS Orzel").await;
    window.click("button", "Pokaż, kto i co zmienił").await;
    window.read("Połączono organizacje").await;
    window.is_accessible("the card of the joined").await;
    window.picture("organisation-joined").await;
    window.click("link", "KS Orzel").await;
    window.read("Ten wpis połączono z innym").await;
    window.click("button", "Cofnij połączenie").await;
    window.read("Cofnięto połączenie. Oba wpisy są takie jak przedtem.").await;
    window.read("działa").await;

    window.go("/organisation/twins").await;
    window.click_with("button", "To różne organizacje: Fundacja „Przystań Seniora”").await;
    window.read("Zapamiętano: to różne organizacje.").await;
    window.read_no_more("Nazwy różnią się kilkoma literami").await;
    window.click("button", "Cofnij").await;
    window.read("Nazwy różnią się kilkoma literami").await;
    window.close().await;
}

#[tokio::test]
async fn a_choice_of_recipients_is_saved_used_for_labels_renamed_and_removed() {
    let window = register().await;
    window.go("/organisation/selections").await;
    window.read("Nie ma jeszcze zapisanych wyborów").await;
    window.is_accessible("no choices yet").await;
    window.go("/organisation").await;
    window.choose("Forma prawna", "klub sportowy").await;
    window.read("2 z 4").await;
    window.click("button", "Zapisz wybór odbiorców…").await;
    window.click("button", "Zapisz wybór").await;
    window.read("Wpisz nazwę, po której go poznasz").await;
    window.fill("Nazwa wyboru", "Kluby").await;
    window.is_accessible("saving a choice of recipients").await;
    window.picture("organisation-selection-new").await;
    window.click("button", "Zapisz wybór").await;
    window.read("Zapisano wybór odbiorców: Kluby.").await;

    window.go("/organisation/post").await;
    window.click_with("radio", "Kluby").await;
    window.read("forma: klub sportowy").await;
    window.read("2 etykiety na 1 arkuszu").await;
    window.is_accessible("labels for a choice").await;
    window.picture("organisation-selection-labels").await;
    window.click("button", "Zapisz PDF do druku…").await;
    window.read("Zapisano plik etykiety.pdf.").await;

    window.go("/organisation/selections").await;
    window.read("ostatnio użyto").await;
    window.click("button", "Zmień nazwę: Kluby").await;
    window.fill("Nowa nazwa wyboru", "Kluby sportowe").await;
    window.click("button", "Zmień nazwę").await;
    window.find("heading", "Kluby sportowe").await;
    window.is_accessible("saved choices").await;
    window.fits_its_width("saved choices").await;
    window.picture("organisation-selections").await;
    window.click("button", "Usuń wybór: Kluby sportowe").await;
    window.read("Nie ma jeszcze zapisanych wyborów").await;
    window.click("button", "Cofnij").await;
    window.find("heading", "Kluby sportowe").await;
    window.close().await;
}
