//! The real window, as the officer meets it. Needs the built program and page: `cargo xtask test window`.

mod closed;
mod first_start;
mod never_lost;
mod office;
mod organisation;
mod problem;
mod programme;
