//! The sample municipality without a display: pictures of every room and every document that can be printed, left in the
//! folder named by `KLADKA_DEMO` (`target/demo`). `cargo xtask start` runs it where there is no screen, `cargo xtask check` to
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

/// Prints every document of the sample in all three formats.
fn print(sample: &Path, folder: &Path) {
    let list = kladka(&[OsStr::new("list"), sample.as_os_str(), OsStr::new("documents"), OsStr::new("--json")]);
    let documents: Value = serde_json::from_slice(&list).expect("list --json answers JSON");
    for document in documents.as_array().expect("a list of documents") {
        let kind = document["kind"].as_str().expect("a kind");
        let id = document["id"].to_string();
        let words = ["print", "", kind, &id, "--to", "", "--format", "pdf,docx,html"].map(OsStr::new);
        let mut words = words.to_vec();
        words[1] = sample.as_os_str();
        words[5] = folder.as_os_str();
        let answer = Command::new(places::binary()).args(&words).output().expect("the program starts");
        // The sample plants a broken reference; a document that is refused says why and is left out.
        if answer.status.code() == Some(REFUSED) {
            println!("{kind} {id}: {}", String::from_utf8_lossy(&answer.stderr).trim());
        } else {
            assert!(answer.status.success(), "{kind} {id}: {}", String::from_utf8_lossy(&answer.stderr));
        }
    }
    let printed = fs::read_dir(folder).map_or(0, Iterator::count);
    println!("{}: {printed} files", folder.display());
}

/// The rooms, as the page addresses them.
const ROOMS: [(&str, &str); 6] = [
    ("/", "pulpit"),
    ("/programme", "program"),
    ("/consultation", "konsultacje"),
    ("/organisation", "organizacje"),
    ("/document", "dokumenty"),
    ("/settings", "ustawienia"),
];

/// One picture of every room, in the order of the navigation.
async fn pictures(sample: &Path, folder: &Path) {
    let window = Program::start_with(&[sample]).await;
    window.find("link", "Organizacje").await;
    for (number, (address, name)) in ROOMS.iter().enumerate() {
        let walk = format!("const done = arguments[arguments.length - 1]; location.hash = '#{address}'; setTimeout(done, 2500);");
        window.client.execute_async(&walk, vec![]).await.expect("the page goes there");
        let picture = window.picture_in(folder, &format!("{:02}-{name}", number + 1)).await;
        println!("{}", picture.display());
    }
    window.close().await;
}

/// A verb of the command line that must succeed; answers what it wrote.
fn kladka(words: &[&OsStr]) -> Vec<u8> {
    let answer = Command::new(places::binary()).args(words).output().expect("the program starts");
    assert!(answer.status.success(), "kladka {words:?}: {}", String::from_utf8_lossy(&answer.stderr));
    answer.stdout
}
