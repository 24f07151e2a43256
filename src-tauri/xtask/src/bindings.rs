//! `cargo xtask bindings`

use std::process::Command;

use crate::steps::{Done, Steps};
use crate::{places, test};

/// The test that compares the committed files writes them when it is told to. It needs no built page: an empty one will do.
pub fn run(steps: &mut Steps) -> Done {
    let dist = places::ui().join("dist");
    std::fs::create_dir_all(dist).ok();
    let mut write = Command::new("cargo");
    write.args(["test", "--workspace", "--test", "bindings"]).args(test::FEATURES).env("BINDINGS", "write");
    steps.run("Bindings and grants", write.current_dir(places::root()))
}
