//! The editor of legal texts in the real window: writing, pasting, the pages beside it, versions and their comparison.

mod finding;
mod pages;
mod pasting;
mod versions;
mod writing;

use std::path::PathBuf;
use std::sync::Arc;

use domain::act::{Act, ActKind, Inline, Level, Line, UnitId, lines::from_lines};
use serde_json::Value;
use tests::jarzebin;
use tests::office::Officer;
use tests::program::Program;

const TEXTBOX: &str = "Treść: Program";

/// Two chapters with a § each; § 1 ust. 2 refers to § 1 ust. 1 pkt 1. Ids follow the order from 1.
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

/// An office file whose programme has this text, kept as its version 1; with the number of the text.
fn office_file(act: &Act) -> (Arc<Officer>, PathBuf, i64) {
    let officer = Officer::on("2026-10-14");
    let (desk, text) = jarzebin::file_with_text(&officer, act);
    casework::file::close(desk).expect("the file closes");
    let path = officer.path("urzad.kladka");
    (officer, path, text.0)
}

async fn open(window: &Program, address: &str) {
    window.find("navigation", "Pokoje programu").await;
    window.go(address).await;
}

/// Opens the editor of a text and puts the caret into it by keyboard.
async fn open_editor(window: &Program, text: i64) {
    open(window, &format!("/text/{text}")).await;
    window.find("textbox", TEXTBOX).await;
    window.tab_to(TEXTBOX).await;
}

const LINES: &str = "return [...document.querySelectorAll('.legal .line')].map((line) => \
     `${line.dataset.mark ?? ''} ${line.innerText}`.replace(/[\\s\\u00a0]+/g, ' ').trim())";

/// What the editor shows, a line for a line, number and words together.
async fn lines(window: &Program) -> Vec<String> {
    let answer = window.client.execute(LINES, vec![]).await.expect("the page answers");
    answer.as_array().into_iter().flatten().filter_map(Value::as_str).map(Into::into).collect()
}

/// Waits until the editor shows a line.
async fn line(window: &Program, wanted: &str) {
    window
        .until(&format!("line „{wanted}”"), || async {
            let lines = lines(window).await;
            if lines.iter().any(|line| line == wanted) { Ok(()) } else { Err(lines.join("\n")) }
        })
        .await;
}

/// Waits until the editor shows these lines and no others.
async fn only_lines(window: &Program, wanted: &[String]) {
    window
        .until("only those lines", || async {
            let lines = lines(window).await;
            if lines == wanted { Ok(()) } else { Err(lines.join("\n")) }
        })
        .await;
}

/// Whether the thing with this name has the focus; else what has it.
async fn focus_is(window: &Program, name: &str) -> Result<(), String> {
    let focused = window.focused().await;
    if focused == name { Ok(()) } else { Err(focused) }
}

async fn under_caret(window: &Program) -> String {
    let answer = window.client.execute("return document.querySelector('.legal .here')?.innerText ?? ''", vec![]).await;
    answer.ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Goes down from the first line to the one that begins so.
async fn go_down_to(window: &Program, beginning: &str) {
    window.press("Control+Home").await;
    for _ in 0..40 {
        if under_caret(window).await.starts_with(beginning) {
            return;
        }
        window.press("Down").await;
    }
    panic!("the caret does not come to „{beginning}”; it is in „{}”", under_caret(window).await);
}

/// Takes out the line under the caret, which is all of its unit: row after row of words, then the empty line.
async fn delete_line(window: &Program) {
    for _ in 0..10 {
        if under_caret(window).await.trim().is_empty() {
            window.press("Backspace").await;
            return;
        }
        for keys in ["Home", "Shift+End", "Delete"] {
            window.press(keys).await;
        }
    }
    panic!("the line does not become empty: „{}”", under_caret(window).await);
}
