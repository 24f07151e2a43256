//! Any bytes called a finished PDF are refused with a sentence, or get a stamp and go into a packet, and what was written is read again.
#![no_main]

use std::{panic, sync::Once};

use documents::print_desk::finished::{Corner, Existing, Packet, PageSet, Stamp, stamp};
use libfuzzer_sys::fuzz_target;

static READER_MAY_BREAK: Once = Once::new();

fuzz_target!(|input: &[u8]| {
    // What breaks the library that reads a PDF is caught by the program and is no find; whatever is not caught ends the target all the same.
    READER_MAY_BREAK.call_once(|| panic::set_hook(Box::new(|_| {})));
    let read = || Existing::read("pismo.pdf", input);
    let existing = match read() {
        Ok(existing) => existing,
        Err(fault) => return assert!(fault.to_string().ends_with('.')),
    };
    let pages = existing.page_count();
    // Thick files are tried by tests; here they would only be slow.
    if pages > 50 {
        return;
    }
    if let Ok(stamped) = stamp(existing, &Stamp::Copy(Corner::UpperRight), &PageSet::First) {
        assert_eq!(Existing::read("kopia.pdf", &stamped).map(|file| file.page_count()).ok(), Some(pages));
    }
    let mut packet = Packet::new("Akta");
    for _ in 0..2 {
        if let Ok(existing) = read() {
            let _ = packet.add(existing);
        }
    }
    let pages = packet.page_count();
    if let Ok(bytes) = packet.finish(None) {
        assert_eq!(Existing::read("akta.pdf", &bytes).map(|file| file.page_count()).ok(), Some(pages));
    }
});
