//! Every document printed from the sample municipality is a whole PDF and one that a screen reader can read; a section of
//! `cargo xtask test`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::steps::{Done, Steps, Stopped, heading};
use crate::{places, setup, start};

/// Prints the sample and looks into every PDF.
pub fn run(steps: &mut Steps) -> Done {
    setup::python(steps)?;
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
