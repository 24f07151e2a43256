//! Any file of a law pack is read or told with its faults: its name in the first line, then what it holds.
#![no_main]

use std::collections::BTreeMap;

use domain::law::{LawPack, PackFiles};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (name, text) = input.split_once('\n').unwrap_or(("meta.toml", input));
    let files = PackFiles(BTreeMap::from([(name.to_owned(), text.to_owned())]));
    let problems = LawPack::parse(&files).expect_err("one file is no pack");
    assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
});
