//! The released program as a whole: time from the command to the first usable screen, memory of all its processes, size of its file.
//!
//! The window's title follows the page, and the first screen is called by the day as soon as its content stands; so the title on
//! an unseen X server says when the officer can begin. Memory is the proportional set size (PSS) of the program and of the
//! processes of its web view, five seconds of rest later.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tests::{driver::apart, places, screen::Screen};
use x11rb::{
    connection::Connection,
    protocol::xproto::{AtomEnum, ConnectionExt, Window},
    rust_connection::RustConnection,
};

const RUNS: usize = 7;
/// What every title ends with, and what the first screen is called until its content comes.
const PROGRAM: &str = " – Kładka";
const WAITING: &str = "Pulpit";
const LONGEST: Duration = Duration::from_secs(30);
const REST: Duration = Duration::from_secs(5);

fn main() {
    let binary = places::target().join("release/kladka");
    let size = fs::metadata(&binary).expect("`cargo xtask bench` builds the program first").len();
    let home = tempfile::tempdir().expect("a temporary folder");
    let sample = home.path().join("przyklad.kladka");
    let made = Command::new(&binary).arg("sample").arg(&sample).stdout(Stdio::null()).status();
    assert!(made.expect("the program starts").success(), "the sample is written");

    let mut runs: Vec<Run> = (0..RUNS).map(|number| run(&binary, &sample, &home.path().join(number.to_string()))).collect();
    let first = runs[0].start;
    runs.sort_by_key(|run| run.start);
    let middle = &runs[RUNS / 2];
    let nothing = without_a_window(&binary);
    println!("the released program, {RUNS} starts on the sample municipality:");
    println!(
        "  to the first usable screen: median {} ms, shortest {} ms, longest {} ms",
        ms(middle.start),
        ms(runs[0].start),
        ms(runs[RUNS - 1].start)
    );
    println!("  the first of them, with nothing kept by the web view: {} ms", ms(first));
    println!("  ratio to `kladka --version` ({} ms): {:.0}", ms(nothing), middle.start.as_secs_f64() / nothing.as_secs_f64());
    println!("  memory of all {} processes (PSS) at rest: {:.0} MB", middle.processes, mb(middle.memory));
    println!("  size of the program: {:.1} MB", mb(size));
}

struct Run {
    start: Duration,
    /// Bytes.
    memory: u64,
    processes: usize,
}

/// One start on a computer where nobody has used the program yet.
fn run(binary: &Path, file: &Path, home: &Path) -> Run {
    fs::create_dir_all(home).expect("a folder of the run");
    let screen = Screen::open();
    let (server, number) = RustConnection::connect(Some(screen.name())).expect("the unseen screen answers");
    let root = server.setup().roots[number].root;
    let begun = Instant::now();
    let mut program = start(binary, file, home, &screen);
    while !is_shown(&server, root) {
        assert!(begun.elapsed() < LONGEST, "the first screen did not come");
        thread::sleep(Duration::from_millis(2));
    }
    let start = begun.elapsed();
    thread::sleep(REST);
    let processes = family(program.id());
    let memory = processes.iter().filter_map(|process| pss(*process)).sum();
    program.kill().ok();
    program.wait().ok();
    Run { start, memory, processes: processes.len() }
}

fn start(binary: &Path, file: &Path, home: &Path, screen: &Screen) -> Child {
    let mut command = Command::new(binary);
    command.arg(file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    apart(&mut command, screen, home);
    command.spawn().expect("the program starts")
}

/// Whether a window of this screen has the wanted title.
fn is_shown(server: &RustConnection, root: Window) -> bool {
    let Some(windows) = server.query_tree(root).ok().and_then(|asked| asked.reply().ok()) else { return false };
    let ready = |title: String| title.ends_with(PROGRAM) && !title.starts_with(WAITING);
    windows.children.into_iter().any(|window| title(server, window).is_some_and(ready))
}

fn title(server: &RustConnection, window: Window) -> Option<String> {
    let name = server.intern_atom(false, b"_NET_WM_NAME").ok()?.reply().ok()?.atom;
    let asked = server.get_property(false, window, name, AtomEnum::ANY, 0, 256).ok()?;
    String::from_utf8(asked.reply().ok()?.value).ok()
}

/// A process and everything that it started.
fn family(parent: u32) -> Vec<u32> {
    let mut found = vec![parent];
    let mut next = 0;
    while let Some(process) = found.get(next) {
        let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
        found.extend(children.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        next += 1;
    }
    found
}

/// Bytes of memory that are this process's share.
fn pss(process: u32) -> Option<u64> {
    let path = PathBuf::from(format!("/proc/{process}/smaps_rollup"));
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// How long the same program takes when it opens no window.
fn without_a_window(binary: &Path) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            Command::new(binary).arg("--version").stdout(Stdio::null()).status().expect("the program starts");
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

fn ms(time: Duration) -> u128 {
    time.as_millis()
}

fn mb(bytes: u64) -> f64 {
    bytes as f64 / (1024.0 * 1024.0)
}
