//! The store on real files.

mod backups;
mod bad_input;
mod calls;
mod commission;
mod consistency;
mod fixture;
mod history;
mod in_place;
mod offers;
mod opening;
mod plans;
mod records;
mod schema;
mod search;
mod secrecy;
mod twins;
mod undo;
mod upgrades;
