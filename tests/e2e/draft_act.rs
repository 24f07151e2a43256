//! A draft act on the screen: from an empty room over its items and its way to a resolution on paper.

use casework::{
    draft_act::{self, ActForm, ActSource, ActStepForm},
    file,
};
use tests::{jarzebin, office::Officer, program::Program};

#[tokio::test]
async fn a_draft_act_begins_with_a_template_and_shows_its_items_and_its_way() {
    let officer = Officer::on("2026-10-15");
    let desk = jarzebin::file(&officer, jarzebin::local());
    file::close(desk).expect("the file closes");
    let window = Program::start_with(&[&officer.path("urzad.kladka")]).await;
    window.click("link", "Projekty aktów").await;
    window.find("heading", "Nie ma jeszcze projektów aktów").await;
    window.is_accessible("empty room of draft acts").await;
    window.picture("draft-act-empty").await;
    window.click("link", "Załóż projekt").await;
    window.find("heading", "Nowy projekt aktu").await;
    window.click_with("radio", "Zasady konsultowania z organizacjami").await;
    window.read("mówią organizacjom i radzie pożytku").await;
    window.is_accessible("new draft act").await;
    window.picture("draft-act-new").await;
    window.click("button", "Załóż projekt").await;
    window.read("Założono projekt aktu.").await;
    window.is_accessible("items of a draft act").await;
    window.picture("draft-act-items").await;
    window.click("tab", "Treść").await;
    window.find("toolbar", "Narzędzia tekstu").await;
    window.picture("draft-act-text").await;
    window.click("tab", "Droga aktu").await;
    window.read("dziennik").await;
    window.is_accessible("way of a draft act").await;
    window.picture("draft-act-way").await;
    window.click("tab", "Dane sprawy").await;
    window.is_accessible("facts of a draft act").await;
    window.picture("draft-act-facts").await;
    window.click("tab", "Konsultacje").await;
    window.is_accessible("consultations of a draft act").await;
    window.picture("draft-act-consultation").await;
    window.click("tab", "Dokumenty").await;
    window.is_accessible("documents of a draft act").await;
    window.picture("draft-act-documents").await;
    window.click("tab", "Historia").await;
    window.is_accessible("history of a draft act").await;
    window.go("/draft_act").await;
    window.find("grid", "Projekty aktów").await;
    window.is_accessible("room of draft acts").await;
    window.picture("draft-act-room").await;
    window.close().await;
}

/// The council has adopted it: what is left is to hand it over, and each step of the way leads to its letter.
#[tokio::test]
async fn a_step_of_the_way_leads_to_the_letter_with_which_it_is_done() {
    let officer = Officer::on("2026-12-01");
    let mut desk = jarzebin::file(&officer, jarzebin::local());
    let form = ActForm {
        kind: "regulamin_konsultacji".into(),
        title: String::new(),
        case_number: "OK.526.7.2026".into(),
        source: ActSource::Template,
    };
    let id = draft_act::create(&mut desk, &form, None).expect("made").value;
    for (to, day) in [("skierowany_do_rady", "05.11.2026"), ("uchwalony", "26.11.2026")] {
        let revision = draft_act::page(&desk, id).expect("its page").revision;
        let form = ActStepForm {
            id,
            revision,
            to: to.into(),
            day: day.into(),
            resolution_number: "XXIV/212/2026".into(),
            journal_position: String::new(),
            reason: "Stało się to na papierze.".into(),
        };
        draft_act::take_step(&mut desk, &form).unwrap_or_else(|failure| panic!("{to}: {}", failure.sentence()));
    }
    file::close(desk).expect("the file closes");
    let window = Program::start_at("2026-12-01T09:00:00", &[&officer.path("urzad.kladka")]).await;
    window.go(&format!("/draft_act/{}/way", id.0)).await;
    window.find("link", "Przygotuj: wniosek o ogłoszenie w dzienniku urzędowym").await;
    window.is_accessible("way of an adopted act").await;
    window.picture("draft-act-adopted-way").await;
    window.click("link", "Przygotuj: pismo przekazujące uchwałę wojewodzie").await;
    window.find("img", "Strona 1 z 1").await;
    window.is_accessible("letter to the voivode").await;
    window.picture("draft-act-letter").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Wojewoda Mazowiecki").await;
    window.read("uchwałę nr XXIV/212/2026").await;
    window.close().await;
}
