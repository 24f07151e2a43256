//! One binary: a window, or a verb of the command line that never touches the screen.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use kladka::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::asked(std::env::args_os()) {
        Asked::Window { file } => kladka::startup::open_window(file),
        Asked::Verb(verb) => cli::run(&verb),
        Asked::Answered(code) => code,
    }
}
