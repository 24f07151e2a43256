//! `kladka sample`.

use crate::run::Terminal;

#[test]
fn the_sample_is_made_without_a_display() {
    let terminal = Terminal::new();
    let made = terminal.say("sample @jarzebin.kladka --json");
    assert_eq!(made.code, 0, "{}", made.err);
    made.without_window();
    let view = made.json();
    assert_eq!(view["unit"], "Gmina Jarzębin");
    assert_eq!(view["sample_day"]["iso"], "2026-10-15");
    assert_eq!(terminal.say("verify @jarzebin.kladka").code, 0);
}

#[test]
fn a_file_that_is_there_is_refused_and_left_alone() {
    let terminal = Terminal::new();
    terminal.write("moje.kladka", "coś ważnego");
    let refused = terminal.say("sample @moje.kladka");
    assert_eq!(refused.code, 4, "{}", refused.err);
    assert!(refused.err.contains("Nie został zastąpiony"), "{}", refused.err);
    assert_eq!(terminal.read("moje.kladka"), "coś ważnego".as_bytes());
}

#[test]
fn a_folder_that_is_not_there_is_told_in_words() {
    let refused = Terminal::new().say("sample @nie/ma/jarzebin.kladka --json");
    assert_eq!(refused.code, 4, "{}", refused.out);
    assert!(refused.json()["message"].as_str().is_some_and(|words| words.len() > 20));
}
