//! Open calls for offers: from the programme to a complete draft.

mod begin;
mod draft;
mod numbers;
mod rows;
mod travel;
mod world;
