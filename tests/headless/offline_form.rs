//! `kladka export … form`: the form of an offer without a window.

use tests::{forms, jarzebin, office::Officer};

use crate::run::Terminal;

#[test]
fn the_form_of_a_call_is_written_once_and_knows_its_call() {
    let officer = Officer::on("2027-01-04");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    casework::file::close(desk).expect("a closed file");
    let (file, form) = (officer.path("urzad.kladka").display().to_string(), officer.path("oferta.html"));
    let terminal = Terminal::new();
    let say = |call: &str| terminal.run(&["export", &file, "form", call, "--to", &form.display().to_string(), "--json"]);
    let unknown = say("99");
    assert_eq!(unknown.code, 3, "{}", unknown.out);
    let made = say(&call.0.to_string());
    assert_eq!(made.code, 0, "{}", made.err);
    assert_eq!(made.without_window().json()["form"], "oferta");
    let specification = forms::specification(&std::fs::read_to_string(&form).expect("the form"));
    assert_eq!(specification["given"]["addressee"], "Wójt Gminy Jarzębin");
    let again = say(&call.0.to_string());
    assert_eq!(again.code, 3, "an existing file is not replaced: {}", again.out);
}

#[test]
fn the_data_file_of_a_form_comes_into_the_register_without_a_window() {
    let officer = Officer::on("2027-01-12");
    let (desk, call, _) = jarzebin::file_with_call(&officer);
    let (_, html) = casework::form::of_call::offer_file(&desk, call).expect("the form");
    casework::file::close(desk).expect("a closed file");
    let file = officer.path("urzad.kladka").display().to_string();
    let form = forms::specification(&String::from_utf8(html).expect("HTML"));
    let mut answers = forms::answers();
    answers["task_kind"] = "Szkolenie sportowe dzieci".into();
    let terminal = Terminal::new();
    let sent = |name: &str, text: String| {
        terminal.write(name, text);
        terminal.path(name).display().to_string()
    };
    let whole = forms::data_file(&form, &answers, true).to_string();
    let (good, touched, begun) = (
        sent("dobry.json", whole.clone()),
        sent("zmieniony.json", whole.replace("900000", "950000")),
        sent("zaczety.json", forms::data_file(&form, &answers, false).to_string()),
    );
    let say = |source: &str, more: &[&str]| {
        let number = call.0.to_string();
        let mut line = vec!["import", &file, "form", source, "--call", &number, "--json"];
        line.extend(more);
        terminal.run(&line)
    };
    let changed = say(&touched, &[]);
    assert_eq!(changed.code, 1, "{}", changed.err);
    let told = changed.without_window().json();
    assert_eq!((told["taken"].as_bool(), told["form"]["key"].as_str()), (Some(false), Some("oferta")), "{told}");
    assert!(told["remarks"][0].as_str().is_some_and(|remark| remark.replace('\u{a0}', " ").contains("9 500,00 zł")), "{told}");
    assert!(say(&begun, &[]).json()["sentence"].as_str().is_some_and(|sentence| sentence.contains("nie jest dokończony")));
    let nowhere = say(&good, &[]);
    assert_eq!(nowhere.code, 3, "without a day and a channel nothing is entered: {}", nowhere.out);
    let arrival = ["--channel", "osobiscie", "--day", "2025-01-12", "--hour", "9:15"];
    let mut elsewhere = answers.clone();
    elsewhere["task_kind"] = "Zadanie, którego nie ma".into();
    let aimless = sent("bez-zadania.json", forms::data_file(&form, &elsewhere, true).to_string());
    let told = say(&aimless, &arrival);
    assert_eq!((told.code, told.json()["taken"].as_bool()), (1, Some(false)), "{}", told.out);
    assert!(told.json()["sentence"].as_str().is_some_and(|sentence| sentence.contains("nie wskazuje żadnego z zadań")));
    let trial = say(&aimless, &[&arrival[..], &["--task", "2", "--dry-run"]].concat());
    assert!(trial.json()["sentence"].as_str().is_some_and(|sentence| sentence.starts_with("Oferta:")), "{}", trial.out);
    // The night of the repeated hour is over long ago; the file says which of the two it was.
    let night = ["--channel", "osobiscie", "--day", "2025-10-26"];
    let unclear = say(&good, &[&night[..], &["--hour", "2:30"]].concat());
    assert!(unclear.code == 3 && unclear.out.contains("powtarza się"), "{}{}", unclear.out, unclear.err);
    assert_eq!(say(&good, &[&night[..], &["--hour", "2:30 zimowy", "--dry-run"]].concat()).json()["taken"], false);
    assert_eq!(say(&good, &[&arrival[..], &["--dry-run"]].concat()).json()["taken"], false);
    let taken = say(&good, &arrival);
    assert_eq!(taken.code, 0, "{}", taken.err);
    assert!(taken.json()["sentence"].as_str().is_some_and(|sentence| sentence.starts_with("Wpisano ofertę nr 1 do rejestru.")));
    let again = say(&good, &arrival);
    assert_eq!(again.code, 1);
    assert!(
        again.json()["sentence"].as_str().is_some_and(|sentence| sentence.contains("już w rejestrze: nr 1")),
        "{}",
        again.out
    );
    let other = say(&sent("inny.json", whole.replace("kladka-formularz/1", "cos")), &arrival);
    assert!(other.code == 3 && other.out.contains("To nie jest plik z danymi formularza"), "{}{}", other.out, other.err);
}
