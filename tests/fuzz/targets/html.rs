//! Any bytes called a page are read or refused, and what was read becomes units.
#![no_main]

use documents::reading::source;
use domain::act::intake::{Wanted, take_in};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(source) = source("strona.html", bytes) {
        let _ = take_in(&source, &Wanted::default());
    }
});
