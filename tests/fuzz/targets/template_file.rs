//! Any bytes called a template file are read or refused with sentences; the words that were read are written and read again unchanged.
#![no_main]

use casework::{Failure, template::shape};
use documents::template::Words;
use libfuzzer_sys::fuzz_target;
use serde_json::json;

fuzz_target!(|input: &[u8]| {
    look(input);
    // The words alone too: a fuzzer that has to keep JSON whole learns little of what stands inside.
    if let Ok(words) = std::str::from_utf8(input) {
        let file = json!({ "schema": 1, "kind": "uchwala", "office": "Urząd", "program": "1", "words": words });
        look(file.to_string().as_bytes());
    }
});

fn look(bytes: &[u8]) {
    match shape::read(bytes) {
        Ok(file) => {
            let words = Words::read("słowa", &file.words).expect("they were read once");
            let again = Words::read("słowa", &words.write()).expect("what was written is read");
            assert_eq!(again.write(), words.write());
        }
        Err(failure) => {
            assert!(matches!(failure, Failure::Import { .. } | Failure::Invalid { .. }));
            assert!(!failure.sentence().is_empty());
        }
    }
}
