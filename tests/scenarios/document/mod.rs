//! Documents made of cases: their words, the register, the frozen files, the letters.

mod files;
mod golden;
mod issuing;
mod town;
mod unknown_days;
mod words;
