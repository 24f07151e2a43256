//! The commission of a call: people and statements, scorecards, the ranking with amounts, votes, and the results.
//!
//! Reads answer views; writes answer [`Saved`] and the topics that changed. Where to start: [`page`] (people and rules of work),
//! [`cards`] (entry of scorecards), [`ranking`] (the meeting), [`results`] (what the executive granted).

pub mod amount;
pub mod calls;
mod card;
pub mod cards;
pub mod correction;
pub mod days;
pub mod demand;
pub mod exclusion;
pub(crate) mod frozen;
pub mod grant;
mod held;
mod judged;
pub mod meeting;
pub mod member;
pub mod minutes;
pub mod page;
mod paper;
pub mod publication;
pub mod ranking;
pub mod regulations;
pub mod reserve;
pub mod results;
pub mod save;
pub(crate) mod scale;
pub mod sheet;
mod typed;
pub mod vote;
pub mod voted;

pub(crate) use held::Held;
pub(crate) use judged::Judged;

use crate::Topic;
pub use crate::view::Saved;

/// What a change of a commission touches on other screens.
const CHANGED: &[Topic] = &[Topic::Calls];
