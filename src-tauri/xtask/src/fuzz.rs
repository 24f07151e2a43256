//! Every fuzz target of `tests/fuzz` for a few seconds; the last sections of `cargo xtask check`.
//!
//! No sanitizer: they need a nightly compiler, and our code is free of `unsafe`. What is looked for are panics, overflows,
//! broken assertions, and inputs that take too long or too much memory.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::places;
use crate::steps::{Done, Steps, Stopped};

/// How long one target runs, in seconds.
const EACH: u32 = 10;

pub fn run(steps: &mut Steps) -> Done {
    let mut build = fuzz("build");
    // More units compile at once; the default of one is for campaigns of days.
    steps.run("Fuzzing: build", build.args(["--codegen-units", "16"]))?;
    for target in targets()? {
        // New finds go into the first folder; the seeds are only read.
        let found = places::target().join("fuzz/corpus").join(&target);
        fs::create_dir_all(&found).map_err(|error| Stopped(format!("{}: {error}", found.display())))?;
        let mut run = fuzz("run");
        run.args(["--codegen-units", "16", target.as_str()]).arg(found).arg(folder().join("corpus").join(&target));
        run.arg("--").arg(format!("-max_total_time={EACH}"));
        run.args(["-max_len=16384", "-timeout=10", "-rss_limit_mb=2048", "-verbosity=0", "-print_final_stats=1"]);
        steps.run(&format!("Fuzzing: {target}"), &mut run)?;
    }
    Ok(())
}

fn fuzz(verb: &str) -> Command {
    let mut command = Command::new(places::tools().join("bin/cargo-fuzz"));
    command.arg(verb).args(["--sanitizer", "none", "--fuzz-dir"]).arg(folder());
    command.arg("--target-dir").arg(places::target().join("fuzz"));
    command
}

fn folder() -> PathBuf {
    places::root().join("tests/fuzz")
}

/// Names of the targets, each a file.
fn targets() -> Result<Vec<String>, Stopped> {
    let folder = folder().join("targets");
    let entries = fs::read_dir(&folder).map_err(|error| Stopped(format!("{}: {error}", folder.display())))?;
    let name = |entry: fs::DirEntry| entry.path().file_stem()?.to_str().map(String::from);
    let mut names: Vec<String> = entries.flatten().filter_map(name).collect();
    names.sort();
    Ok(names)
}
