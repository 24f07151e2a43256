//! The whole journey of an officer's autumn, told twice: with a mouse, and with a keyboard alone.
//!
//! Three days of October 2026: on the first the office, its organisations, both programmes and the plan of the consultation; on the
//! second the consultation opens; on the third it is answered, reported, and everything is printed. Every evening the file is
//! closed, every morning it is opened again by another start of the program.

mod consultation;
mod documents;
mod office;
mod programme;

use std::path::{Path, PathBuf};

use tests::hand::{Hand, Person};

#[tokio::test]
async fn the_whole_journey_from_first_start_to_printed_documents_with_a_mouse() {
    journey(Hand::Mouse).await;
}

#[tokio::test]
async fn the_whole_journey_from_first_start_to_printed_documents_by_keyboard_alone() {
    journey(Hand::Keyboard).await;
}

async fn journey(hand: Hand) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let at_home = |name: &str| home.path().join(name);
    let file = at_home("urzad.kladka");

    let she = Person::sits_down(hand, "2026-10-01T08:12:00", None).await;
    office::begins_a_file(&she, &file).await;
    office::describes(&she).await;
    office::brings_organisations(&she, &at_home("organizacje.csv")).await;
    programme::records_last_year(&she).await;
    programme::drafts_next_year(&she).await;
    consultation::plans(&she).await;
    consultation::announces(&she).await;
    goes_home(she).await;

    let she = Person::sits_down(hand, "2026-10-09T08:05:00", Some(&file)).await;
    consultation::opens(&she).await;
    programme::takes_step(&she, "Odnotuj początek konsultacji", "w konsultacjach").await;
    goes_home(she).await;

    let she = Person::sits_down(hand, "2026-10-23T08:30:00", Some(&file)).await;
    consultation::closes(&she).await;
    consultation::answers(&she).await;
    consultation::sums_up(&she).await;
    let report = documents::report(&she, home.path()).await;
    programme::takes_step(&she, "Zakończ konsultacje", "po konsultacjach").await;
    let resolution = documents::resolution(&she, home.path()).await;
    let justification = documents::justification(&she, home.path()).await;
    documents::register_lists_them(&she).await;
    goes_home(she).await;

    documents::report_tells_everything(&report);
    documents::resolution_holds_the_changes(&resolution);
    documents::justification_sums_up(&justification);
}

/// The file is closed on purpose, then the window.
async fn goes_home(she: Person) {
    she.goes_to("Ustawienia", "/settings").await;
    she.turns_to("Wygląd").await;
    she.presses("Zamknij plik urzędu").await;
    she.window.find("button", "Otwórz plik…").await;
    she.window.close().await;
}

/// A document that was saved in two forms.
struct Saved {
    pdf: PathBuf,
    docx: PathBuf,
}

impl Saved {
    fn in_folder(folder: &Path, name: &str) -> Self {
        Self { pdf: folder.join(format!("{name}.pdf")), docx: folder.join(format!("{name}.docx")) }
    }
}
