//! Speed of the register with 20 000 organisations: bringing them in, and the list narrowed while a person types.
//!
//! Then organisations entered twice: every pair of the 20 000 that may be one, found at once.
//!
//! Prints the 50th and the 95th hundredth of the time of one letter, the worst one, and the ratio to what is asked: 30 ms.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use casework::organisation::{
    self, ListAsk,
    import::{self, Source},
};
use tests::office::Officer;

const ORGANISATIONS: u32 = 20_000;
/// What the officer waits for after each letter.
const ASKED: Duration = Duration::from_millis(30);

const KINDS: [&str; 6] = [
    "Stowarzyszenie",
    "Fundacja",
    "Klub Sportowy",
    "Koło Gospodyń Wiejskich",
    "Ochotnicza Straż Pożarna",
    "Towarzystwo Przyjaciół",
];
const NAMES: [&str; 12] = [
    "Żłobek",
    "Łąka",
    "Świetlik",
    "Błyskawica",
    "Źródło",
    "Ćma",
    "Pod Lipami",
    "Przystań",
    "Malwa",
    "Jarzębina",
    "Ósemka",
    "Młyn",
];
const TOWNS: [&str; 8] = ["Jarzębin", "Stary Młyn", "Zarzecze", "Łódź", "Świdnica", "Lipnik", "Źrebce", "Ćmielów"];

fn main() {
    let officer = Officer::on("2026-10-15");
    let mut desk = officer.new_file();
    let source = Source::of("lista.csv", list().into_bytes()).expect("a list");
    let plan = import::plan_for(&desk, &source).expect("a plan");
    let begun = Instant::now();
    let done = import::run(&mut desk, &source, &plan, |_, _| Ok(())).expect("the list is brought in").value;
    println!("import of {} organisations: {:.1} s", done.new, begun.elapsed().as_secs_f64());

    for typed in ["zlobek lodz", "stowarzyszenie swietlik", "klub", "malwa 1234", "jarzebin", "9000"] {
        search(&desk, typed);
    }
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..5 {
        for typed in ["zlobek lodz", "stowarzyszenie swietlik", "klub blyskawica", "malwa", "jarzebin zrodlo", "ochotnicza straz"]
        {
            times.extend(search(&desk, typed));
        }
    }
    times.sort();
    let at = |hundredth: usize| times[(times.len() - 1) * hundredth / 100];
    println!("search as you type over {} organisations, {} letters:", done.new, times.len());
    println!("  p50 {:.1} ms, p95 {:.1} ms, worst {:.1} ms", ms(at(50)), ms(at(95)), ms(at(100)));
    println!("  ratio to {} ms: {:.2}", ASKED.as_millis(), at(95).as_secs_f64() / ASKED.as_secs_f64());

    let begun = Instant::now();
    let page = organisation::twins::list(&desk).expect("pairs");
    println!("twins among {} organisations: {} pairs in {:.0} ms", page.compared.text, page.found.text, ms(begun.elapsed()));
}

/// The list after each letter, as the screen asks for it.
fn search(desk: &casework::Desk, typed: &str) -> Vec<Duration> {
    let letters: Vec<char> = typed.chars().collect();
    (1..=letters.len())
        .map(|length| {
            let ask = ListAsk { text: letters[..length].iter().collect(), limit: 500, ..ListAsk::default() };
            let begun = Instant::now();
            organisation::list(desk, &ask).expect("a list");
            begun.elapsed()
        })
        .collect()
}

fn list() -> String {
    let mut list = String::from("nazwa;ulica;numer domu;kod pocztowy;miejscowość;e-mail\n");
    for number in 0..ORGANISATIONS {
        let of = |words: &[&'static str], step: u32| words[(number / step) as usize % words.len()];
        let (kind, name, town) = (of(&KINDS, 1), of(&NAMES, 7), of(&TOWNS, 3));
        writeln!(
            list,
            "{kind} „{name}” nr {number};ul. Szkolna;{};99-998;{town};biuro{number}@jarzebin.example",
            number % 90 + 1
        )
        .expect("a line");
    }
    list
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
