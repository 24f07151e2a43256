//! The nouns, states and rules of cooperation between a Polish local government and non-governmental organisations.
//!
//! This crate is pure: it knows no screen, no clock, no file and no SQL. What it needs (the day, the law pack, the records)
//! is handed in; what it answers are values. Time is `chrono`, money is [`money::Money`] in grosze.
//!
//! Where to start reading:
//! - [`law`]: the law as data with validity dates; a case is judged by the law of its own day;
//! - [`finding`]: what a rule says; `rule` holds the registry of all rules;
//! - [`deadline`]: counting of terms with a derivation in Polish sentences;
//! - [`act`]: the legal text made of units with numbering and references;
//! - [`programme`], [`call`], [`offer`], [`draft_act`], [`consultation`], [`organisation`], [`office`]: the nouns and the states of
//!   their lives;
//! - [`programme`], [`call`], [`offer`], [`draft_act`], [`consultation`], [`organisation`], [`office`]: the nouns and the states
//!   of their lives;
//! - [`form`]: forms that are filled outside the program, in a browser without a network;
//! - [`programme`], [`call`], [`offer`], [`draft_act`], [`consultation`], [`organisation`], [`office`]: the nouns and the states of their
//!   lives;
//! - [`programme`], [`call`], [`offer`], [`commission`], [`draft_act`], [`consultation`], [`organisation`], [`office`]: the nouns
//!   and the states of their lives;
//! - [`commission`]: scores, the order of offers and the amounts that follow from it;
//! - [`polish`]: amounts and dates in words, plural forms, sorting, folding for search.

pub mod act;
pub mod agenda;
pub mod call;
pub mod commission;
pub mod consultation;
pub mod deadline;
pub mod document;
pub mod draft_act;
pub mod explain;
pub mod finding;
pub mod form;
pub mod handover;
pub mod id;
pub mod identifier;
pub mod law;
pub mod money;
pub mod offer;
pub mod office;
pub mod organisation;
pub mod polish;
pub mod programme;
pub mod publication;
pub mod rule;
pub mod template;
pub mod violation;
pub mod vocabulary;
