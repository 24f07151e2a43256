//! The released program as a whole: time from the command to the first usable screen, memory of all its processes, size of its file.
//!
//! Memory is the proportional set size (PSS) of the program and of the processes of its web view, five seconds of rest after the first
//! screen.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tests::{first_screen::Started, places};

const RUNS: usize = 7;
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
    let program = Started::with(binary, file, home);
    thread::sleep(REST);
    let processes = family(program.process());
    let memory = processes.iter().filter_map(|process| pss(*process)).sum();
    Run { start: program.after, memory, processes: processes.len() }
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
