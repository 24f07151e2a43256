//! The store on real files.

mod backups;
mod bad_input;
mod fixture;
mod history;
mod opening;
mod plans;
mod records;
mod schema;
mod search;
mod twins;
mod undo;
mod upgrades;
