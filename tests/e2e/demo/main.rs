//! The sample municipality without a display: pictures of every room and every document that can be printed, left in the
//! folder named by `KLADKA_DEMO` (`target/demo`). `cargo xtask start` runs it where there is no screen, `cargo xtask test` to
//! have PDFs to look into.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tests::places;
use tests::program::Program;

/// The exit code of a document that cannot be made of the data as they are.
const REFUSED: i32 = 3;

#[tokio::main]
async fn main() {
    let folder = std::env::var_os("KLADKA_DEMO").map_or_else(|| places::target().join("demo"), PathBuf::from);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).expect("a folder for the demo");
    let sample = folder.join("jarzebin.kladka");
    kladka(&[OsStr::new("sample"), sample.as_os_str()]);
    print(&sample, &folder.join("dokumenty"));
    pictures(&sample, &folder.join("obrazy")).await;
}

/// Prints every document of the sample in all three formats, except those that the program itself lists as not ready: the sample
/// plants a broken reference, and a document that is refused says why.
fn print(sample: &Path, folder: &Path) {
    let list = kladka(&[OsStr::new("list"), sample.as_os_str(), OsStr::new("documents"), OsStr::new("--json")]);
    let documents: Value = serde_json::from_slice(&list).expect("list --json answers JSON");
    let mut whole = 0;
    for document in documents.as_array().expect("a list of documents") {
        let kind = document["kind"].as_str().expect("a kind");
        let id = document["id"].to_string();
        let words = ["print", "", kind, &id, "--to", "", "--format", "pdf,docx,html"].map(OsStr::new);
        let mut words = words.to_vec();
        words[1] = sample.as_os_str();
        words[5] = folder.as_os_str();
        if document["ready"] == true {
            kladka(&words);
            whole += 1;
        } else {
            let answer = Command::new(places::binary()).args(&words).output().expect("the program starts");
            let said = String::from_utf8_lossy(&answer.stderr);
            assert_eq!(answer.status.code(), Some(REFUSED), "{kind} {id} is not ready and was not refused: {said}");
            println!("{kind} {id}: {}", said.trim());
        }
    }
    let printed = fs::read_dir(folder).expect("the printed documents").count();
    assert!(whole > 0 && printed == 3 * whole, "{whole} documents were printed as {printed} files");
    println!("{}: {printed} files", folder.display());
    stamp_and_join(folder);
}

/// Every stamp over a printed document, and a packet of all of them: whole and readable like what they were made of.
fn stamp_and_join(folder: &Path) {
    let mut printed: Vec<PathBuf> =
        fs::read_dir(folder).expect("the printed documents").flatten().map(|entry| entry.path()).collect();
    printed.retain(|path| path.extension() == Some(OsStr::new("pdf")));
    printed.sort();
    let whom = ["--place", "Jarzębin", "--on", "15.10.2026", "--name", "Jan Olszyna", "--function", "Wójt Gminy Jarzębin"];
    for (stamp, source) in ["projekt", "kopia", "zgodnosc"].iter().zip(printed.iter().cycle()) {
        let to = folder.join(format!("pieczec-{stamp}.pdf"));
        let words = [OsStr::new("stamp"), source.as_os_str(), OsStr::new(stamp), OsStr::new("--to"), to.as_os_str()];
        kladka(&words.into_iter().chain(whom.map(OsStr::new)).collect::<Vec<_>>());
    }
    let to = folder.join("pakiet.pdf");
    let words = [OsStr::new("packet"), OsStr::new("--to"), to.as_os_str()];
    kladka(&words.into_iter().chain(printed.iter().map(|path| path.as_os_str())).collect::<Vec<_>>());
}

/// What is looked at: the address of a page, words that stand on it when it is whole, the picture's name.
fn places_to_see(programme: u64, consultation: u64) -> [(String, &'static str, &'static str); 12] {
    [
        ("/".into(), "Kontrola zgodności", "pulpit"),
        (format!("/programme/{programme}/items"), "Element wymagany ustawą", "program-elementy"),
        (format!("/programme/{programme}/tasks"), "Zadanie priorytetowe", "program-zadania"),
        (format!("/programme/{programme}/plan"), "Najpóźniej", "program-plan"),
        (format!("/programme/{programme}/text"), "Ilekroć", "program-tresc"),
        (format!("/consultation/{consultation}"), "Kanały udziału", "konsultacje"),
        (format!("/consultation/{consultation}/remarks"), "Uwaga nr", "uwagi"),
        ("/draft_act".into(), "szczegółowego sposobu konsultowania", "projekty-aktow"),
        ("/draft_act/1/way".into(), "Przekazanie uchwały wojewodzie", "droga-aktu"),
        ("/organisation".into(), "razem", "organizacje"),
        ("/document".into(), "Sprawdź odciski plików", "dokumenty"),
        ("/settings".into(), "Herb", "ustawienia"),
    ]
}

/// One picture of every place, in the order of the navigation.
async fn pictures(sample: &Path, folder: &Path) {
    let places = places_to_see(newest(sample, "programmes"), newest(sample, "consultations"));
    let window = Program::start_with(&[sample]).await;
    window.find("navigation", "Pokoje programu").await;
    for (number, (address, words, name)) in places.iter().enumerate() {
        window.go(address).await;
        window.read(words).await;
        let picture = window.picture_in(folder, &format!("{:02}-{name}", number + 1)).await;
        println!("{}", picture.display());
    }
    window.close().await;
}

/// The number of the newest record of a noun.
fn newest(sample: &Path, noun: &str) -> u64 {
    let list = kladka(&[OsStr::new("list"), sample.as_os_str(), OsStr::new(noun), OsStr::new("--json")]);
    let records: Value = serde_json::from_slice(&list).expect("list --json answers JSON");
    records[0]["id"].as_u64().expect("the sample has one")
}

/// A verb of the command line that must succeed; answers what it wrote.
fn kladka(words: &[&OsStr]) -> Vec<u8> {
    let answer = Command::new(places::binary()).args(words).output().expect("the program starts");
    assert!(answer.status.success(), "kladka {words:?}: {}", String::from_utf8_lossy(&answer.stderr));
    answer.stdout
}
