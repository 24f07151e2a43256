//! Open calls for offers: from the programme to a complete draft.

mod acts;
mod begin;
mod draft;
mod notice;

mod lists;
mod numbers;
mod real;
mod rows;
mod travel;
mod whole;
mod world;
