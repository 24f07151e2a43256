//! What an officer does: one function for each thing, over an open office file.
//!
//! A use case loads records, asks the domain, writes through the store in one named act, makes documents, and answers a view.
//! Views and requests are plain serde types with TypeScript names; domain records never reach the screen. This crate knows no
//! window, no dialog and no clock: the [`Host`] hands in time and identity, paths come as arguments.
//!
//! Where to start reading: [`Desk`] (the session on one file), [`Reply`] (what a write answers), [`Failure`] (what can go wrong and
//! how it is said), [`records`] (a case read whole), then the module of a noun.

pub mod backup;
pub mod call;
pub mod check;
pub mod commission;
pub mod consultation;
pub mod deadline;
pub mod desk;
pub mod disk;
pub mod document;
pub mod draft_act;
pub mod exchange;
pub mod failure;
pub mod file;
pub mod form;
pub mod handover;
pub mod history;
mod ical;
pub mod law;
pub mod listing;
pub mod offer;
pub mod office;
pub mod organisation;
mod outside;
pub mod paper;
pub mod picked;
pub mod preview;
pub mod programme;
pub mod pulpit;
pub mod records;
pub mod reply;
pub mod rescue;
pub mod sample;
pub mod secrecy;
pub mod sheet;
pub mod template;
pub mod text;
pub mod view;

pub use desk::{Clock, Desk, Host};
pub use failure::Failure;
pub use reply::{Reply, Topic};
pub use store::Password;
