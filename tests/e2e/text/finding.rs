//! A finding of the text beside its programme: it leads to its unit, and its mend changes the text at once.

use casework::{programme, text, text::view::PieceInput};
use tests::{draft::as_input, jarzebin, office::Officer, program::Program};

#[tokio::test]
async fn a_finding_beside_a_programme_leads_to_its_unit_and_is_mended_with_one_click() {
    let officer = Officer::on("2026-10-14");
    let (mut desk, id) = jarzebin::file_with_programme(&officer);
    let text = programme::page(&desk, id).expect("its page").text;
    let mut draft = as_input(text, &text::open(&desk, text).expect("its text").draft);
    draft.lines[0].pieces =
        vec![PieceInput::Text { text: "Program współpracy na rok 2026 określa zasady współpracy.".into() }];
    text::save_draft(&mut desk, draft).expect("a saved draft");
    casework::file::close(desk).expect("a closed file");

    let window = Program::start_at("2026-10-14T09:41:00", &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/programme/{}", id.0)).await;
    let told = "§ 1: inny rok niż rok programu";
    window.find("heading", told).await;
    window.read("w treści: 2026").await;
    window.is_accessible("a finding of the text beside its programme").await;
    window.picture("program-rok-w-tresci").await;
    window.click("button", &format!("Pokaż § 1: {told}")).await;
    window.read("Program współpracy na rok 2026").await;
    window.find("textbox", "Treść: Program").await;
    window.go(&format!("/programme/{}", id.0)).await;
    window.click("button", "Popraw: rok 2027").await;
    window.read_no_more("inny rok niż rok programu").await;
    window.go(&format!("/programme/{}/text", id.0)).await;
    window.read("Program współpracy na rok 2027").await;
    window.close().await;
}
