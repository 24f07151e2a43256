//! What is checked of an offer; `F` of their numbers is for the formal check.

pub mod actions;
pub mod arrears;
pub mod ceased;
pub mod contradictions;
pub mod dates;
pub mod incomplete;
pub mod joint;
pub mod late;
pub mod limits;
pub mod no_task;
pub mod signed;
pub mod sphere;
pub mod sums;
pub mod too_many;
