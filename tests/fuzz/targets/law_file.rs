//! Any file called a law pack is read or refused with sentences, and what was read is compared with the program's own.
//!
//! An input that is an archive is read as it is. Any other is changes of the program's own pack, one a line: the name of a file, the
//! number of a line in it, and what stands there instead: a fuzzer that changes a packed file learns little of what stands inside.
#![no_main]

use casework::{Failure, law::file};
use domain::law::{LawPack, PackFiles};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let changed = if input.starts_with(b"PK") { None } else { Some(changed(&String::from_utf8_lossy(input))) };
    match file::read("przepisy.kladka-prawo", changed.as_deref().unwrap_or(input)) {
        Ok(pack) => {
            let found = LawPack::embedded().differences(&pack);
            assert!(found.iter().all(|one| !one.name.is_empty() && !one.facts.is_empty()));
            assert!(pack.listing().iter().all(|part| !part.heading.is_empty()));
        }
        Err(failure) => {
            assert!(matches!(failure, Failure::Import { .. } | Failure::Invalid { .. }));
            assert!(failure.sentence().lines().all(|line| line.ends_with('.')));
        }
    }
});

fn changed(changes: &str) -> Vec<u8> {
    let PackFiles(mut files) = PackFiles::embedded();
    for change in changes.lines().take(40) {
        let mut parts = change.splitn(3, ' ');
        let (Some(name), Some(number), words) = (parts.next(), parts.next(), parts.next().unwrap_or_default()) else { continue };
        let Ok(number) = number.parse::<usize>() else { continue };
        let Some(text) = files.get_mut(name) else { continue };
        let mut lines: Vec<&str> = text.lines().collect();
        if let Some(line) = lines.get_mut(number) {
            *line = words;
        }
        *text = lines.join("\n");
    }
    file::packed(&PackFiles(files)).expect("small files with plain names")
}
