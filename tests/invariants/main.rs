//! Sentences about the repository that must stay true.
//!
//! 1. and 2. The layers, and the only crates that may know a library: [`arrows`].
//! 3. Every rule has a sentence, a legal basis, a test that it speaks and one that it is silent: `domain/src/rule/tests`, where
//!    the register of rules is.
//! 4. Every kind of document: `documents/tests` and `casework/src/document`.
//! 5. Every command is granted once and called: [`commands`].
//! 6. Files of every released version open and upgrade: `store/tests/store/upgrades.rs`.
//! 7. Nothing opens a socket: [`silence`].
//!
//! The README gives every dependency its reason: [`readme`]. Every number that is shown has its working: [`figures`].
//! The office is judged by its own law pack: [`law`]. The page of an offline form speaks as the program does: [`forms`].

mod arrows;
mod commands;
mod figures;
mod forms;
mod law;
mod readme;
mod silence;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below `folder` with this extension, with its text.
fn files(folder: &Path, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|ending| ending == extension) {
            let text = fs::read_to_string(&path).expect("source is UTF-8");
            found.push((path, text));
        }
    }
    found.sort();
    found
}

/// Whether `name` stands in the code as the first segment of a path (`name::…`, `use name`, `extern crate name`).
fn names_crate(line: &str, name: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + name.len()..];
        let starts = before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':' && c != '.');
        starts && (after.starts_with("::") || (code.trim_start().starts_with("use ") && after.starts_with(';')))
    })
}

#[test]
fn a_crate_is_recognised_by_its_path_and_not_by_a_module_of_the_same_name() {
    for (line, named) in [
        ("use rusqlite::Connection;", true),
        ("    let c = rusqlite::Connection::open(p)?;", true),
        ("use rusqlite;", true),
        ("use crate::store::history;", false),
        ("// rusqlite::Connection is hidden here", false),
        ("let my_rusqlite::x", false),
    ] {
        assert_eq!(names_crate(line, if line.contains("store") { "store" } else { "rusqlite" }), named, "{line}");
    }
}
