//! The first minute with the program.

use std::path::Path;

use tests::program::Program;

#[tokio::test]
async fn the_first_screen_offers_three_ways_in_and_is_accessible() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    for way in ["Nowy plik urzędu…", "Otwórz plik…", "Obejrzyj przykład"] {
        window.find("button", way).await;
    }
    window.is_accessible("first start").await;
    window.picture("first-start").await;
    window.close().await;
}

#[tokio::test]
async fn text_grows_to_two_hundred_percent_by_keyboard_and_nothing_is_lost() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    window.enlarge(true).await;
    for way in ["Nowy plik urzędu…", "Otwórz plik…", "Obejrzyj przykład"] {
        window.find("button", way).await;
    }
    window.is_accessible("first start at 200 %").await;
    window.fits_its_width("first-start.200").await;
    window.picture("first-start.200").await;
    window.close().await;
}

#[tokio::test]
async fn a_new_file_is_made_where_the_officer_says_and_opens_into_the_rooms() {
    let window = Program::start().await;
    let file = window.folder().join("urząd gminy.kladka");
    window.answer_dialogs(&[Path::new(""), &file]);
    window.click("button", "Nowy plik urzędu…").await;
    // The first answer was „Anuluj”: everything stays as it was.
    window.find("button", "Nowy plik urzędu…").await;
    window.click("button", "Nowy plik urzędu…").await;
    window.find("navigation", "Pokoje programu").await;
    assert!(file.exists());
    window.is_accessible("rooms of a new file").await;
    window.picture("new-file").await;
    window.close().await;
}

#[tokio::test]
async fn the_sample_municipality_opens_with_a_year_of_life_and_opens_again_by_itself() {
    let window = Program::start().await;
    window.find("button", "Nowy plik urzędu…").await;
    assert_eq!(window.focused().await, "Nowy plik urzędu…", "the first way in has the focus");
    let file = window.folder().join("jarzębin.kladka");
    window.answer_dialogs(&[&file]);
    window.press("Tab").await;
    window.press("Tab").await;
    assert_eq!(window.focused().await, "Obejrzyj przykład");
    window.press("Enter").await;
    window.find("navigation", "Pokoje programu").await;
    window.read("gmina przykładowa").await;
    window.read("Gmina Jarzębin").await;
    window.is_accessible("sample municipality").await;
    window.picture("sample").await;
    let window = window.killed_and_started_again().await;
    window.find("navigation", "Pokoje programu").await;
    window.read("gmina przykładowa").await;
    window.close().await;
}

#[tokio::test]
async fn the_first_screen_is_readable_in_the_dark() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    window.paint("dark").await;
    window.is_accessible("first start in the dark").await;
    window.picture("first-start.dark").await;
    window.close().await;
}

/// What looks at every screen of these walks sees what is wrong with one, in sight and below it.
#[tokio::test]
async fn words_too_pale_a_picture_without_words_and_a_line_too_long_are_seen() {
    let window = Program::start().await;
    window.find("heading", "Kładka").await;
    assert_eq!((window.accessibility_faults().await, window.too_wide().await), (Vec::new(), Vec::new()));
    let add = "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])";
    let faults = "<p style='margin-top: 200vh; color: #aaa; background: #fff'>blade słowa</p><img src='data:,'><div style='width: 200vw'>szeroko</div>";
    window.client.execute(add, vec![faults.into()]).await.expect("the page takes it");
    let told = window.accessibility_faults().await.join("\n");
    assert!(told.contains("image-alt") && told.contains("2.32 of 4.5") && told.contains("blade słowa"), "{told}");
    let wide = window.too_wide().await.join("\n");
    assert!(wide.contains("szeroko"), "{wide}");
    window.close().await;
}
