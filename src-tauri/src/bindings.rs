//! The TypeScript that the page calls and the grants that let it: both are written from the list of commands.

use std::path::{Path, PathBuf};

use specta_typescript::Typescript;

use crate::commands;

const HEADER: &str = "// Written by `cargo xtask bindings` from src-tauri/src/commands. Do not edit.\n/* eslint-disable */\n";

/// Where the committed bindings lie.
pub fn typescript_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/api/bindings.ts")
}

/// Where the committed grants lie.
pub fn capability_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities/main.json")
}

/// Writes the bindings to `path`.
pub fn write_typescript(path: &Path) -> Result<(), String> {
    commands::typed().export(Typescript::default().header(HEADER), path).map_err(|error| error.to_string())
}

/// The text of `capabilities/main.json`: every command granted once, nothing of Tauri's own.
pub fn capability() -> String {
    let grants: Vec<String> = commands::NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    let file = serde_json::json!({
        "identifier": "main",
        "description": "The one window may call these commands and nothing else. Written by `cargo xtask bindings`.",
        "windows": [crate::window::LABEL],
        "permissions": grants,
    });
    format!("{file:#}\n")
}
