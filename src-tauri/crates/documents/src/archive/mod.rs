//! A package of files: an archive (ZIP) with plain names, written so that equal files give equal bytes, and read as if it came
//! from an enemy.
//!
//! [`Packer`] writes; [`Archive::open`] looks at everything that the archive says of itself before a single file is unpacked:
//! how many files there are, what they unpack to, how hard they are pressed together, what they are called ([`name::fault`]).
//! Names are only compared, never used as paths. [`index`] makes the page that lists the files for somebody who has no program.

mod fault;
pub mod index;
pub mod limits;
pub mod name;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use fault::ArchiveFault;
pub use read::{Archive, Entry, begins_like_archive};
pub use write::Packer;
