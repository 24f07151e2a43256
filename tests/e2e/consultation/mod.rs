//! The room of consultations in the window: a whole one from the plan to the report, one of another draft act, the pile of
//! remarks with its meeting, and one to which nobody wrote.

mod bulk;
mod draft;
mod pile;
mod whole;
mod zero;

use std::{path::PathBuf, sync::Arc};

use casework::{
    Desk,
    consultation::{self, PlanInput, create::ConsultationStart, publication::PublicationInput, step::StepInput},
    view::Key,
};
use tests::{jarzebin, office::Officer, program::Program};

/// A consultation of the programme for 2027, planned from 28 September to 12 October and not announced.
fn planned(officer: &Arc<Officer>) -> (Desk, Key) {
    let (mut desk, programme) = jarzebin::file_with_programme(officer);
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let id = consultation::create(&mut desk, &start).expect("a consultation").value.id;
    let view = consultation::view(&desk, id).expect("its page");
    let plan = PlanInput {
        order_number: "87/2026".into(),
        order_date: "11.09.2026".into(),
        starts_on: "28.09.2026".into(),
        ends_on: "12.10.2026".into(),
        ..view.plan
    };
    consultation::save_plan(&mut desk, id, view.revision, &plan).expect("its plan");
    (desk, id)
}

/// The same, announced on 18 September in every place of the office and taking remarks.
fn running(officer: &Arc<Officer>) -> (Desk, Key) {
    let (mut desk, id) = planned(officer);
    for (place, address) in [("bip", "bip.jarzebin.example/6"), ("strona", "jarzebin.example/6"), ("tablica", "parter urzędu")] {
        let publication = PublicationInput {
            thing: "ogloszenie_konsultacji".into(),
            place: place.into(),
            address: address.into(),
            published_on: "18.09.2026".into(),
            ..PublicationInput::default()
        };
        consultation::publication::save(&mut desk, id, &publication).expect("a publication");
    }
    step(&mut desk, id, "ogloszona");
    step(&mut desk, id, "trwa");
    (desk, id)
}

fn step(desk: &mut Desk, id: Key, to: &str) {
    let revision = consultation::view(desk, id).expect("its page").revision;
    let input = StepInput { to: to.into(), ..StepInput::default() };
    consultation::step::take(desk, id, revision, &input).unwrap_or_else(|failure| panic!("{to}: {}", failure.sentence()));
}

/// Closes the desk; the file is ready for the window.
fn closed(officer: &Officer, desk: Desk) -> PathBuf {
    casework::file::close(desk).expect("a closed file");
    officer.path("urzad.kladka")
}

/// Waits until a field holds these words.
async fn holds(window: &Program, label: &str, words: &str) {
    window
        .until(&format!("„{words}” in „{label}”"), || async {
            let held = window.value(label).await.replace('\u{a0}', " ");
            if held.contains(words) { Ok(()) } else { Err(held) }
        })
        .await;
}

async fn type_lines(window: &Program, lines: &[&str]) {
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            window.press("Enter").await;
        }
        window.type_text(line).await;
    }
}

/// Twice the text, looked at and back.
async fn at_twice_the_text(window: &Program, screen: &str, picture: &str) {
    window.enlarge(true).await;
    window.is_accessible(&format!("{screen} at 200 %")).await;
    window.fits_its_width(&format!("{screen} at 200 %")).await;
    window.picture(&format!("{picture}.200")).await;
    window.enlarge(false).await;
}

/// The same screen on a small one, and in the dark.
async fn other_looks(window: &Program, screen: &str, picture: &str) {
    window.resize(1024, 700).await;
    window.is_accessible(&format!("{screen} at 1024×700")).await;
    window.fits_its_width(&format!("{screen} at 1024×700")).await;
    window.picture(&format!("{picture}.1024")).await;
    window.resize(1280, 800).await;
    window.paint("dark").await;
    window.is_accessible(&format!("{screen} in the dark")).await;
    window.picture(&format!("{picture}.dark")).await;
    window.paint("light").await;
}
