//! Documents made of cases: their words, the register, the frozen files, the letters.

mod acts;
mod commission_papers;
mod contest;
mod derivation;
mod fields;
mod files;
mod golden;
mod issuing;
mod kinds_of_unit;
mod offers;
#[path = "../../../src-tauri/crates/documents/tests/reading/mod.rs"]
mod reading;
mod results;
mod template;
mod town;
mod town_call;
mod unknown_days;
mod words;
