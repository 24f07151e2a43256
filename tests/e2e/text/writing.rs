//! Writing by keyboard alone, and what was written is there the next day.

use super::{TEXTBOX, focus_is, go_down_to, line, office_file, open_editor, sample};
use tests::program::Program;

#[tokio::test]
async fn a_paragraph_is_written_pointed_referred_to_and_moved_by_keyboard_alone() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    line(&window, "2. Zadania, o których mowa w ust. 1 pkt 1, realizuje się w formie wspierania.").await;
    window.is_accessible("the editor").await;
    window.picture("text-editor").await;

    // A new § at the end, and an item under it.
    window.press("Control+End").await;
    window.press("Enter").await;
    window.press("Shift+Tab").await;
    window.type_text("Formami współpracy są:").await;
    line(&window, "§ 3. Formami współpracy są:").await;
    window.press("Enter").await;
    line(&window, "1)").await;
    window.type_text("zadania, o których mowa w ").await;
    window.press("Control+Shift+o").await;
    window.find("combobox", "Dokąd odesłać? Pisz numer albo słowa z przepisu.").await;
    window.type_text("szkolenia").await;
    window.is_accessible("the list of units to refer to").await;
    window.picture("text-reference").await;
    window.press("Enter").await;
    window.type_text(";").await;
    line(&window, "1) zadania, o których mowa w § 1 ust. 1 pkt 1;").await;

    // Tab takes a line one level lower, Shift+Tab back.
    window.press("Enter").await;
    line(&window, "2)").await;
    window.type_text("patronat;").await;
    window.press("Tab").await;
    line(&window, "a) patronat;").await;
    window.press("Shift+Tab").await;
    line(&window, "2) patronat;").await;

    // The point that is referred to changes places with the next one; both references go with it.
    go_down_to(&window, "prowadzenie szkolenia").await;
    window.press("Alt+Shift+Down").await;
    line(&window, "1) zadania, o których mowa w § 1 ust. 1 pkt 2;").await;
    line(&window, "2. Zadania, o których mowa w ust. 1 pkt 2, realizuje się w formie wspierania.").await;
    window.press("Control+z").await;
    line(&window, "1) zadania, o których mowa w § 1 ust. 1 pkt 1;").await;

    window.press("F9").await;
    window.until("a drawn page", || drawn(&window)).await;
    window.is_accessible("the editor with the pages").await;
    window.picture("text-preview").await;
    // F8 brings the findings back in the place of the pages, and the text is one Shift+Tab away.
    window.press("F8").await;
    window.find("region", "Kontrola zgodności").await;
    window.press("Shift+Tab").await;
    window.until("the text", || focus_is(&window, TEXTBOX)).await;

    // Esc, then Tab leaves the text.
    window.press("Escape").await;
    window.press("Tab").await;
    let left = || async { if focus_is(&window, TEXTBOX).await.is_err() { Ok(()) } else { Err("still in the text".into()) } };
    window.until("out of the text", left).await;
    window.close().await;
}

async fn drawn(window: &Program) -> Result<(), String> {
    let script =
        "return [...document.querySelectorAll('figure img')].filter((img) => img.complete && img.naturalWidth > 0).length";
    match window.client.execute(script, vec![]).await {
        Ok(count) if count.as_u64() > Some(0) => Ok(()),
        other => Err(format!("{other:?}")),
    }
}

#[tokio::test]
async fn words_typed_just_before_the_window_closes_are_there_when_it_opens_again() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    open_editor(&window, text).await;
    window.press("Control+End").await;
    window.type_text(" Zmianę ogłasza Wójt.").await;
    // The cross of the window; the page saves what waits and the program goes.
    window.client.execute("window.dispatchEvent(new Event('kladka-closing'))", vec![]).await.expect("the cross is pressed");
    window
        .until("a closed window", || async {
            match window.client.execute("return document.title", vec![]).await {
                Err(_) => Ok(()),
                Ok(title) => Err(title.as_str().map_or_else(|| format!("{title:?}"), str::to_owned)),
            }
        })
        .await;
    drop(window);

    let window = Program::start_with(&[&file]).await;
    open_editor(&window, text).await;
    line(&window, "2. Kwota może ulec zmianie w uchwale budżetowej na rok 2027. Zmianę ogłasza Wójt.").await;
    window.close().await;
}

/// Light and dark, as it is and at 200 %, for the eyes.
#[tokio::test]
async fn the_editor_can_be_read_in_the_dark_and_with_large_text() {
    let (_officer, file, text) = office_file(&sample());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open_editor(&window, text).await;
    go_down_to(&window, "Na realizację").await;
    window.paint("dark").await;
    window.is_accessible("the editor in the dark").await;
    window.picture("text-editor.dark").await;
    window.press("F9").await;
    window.until("a drawn page", || drawn(&window)).await;
    window.is_accessible("the pages in the dark").await;
    window.picture("text-preview.dark").await;
    window.press("F9").await;
    window.paint("light").await;
    window.enlarge(true).await;
    window.is_accessible("the editor at 200 %").await;
    window.fits_its_width("text-editor.200").await;
    window.picture("text-editor.200").await;
    window.press("F9").await;
    window.until("a drawn page", || drawn(&window)).await;
    window.is_accessible("the pages at 200 %").await;
    window.fits_its_width("text-preview.200").await;
    window.picture("text-preview.200").await;
    window.close().await;
}
