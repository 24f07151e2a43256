//! Rules of the commission, of scoring and of the results, one file each.

pub mod annulment_ground;
pub mod contract_early;
pub mod excluded_scored;
pub mod from_applicant;
pub mod no_commission;
pub mod no_executive;
pub mod no_organisations;
pub mod no_statement;
pub mod over_pool;
pub mod papers_differ;
pub mod results_incomplete;
pub mod results_unpublished;
pub mod scored_by_few;
pub mod too_much;
pub mod unchecked;
pub mod vote_missing;
