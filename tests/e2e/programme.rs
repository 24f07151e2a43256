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
async fn a_programme_from_last_year_gets_its_money_its_sitting_and_its_resolution() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_with(&[&office_file(&officer, true)]).await;
    window.click("link", "Program współpracy").await;
    window.click("link", "Nowy program").await;
    window.click("button", "Załóż program").await;
    window.find("heading", "Program współpracy na rok 2027").await;

    window.click("tab", "Zadania i pieniądze").await;
    window.read("138 000,00").await;
    window.fill("Plan 2027, Szkolenie sportowe dzieci i młodzieży", "130000").await;
    window.press("Enter").await;
    window.read("+10 000,00").await;
    window.read("148 000,00").await;
    window.is_accessible("tasks of a programme").await;
    window.picture("programme-tasks").await;
    window.click("button", "148 000,00 – Skąd ta liczba?").await;
    window.read("Suma planu 2 zadań").await;
    window.is_accessible("where the sum comes from").await;
    window.picture("programme-sum").await;
    window.press("Escape").await;

    window.click("tab", "Cele i wskaźniki").await;
    window.click("button", "Wpisz cel główny").await;
    window.fill("Cel główny", "Rozwijanie współpracy").await;
    window.click("button", "Dopisz cel").await;
    window.read("Brzmienie celu").await;
    window.is_accessible("goals of a programme").await;
    window.picture("programme-goals").await;

    window.click("tab", "Plan terminów").await;
    window.click("button", "Dodaj posiedzenie").await;
    window.fill("Dzień", "26.11.2026").await;
    window.click("button", "Dopisz posiedzenie").await;
    window.read("26 listopada 2026 r., czwartek").await;
    window.choose("Sesja, na której rada uchwali program", "26 listopada 2026 r., czwartek").await;
    window.read("Liczymy wstecz od sesji 26 listopada 2026 r.").await;
    window.is_accessible("plan of a programme").await;
    window.picture("programme-plan").await;

    window.click("tab", "Przebieg sprawy").await;
    window.find("heading", "Publikacje i dowody").await;
    window.is_accessible("course of a programme").await;
    window.picture("programme-course").await;
    window.click("tab", "Historia").await;
    window.read("Wybrano sesję").await;
    window.is_accessible("history of a programme").await;
    window.picture("programme-history").await;
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
