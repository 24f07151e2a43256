//! Remarks as strangers write them: any words name a unit of the draft, the whole of it or nothing, and any pile of them is grouped
//! without a fault, each remark at most once.

#![no_main]

use std::sync::LazyLock;

use domain::{
    act::{ActKind, plain},
    consultation::{
        likeness::{Said, groups},
        provision::Places,
    },
};
use libfuzzer_sys::fuzz_target;

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let text = "Rozdział 1\nPostanowienia\n§ 1. 1. Gmina wspiera:\n1) sport:\na) zawody,\nb) szkolenie;\n2) kulturę.\n2. Zadania zleca się.\n§ 2. Program wchodzi w życie.";
    Places::of(&plain::from_plain(ActKind::Programme, text).expect("the draft is read").act)
});

fuzz_target!(|text: &str| {
    let lines: Vec<&str> = text.lines().take(200).collect();
    for line in &lines {
        let _ = PLACES.read(line);
    }
    let said: Vec<Said<'_>> = lines.iter().map(|words| Said { unit: None, words }).collect();
    let mut seen = vec![false; said.len()];
    for member in groups(&said).into_iter().flatten() {
        assert!(!std::mem::replace(&mut seen[member.at], true), "a remark is in two groups");
    }
});
