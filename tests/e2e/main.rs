//! The real window, as the officer meets it. Needs the built program and page: `cargo xtask test window`.

mod closed;
mod first_start;
mod office;
mod organisation;
mod programme;
mod pulpit;
