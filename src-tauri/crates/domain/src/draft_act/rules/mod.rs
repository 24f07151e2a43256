//! Rules of a draft act, one file each.

pub mod announced_without_position;
pub mod consulted_too_short;
pub mod date_order;
pub mod empty_item;
pub mod entry_too_early;
pub mod local_law_unsaid;
pub mod missing_item;
pub mod not_announced;
pub mod not_consulted;
pub mod not_sent_to_voivode;
pub mod opinion_not_requested;
pub mod resolution_number;
pub mod title;
