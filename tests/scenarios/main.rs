//! Stories of the officer's year over `casework`, on a real file, with a clock that stands where the story stands.

mod any_input;
mod consultation;
mod disk;
mod document;
mod drafting;
mod exchange;
mod explain;
mod file;
mod history;
mod intake;
mod office;
mod organisation;
mod organisation_import;
mod organisation_krs;
mod organisation_selection;
mod organisation_sheet;
mod organisation_twins;
mod organisation_update;
mod paper;
mod programme;
mod pulpit;
mod real_programmes;
mod rescue;
mod sample;
mod secrecy;
mod text;
