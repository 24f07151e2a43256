//! `cargo xtask check`: what a reader should not have to look for.

use std::process::Command;

use crate::setup::{self, Need};
use crate::steps::{Done, Steps};
use crate::{fuzz, places, test};

pub fn run(steps: &mut Steps) -> Done {
    setup::everything(steps, Need::Test)?;
    setup::python(steps)?;
    let root = places::root();
    let mut clippy = Command::new("cargo");
    clippy.args(["clippy", "--workspace", "--all-targets"]).args(test::FEATURES).args(["--", "-D", "warnings"]);
    let mut deny = Command::new(places::tools().join("bin/cargo-deny"));
    deny.args(["check", "licenses", "bans", "sources"]);
    let mut page = Command::new("npm");
    page.args(["run", "check"]);
    for (title, command, folder) in [
        ("Formatting", Command::new("cargo").args(["fmt", "--all", "--check"]), &root),
        ("Formatting: fuzzing", Command::new("cargo").args(["fmt", "--check"]), &root.join("tests/fuzz")),
        ("Clippy", &mut clippy, &root),
        ("Page: types", &mut page, &places::ui()),
        ("Licences", &mut deny, &root),
    ] {
        steps.run(title, command.current_dir(folder))?;
    }
    fuzz::run(steps)
}
