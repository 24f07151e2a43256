//! The real window, as the officer meets it. Needs the built program and page: `cargo xtask test window`.

mod call;
mod closed;
mod commission;
mod consultation;
mod contest;
mod document;
mod draft_act;
mod everywhere;
mod first_start;
mod fresh;
mod handover;
mod intake;
mod journey;
mod large;
mod never_lost;
mod numbers;
mod offer;
mod office;
mod offline_form;
mod organisation;
mod organisation_twins;
mod paper;
mod problem;
mod programme;
mod pulpit;
mod secrecy;
mod template;
mod text;

/// The same town as in the stories of documents.
#[allow(dead_code, reason = "the stories use the rest of the town")]
#[path = "../scenarios/document/town.rs"]
mod town;

/// Its call.
#[path = "../scenarios/document/town_call.rs"]
mod town_call;
