//! A copy of a file of 1 GB with attachments, made and proven as the program does it, against the tool of SQLite that copies and checks.
//!
//! The attachments are bytes that cannot be packed, as scans and photographs are. Both sides run by turns on the same disk; the ratio
//! is of their medians. Needs the program `sqlite3`, which `cargo xtask bench` installs.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::Duration,
};

use casework::{Host, backup, file};
use store::{ActStamp, Fault, Opener, Store};
use tests::{
    city::{City, TODAY},
    office::Officer,
    places,
    speed::timed,
};

const RUNS: usize = 5;
/// Our copy and its proof may take this much more than theirs.
const ALLOWED: f64 = 2.0;
const GIGABYTE: u64 = 1024 * 1024 * 1024;
/// Bytes of one attachment: a scan of some pages.
const SCAN: usize = 2 * 1024 * 1024;

fn main() {
    let folder = Folder::new();
    let officer = Officer::on(TODAY);
    let host: Arc<dyn Host> = officer.clone();
    let office = folder.path("urzad.kladka");
    City::small(20).write(&host, &office);
    with_attachments(&host, &office);
    println!("plik: {} MB", size(&office) / (1024 * 1024));

    let desk = file::open_to_read(host, &office).expect("the file opens");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        settled();
        let copies = folder.path(&format!("kopie {run}"));
        forget_peak();
        let (time, made) = timed(|| backup::make(&desk, &copies).expect("a sound copy"));
        println!("  kopia i sprawdzenie: {:.2} s, najwięcej pamięci {} MB", time.as_secs_f64(), peak() / 1024);
        assert!(made.1.sound && made.0.bytes == size(&office), "the copy is whole");
        ours.push(time);
        fs::remove_dir_all(&copies).expect("the copy goes");
        settled();
        let copy = folder.path("kopia.sqlite");
        let (time, ()) = timed(|| sqlite(&office, &copy));
        println!("  sqlite3 .backup i integrity_check: {:.2} s", time.as_secs_f64());
        theirs.push(time);
        fs::remove_file(&copy).expect("the copy goes");
    }
    let (ours, theirs) = (middle(ours), middle(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!(
        "kopia zapasowa z dowodem: {:.2} s, sqlite3 .backup i integrity_check: {:.2} s, iloraz {ratio:.2} (dozwolone {ALLOWED})",
        ours.as_secs_f64(),
        theirs.as_secs_f64()
    );
}

/// Adds files until the office file has a gigabyte.
fn with_attachments(host: &Arc<dyn Host>, office: &Path) {
    let opener = Opener {
        who: host.officer(),
        host: host.computer(),
        at: host.now(),
        wall: host.local_now(),
        program: host.program(),
        backups: host.backups(),
    };
    let mut store = Store::open(office, &opener).expect("the file opens");
    let mut number = 0;
    while ((number * SCAN) as u64) < GIGABYTE {
        let stamp = ActStamp::new("Dołączono skany", host.officer(), host.now());
        store
            .write(stamp, |tx| {
                for _ in 0..16 {
                    number += 1;
                    let bytes = tests::city::noise(number as u64, SCAN);
                    store::attachment::put(tx, &format!("skan-{number}.pdf"), "application/pdf", &bytes)?;
                }
                Ok::<_, Fault>(())
            })
            .expect("the scans are kept");
    }
    store.close().expect("the file closes");
}

/// What an administrator would do by hand.
fn sqlite(office: &Path, copy: &Path) {
    let run = |file: &Path, what: String| {
        let answer = Command::new("sqlite3").arg(file).arg(what).output();
        let answer =
            answer.expect("sqlite3 is missing: `cargo xtask bench` installs it (Debian and Ubuntu: apt-get install sqlite3)");
        assert!(answer.status.success(), "sqlite3: {}", String::from_utf8_lossy(&answer.stderr));
        String::from_utf8_lossy(&answer.stdout).trim().to_owned()
    };
    run(office, format!(".backup '{}'", copy.display()));
    assert_eq!(run(copy, "PRAGMA integrity_check".into()), "ok");
}

/// What earlier runs left to be written is written before the next one begins.
fn settled() {
    let done = Command::new("sync").status();
    assert!(done.is_ok_and(|status| status.success()), "the disk settles");
}

/// The peak of memory is counted anew from here (Linux).
fn forget_peak() {
    fs::write("/proc/self/clear_refs", "5").expect("Linux counts the peak anew");
}

/// Kilobytes of memory that this process had at most.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux tells of memory");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim_end_matches("kB").trim().parse().expect("kilobytes")
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn size(file: &Path) -> u64 {
    file.metadata().map_or(0, |file| file.len())
}

/// A folder on the disk of the workspace, removed afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = places::target().join("bench/kopia");
        fs::remove_dir_all(&path).ok();
        fs::create_dir_all(&path).expect("a folder in target");
        Self(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}
