//! What the README says of the repository: every dependency has its reason there, and none that is gone.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use tests::places;

use crate::arrows::{ARROWS, dependencies};

/// Packages of the page, by their names.
fn packages() -> BTreeSet<String> {
    let text = fs::read_to_string(places::root().join("ui/package.json")).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    let names = |table: &str| manifest[table].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    names("dependencies").into_iter().chain(names("devDependencies")).collect()
}

#[test]
fn every_dependency_stands_in_the_readme_with_its_reason() {
    let members: BTreeSet<_> = ARROWS.iter().map(|(member, _, _)| (*member).to_owned()).collect();
    let ours = ARROWS.iter().flat_map(|(_, folder, _)| dependencies(folder)).filter(|name| !members.contains(name));
    let wanted: BTreeSet<String> = ours.chain(packages()).collect();
    let text = fs::read_to_string(places::root().join("README.md")).unwrap();
    let part = text.split("\n## ").find(|part| part.starts_with("Dependencies")).expect("the README has the chapter");
    let named: BTreeSet<&str> = part.split('`').skip(1).step_by(2).collect();
    let missing: Vec<_> = wanted.iter().filter(|name| !named.iter().any(|one| fits(name, one))).collect();
    assert!(missing.is_empty(), "the README gives no reason for {missing:?}");
    let gone: Vec<_> = named.iter().filter(|name| !TOOLS.contains(name) && !wanted.iter().any(|one| fits(one, name))).collect();
    assert!(gone.is_empty(), "the README still has {gone:?}");
}

/// Programs that the chapter names and that are no package of ours.
const TOOLS: [&str; 4] = ["cargo xtask check", "cargo-deny", "cargo-fuzz", "libfuzzer-sys"];

/// `@testing-library/*` stands for all of them.
fn fits(name: &str, written: &str) -> bool {
    name == written || written.strip_suffix('*').is_some_and(|all| name.starts_with(all))
}
