//! An open call on the screen: from an empty room over the tasks of the programme to a complete draft, by keyboard.

use std::{path::PathBuf, sync::Arc};

use casework::{
    call::{self, CallForm, CallSource},
    file,
    programme::{self, TaskForm},
};
use tests::{
    hand::{Hand, Person},
    jarzebin,
    office::Officer,
    program::Program,
};

const MORNING: &str = "2026-11-30T09:00:00";

/// Jarzębin with a programme for 2027 that has two tasks.
fn planned(officer: &Arc<Officer>) -> PathBuf {
    let mut desk = jarzebin::file(officer, jarzebin::local());
    let id = programme::create(&mut desk, &jarzebin::programme_of("2027")).expect("a programme").value.id;
    for (title, sphere, planned) in
        [("Szkolenie sportowe dzieci i młodzieży", "17", "130 000,00"), ("Warsztaty i wydarzenia kulturalne", "16", "50 000,00")]
    {
        let form = TaskForm {
            title: title.into(),
            sphere: sphere.into(),
            form: "wspieranie".into(),
            planned: planned.into(),
            department: String::new(),
        };
        programme::add_task(&mut desk, id, &form).expect("a task");
    }
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

#[tokio::test]
async fn a_call_is_drafted_whole_by_keyboard() {
    let officer = Officer::on("2026-11-30");
    let path = planned(&officer);
    let person = Person::sits_down(Hand::Keyboard, MORNING, Some(&path)).await;
    let window = &person.window;
    window.find("heading", "Poniedziałek, 30 listopada 2026 r.").await;
    person.goes_to("Konkursy", "/call").await;
    window.find("heading", "Nie ma jeszcze otwartych konkursów ofert").await;
    window.is_accessible("empty room of calls").await;
    window.picture("call-empty").await;
    window.press("Control+n").await;
    person.arrives_at("Nowy konkurs").await;
    window.read("Zadania do ogłoszenia").await;
    window.tab_to("Zadania programu").await;
    window.press("Space").await;
    window.is_accessible("new call").await;
    window.picture("call-new").await;
    person.presses("Załóż konkurs").await;
    window.read("Założono konkurs.").await;
    window.find("grid", "Zadania konkursowe").await;
    window.is_accessible("tasks of a call").await;
    window.picture("call-tasks").await;

    // The money of the year is changed in its cell, the plan beside it follows.
    window.tab_to("Zadania konkursowe").await;
    window.press("Enter").await;
    window.press("Control+a").await;
    window.type_text("100000").await;
    window.press("Enter").await;
    window.read("30\u{a0}000,00").await;
    person.presses("Dodaj rok 2028").await;
    person.fills("Środki na 2028 r., Szkolenie sportowe dzieci i młodzieży", "40000").await;
    window.press("Enter").await;
    window.read("140\u{a0}000,00").await;
    window.is_accessible("tasks of two years").await;
    window.picture("call-tasks-years").await;

    person.turns_to("Warunki").await;
    person.fills("Oferty do dnia", "23.12.2026").await;
    person.fills("do godziny", "24:00").await;
    person.fills("Najwyższa dotacja (zł)", "20 000").await;
    person.fills("Wkład własny co najmniej (% kosztów)", "10").await;
    person.ticks("Wkładu rzeczowego nie zalicza się").await;
    window.read("ta sama chwila co 0:00 dnia następnego").await;
    window.is_accessible("conditions of a call").await;
    window.picture("call-conditions").await;

    person.turns_to("Kryteria").await;
    person.presses("Wstaw zwykły zestaw").await;
    window.read("6 z 6").await;
    person.opens_row("2 Kalkulacja kosztów w stosunku").await;
    window.find("heading", "Kryterium 2").await;
    person.fills("Najwięcej punktów", "30").await;
    window.is_accessible("criterion of a call").await;
    window.picture("call-criteria").await;
    person.presses("Zmień kryterium").await;
    window.read("105").await;

    person.turns_to("Załączniki").await;
    person.presses("Wstaw zwykłe załączniki").await;
    window.read("pełnomocnictwo do złożenia oferty").await;
    window.is_accessible("attachments of a call").await;
    window.picture("call-attachments").await;

    person.turns_to("Poprzednie lata").await;
    person.presses("Dodaj zadanie").await;
    person.fills("Zadanie", "Szkolenie sportowe dzieci i młodzieży").await;
    person.fills("Koszt zadania (zł) (nieobowiązkowy)", "90 000").await;
    person.fills("W tym dotacje (zł) (nieobowiązkowe)", "60 000").await;
    person.presses("Dopisz zadanie").await;
    window.find("cell", "60\u{a0}000,00").await;
    window.is_accessible("earlier tasks of a call").await;
    window.picture("call-prior").await;

    person.turns_to("Treść").await;
    person.presses("Wstaw propozycję: Zasady przyznawania dotacji").await;
    person.holds("Zasady przyznawania dotacji", "Dotację przekazuje się na podstawie umowy").await;
    person.fills("Kto udziela wyjaśnień", "Anna Wierzba, pokój 4").await;
    window.is_accessible("words of a call").await;
    window.picture("call-text").await;

    person.turns_to("Dokumenty").await;
    window.is_accessible("documents of a call").await;
    person.turns_to("Historia").await;
    window.read("Wstawiono zwykły zestaw kryteriów").await;
    window.is_accessible("history of a call").await;
    person.goes_to("Konkursy", "/call").await;
    window.find("grid", "Otwarte konkursy ofert").await;
    window.read("godz. 24:00").await;
    window.is_accessible("room of calls").await;
    window.picture("call-room").await;
    person.window.close().await;
}

#[tokio::test]
async fn a_draft_of_a_call_can_be_read_in_a_small_window_and_at_twice_the_text() {
    let officer = Officer::on("2026-11-30");
    let path = planned(&officer);
    let mut desk = file::open(officer.clone(), &path).expect("the file opens");
    let tasks = call::beginnings(&desk).expect("beginnings").programmes[0].tasks.iter().map(|task| task.id).collect();
    let form = CallForm {
        source: CallSource::Programme { id: call::beginnings(&desk).expect("beginnings").programmes[0].id, tasks },
        mode: "pozytek".into(),
        title: String::new(),
        year: "2027".into(),
        case_number: "OK.526.77.2026".into(),
        regranting: true,
        budget: "projekt_budzetu".into(),
    };
    let id = call::create(&mut desk, &form).expect("the call").value;
    call::criteria::take_usual_criteria(&mut desk, id).expect("criteria");
    call::attachments::take_usual_attachments(&mut desk, id).expect("attachments");
    file::close(desk).expect("the file closes");
    let window = Program::start_at(MORNING, &[&path]).await;
    window.find("heading", "Poniedziałek, 30 listopada 2026 r.").await;
    for (size, name) in [((1024, 700), "1024"), ((1280, 800), "200")] {
        window.resize(size.0, size.1).await;
        if name == "200" {
            window.enlarge(true).await;
        }
        for (part, words) in [
            ("tasks", "Zadanie konkursowe"),
            ("conditions", "Kwoty i udziały"),
            ("criteria", "Co ustawa każe ocenić"),
            ("attachments", "pełnomocnictwo"),
            ("prior", "w roku poprzednim"),
            ("text", "Zasady i warunki zlecania przez operatora"),
        ] {
            window.go(&format!("/call/{}/{part}", id.0)).await;
            window.read(words).await;
            let screen = format!("{part} of a call, {name}");
            window.is_accessible(&screen).await;
            window.fits_its_width(&screen).await;
            window.picture(&format!("call-{part}.{name}")).await;
        }
        for (address, words, picture) in [("/call", "Środki (zł)", "room"), ("/call/new", "Od czego zacząć", "new")] {
            window.go(address).await;
            window.read(words).await;
            window.fits_its_width(picture).await;
            window.picture(&format!("call-{picture}.{name}")).await;
        }
    }
    window.close().await;
}
