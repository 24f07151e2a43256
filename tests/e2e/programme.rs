//! The programme on the screen: begun in an empty room, its items, tasks, plan and adoption, by mouse and by keyboard.

use std::{fs, path::PathBuf, sync::Arc};

use casework::{
    Desk,
    consultation::{
        self,
        create::ConsultationStart,
        outcome,
        publication::PublicationInput,
        step::{self as consultation_step, StepInput},
    },
    file,
    office::{self, Place},
    programme::{self, CreateProgramme, StepForm, TaskForm, goals::GoalForm},
    view::Key,
};
use tests::{jarzebin, office::Officer, program::Program};

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
        let id = from_template(&mut desk, "2026");
        add(&mut desk, id, "Szkolenie sportowe dzieci i młodzieży", "17", "120 000,00");
        add(&mut desk, id, "Wypoczynek letni dzieci", "15", "18 000,00");
    }
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

fn from_template(desk: &mut Desk, year: &str) -> Key {
    let form = CreateProgramme { case_number: format!("OK.526.1.{year}"), ..jarzebin::programme_of(year) };
    programme::create(desk, &form).expect("a programme").value.id
}

fn add(desk: &mut Desk, id: Key, title: &str, sphere: &str, planned: &str) {
    let form = TaskForm {
        title: title.into(),
        sphere: sphere.into(),
        form: "wspieranie".into(),
        planned: planned.into(),
        department: "Oświata".into(),
    };
    programme::add_task(desk, id, &form).expect("a task");
}

/// A file in which the programme for 2027 has been consulted and waits for its way to the council; the sitting is known.
fn consulted_file(officer: &Arc<Officer>) -> PathBuf {
    officer.next_on("2026-09-15");
    let mut desk = jarzebin::file(officer, jarzebin::local());
    let id = from_template(&mut desk, "2027");
    add(&mut desk, id, "Szkolenie sportowe dzieci i młodzieży", "17", "130 000,00");
    let goal = |wording: &str| GoalForm { programme: id, id: None, revision: None, wording: wording.into() };
    programme::goals::save(&mut desk, &goal("Rozwijanie współpracy")).expect("a goal");
    let goal = programme::goals::save(&mut desk, &goal("Wzmacnianie organizacji")).expect("a goal").value.id;
    programme::indicators::save(&mut desk, &jarzebin::indicator(goal)).expect("an indicator");
    let sitting = programme::sittings::save(&mut desk, &jarzebin::sitting()).expect("a sitting").value;
    let revision = programme::page(&desk, id).expect("a page").revision;
    programme::plan::choose_sitting(&mut desk, id, revision, Some(sitting)).expect("a chosen sitting");
    consult(officer, &mut desk, id);
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

/// The consultation from its plan to the published report, without a remark, and the programme beside it.
fn consult(officer: &Officer, desk: &mut Desk, programme: Key) {
    let start = ConsultationStart { programme: Some(programme), ..ConsultationStart::default() };
    let id = consultation::create(desk, &start).expect("a consultation").value.id;
    let before = consultation::view(desk, id).expect("a consultation");
    let mut plan = before.plan;
    plan.order_number = "87/2026".into();
    plan.order_date = "24.09.2026".into();
    plan.starts_on = "06.10.2026".into();
    plan.ends_on = "20.10.2026".into();
    consultation::save_plan(desk, id, before.revision, &plan).expect("a plan");
    let step = |desk: &mut Desk, to: &str, day: &str| {
        let revision = consultation::view(desk, id).expect("a consultation").revision;
        let input = StepInput { to: to.into(), day: day.into(), ..StepInput::default() };
        consultation_step::take(desk, id, revision, &input).expect(to);
    };
    officer.next_on("2026-09-25");
    step(desk, "ogloszona", "");
    for place in ["bip", "strona", "tablica"] {
        let published = PublicationInput {
            thing: "ogloszenie_konsultacji".into(),
            place: place.into(),
            address: "bip.jarzebin.example/konsultacje/4".into(),
            published_on: "2026-09-25".into(),
            ..PublicationInput::default()
        };
        consultation::publication::save(desk, id, &published).expect("a publication");
    }
    officer.next_on("2026-10-06");
    step(desk, "trwa", "");
    programme_step(desk, programme, "w_konsultacjach");
    officer.next_on("2026-10-21");
    step(desk, "zakonczona", "");
    step(desk, "stanowiska_zajete", "");
    let revision = consultation::view(desk, id).expect("a consultation").revision;
    outcome::insert_summary(desk, id, revision).expect("a summary");
    officer.next_on("2026-10-30");
    step(desk, "raport_opublikowany", "30.10.2026");
    programme_step(desk, programme, "po_konsultacjach");
}

fn programme_step(desk: &mut Desk, id: Key, to: &str) {
    let form = StepForm {
        id,
        revision: programme::page(desk, id).expect("a page").revision,
        to: to.into(),
        day: String::new(),
        resolution_number: String::new(),
        in_force_on: String::new(),
        reason: String::new(),
    };
    programme::take_step(desk, &form).expect(to);
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
    window.fill("Plan 2027, Szkolenie sportowe dzieci i młodzieży", "-5 zł").await;
    window.press("Enter").await;
    window.read("Kwota nie może być ujemna.").await;
    window.read("138 000,00").await;
    window.fill("Plan 2027, Szkolenie sportowe dzieci i młodzieży", "130 000,00 zł").await;
    window.press("Enter").await;
    window.read("+10 000,00").await;
    window.read("148 000,00").await;
    window.is_accessible("tasks of a programme").await;
    window.picture("programme-tasks").await;
    window.click("button", "148 000,00 – Skąd ta liczba?").await;
    window.read("Suma planu 2 zadań").await;
    window.is_accessible("where the sum comes from").await;
    window.picture("programme-sum").await;
    let working = window.folder().join("wyprowadzenie.pdf");
    window.answer_dialogs(&[&working]);
    window.click("button", "Zapisz jako PDF…").await;
    window.read("Zapisano „wyprowadzenie.pdf”.").await;
    assert!(fs::read(&working).expect("the working is on the disk").starts_with(b"%PDF"));
    window.click("link", "Wypoczynek letni dzieci").await;
    window.find("button", "Zmień zadanie 2").await;
    window.click("button", "+7,2 % – Skąd ta liczba?").await;
    window.read("podzielona przez plan poprzedniego programu, +7,2 %").await;
    window.press("Escape").await;

    let table = window.folder().join("zadania.csv");
    window.answer_dialogs(&[&table]);
    window.click("button", "Zapisz jako CSV…").await;
    window.read("Zapisano „zadania.csv”").await;
    let saved = fs::read(&table).expect("the table is on the disk");
    assert!(saved.starts_with(&[0xEF, 0xBB, 0xBF]), "the mark by which Excel knows UTF-8");
    let saved = String::from_utf8(saved).expect("UTF-8");
    assert!(saved.contains("120000,00;130000,00;10000,00\r\n"), "{saved}");

    window.click("tab", "Cele i wskaźniki").await;
    window.click("button", "Wpisz cel główny").await;
    window.fill("Cel główny", "Rozwijanie współpracy").await;
    window.click("button", "Dopisz cel").await;
    window.read("Brzmienie celu").await;
    window.click("button", "Dodaj cel").await;
    window.fill("Nowy cel szczegółowy", "Więcej ofert w konkursach").await;
    window.click("button", "Dopisz cel").await;
    window.find("heading", "Cel 1").await;
    window.click("button", "Dodaj wskaźnik: cel 1").await;
    window.fill("Nazwa wskaźnika, cel 1", "liczba ofert").await;
    window.press("Enter").await;
    window.fill("Wartość początkowa: liczba ofert", "26").await;
    window.fill("Wartość docelowa: liczba ofert", "34").await;
    window.fill("Źródło danych: liczba ofert", "rejestr ofert").await;
    window.fill("Jednostka miary: liczba ofert", "oferta").await;
    window.fill("Wskaźnik: liczba ofert", "liczba ofert złożonych w konkursach").await;
    window.press("Tab").await;
    let target = window.find("textbox", "Wartość docelowa: liczba ofert złożonych w konkursach").await;
    assert_eq!(target.prop("value").await.expect("the page answers").as_deref(), Some("34"));
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
    let slacks = "return [...document.querySelectorAll('td.slack')].map((cell) => [cell.textContent.trim(), cell.querySelector('button') !== null])";
    let slacks = window.client.execute(slacks, vec![]).await.expect("the page answers");
    let slacks: Vec<(String, bool)> = serde_json::from_value(slacks).expect("slacks");
    assert!(slacks.iter().all(|(words, explained)| *explained == (words != "–")), "every slack tells its working: {slacks:?}");
    assert_eq!(slacks.iter().filter(|(_, explained)| *explained).count(), 8, "{slacks:?}");
    window.picture("programme-plan").await;

    let calendar = window.folder().join("plan.ics");
    window.answer_dialogs(&[&calendar]);
    window.click("button", "Zapisz do kalendarza (.ics)…").await;
    window.read("Zapisano „plan.ics”").await;
    let saved = fs::read_to_string(&calendar).expect("the calendar is on the disk").replace("\r\n ", "");
    assert!(saved.contains("DTSTART;VALUE=DATE:20261126\r\n"), "{saved}");
    assert!(saved.contains("SUMMARY:Najpóźniej: Projekt uchwały w biurze rady (program na 2027)\r\n"), "{saved}");
    window.click("link", "Drukuj plan").await;
    window.find("heading", "Plan terminów programu").await;
    window.picture("programme-plan-document").await;
    window.click("button", "Pokaż jako tekst").await;
    window.read("Liczymy wstecz od sesji 26 listopada 2026 r.").await;
    window.is_accessible("the plan as a document").await;

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
async fn the_matrix_shows_what_is_missing_ties_a_unit_and_mends_from_last_year() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_with(&[&office_file(&officer, true)]).await;
    window.go("/programme/new").await;
    window.click("button", "Załóż program").await;
    window.find("heading", "Program współpracy na rok 2027").await;
    window.find("button", "11 z 11 – Skąd ta liczba?").await;
    let item = "zasady współpracy";
    let unit = unit_of(&window, item).await;
    window.click("button", &format!("Wskaż jednostkę: {item}")).await;
    window.click("button", &format!("Zdejmij oznaczenie z {unit}")).await;
    window.read("nie wskazano").await;
    window.is_accessible("the matrix with a missing item").await;
    window.picture("programme-items-missing").await;
    window.click("button", "10 z 11 – Skąd ta liczba?").await;
    window.read("Pkt 2 – zasady współpracy: brak").await;
    window.press("Escape").await;

    window.click("combobox", "Jednostka, która o tym mówi").await;
    window.type_text(&unit).await;
    window
        .until("the unit is offered first", || async {
            let offered = window.names("option").await;
            if offered.first().is_some_and(|words| words.starts_with(&unit)) { Ok(()) } else { Err(format!("{offered:?}")) }
        })
        .await;
    window.press("Enter").await;
    window.find("button", "11 z 11 – Skąd ta liczba?").await;

    window.click("button", &format!("Zdejmij oznaczenie z {unit}")).await;
    window.find("button", "10 z 11 – Skąd ta liczba?").await;
    window.click("button", &format!("Wstaw z poprzedniego programu ({unit})")).await;
    window.read("Wstawiono:").await;
    window.find("button", "11 z 11 – Skąd ta liczba?").await;
    window.close().await;
}

/// The unit that the matrix names for an item.
async fn unit_of(window: &Program, item: &str) -> String {
    let script = "const row = [...document.querySelectorAll('tbody tr')].find((one) => one.querySelector('th')?.textContent === arguments[0]); \
                  return row.querySelector('.chip').textContent.replace(/\\s+/gu, ' ')";
    let answer = window.client.execute(script, vec![item.into()]).await.expect("the page answers");
    answer.as_str().expect("the item has a unit").to_owned()
}

#[tokio::test]
async fn a_programme_of_many_years_begins_with_its_five_contents() {
    let officer = Officer::on("2026-10-15");
    let window = Program::start_with(&[&office_file(&officer, true)]).await;
    window.go("/programme/new").await;
    window.click("radio", "wieloletni").await;
    window.find("textbox", "Ostatni rok").await;
    window.is_accessible("a new programme of many years").await;
    window.click("button", "Załóż program").await;
    window.find("heading", "Program współpracy na lata 2027–2030").await;
    window.find("button", "5 z 5 – Skąd ta liczba?").await;
    for item in [
        "cel główny i cele szczegółowe programu",
        "zakres przedmiotowy",
        "okres realizacji programu",
        "sposób realizacji programu",
        "wysokość środków planowanych na realizację programu",
    ] {
        window.find("button", &format!("Wskaż jednostkę: {item}")).await;
    }
    window.is_accessible("items of a programme of many years").await;
    window.picture("programme-many-years").await;
    window.click("tab", "Plan terminów").await;
    window.read("ustawa nie wyznacza dnia").await;
    window.close().await;
}

#[tokio::test]
async fn a_programme_adopted_in_time_goes_with_its_opinion_number_and_evidence_into_its_year() {
    let officer = Officer::on("2026-09-15");
    let file = consulted_file(&officer);
    let window = Program::start_at("2026-11-27T10:00:00", &[&file]).await;
    let opinion = window.folder().join("opinia-rady-pozytku.pdf");
    let proof = window.folder().join("bip-program.png");
    for path in [&opinion, &proof] {
        fs::write(path, b"%PDF-1.7 dowod").expect("a file for the test");
    }
    window.go("/programme/1/course").await;
    window.find("heading", "Opinia rady pożytku").await;
    window.fill("Projekt doręczono radzie", "01.10.2026").await;
    window.fill("Opinię wydano (gdy wpłynęła)", "14.10.2026").await;
    window.choose("Wynik", "pozytywna z uwagami").await;
    window.fill("Treść opinii (nieobowiązkowa)", "Rada popiera projekt.").await;
    window.click("checkbox", "Opinię dołączono do projektu skierowanego do rady").await;
    window.read("wydana 14 października 2026 r.").await;
    window.answer_dialogs(&[&opinion]);
    window.click("button", "Wybierz plik…").await;
    window.read("opinia-rady-pozytku.pdf").await;
    window.click("button", "15 października 2026 r. – Skąd ta data?").await;
    window.read("Termin kończy się").await;
    window.press("Escape").await;

    window.click("button", "Następny krok: skieruj projekt do rady").await;
    window.fill("Dzień skierowania projektu do rady", "10.11.2026").await;
    window.is_accessible("handing the draft to the council").await;
    window.picture("programme-to-council").await;
    window.click("button", "Skieruj projekt do rady").await;
    window.read("skierowany do rady").await;
    window.click("button", "Następny krok: odnotuj uchwalenie").await;
    window.fill("Dzień uchwalenia", "26.11.2026").await;
    window.fill("Numer uchwały", "XXIV/181/2026").await;
    window.fill("Wejście w życie (nieobowiązkowe)", "01.01.2027").await;
    window.is_accessible("recording the adoption").await;
    window.picture("programme-adoption").await;
    window.click("button", "Odnotuj uchwalenie").await;
    window.read("uchwała nr XXIV/181/2026 z 26 listopada 2026 r.").await;
    window.read_no_more("po terminie").await;
    window.read_no_more("bez konsultacji").await;

    window.click("button", "Odnotuj publikację").await;
    window.choose("Gdzie", "Biuletyn Informacji Publicznej").await;
    window.fill("Adres (nieobowiązkowy)", "bip.jarzebin.example/program/2027").await;
    window.fill("Dzień publikacji", "27.11.2026").await;
    window.click("button", "Odnotuj publikację").await;
    window.answer_dialogs(&[&proof]);
    window.click("button", "Dołącz dowód…").await;
    window.read("bip-program.png").await;
    window.fill("Przekazanie wojewodzie", "27.11.2026").await;
    window.press("Tab").await;
    window.is_accessible("the course of an adopted programme").await;
    window.picture("programme-adopted").await;
    window.click("tab", "Plan terminów").await;
    window.read("zrobione 27 listopada 2026 r.").await;

    window.click("button", "Następny krok: rozpocznij realizację").await;
    window.click("button", "Rozpocznij realizację").await;
    window.read_no_more("Następny krok: rozpocznij realizację").await;
    window.read("w realizacji roczny").await;
    window.picture("programme-running").await;
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

#[tokio::test]
async fn a_programme_adopted_late_is_recorded_with_its_reason_and_shows_how_late_it_is() {
    let officer = Officer::on("2026-09-15");
    let file = consulted_file(&officer);
    let window = Program::start_at("2026-12-21T10:00:00", &[&file]).await;
    window.go("/programme/1/course").await;
    window.find("heading", "Opinia rady pożytku").await;
    window.click("button", "Następny krok: skieruj projekt do rady").await;
    window.fill("Dzień skierowania projektu do rady", "02.12.2026").await;
    window.click("button", "Skieruj projekt do rady").await;
    window.click("button", "Następny krok: odnotuj uchwalenie").await;
    window.fill("Dzień uchwalenia", "18.12.2026").await;
    window.click("button", "Odnotuj uchwalenie").await;
    window.read("Tego kroku zabraniają przepisy.").await;
    window.fill("Dlaczego odnotowujesz mimo blokady", "Sesję listopadową odwołano.").await;
    window.is_accessible("a late adoption").await;
    window.click("button", "Odnotuj mimo blokady").await;
    window.click("button", "uchwalony 18 dni po terminie – Skąd ta liczba?").await;
    window.read("Przepis podaje dzień: 30 listopada 2026 r.").await;
    window.read("Sesję listopadową odwołano.").await;
    window.is_accessible("how late the adoption was").await;
    window.picture("programme-late").await;
    window.press("Escape").await;
    window.close().await;
}

/// Every part of the sample's programme, in the sizes and colours that officers use.
#[tokio::test]
async fn every_part_of_a_programme_can_be_read_small_large_and_in_the_dark() {
    let officer = Officer::on("2026-11-22");
    let window = Program::in_the_sample(&officer).await;
    let parts = [
        ("items", "wymaganych elementów"),
        ("goals", "Brzmienie celu"),
        ("tasks", "Zadanie priorytetowe"),
        ("plan", "Najpóźniej"),
        ("course", "Publikacje i dowody"),
    ];
    for size in ["", ".dark", ".1024", ".200"] {
        match size {
            ".dark" => window.paint("dark").await,
            ".1024" => {
                window.paint("light").await;
                window.resize(1024, 700).await;
            }
            ".200" => {
                window.resize(1280, 800).await;
                window.enlarge(true).await;
            }
            _ => {}
        }
        for (part, words) in parts {
            window.go(&format!("/programme/3/{part}")).await;
            window.read(words).await;
            let name = format!("programme-{part}{size}");
            window.is_accessible(&name).await;
            window.fits_its_width(&name).await;
            window.picture(&name).await;
        }
    }
    window.close().await;
}

fn title() -> String {
    "Program współpracy Gminy Jarzębin z organizacjami pozarządowymi oraz podmiotami, o których mowa w art. 3 ust. 3 ustawy \
     z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie, na rok 2026"
        .into()
}
