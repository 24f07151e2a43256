//! Rules of the office profile: what documents and deadlines need.

pub mod bip_missing;
pub mod bodies_missing;
pub mod cases_missing;
pub mod consultation_rules_missing;
pub mod data_contact_missing;
pub mod delivery_address_missing;
pub mod number_patterns;
pub mod postal_address;
pub mod signatory_missing;
