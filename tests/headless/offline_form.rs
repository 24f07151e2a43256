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
