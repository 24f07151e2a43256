//! `cargo xtask start [FILE]`

use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use crate::setup::{self, Need};
use crate::steps::{Done, Steps, heading};
use crate::{places, test};

#[derive(Args)]
pub struct Options {
    /// An office file to open
    file: Option<PathBuf>,
}

pub fn run(steps: &mut Steps, options: &Options) -> Done {
    let seen = has_screen();
    setup::everything(steps, if seen { Need::Build } else { Need::Test })?;
    if !seen {
        return without_screen(steps);
    }
    let mut build = Command::new("cargo");
    build.args(["build", "--workspace", "--bin", "kladka"]).args(test::FEATURES);
    steps.run("Program: build", build.current_dir(places::root()))?;
    steps.run("Program: running", Command::new(places::debug_binary()).args(&options.file))
}

/// Runs the program on an unseen screen and leaves what a person would look at.
fn without_screen(steps: &mut Steps) -> Done {
    println!("There is no display. The program runs under Xvfb on the sample municipality instead.");
    build_everything(steps)?;
    demo(steps)?;
    heading("Left for you");
    println!("{}: pictures of the window and the sample's printed documents", places::demo().display());
    Ok(())
}

/// Compiles the program and the tests with one set of features, so that dependencies compile once.
pub fn build_everything(steps: &mut Steps) -> Done {
    let mut build = Command::new("cargo");
    build.args(["test", "--workspace", "--no-run"]).args(test::FEATURES);
    steps.run("Program and tests: build", build.current_dir(places::root()))
}

/// The tour of `tests/e2e/demo`: it walks through the rooms of the sample, takes pictures and prints every document.
pub fn demo(steps: &mut Steps) -> Done {
    let tour = places::target().join("debug").join(format!("demo{}", std::env::consts::EXE_SUFFIX));
    steps.run("Sample: pictures and documents", Command::new(tour).env("KLADKA_DEMO", places::demo()))
}

fn has_screen() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
