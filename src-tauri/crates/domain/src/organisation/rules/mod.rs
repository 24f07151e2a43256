//! Rules of an organisation: what a document or a call will need from its record.

pub mod ceased;
pub mod no_contact;
pub mod no_register_number;
pub mod no_representation;
pub mod no_spheres;
pub mod personal_number;
pub mod unknown_sphere;
pub mod wrong_register;
