//! The developer's commands: `cargo xtask start | test | check | bindings | bench | package`.
//!
//! Each does its own set-up: system packages on Debian and Ubuntu, npm packages, the page. [`steps`] runs and reports,
//! [`setup`] makes the machine ready, the other files are one command each.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod bindings;
mod check;
mod documents;
mod fuzz;
mod package;
mod places;
mod setup;
mod start;
mod steps;
mod test;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Commands for developers of Kładka")]
struct Line {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build, and open the program; without a display: pictures and documents of the sample in target/demo
    Start(start::Options),
    /// Install what is missing and run every test, the conformance of printed PDFs among them
    Test(test::Options),
    /// Formatting, clippy, types of the page, licences, fuzzing for a minute
    Check,
    /// Write the TypeScript bindings and the window's grants from the list of commands
    Bindings,
    /// Release build; speed of search, preview, printing and copies, also with twenty years of a big city; size and memory
    Bench,
    /// Installable packages (deb, rpm) in target/release/bundle
    Package,
}

fn main() -> ExitCode {
    let mut steps = steps::Steps::default();
    let done = match Line::parse().command {
        Task::Start(options) => start::run(&mut steps, &options),
        Task::Test(options) => test::run(&mut steps, &options),
        Task::Check => check::run(&mut steps),
        Task::Bindings => bindings::run(&mut steps),
        Task::Bench => bench::run(&mut steps),
        Task::Package => package::run(&mut steps),
    };
    steps.close(done)
}
