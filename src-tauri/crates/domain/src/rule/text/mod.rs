//! Rules of the legal text, whatever act it belongs to.

pub mod broken_reference;
pub mod duplicate_definition;
pub mod empty_unit;
pub mod endings;
pub mod sum_differs;
