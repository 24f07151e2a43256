//! `kladka import … programme`: a programme from a text that was written elsewhere.

use crate::run::Terminal;

const TEXT: &str = include_str!("../fixtures/uchwala-2026.txt");

#[test]
fn a_resolution_becomes_a_programme_and_a_trial_writes_nothing() {
    let terminal = Terminal::new().with_sample();
    terminal.write("uchwala.txt", TEXT);
    let before = terminal.read("jarzebin.kladka");
    let trial = terminal.say("import @jarzebin.kladka programme @uchwala.txt --year 2028 --dry-run");
    assert_eq!(trial.code, 0, "{}", trial.err);
    assert!(trial.out.contains("To próba: nic jeszcze nie zapisano."), "{}", trial.out);
    assert!(trial.out.contains("Wiersz 37: pominięto „Strona 2 z 3”. Pominięto numer strony."), "{}", trial.out);
    assert!(terminal.read("jarzebin.kladka") == before, "the trial changed the office file");

    let done = terminal.say("import @jarzebin.kladka programme @uchwala.txt --year 2028 --json");
    assert_eq!(done.code, 0, "{}", done.err);
    let done = done.without_window().json();
    assert_eq!(done["made"][0], "Przesunięto lata w: § 3 ust. 2.");
    let listed = terminal.say("list @jarzebin.kladka programmes");
    assert!(listed.out.contains("na rok 2028"), "{}", listed.out);
}

#[test]
fn what_was_not_understood_stays_as_words_and_is_an_exit_code() {
    let terminal = Terminal::new().with_sample();
    terminal.write("program.txt", "§ 1. Cele.\n1.1. Cel pierwszy.\n");
    let done = terminal.say("import @jarzebin.kladka programme @program.txt --year 2028");
    assert_eq!(done.code, 1, "{}", done.err);
    assert!(done.out.contains("Wiersz 2: nie rozpoznano oznaczenia „1.1.”."), "{}", done.out);
}
