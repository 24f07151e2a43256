//! Texts from outside: what is read, what is left out and told, what is refused.

mod any_bytes;
mod clipboard;
mod docx;
mod file;
mod lists;
mod page;
mod refused;
#[path = "../sample/mod.rs"]
mod sample;
mod tables;
