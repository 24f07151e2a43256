//! The program broken off at any moment of writing, as when the power fails, five hundred times: afterwards the file opens, is whole,
//! its records fit each other, and an act is there with everything that belongs to it or not at all.
//!
//! The moments are thrown by a seed that is told when anything is wrong; `KLADKA_SEED` repeats it.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use casework::office::{self, Place};
use casework::{Failure, backup, check, file, pulpit};
use store::Fault;
use store::history::{self, ActRow};
use tempfile::TempDir;
use tests::office::Officer;
use tests::places;

/// How often the program is killed while it writes.
const TIMES: usize = 500;

/// Of these, how often while it makes the file of the sample municipality: hundreds of acts one after another.
const OF_SAMPLE: usize = 24;

/// The machine has few cores, and a program that waits for the disk leaves one free.
const WORKERS: usize = 4;

/// What stands in a file before it is written in, or after.
#[derive(Clone, Debug, PartialEq)]
struct Contents {
    rows: Vec<(String, u64)>,
    acts: Vec<ActRow>,
}

impl Contents {
    /// What each act after the first ones is called, and how many values it changed.
    fn acts_after(&self, first: usize) -> Vec<(&str, u32)> {
        self.acts.iter().skip(first).map(|act| (act.name.as_str(), act.changes)).collect()
    }
}

/// An act of the program without a window, on a file that is there.
struct Writing {
    name: &'static str,
    arguments: Vec<String>,
    before: Contents,
    after: Contents,
    /// How often the file was looked at while an undisturbed act was written.
    looks: usize,
    /// How long its journal grew, in bytes.
    journal: u64,
}

#[test]
fn the_program_killed_five_hundred_times_while_writing_leaves_a_whole_file() {
    let seed = std::env::var("KLADKA_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed: u64 = seed.unwrap_or_else(|| RandomState::new().hash_one("kladka"));
    let town = Town::founded();
    let writings = town.writings();
    let (killed, sampled) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let outcomes: Vec<Outcomes> = thread::scope(|scope| {
        let hands: Vec<_> = (0..WORKERS)
            .map(|worker| {
                let (town, writings, killed, sampled) = (&town, &writings, &killed, &sampled);
                scope.spawn(move || {
                    let mut hand = Hand { dice: Dice(seed ^ (worker as u64) << 32), folder: tempfile::tempdir().unwrap(), seed };
                    let mut outcomes = Outcomes::default();
                    while killed.load(Ordering::Relaxed) < TIMES {
                        let of_sample = sampled.fetch_add(1, Ordering::Relaxed) < OF_SAMPLE;
                        let outcome = if of_sample { hand.sample() } else { hand.act(town, writings) };
                        killed.fetch_add(usize::from(outcome.is_some()), Ordering::Relaxed);
                        outcome.into_iter().for_each(|outcome| *outcomes.entry(outcome).or_default() += 1);
                    }
                    outcomes
                })
            })
            .collect();
        hands.into_iter().map(|hand| hand.join().unwrap_or_else(|_| panic!("seed {seed}"))).collect()
    });
    let mut all = Outcomes::new();
    outcomes.into_iter().flatten().for_each(|(outcome, times)| *all.entry(outcome).or_default() += times);
    let total: usize = all.values().sum();
    assert!(total >= TIMES, "seed {seed}: {all:?}");
    // The moments were before and after the act became lasting, in every kind of writing.
    for writing in &writings {
        for end in [NOTHING, WHOLE] {
            assert!(all.contains_key(&(writing.name, end)), "seed {seed}: {} never left {end}: {all:?}", writing.name);
        }
    }
    let told: Vec<String> = all.iter().map(|((name, end), times)| format!("{name}: {end}: {times}")).collect();
    fs::write(places::target().join("killed.txt"), format!("seed {seed}\n{}\n", told.join("\n"))).unwrap();
}

const NOTHING: &str = "nothing of it";
const WHOLE: &str = "all of it";

type Outcomes = BTreeMap<(&'static str, &'static str), usize>;

/// A described office, small so that looking through it five hundred times takes a minute, and what is going to be written in it.
struct Town {
    officer: Arc<Officer>,
    file: PathBuf,
}

impl Town {
    fn founded() -> Self {
        let officer = Officer::on("2026-10-15");
        let file = officer.path("urzad.kladka");
        let mut desk = officer.new_file();
        let (kind, place) = ("gmina_wiejska".into(), "Jarzębin".into());
        office::describe(&mut desk, &Place { kind, place, seat: String::new(), voivodeship: String::new() }).unwrap();
        file::close(desk).unwrap();
        let list = (0..80).map(|number| format!("Koło nr {number};Stary Młyn;600 000 {number:03}\n")).collect::<String>();
        fs::write(officer.path("lista.csv"), format!("nazwa;miejscowość;telefon\n{list}")).unwrap();
        Self { officer, file }
    }

    fn writings(&self) -> Vec<Writing> {
        let fixture = |name: &str| places::root().join("tests/fixtures").join(name).display().to_string();
        let list = self.officer.path("lista.csv").display().to_string();
        let lines: [(&str, Vec<String>); 3] = [
            ("a list of organisations", vec!["organisations".into(), list]),
            ("a programme", vec!["programme".into(), fixture("uchwala-2026.txt"), "--year".into(), "2029".into()]),
            ("an extract of the register", vec!["organisations".into(), fixture("krs-odpis.json")]),
        ];
        lines.into_iter().map(|(name, arguments)| self.undisturbed(name, arguments)).collect()
    }

    /// Lets the act be written in peace, to know how long it takes and what it leaves. On a busy machine the short while of writing is
    /// not always seen.
    fn undisturbed(&self, name: &'static str, arguments: Vec<String>) -> Writing {
        let seen =
            (0..50).map(|_| self.watched(name, arguments.clone())).find(|writing| writing.journal > 0 && writing.looks > 1);
        seen.unwrap_or_else(|| panic!("{name} was not seen writing"))
    }

    fn watched(&self, name: &'static str, arguments: Vec<String>) -> Writing {
        let folder = tempfile::tempdir().unwrap();
        let path = self.copied(folder.path());
        let before = contents(&path);
        let mut program = Running::begin(folder.path(), &path, &arguments);
        let (mut looks, mut longest) = (0, 0);
        program.until(|journal| {
            looks += usize::from(journal.is_some());
            longest = longest.max(journal.unwrap_or(0));
            false
        });
        let after = contents(&path);
        assert_ne!(before, after, "{name} wrote nothing");
        Writing { name, arguments, before, after, looks, journal: longest }
    }

    fn copied(&self, folder: &Path) -> PathBuf {
        let path = folder.join("urzad.kladka");
        fs::copy(&self.file, &path).unwrap();
        path
    }
}

/// One after another kills the program and looks at what it left.
struct Hand {
    dice: Dice,
    folder: TempDir,
    seed: u64,
}

impl Hand {
    /// Kills an act; `None` when it was done before it could be killed.
    fn act(&mut self, town: &Town, writings: &[Writing]) -> Option<(&'static str, &'static str)> {
        let writing = &writings[self.dice.below(writings.len())];
        let folder = tempfile::tempdir_in(self.folder.path()).unwrap();
        let path = town.copied(folder.path());
        let mut program = Running::begin(folder.path(), &path, &writing.arguments);
        // A moment counted in looks after the journal appeared, or in what the journal has grown to.
        let (mut looks, by_looks) = (0, self.dice.below(3) > 0);
        let moment = if by_looks {
            self.dice.below(writing.looks + 1) as u64
        } else {
            self.dice.below(writing.journal as usize + 1) as u64
        };
        let killed = program.until(|journal| {
            looks += u64::from(journal.is_some());
            if by_looks { journal.is_some() && looks > moment } else { journal.is_some_and(|length| length >= moment) }
        });
        if !killed {
            return None;
        }
        let told = || format!("seed {}, {} at {moment} by looks {by_looks}", self.seed, writing.name);
        is_whole(&path, &told());
        let now = contents(&path);
        let known = writing.before.acts.len();
        assert!(now.acts.starts_with(&writing.before.acts), "{}: something saved before is gone", told());
        // Only the moments differ from what is written in peace: each act has all its changes, and none comes before an earlier one.
        let (done, whole) = (now.acts_after(known), writing.after.acts_after(known));
        assert!(whole.starts_with(&done), "{}: half an act: {done:?} of {whole:?}", told());
        let end = match done.len() {
            0 => NOTHING,
            acts if acts == whole.len() => WHOLE,
            _ => "some of its acts",
        };
        let expected = [(NOTHING, &writing.before), (WHOLE, &writing.after)].into_iter().find(|(name, _)| *name == end);
        if let Some((_, contents)) = expected {
            assert_eq!(now.rows, contents.rows, "{}: {end}", told());
        }
        if end != NOTHING {
            can_be_worked_on(&path, &told());
        }
        Some((writing.name, end))
    }

    /// Kills the making of the sample municipality: what is there is a beginning of it, act by act.
    fn sample(&mut self) -> Option<(&'static str, &'static str)> {
        let folder = tempfile::tempdir_in(self.folder.path()).unwrap();
        let path = folder.path().join("nowy.kladka");
        let mut program = Running::sample(folder.path(), &path);
        let moment = self.dice.below(4_000_000) as u64;
        let (mut written, mut last) = (0, 0);
        let killed = program.until(|journal| {
            let length = journal.unwrap_or(0);
            written += length.abs_diff(last);
            last = length;
            journal.is_some() && written > moment
        });
        if !killed {
            return None;
        }
        let told = format!("seed {}, the sample at {moment}", self.seed);
        is_whole(&path, &told);
        can_be_worked_on(&path, &told);
        Some(("the sample", "a beginning"))
    }
}

/// The program at work, watched.
struct Running {
    child: Child,
    journals: Vec<PathBuf>,
}

impl Running {
    fn begin(home: &Path, path: &Path, arguments: &[String]) -> Self {
        let mut line = vec!["import".to_owned(), path.display().to_string()];
        line.extend(arguments.iter().cloned());
        Self::start(home, path, &line, &["-wal", "-journal"])
    }

    fn sample(home: &Path, path: &Path) -> Self {
        // The journal of its tables is not waited for: a file of which not even the tables are there is no file yet.
        Self::start(home, path, &["sample".to_owned(), path.display().to_string()], &["-wal"])
    }

    fn start(home: &Path, path: &Path, line: &[String], endings: &[&str]) -> Self {
        let mut command = Command::new(places::binary());
        command.args(line).env("XDG_DATA_HOME", home).stdout(Stdio::null()).stderr(Stdio::null());
        let journals = endings.iter().map(|ending| PathBuf::from(format!("{}{ending}", path.display()))).collect();
        Self { child: command.spawn().expect("the program starts"), journals }
    }

    /// Looks at the journal again and again until `is_now`, then kills; `false` when the program was done before.
    fn until(&mut self, mut is_now: impl FnMut(Option<u64>) -> bool) -> bool {
        loop {
            let journal = self.journals.iter().find_map(|path| fs::metadata(path).ok()).map(|file| file.len());
            if is_now(journal) {
                break;
            }
            if self.child.try_wait().expect("a child").is_some() {
                return false;
            }
            thread::yield_now();
        }
        self.child.kill().expect("a child");
        // Ended by the blow, not by itself a moment earlier.
        self.child.wait().expect("a child").code().is_none()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The file as the next start of the program finds it.
fn is_whole(path: &Path, told: &str) {
    let officer = Officer::on("2026-10-15");
    let desk = file::open(officer, path).unwrap_or_else(|failure| panic!("{told}: {}", failure.sentence()));
    file::close(desk).unwrap();
    let checked = backup::verify_thoroughly(path, None).unwrap();
    assert!(checked.sound && checked.inconsistencies.is_empty(), "{told}: {checked:?}");
}

/// Every case is read whole, every rule is asked and every sum is made.
fn can_be_worked_on(path: &Path, told: &str) {
    let desk = file::open_to_read(Officer::on("2026-10-15"), path).unwrap();
    let read = check::everything(&desk, None).and_then(|_| pulpit::view(&desk)).map(drop);
    read.unwrap_or_else(|failure: Failure| panic!("{told}: {}", failure.sentence()));
    file::close(desk).unwrap();
}

fn contents(path: &Path) -> Contents {
    let desk = file::open_to_read(Officer::on("2026-10-15"), path).unwrap();
    let acts = desk.store().read(|tx| history::acts(tx, None, u32::MAX)).unwrap_or_else(|fault: Fault| panic!("{fault}"));
    let contents = Contents { rows: desk.store().rows().unwrap(), acts: acts.into_iter().rev().collect() };
    file::close(desk).unwrap();
    contents
}

/// Numbers that look thrown and come again with the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut thrown = self.0;
        thrown = (thrown ^ (thrown >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        thrown = (thrown ^ (thrown >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((thrown ^ (thrown >> 31)) % sides.max(1) as u64) as usize
    }
}
