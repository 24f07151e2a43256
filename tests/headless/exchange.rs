//! `kladka export` and `kladka import … case`.

use serde_json::Value;
use tests::office::Officer;

use crate::run::Terminal;

fn with_empty_file(terminal: &Terminal, name: &str) {
    let officer = Officer::on("2026-10-15");
    casework::file::close(casework::file::create(officer, &terminal.path(name)).expect("a new file")).expect("it closes");
}

#[test]
fn a_case_travels_from_one_office_file_to_another_and_back() {
    let terminal = Terminal::new().with_sample();
    with_empty_file(&terminal, "drugi.kladka");
    with_empty_file(&terminal, "trzeci.kladka");
    for (noun, id) in [("programme", 3), ("consultation", 3), ("organisation", 7)] {
        let sent = terminal.say(&format!("export @jarzebin.kladka {noun} {id} --to @{noun}-1.json --json"));
        assert_eq!(sent.code, 0, "{noun}: {}", sent.err);
        assert_eq!(sent.without_window().json()["schema"], 1);
        for (from, other) in [(1, "drugi.kladka"), (2, "trzeci.kladka")] {
            let taken = terminal.say(&format!("import @{other} case @{noun}-{from}.json --json"));
            assert_eq!(taken.code, 0, "{noun} into {other}: {}", taken.err);
            let taken = taken.without_window().json();
            assert_eq!(taken["noun"], noun, "{taken}");
            let again = terminal.say(&format!("export @{other} {noun} {} --to @{noun}-{}.json", taken["id"], from + 1));
            assert_eq!(again.code, 0, "{noun} out of {other}: {}", again.err);
            assert!(
                terminal.read(&format!("{noun}-{from}.json")) == terminal.read(&format!("{noun}-{}.json", from + 1)),
                "{noun} changed on its way through {other}"
            );
        }
    }
}

#[test]
fn a_call_travels_as_a_case_and_is_listed() {
    let terminal = Terminal::new();
    let officer = Officer::on("2026-11-30");
    let mut desk = casework::file::create(officer, &terminal.path("urzad.kladka")).expect("a new file");
    let place = casework::office::Place {
        kind: "gmina_wiejska".into(),
        place: "Jarzębin".into(),
        seat: String::new(),
        voivodeship: "mazowieckie".into(),
    };
    casework::office::describe(&mut desk, &place).expect("a described office");
    let form = casework::call::CallForm {
        source: casework::call::CallSource::Nothing,
        mode: "sport".into(),
        title: "na wspieranie rozwoju sportu w 2027 roku".into(),
        year: "2027".into(),
        case_number: "SP.526.1.2026".into(),
        regranting: false,
        budget: "budzet".into(),
    };
    let id = casework::call::create(&mut desk, &form).expect("a call").value;
    casework::call::criteria::take_usual_criteria(&mut desk, id).expect("criteria");
    casework::call::attachments::take_usual_attachments(&mut desk, id).expect("attachments");
    casework::file::close(desk).expect("it closes");
    with_empty_file(&terminal, "drugi.kladka");
    let sent = terminal.say("export @urzad.kladka call 1 --to @konkurs-1.json --json");
    assert_eq!(sent.code, 0, "{}", sent.err);
    assert_eq!(sent.without_window().json()["rows"]["calls"], 1);
    let taken = terminal.say("import @drugi.kladka case @konkurs-1.json --json").without_window().json();
    assert_eq!((taken["noun"].as_str(), taken["calls"].as_u64()), (Some("call"), Some(1)), "{taken}");
    let listed = terminal.say("list @drugi.kladka calls --json").without_window().json();
    assert_eq!(listed[0]["number"], "SP.526.1.2026", "{listed}");
    assert_eq!(terminal.say("export @drugi.kladka call 1 --to @konkurs-2.json").code, 0);
    assert!(terminal.read("konkurs-1.json") == terminal.read("konkurs-2.json"), "the call changed on its way");
    let twice = terminal.say("import @drugi.kladka case @konkurs-1.json");
    assert!(twice.code == 3 && twice.err.contains("jest już sprawa o znaku"), "{}", twice.err);
    assert_eq!(crate::schema::faults_of(&terminal.path("konkurs-1.json")), Vec::<String>::new());
}

#[test]
fn a_case_that_is_here_already_and_a_file_that_is_there_already_are_refused() {
    let terminal = Terminal::new().with_sample();
    assert_eq!(terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json").code, 0);
    let (case, office) = (terminal.read("sprawa.json"), terminal.read("jarzebin.kladka"));
    let refused = terminal.say("export @jarzebin.kladka programme 2 --to @sprawa.json");
    assert_eq!(refused.code, 3);
    assert!(terminal.read("sprawa.json") == case, "an existing file was replaced");
    let twice = terminal.say("import @jarzebin.kladka case @sprawa.json");
    assert_eq!(twice.code, 3);
    assert!(twice.err.contains("jest już sprawa o znaku"), "{}", twice.err);
    assert!(terminal.read("jarzebin.kladka") == office, "the refusal changed the office file");
}

#[test]
fn a_case_of_a_newer_program_is_refused_with_what_to_do() {
    let terminal = Terminal::new().with_sample();
    terminal.write("nowsza.json", r#"{ "schema": 99, "case": { "noun": "programme", "key": 1 } }"#);
    let before = terminal.read("jarzebin.kladka");
    let refused = terminal.say("import @jarzebin.kladka case @nowsza.json --json");
    assert_eq!(refused.code, 3);
    assert!(refused.json()["message"].as_str().unwrap().contains("nowszą wersję"), "{}", refused.out);
    assert!(terminal.read("jarzebin.kladka") == before, "the refusal changed the office file");
}

#[test]
fn every_fault_of_a_case_is_told_with_its_place() {
    let terminal = Terminal::new().with_sample();
    terminal.say("export @jarzebin.kladka programme 3 --to @sprawa.json");
    let mut case: Value = serde_json::from_slice(&terminal.read("sprawa.json")).unwrap();
    case["tasks"][0]["record"]["planned"] = (-5).into();
    case["remarks"][0]["record"]["unit"] = 9_999.into();
    case["programmes"][0]["record"]["title"] = "x".repeat(3_000).into();
    terminal.write("zla.json", case.to_string());
    let refused = terminal.say("import @jarzebin.kladka case @zla.json");
    assert_eq!(refused.code, 3);
    for place in ["tasks[0].record.planned", "remarks[0].record.unit", "programmes[0].record.title"] {
        assert!(refused.err.contains(place), "{place}: {}", refused.err);
    }
    case["tasks"][0]["record"]["planned"] = 5.into();
    case["consultations"][0]["record"]["starts_on"] = "2026-02-30".into();
    terminal.write("zla.json", case.to_string());
    let refused = terminal.say("import @jarzebin.kladka case @zla.json");
    assert!(
        refused.err.contains("consultations[0].record.starts_on") && refused.err.contains("nie jest dniem"),
        "{}",
        refused.err
    );
    terminal.write("zla.json", "{ to nie jest JSON");
    assert!(terminal.say("import @jarzebin.kladka case @zla.json").err.contains("zla.json, wiersz 1, kolumna 3: "));
}
