//! The editor of legal texts in the real window, by keyboard alone.

use std::path::{Path, PathBuf};

use domain::act::{Act, ActKind, Inline, Level, Line, UnitId, lines::from_lines};
use serde_json::{Value, json};
use store::{ActStamp, Fault, Opener, Store};
use tests::program::Program;

fn sample() -> Act {
    use Level::{Chapter, Paragraph, Point, Subsection};
    let rows = [
        (Chapter, "Priorytetowe zadania publiczne"),
        (Paragraph, ""),
        (Subsection, "Do priorytetowych zadań publicznych w 2027 r. należą:"),
        (Point, "prowadzenie szkolenia sportowego dzieci i młodzieży;"),
        (Point, "prowadzenie placówki wsparcia dziennego w Starym Młynie."),
        (Subsection, "Zadania, o których mowa w "),
        (Chapter, "Wysokość środków planowanych na realizację programu"),
        (Paragraph, ""),
        (Subsection, "Na realizację programu planuje się kwotę 312 500,00 zł."),
        (Subsection, "Kwota może ulec zmianie w uchwale budżetowej na rok 2027."),
    ];
    let lines = rows.map(|(level, words)| Line::new(level, vec![Inline::text(words)])).into();
    let mut act = from_lines(&Act::new(ActKind::Programme), lines).expect("a sound text").act;
    let citing = act.find_mut(UnitId(6)).expect("§ 1 ust. 2");
    citing.intro.extend([Inline::reference(UnitId(4)), Inline::text(", realizuje się w formie wspierania.")]);
    act
}

/// An office file with the sample text, which has the number 1.
fn office_file(folder: &Path) -> PathBuf {
    let path = folder.join("urzad.kladka");
    let at = "2026-10-15T07:00:00Z".parse().expect("an instant");
    let who = "Anna Wierzba".to_owned();
    let opener = Opener { who: who.clone(), host: "URZAD-12".into(), at, program: "0.1.0".into(), backups: folder.join("kopie") };
    let mut file = Store::create(&path, &opener).expect("a new office file");
    let insert = |tx: &store::WriteTx<'_>| store::text::insert(tx, "Program współpracy na rok 2027", &sample());
    file.write::<_, Fault>(ActStamp::new("Nowy tekst", who, at), insert).expect("the text is put in");
    file.close().expect("the file is closed");
    path
}

async fn open(window: &Program, address: &str) {
    window.find("navigation", "Pokoje programu").await;
    window.client.execute("location.hash = arguments[0]", vec![json!(address)]).await.expect("the page moves");
}

const LINES: &str = "return [...document.querySelectorAll('.legal .line')].map((line) => \
     `${line.dataset.mark ?? ''} ${line.innerText}`.replace(/[\\s\\u00a0]+/g, ' ').trim())";

/// Waits until the editor shows a line, number and words together.
async fn line(window: &Program, wanted: &str) {
    window
        .until(&format!("line „{wanted}”"), || async {
            let answer = window.client.execute(LINES, vec![]).await.map_err(|error| error.to_string())?;
            let lines: Vec<String> = answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(Into::into).collect();
            if lines.iter().any(|line| line == wanted) { Ok(()) } else { Err(lines.join("\n")) }
        })
        .await;
}

#[tokio::test]
async fn a_paragraph_is_written_pointed_referred_to_and_moved_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = office_file(folder.path());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open(&window, "#/text/1").await;
    window.find("heading", "Program współpracy na rok 2027").await;
    line(&window, "2. Zadania, o których mowa w ust. 1 pkt 1, realizuje się w formie wspierania.").await;
    window.tab_to("Treść: Program współpracy na rok 2027").await;
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
    window.picture("text-reference").await;
    window.press("Enter").await;
    window.type_text(";").await;
    line(&window, "1) zadania, o których mowa w § 1 ust. 1 pkt 1;").await;

    // The point that is referred to changes places with the next one; both references go with it.
    window.press("Control+Home").await;
    for _ in 0..12 {
        if under_caret(&window).await.starts_with("prowadzenie szkolenia") {
            break;
        }
        window.press("ArrowDown").await;
    }
    window.press("Alt+Shift+ArrowDown").await;
    line(&window, "1) zadania, o których mowa w § 1 ust. 1 pkt 2;").await;
    line(&window, "2. Zadania, o których mowa w ust. 1 pkt 2, realizuje się w formie wspierania.").await;
    window.press("Control+z").await;
    line(&window, "1) zadania, o których mowa w § 1 ust. 1 pkt 1;").await;

    window.press("F9").await;
    window.until("a drawn page", || drawn(&window)).await;
    window.is_accessible("the editor with the pages").await;
    window.picture("text-preview").await;
    window.press("F9").await;

    // Esc, then Tab leaves the text.
    window.press("Escape").await;
    window.press("Tab").await;
    assert_ne!(window.focused().await, "Treść: Program współpracy na rok 2027");
    window.close().await;
}

async fn under_caret(window: &Program) -> String {
    let answer = window.client.execute("return document.querySelector('.legal .here')?.innerText ?? ''", vec![]).await;
    answer.ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
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
async fn a_version_is_kept_compared_and_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = office_file(folder.path());
    let window = Program::start_with(&[&file]).await;
    window.resize(1280, 800).await;
    open(&window, "#/text/1").await;
    window.tab_to("Treść: Program współpracy na rok 2027").await;
    window.press("Control+s").await;
    window.read("Zapisano wersję 1.").await;
    window.press("Control+End").await;
    window.type_text(" Zmianę ogłasza Wójt.").await;
    line(&window, "2. Kwota może ulec zmianie w uchwale budżetowej na rok 2027. Zmianę ogłasza Wójt.").await;
    open(&window, "#/text/1/versions").await;
    window.click("button", "Czytaj wersję 1").await;
    window.find("dialog", "Program współpracy na rok 2027, wersja 1").await;
    window.press("Escape").await;
    window.is_accessible("the versions").await;
    window.picture("text-versions").await;
    window.click("link", "Porównaj wersję 1 z obecną treścią").await;
    window.find("heading", "Porównanie wersji").await;
    window.read("1 zmieniona").await;
    window.read("Różnica 1 z 1").await;
    window.press("F7").await;
    window.is_accessible("the comparison").await;
    window.picture("text-comparison").await;
    for _ in 0..5 {
        window.press("Control++").await;
    }
    window.picture("text-comparison.200").await;
    open(&window, "#/text/1/versions").await;
    window.click("button", "Przywróć wersję 1").await;
    window.read("Przywrócono wersję 1.").await;
    open(&window, "#/text/1").await;
    line(&window, "2. Kwota może ulec zmianie w uchwale budżetowej na rok 2027.").await;
    window.picture("text-editor.200").await;
    window.close().await;
}
