//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the workspace").to_owned()
}

/// What cargo makes.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The program, built with the page inside.
pub fn binary() -> PathBuf {
    let binary = target().join("debug/kladka");
    assert!(binary.exists(), "{} is missing: run `cargo xtask test`", binary.display());
    binary
}

/// Where pictures of the window are left.
pub fn screens() -> PathBuf {
    target().join("screens")
}
