//! Any JSON called a reply of the KRS is read or refused with a sentence, and what was read is examined like any organisation.
#![no_main]

use fuzz::examined;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    if input.first().is_some_and(|first| *first == b'{') {
        examined("odpis.json", input);
    }
});
