//! What is printed in the end, and what stands in it.

use std::{fs, path::Path, process::Command};

use domain::polish::capital_first;
use tests::hand::Person;

use super::{
    Saved,
    consultation::{NEW_WORDS, REASONS, REMARKS},
    programme::{self, SENTENCE},
};

pub async fn report(she: &Person, folder: &Path) -> Saved {
    she.turns_to("Dokumenty").await;
    issues(she, folder, "sprawozdanie z konsultacji", "33-report-printed").await
}

pub async fn resolution(she: &Person, folder: &Path) -> Saved {
    programme::opens(she).await;
    she.turns_to("Dokumenty").await;
    issues(she, folder, "uchwała z załącznikiem", "34-resolution-printed").await
}

pub async fn justification(she: &Person, folder: &Path) -> Saved {
    programme::opens(she).await;
    she.turns_to("Dokumenty").await;
    issues(she, folder, "uzasadnienie projektu uchwały", "35-justification-printed").await
}

/// Issues a document of the case that is open and saves it as the printer and the lawyer want it.
async fn issues(she: &Person, folder: &Path, kind: &str, screen: &str) -> Saved {
    let saved = Saved::in_folder(folder, kind);
    she.opens(kind).await;
    she.window.find("heading", &capital_first(kind)).await;
    she.window.find_with("img", "Strona 1 z").await;
    she.sees(screen).await;
    she.presses("Wystaw dokument").await;
    she.window.read(&format!("Wystawiono: {kind}")).await;
    she.follows(kind).await;
    she.window.find("heading", "Pliki").await;
    she.sees(&format!("{screen}-issued")).await;
    for (form, path) in [("PDF", &saved.pdf), ("DOCX", &saved.docx)] {
        she.window.answer_dialogs(&[path]);
        she.presses(&format!("Zapisz {form} jako…")).await;
        she.window
            .until(&format!("the saved {form}"), || async { path.exists().then_some(()).ok_or("not there".to_owned()) })
            .await;
    }
    saved
}

pub async fn register_lists_them(she: &Person) {
    she.goes_to("Dokumenty", "/document").await;
    for kind in ["sprawozdanie z konsultacji", "uchwała z załącznikiem", "uzasadnienie projektu uchwały"] {
        she.window.find_with("row", kind).await;
    }
    she.presses("Sprawdź odciski plików").await;
    she.window.read("Wszystkie pliki są zgodne z odciskami.").await;
    she.sees("36-register").await;
}

pub fn report_tells_everything(report: &Saved) {
    let words = words_of(report);
    for remark in REMARKS {
        assert!(words.contains(remark), "the report lacks „{remark}”:\n{words}");
    }
    for reason in REASONS {
        assert!(words.contains(reason), "the report lacks „{reason}”:\n{words}");
    }
    // A form of the local rules; the changed wording; turnout by channel, whose sums equal their parts, and at the meeting by sector.
    for wanted in [
        "uwagi pocztą elektroniczną",
        NEW_WORDS,
        "papier 1 1 1",
        "e-mail 1 1 1",
        "spotkanie 1 0 13",
        "Razem 3 2 15",
        "organizacje pozarządowe 9",
        "mieszkańcy 4",
    ] {
        assert!(words.contains(wanted), "the report lacks „{wanted}”:\n{words}");
    }
}

pub fn resolution_holds_the_changes(resolution: &Saved) {
    let words = words_of(resolution);
    for wanted in [NEW_WORDS, SENTENCE, "200 500,00 zł"] {
        assert!(words.contains(wanted), "the resolution lacks „{wanted}”:\n{words}");
    }
}

pub fn justification_sums_up(justification: &Saved) {
    let words = words_of(justification);
    assert!(
        words.contains("Konsultacje projektu odbyły się od 9 do 22 października 2026 r."),
        "the justification says:\n{words}"
    );
}

/// The words of the printed document, lines and parted words joined; the other form is what Word opens.
fn words_of(saved: &Saved) -> String {
    assert!(fs::read(&saved.pdf).expect("a saved PDF").starts_with(b"%PDF-"));
    assert!(fs::read(&saved.docx).expect("a saved DOCX").starts_with(b"PK"));
    let text = Command::new("pdftotext").arg("-raw").arg(&saved.pdf).arg("-").output().expect("pdftotext");
    let text = String::from_utf8(text.stdout).expect("words");
    text.replace("\u{ad}\n", "").split_whitespace().collect::<Vec<_>>().join(" ")
}
