//! `cargo xtask package`: deb and rpm through Tauri's own bundler, which lies in the page's development packages.

use std::process::Command;

use crate::places;
use crate::setup::{self, Need};
use crate::steps::{Done, Steps};

pub fn run(steps: &mut Steps) -> Done {
    setup::everything(steps, Need::Build)?;
    let mut bundle = Command::new(places::ui().join("node_modules/.bin/tauri"));
    bundle.args(["build", "--bundles", "deb,rpm"]).current_dir(places::root().join("src-tauri"));
    steps.run("Packages", &mut bundle)
}
