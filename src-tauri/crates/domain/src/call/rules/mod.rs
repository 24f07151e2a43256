//! The rules of an open call, one file each. Numbers `C-nn`.

pub mod annulment_ground;
pub mod change_late;
pub mod change_unpublished;
pub mod choice_late;
pub mod closed_early;
pub mod criteria_aspects;
pub mod date_order;
pub mod deadline_day_off;
pub mod deadline_differs;
pub mod draft_budget;
pub mod journal_data;
pub mod limits_contradict;
pub mod missing_item;
pub mod no_evidence;
pub mod no_order;
pub mod not_published;
pub mod points;
pub mod pools_over_plan;
pub mod programme;
pub mod recommended_item;
pub mod title_year;
pub mod too_short;
