//! `cargo xtask package`: deb and rpm of the release build, through Tauri's own bundler, which lies in the page's development packages.

use std::process::Command;

use crate::setup::{self, Need};
use crate::steps::{Done, Steps};
use crate::{bench, places};

pub fn run(steps: &mut Steps) -> Done {
    setup::everything(steps, Need::Build)?;
    bench::build_release(steps)?;
    let mut bundle = Command::new(places::ui().join("node_modules/.bin/tauri"));
    bundle.args(["bundle", "--bundles", "deb,rpm"]).current_dir(places::root().join("src-tauri"));
    steps.run("Packages", &mut bundle)
}
