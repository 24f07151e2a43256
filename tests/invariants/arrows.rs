//! Invariants 1 and 2: the layers and who may know what.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use tests::places;

use crate::{files, names_crate};

/// A member of the workspace, its folder and the members that it may use.
pub(crate) const ARROWS: [(&str, &str, &[&str]); 7] = [
    ("domain", "src-tauri/crates/domain", &[]),
    ("store", "src-tauri/crates/store", &["domain"]),
    ("documents", "src-tauri/crates/documents", &["domain"]),
    ("casework", "src-tauri/crates/casework", &["domain", "store", "documents"]),
    ("kladka", "src-tauri", &["casework"]),
    ("xtask", "src-tauri/xtask", &[]),
    ("tests", "tests", &["domain", "store", "documents", "casework", "kladka"]),
];

/// A library and the only members that may know it.
const KEPT: [(&str, &[&str]); 13] = [
    ("rusqlite", &["store"]),
    ("typst", &["documents"]),
    ("typst_pdf", &["documents"]),
    ("typst_svg", &["documents"]),
    ("comemo", &["documents"]),
    ("docx_rs", &["documents"]),
    ("printpdf", &["documents"]),
    ("lopdf", &["documents"]),
    ("calamine", &["documents"]),
    ("rust_xlsxwriter", &["documents"]),
    ("tauri", &["kladka"]),
    ("wry", &["kladka"]),
    ("gtk", &["kladka"]),
];

#[test]
fn every_member_uses_only_the_layers_below_it() {
    for (member, folder, allowed) in ARROWS {
        let used = dependencies(folder);
        let wrong: Vec<_> =
            ARROWS.iter().map(|arrow| arrow.0).filter(|name| used.contains(*name) && !allowed.contains(name)).collect();
        assert!(wrong.is_empty(), "{member} must not depend on {wrong:?}");
    }
}

#[test]
fn every_member_of_the_workspace_has_its_place_in_the_layers() {
    let text = fs::read_to_string(places::root().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    let members: BTreeSet<_> = manifest["workspace"]["members"].as_array().unwrap().iter().filter_map(|m| m.as_str()).collect();
    assert_eq!(members, ARROWS.iter().map(|arrow| arrow.1).collect());
}

#[test]
fn a_library_is_known_only_where_it_is_kept() {
    for (library, keepers) in KEPT {
        for (member, folder, _) in ARROWS {
            // A test may look into a finished file with the library that reads it.
            if keepers.contains(&member) || member == "tests" {
                continue;
            }
            assert!(!dependencies(folder).contains(&library.replace('_', "-")), "{member} must not depend on {library}");
            for (path, text) in files(&source(folder), "rs") {
                let line = text.lines().position(|line| names_crate(line, library));
                assert!(line.is_none(), "{}:{} names {library}", path.display(), line.unwrap_or_default() + 1);
            }
        }
    }
}

fn source(folder: &str) -> PathBuf {
    places::root().join(folder).join("src")
}

/// Names in every dependency table of a manifest, tests and build script included, target tables too.
pub(crate) fn dependencies(folder: &str) -> BTreeSet<String> {
    let path = places::root().join(folder).join("Cargo.toml");
    let manifest: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
    let mut found = BTreeSet::new();
    collect(&manifest, &mut found);
    found
}

fn collect(table: &toml::Table, found: &mut BTreeSet<String>) {
    for (key, value) in table {
        let Some(inner) = value.as_table() else {
            continue;
        };
        if matches!(key.as_str(), "dependencies" | "dev-dependencies" | "build-dependencies") {
            found.extend(inner.keys().cloned());
        } else if key == "target" || table.len() > 1 || key.starts_with("cfg") {
            collect(inner, found);
        }
    }
}
