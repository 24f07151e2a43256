//! `cargo xtask bench`: figures of a release build, printed as figures and ratios.
//!
//! - `backup`: a copy of a file of 1 GB with its proof, against `sqlite3 .backup` and `PRAGMA integrity_check`;
//! - `city`: twenty years of a city of 300 000: first screen against an empty file, search while typing, every room;
//! - `contest`: an open call of 1 000 offers with 40 costs each and 7 members: register, cards, ranking, results, figures, import;
//! - `form`: a key in an offline offer of 200 costs, in Chromium and in WebKit;
//! - `intake`: sixty pages read from DOCX and TXT, two versions compared;
//! - `letters`: letters with envelopes and 1 000 letters about results, against LibreOffice;
//! - `organisation`: a register of 20 000 organisations;
//! - `program`: first usable screen, memory and size of the released program;
//! - `text`: the editor and the typesetter.

use std::process::Command;

use crate::setup::{self, Need};
use crate::steps::{Done, Steps};
use crate::{places, test};

pub fn run(steps: &mut Steps) -> Done {
    setup::everything(steps, Need::Bench)?;
    build_release(steps)?;
    let mut bench = Command::new("cargo");
    bench.args(["bench", "--workspace", "--bench", "*"]).args(test::FEATURES).current_dir(places::root());
    steps.run("Benchmarks", &mut bench)
}

/// The program as officers get it; measured here and packed by `package`, with the same features of all dependencies.
pub fn build_release(steps: &mut Steps) -> Done {
    let mut build = Command::new("cargo");
    build.args(["build", "--release", "--workspace", "--bin", "kladka"]).args(test::FEATURES);
    steps.run("Program: release build", build.current_dir(places::root()))
}
