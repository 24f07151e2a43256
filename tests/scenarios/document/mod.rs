//! Documents made of cases: their words, the register, the frozen files, the letters.

mod files;
mod golden;
mod issuing;
mod kinds_of_unit;
mod town;
mod unknown_days;
mod words;
