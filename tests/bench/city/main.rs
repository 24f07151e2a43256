//! Twenty years of a city of 300 000: the first screen against that of an empty file, search while typing, and every room.
//!
//! The city is described in `tests::city`, which also says what stands in it for offers. Rooms are timed from the command's body to
//! the answer as it travels to the page; each is opened a few times, and the first opening counts as well.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use casework::{Desk, Host, file, office::Place};
use tests::{
    city::{City, TODAY, rooms},
    first_screen::Started,
    office::Officer,
    places,
    speed::{tell, timed},
};

/// Starts with each of the two files.
const STARTS: usize = 9;
/// Openings of each room.
const TIMES: usize = 20;
/// The first screen may take this much more than with an empty file.
const ALLOWED: f64 = 1.5;
const A_CLICK: Duration = Duration::from_millis(100);
const A_LETTER: Duration = Duration::from_millis(30);
const TYPED: [&str; 8] = [
    "stowarzyszenie swietlik",
    "zlobek zarzecze",
    "klub sportowy 17",
    "bwo.526.7.2019",
    "wklad wlasny seniorzy",
    "zaproszenie statut",
    "program wspolpracy 2014",
    "kowalska",
];

fn main() {
    let officer = Officer::on(TODAY);
    let host: Arc<dyn Host> = officer.clone();
    let city = officer.path("miasto.kladka");
    let begun = Instant::now();
    City::WHOLE.write(&host, &city);
    println!("miasto: {} MB, zapisane w {:.0} s", size(&city), begun.elapsed().as_secs_f64());

    let desk = file::open(host, &city).expect("the city's file opens");
    for (title, rooms) in [("teraz", rooms::of_the_present()), ("listy", rooms::lists()), ("sprawy", rooms::cases(&desk))] {
        println!("{title}:");
        for room in rooms {
            tell(room.name, (0..TIMES).map(|_| timed(|| room.open(&desk)).0).collect(), A_CLICK);
        }
    }
    println!("po każdej literze ({} słów):", TYPED.len());
    typing(&desk);
    file::close(desk).expect("the file closes");
    first_screens(&officer, &city);
}

/// Every beginning of what is typed, as it is typed.
fn typing(desk: &Desk) {
    let mut times: Vec<(&str, Vec<Duration>)> = Vec::new();
    for typed in TYPED {
        for (end, letter) in typed.char_indices() {
            for room in rooms::searches(&typed[..end + letter.len_utf8()]) {
                let time = timed(|| room.open(desk)).0;
                match times.iter_mut().find(|(name, _)| *name == room.name) {
                    Some((_, times)) => times.push(time),
                    None => times.push((room.name, vec![time])),
                }
            }
        }
    }
    for (name, times) in times {
        tell(name, times, A_LETTER);
    }
}

/// Starts of the released program with either file by turns.
fn first_screens(officer: &Arc<Officer>, city: &Path) {
    let binary = places::target().join("release/kladka");
    assert!(binary.exists(), "`cargo xtask bench` builds the program first");
    let empty = empty(officer);
    let mut times = [Vec::new(), Vec::new()];
    for start in 0..STARTS {
        for (times, (file, name)) in times.iter_mut().zip([(&empty, "pusty"), (&city.to_owned(), "miasto")]) {
            times.push(Started::with(&binary, file, &officer.path(&format!("{name} {start}"))).after);
        }
    }
    let [empty, city] = times.map(middle);
    let ratio = city.as_secs_f64() / empty.as_secs_f64();
    println!(
        "pierwszy ekran: pusty plik {} ms, miasto {} ms, iloraz {ratio:.2} (dozwolone {ALLOWED})",
        empty.as_millis(),
        city.as_millis()
    );
}

/// A new file in which the office was described, and nothing more.
fn empty(officer: &Arc<Officer>) -> PathBuf {
    let mut desk = officer.new_file();
    let place = Place {
        kind: "miasto_na_prawach_powiatu".into(),
        place: "Wierzbogród".into(),
        seat: String::new(),
        voivodeship: "mazowieckie".into(),
    };
    casework::office::describe(&mut desk, &place).expect("a described office");
    file::close(desk).expect("the file closes");
    officer.path("urzad.kladka")
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn size(file: &Path) -> u64 {
    file.metadata().map_or(0, |file| file.len()) / (1024 * 1024)
}
