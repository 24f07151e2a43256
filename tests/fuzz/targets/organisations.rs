//! Any bytes called a list of organisations (CSV, XLSX) are read or refused with a sentence, and every row that was read is examined.
#![no_main]

use fuzz::examined;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    if input.first().is_none_or(|first| *first != b'{') {
        examined("lista.csv", input);
    }
});
