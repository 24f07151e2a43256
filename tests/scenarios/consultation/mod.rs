//! Consultations: one carried from the plan to the report, and the real ones with what the rules must say of each.

mod bulk;
mod course;
mod locked;
mod real;
mod remarks;
mod settled;
pub mod world;
