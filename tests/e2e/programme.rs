//! The programme on the screen: begun in an empty room, its items, tasks, plan and adoption, by mouse and by keyboard.

use std::{path::PathBuf, sync::Arc};

use casework::{
    file,
    office::{self, Place},
    programme::{self, CreateProgramme, Source, TaskForm},
    view::Key,
};
use tests::{office::Officer, program::Program};

/// A file with a described office and, when asked for, with the programme for 2026.
fn office_file(officer: &Arc<Officer>, with_last_year: bool) -> PathBuf {
    let mut desk = officer.new_file();
    let place = Place {
        kind: "gmina_wiejska".into(),
        place: "Jarzębin".into(),
        seat: "Jarzębin".into(),
        voivodeship: "mazowieckie".into(),
    };
    office::describe(&mut desk, &place).expect("the office is described");
    if with_last_year {
        let form = CreateProgramme {
            kind: "roczny".into(),
            year_from: "2026".into(),
            year_to: String::new(),
            title: String::new(),
            case_number: "OK.526.1.2025".into(),
            source: Source::Template,
        };
        let id = programme::create(&mut desk, &form).expect("a programme").value.id;
        add(&mut desk, id, "Szkolenie sportowe dzieci i młodzieży", "17", "120 000,00");
        add(&mut desk, id, "Wypoczynek letni dzieci", "15", "18 000,00");
    }
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

fn add(desk: &mut casework::Desk, id: Key, title: &str, sphere: &str, planned: &str) {
    let form = TaskForm {
        title: title.into(),
        sphere: sphere.into(),
        form: "wspieranie".into(),
        planned: planned.into(),
        department: "Oświata".into(),
    };
    programme::add_task(desk, id, &form).expect("a task");
}

#[tokio::test]
async fn an_empty_room_teaches_and_the_first_programme_begins_with_the_template() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_with(&[&office_file(&officer, false)]).await;
    window.click("link", "Program współpracy").await;
    window.find("heading", "W pliku nie ma jeszcze programu współpracy").await;
    window.is_accessible("empty room of programmes").await;
    window.picture("programme-empty").await;
    window.click("link", "Załóż program").await;
    window.find("heading", "Nowy program współpracy").await;
    window.is_accessible("new programme").await;
    window.picture("programme-new").await;
    window.click("button", "Załóż program").await;
    window.find("heading", "Program współpracy na rok 2027").await;
    window.read("komisji konkursowych").await;
    window.is_accessible("items of a programme").await;
    window.picture("programme-items").await;
    window.close().await;
}

#[tokio::test]
async fn a_step_that_the_law_forbids_is_refused_with_its_basis_and_recorded_with_a_reason() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_with(&[&office_file(&officer, true)]).await;
    window.click("link", "Program współpracy").await;
    window.click("link", &title()).await;
    window.find("heading", "Program współpracy na rok 2026").await;
    window.click("button", "Inne czynności").await;
    window.click("menuitem", "Skieruj projekt do rady…").await;
    window.read("Tego kroku zabraniają przepisy.").await;
    window.is_accessible("a step that is forbidden").await;
    window.picture("programme-step").await;
    window.fill("Dlaczego odnotowujesz mimo blokady", "Konsultacji nie było.").await;
    window.click("button", "Odnotuj mimo blokady").await;
    window.read("bez konsultacji").await;
    window.read("skierowany do rady").await;
    window.close().await;
}

fn title() -> String {
    "Program współpracy Gminy Jarzębin z organizacjami pozarządowymi oraz podmiotami, o których mowa w art. 3 ust. 3 ustawy \
     z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie, na rok 2026"
        .into()
}
