//! Any package is opened or refused, and what was opened can be unpacked file by file.
#![no_main]

use documents::archive::{Archive, limits};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Ok(mut archive) = Archive::open(input) else { return };
    let entries = archive.entries().to_vec();
    assert!(entries.iter().map(|entry| entry.size).sum::<u64>() <= limits::MOST_UNPACKED);
    for entry in entries {
        assert_eq!(documents::archive::name::fault(&entry.path), None);
        if let Ok(bytes) = archive.read(&entry.path) {
            assert_eq!(bytes.len() as u64, entry.size);
        }
    }
});
