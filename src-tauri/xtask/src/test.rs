//! `cargo xtask test`: every test, in sections.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use clap::Args;

use crate::setup::{self, Need};
use crate::steps::{Done, Steps, Stopped};
use crate::{documents, places, start};

/// The one set of features of every debug build. Together with `--workspace` it keeps the features of all dependencies equal, so that
/// each compiles once, whichever target is built.
pub const FEATURES: &[&str] = &["--features", "kladka/custom-protocol"];

#[derive(Args)]
pub struct Options {
    /// Only sections whose name contains this: page, core, invariants, stories, headless, window, browser, documents
    section: Option<String>,
}

/// What the officer's program is tested in: the name of the section, its title, its test target.
const SECTIONS: [(&str, &str, &str); 5] = [
    ("invariants", "Invariants of the repository", "invariants"),
    ("stories", "Stories of the officer's year", "scenarios"),
    ("headless", "The program without a window", "headless"),
    ("window", "The real window", "e2e"),
    ("browser", "Offline forms in browsers", "browser"),
];

pub fn run(steps: &mut Steps, options: &Options) -> Done {
    if let Some(asked) = &options.section
        && !["page", "core", "documents"]
            .into_iter()
            .chain(SECTIONS.map(|(name, ..)| name))
            .any(|name| name.contains(asked.as_str()))
    {
        return Err(Stopped(format!(
            "No section is called \"{asked}\": page, core, invariants, stories, headless, window, browser, documents"
        )));
    }
    let wanted = |name: &str| options.section.as_ref().is_none_or(|section| name.contains(section.as_str()));
    setup::everything(steps, Need::Test)?;
    if wanted("page") {
        steps.tests("Page: forms and formats", Command::new("npm").arg("test").current_dir(places::ui()))?;
    }
    start::build_everything(steps)?;
    if wanted("core") {
        let mut core = cargo(&["--lib", "--bins"]);
        for name in integration_tests() {
            core.args(["--test", &name]);
        }
        steps.tests("Core: rules, store, documents, use cases", &mut core)?;
    }
    for (name, title, target) in SECTIONS {
        if wanted(name) {
            steps.tests(title, &mut cargo(&["--test", target]))?;
        }
    }
    if wanted("documents") { documents::run(steps) } else { Ok(()) }
}

fn cargo(targets: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(["test", "--workspace", "--no-fail-fast"]).args(FEATURES).args(targets).current_dir(places::root());
    command
}

/// Names of the test targets beside the core crates and the shell (`store/tests/history.rs` is `history`).
fn integration_tests() -> BTreeSet<String> {
    let root = places::root();
    let mut folders = vec![root.join("src-tauri/tests")];
    for entry in fs::read_dir(root.join("src-tauri/crates")).into_iter().flatten().flatten() {
        folders.push(entry.path().join("tests"));
    }
    folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten())
        .filter_map(|entry| target(&entry.path()))
        .collect()
}

fn target(path: &Path) -> Option<String> {
    let is_target = path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").exists();
    is_target.then(|| path.file_stem()?.to_str().map(String::from)).flatten()
}
