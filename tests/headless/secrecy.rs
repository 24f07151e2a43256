//! An encrypted file without a window: the password comes from a file or from the standard input, never from the command line.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use casework::secrecy::{self, NewPassword};
use casework::{Desk, file};
use tests::office::Officer;
use tests::places;

use crate::run::Terminal;

const PASSWORD: &str = "Zażółć 'gęślą' jaźń";

fn sealed() -> Terminal {
    let terminal = Terminal::new().with_sample();
    let mut desk: Desk = file::open(Officer::on("2026-10-15"), &terminal.path("jarzebin.kladka")).unwrap();
    secrecy::set(&mut desk, NewPassword { password: PASSWORD.into(), again: PASSWORD.into(), understood: true }).unwrap();
    file::close(desk).unwrap();
    terminal.write("haslo.txt", format!("{PASSWORD}\r\nkoperta w sejfie\n"));
    terminal
}

#[test]
fn every_verb_takes_the_password_from_a_file() {
    let terminal = sealed();
    let refused = terminal.say("list @jarzebin.kladka");
    assert_eq!(
        (refused.code, refused.err.trim()),
        (4, "Plik jest zaszyfrowany i otwiera się tylko z hasłem. Nic w nim nie zmieniono. Podaj hasło, które mu nadano.")
    );
    for line in [
        "list @jarzebin.kladka organisations --password-from @haslo.txt",
        "check @jarzebin.kladka --on 2026-10-15 --password-from @haslo.txt",
        "verify @jarzebin.kladka --password-from @haslo.txt",
        "backup @jarzebin.kladka --to @kopie --password-from @haslo.txt",
        "export @jarzebin.kladka programme 3 --to @sprawa.json --password-from @haslo.txt",
        "print @jarzebin.kladka uchwala 2 --to @druk --format html --password-from @haslo.txt",
        "import @jarzebin.kladka organisations @lista.csv --password-from @haslo.txt",
    ] {
        terminal.write("lista.csv", "nazwa\nKoło „Próba”\n");
        let said = terminal.say(line);
        assert!(said.code == 0 || (line.starts_with("check") && said.code == 1), "{line}: {}{}", said.out, said.err);
        assert!(said.err.is_empty(), "{line}: {}", said.err);
    }
    let copy = fs::read_dir(terminal.path("kopie")).unwrap().next().unwrap().unwrap().path();
    assert!(!fs::read(&copy).unwrap().starts_with(b"SQLite"));
    let checked =
        terminal.run(&["verify", copy.to_str().unwrap(), "--password-from", terminal.path("haslo.txt").to_str().unwrap()]);
    assert_eq!(checked.code, 0, "{}", checked.err);
}

#[test]
fn a_wrong_password_and_an_empty_one_are_told_in_a_sentence_and_nothing_else() {
    let terminal = sealed();
    terminal.write("inne.txt", "zupełnie inne hasło\n");
    let wrong = terminal.say("list @jarzebin.kladka --password-from @inne.txt");
    assert_eq!(wrong.code, 4);
    assert!(wrong.err.starts_with("Hasło nie pasuje do tego pliku.") && wrong.err.lines().count() == 1, "{}", wrong.err);
    terminal.write("puste.txt", "\n");
    let empty = terminal.say("verify @jarzebin.kladka --password-from @puste.txt");
    assert!(empty.code == 3 && empty.err.contains("nie ma hasła"), "{}", empty.err);
    let none = terminal.say("verify @jarzebin.kladka --password-from @nie-ma.txt");
    assert!(none.code == 3 && none.err.contains("Nie da się odczytać hasła"), "{}", none.err);
}

#[test]
fn the_password_can_come_from_the_standard_input() {
    let terminal = sealed();
    let mut command = Command::new(places::binary());
    command.args(["verify", terminal.path("jarzebin.kladka").to_str().unwrap(), "--password-from", "-"]);
    let mut program = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    program.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    let said = program.wait_with_output().unwrap();
    assert!(said.status.success() && String::from_utf8_lossy(&said.stdout).starts_with("Plik jest cały."));
}

#[test]
fn no_verb_takes_a_password_as_an_argument() {
    let terminal = Terminal::new();
    for verb in ["list", "verify", "backup", "check", "import", "export", "print"] {
        let help = terminal.say(&format!("{verb} --help")).out;
        assert!(help.contains("--password-from <PLIK_HASŁA>"), "{verb}: {help}");
        assert!(!help.contains("--password ") && !help.contains("--password="), "{verb}: {help}");
    }
}
