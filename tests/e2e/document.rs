//! The room of documents: from a case to an issued document with its files, the register, letters, envelopes.

use std::{fs, path::Path, process::Command};

use tests::{office::Officer, program::Program};

use crate::town::Town;

/// The moment of the walks.
const NOW: &str = "2026-10-15T09:00:00";

/// The window on the file of a town; the town's folder goes with it.
async fn window_on(town: Town) -> (Program, std::sync::Arc<Officer>) {
    casework::file::close(town.desk).expect("the file closes");
    let window = Program::start_at(NOW, &[&town.officer.path("urzad.kladka")]).await;
    window.find("navigation", "Pokoje programu").await;
    (window, town.officer)
}

/// The words of a file that the officer saved.
fn printed(file: &Path) -> String {
    let answer = Command::new("pdftotext").args(["-layout", &file.display().to_string(), "-"]).output();
    let answer = answer.expect("poppler-utils is installed by `cargo xtask test`");
    assert!(answer.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).replace('\u{a0}', " ")
}

#[tokio::test]
async fn a_notice_is_looked_at_issued_found_in_the_register_and_saved() {
    let town = Town::in_october();
    let case = town.consultation.0;
    let (window, _officer) = window_on(town).await;
    window.click("link", "Dokumenty").await;
    window.find("heading", "Nie wystawiono jeszcze żadnego dokumentu").await;
    window.is_accessible("empty register of documents").await;
    window.picture("document-empty").await;

    window.click("link", "Przygotuj dokument").await;
    window.find("grid", "Dokumenty do przygotowania").await;
    window.is_accessible("documents that can be made").await;
    window.picture("document-make").await;

    window.go(&format!("/document/case/consultation/{case}/ogloszenie_konsultacje")).await;
    window.find("img", "Strona 1 z 2").await;
    window.is_accessible("documents of a case").await;
    window.picture("document-case").await;
    window.resize(1024, 700).await;
    window.fits_its_width("document-case.1024").await;
    window.picture("document-case.1024").await;
    window.resize(1280, 800).await;
    window.press("Control+Enter").await;
    window.read("Wystawiono: ogłoszenie o konsultacjach").await;
    window.picture("document-issued").await;

    window.click("link", "ogłoszenie o konsultacjach").await;
    window.find("heading", "Pliki").await;
    window.click("button", "Sprawdź odciski plików").await;
    window.read("Wszystkie pliki są zgodne z odciskami.").await;
    let saved = window.folder().join("ogłoszenie.pdf");
    window.answer_dialogs(&[&saved]);
    window.click("button", "Zapisz PDF jako…").await;
    window.read("Zapisano plik").await;
    let words = printed(&saved);
    assert!(words.contains("OGŁOSZENIE"), "{words}");
    window.find("img", "Strona 2 z 2").await;
    window.is_accessible("register of documents").await;
    window.picture("document-register").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("zaprasza do udziału w konsultacjach").await;
    window.click("button", "Pokaż strony").await;

    window.enlarge(true).await;
    window.find("heading", "Pliki").await;
    window.is_accessible("register of documents at 200 %").await;
    window.fits_its_width("document-register.200").await;
    window.picture("document-register.200").await;
    window.close().await;
}

#[tokio::test]
async fn an_order_is_a_draft_with_its_mark_until_it_has_a_number() {
    let town = Town::in_october();
    let case = town.consultation.0;
    let (window, _officer) = window_on(town).await;
    window.go(&format!("/document/case/consultation/{case}/zarzadzenie_konsultacje")).await;
    window.read("ze znakiem PROJEKT").await;
    window.picture("document-draft").await;
    window.click("checkbox", "Nadaj kolejny numer zarządzenia Bez numeru powstanie projekt ze znakiem PROJEKT.").await;
    window.click("button", "Wystaw dokument").await;
    window.read("Wystawiono: zarządzenie w sprawie przeprowadzenia konsultacji.").await;
    window.read("wydanie 1").await;

    window.click("checkbox", "Nadaj kolejny numer zarządzenia Bez numeru powstanie projekt ze znakiem PROJEKT.").await;
    window.click("button", "Wystaw dokument").await;
    window.read("nr 0050.1.2026").await;
    window.read_no_more("ze znakiem PROJEKT").await;
    window.picture("document-numbered").await;

    window.go("/document").await;
    window.find("grid", "Wystawione dokumenty").await;
    let saved = [window.folder().join("projekt.pdf"), window.folder().join("zarządzenie.pdf")];
    window.answer_dialogs(&[&saved[0], &saved[1]]);
    for id in [1, 2] {
        window.go(&format!("/document?id={id}")).await;
        window.find("heading", "Pliki").await;
        window.read(if id == 1 { "projekt" } else { "0050.1.2026" }).await;
        window.click("button", "Zapisz PDF jako…").await;
        window.read(if id == 1 { "Zapisano plik projekt.pdf." } else { "Zapisano plik zarządzenie.pdf." }).await;
    }
    assert!(printed(&saved[0]).contains("ZARZĄDZENIE NR …"));
    assert!(printed(&saved[1]).contains("ZARZĄDZENIE NR 0050.1.2026"));
    window.close().await;
}

#[tokio::test]
async fn a_comparison_of_chosen_versions_is_issued() {
    let town = Town::in_october();
    let case = town.programme.0;
    let (window, _officer) = window_on(town).await;
    window.go(&format!("/document/case/programme/{case}/porownanie_wersji")).await;
    window.find("img", "Strona 1 z 1").await;
    window.choose("Wersja wcześniejsza", "wersja 1 z 12 października 2026 r. (szkic)").await;
    window.choose("Wersja późniejsza", "wersja 2 z 12 października 2026 r. (po spotkaniu)").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Program obejmuje całą gminę.").await;
    window.is_accessible("comparison of versions").await;
    window.click("button", "Pokaż strony").await;
    window.picture("document-comparison").await;
    window.press("Control+Enter").await;
    window.read("Wystawiono: porównanie wersji.").await;
    window.click("link", "porównanie wersji").await;
    window.find("img", "Strona 1 z 1").await;
    window.picture("document-comparison-issued").await;
    window.close().await;
}

#[tokio::test]
async fn a_meeting_has_its_invitation_its_letters_and_its_attendance_list() {
    let town = Town::with_organisations(&["Stowarzyszenie „Pod Lipami”", "Fundacja „Przystań Seniora”"]);
    let case = town.consultation.0;
    let (window, _officer) = window_on(town).await;
    window.go(&format!("/document/case/consultation/{case}/zaproszenie")).await;
    window.choose("Spotkanie", "spotkanie 8 października 2026 r., godz. 16.30").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Świetlica w Zagrodach").await;
    window.click("button", "Pokaż strony").await;
    window.is_accessible("invitation").await;
    window.picture("document-invitation").await;
    let addressee = window.find("combobox", "Do kogo (nieobowiązkowe)").await;
    addressee.click().await.expect("the field takes the cursor");
    window.type_text("przystan").await;
    window.press("Enter").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Fundacja „Przystań Seniora”").await;
    window.is_accessible("an invitation with its addressee").await;
    window.click("button", "Pokaż strony").await;
    window.picture("document-invitation-addressee").await;
    window.click("button", "Wystaw dokument").await;
    window.read("Wystawiono: zaproszenie na spotkanie.").await;
    window.choose("Spotkanie", "spotkanie 5 października 2026 r., godz. 17.00").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Dom Kultury w Starym Młynie").await;
    window.click("button", "Wystaw dokument").await;
    window.read("wydanie 1, spotkanie 5 października 2026 r., godz. 17.00").await;
    window.read("wydanie 1, spotkanie 8 października 2026 r., godz. 16.30; adresat: Fundacja „Przystań Seniora”").await;
    window.read_no_more("zastąpiony").await;

    let folder = window.folder().join("pisma");
    fs::create_dir(&folder).expect("a folder");
    window.answer_dialogs(&[&folder]);
    window.click("button", "Zapisz pisma do wszystkich organizacji…").await;
    window.read("Zapisano 2 pisma w folderze").await;
    let letters: Vec<String> =
        fs::read_dir(&folder).expect("letters").map(|one| printed(&one.expect("a letter").path())).collect();
    for name in ["Stowarzyszenie „Pod Lipami”", "Fundacja „Przystań Seniora”"] {
        assert!(letters.iter().any(|letter| letter.contains(name)), "{name}: {letters:?}");
    }

    window.go(&format!("/document/case/consultation/{case}/lista_obecnosci")).await;
    window.choose("Spotkanie", "spotkanie 5 października 2026 r., godz. 17.00").await;
    window.read("Dom Kultury w Starym Młynie").await;
    window.click("button", "Pokaż strony").await;
    window.find("img", "Strona 1 z 2").await;
    window.picture("document-attendance").await;
    window.click("button", "Wystaw dokument").await;
    window.read("Wystawiono: lista obecności.").await;
    window.close().await;
}

#[tokio::test]
async fn envelopes_and_labels_for_chosen_organisations_are_printed_and_saved() {
    let town = Town::with_organisations(&["Stowarzyszenie „Pod Lipami”", "Fundacja „Przystań Seniora”", "Klub „Fala”"]);
    let (window, _officer) = window_on(town).await;
    window.click("link", "Organizacje").await;
    window.find("grid", "Organizacje").await.click().await.expect("the list takes the focus");
    for key in ["Home", "Space", "Down", "Down", "Space"] {
        window.press(key).await;
    }
    window.click("link", "Etykiety i koperty…").await;
    window.find("radio", "Zaznaczone na liście (2)").await;
    window.read("2 etykiety na 1 arkuszu").await;
    let files = ["etykiety.pdf", "koperty.pdf"].map(|name| window.folder().join(name));
    window.answer_dialogs(&[&files[0], &files[1]]);
    window.click("button", "Zapisz PDF do druku…").await;
    window.read("Zapisano plik etykiety.pdf.").await;

    window.choose("Na czym", "koperta DL z okienkiem po prawej (A4 na trzy)").await;
    window.read("2 koperty").await;
    window.read("Zrób próbny wydruk.").await;
    window.fill("Od górnej krawędzi", "52,5").await;
    window.press("Tab").await;
    window.is_accessible("envelopes with a window").await;
    window.picture("document-envelopes").await;
    window.press("Control+p").await;
    window.read("Zapisano plik koperty.pdf.").await;
    for file in &files {
        let words = printed(file);
        assert!(words.contains("Fundacja „Przystań Seniora”") && !words.contains("Klub „Fala”"), "{words}");
        assert!(words.contains("Stowarzyszenie „Pod Lipami”") && words.contains("99-998 Jarzębin"), "{words}");
    }
    window.go("/organisation").await;
    window.find("grid", "Organizacje").await;
    window.go("/organisation/post").await;
    window.choose("Na czym", "koperta DL z okienkiem po prawej (A4 na trzy)").await;
    let kept = window.find("textbox", "Od górnej krawędzi").await.prop("value").await.expect("a value");
    assert_eq!(kept.as_deref(), Some("52,5"), "the window is kept for the next time");
    window.enlarge(true).await;
    window.is_accessible("envelopes at 200 %").await;
    window.fits_its_width("document-envelopes.200").await;
    window.picture("document-envelopes.200").await;
    window.close().await;
}

#[tokio::test]
async fn the_register_is_searched_by_words_and_kind() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_at(NOW, &[&officer.sample()]).await;
    window.click("link", "Dokumenty").await;
    window.find("grid", "Wystawione dokumenty").await;
    window.is_accessible("register of the sample").await;
    window.picture("document-sample").await;
    window.fill("Szukaj w rejestrze", "ogloszenie").await;
    window.read_no_more("sprawozdanie z konsultacji").await;
    window.read("ogłoszenie o konsultacjach").await;
    window.fill("Szukaj w rejestrze", "XIX/164/2025").await;
    window.read("27 listopada 2025 r.").await;
    window.read_no_more("ogłoszenie o konsultacjach").await;
    window.fill("Szukaj w rejestrze", "czegoś takiego nie ma").await;
    window.read("Żaden dokument nie odpowiada temu, co wpisano.").await;
    window.fill("Szukaj w rejestrze", "").await;
    window.choose("Rodzaj dokumentu", "zaproszenie na spotkanie").await;
    window.read("spotkanie 19 października 2026 r., godz. 17.30").await;
    window.read_no_more("ogłoszenie o konsultacjach").await;
    window.choose("Rodzaj dokumentu", "uchwała z załącznikiem").await;
    window.read("13 listopada 2025 r.").await;
    window.click("checkbox", "Bez projektów").await;
    window.read_no_more("13 listopada 2025 r.").await;
    window.find("grid", "Wystawione dokumenty").await.click().await.expect("the list takes the focus");
    window.press("Home").await;
    window.press("Enter").await;
    window.read("Uchwała nr XIX/164/2025").await;
    window.find("img", "Strona 1 z 6").await;
    window.client.execute("document.querySelector('.pages').scrollIntoView()", vec![]).await.expect("the page scrolls");
    window.picture("document-frozen").await;
    window.paint("dark").await;
    window.is_accessible("register in the dark").await;
    window.picture("document-sample.dark").await;
    window.resize(1024, 700).await;
    window.fits_its_width("document-sample.1024").await;
    window.picture("document-sample.1024").await;
    window.close().await;
}
