//! Which file stands under a name. A file can be removed or replaced while it is open; what is then written goes nowhere.

use std::path::Path;

use crate::Fault;

/// The file as the system knows it, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(unix), allow(dead_code, reason = "only Unix numbers its files"))]
pub(crate) struct Identity(u64, u64);

impl Identity {
    #[cfg(unix)]
    pub(crate) fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata(path).ok().map(|file| Self(file.dev(), file.ino()))
    }

    /// Windows does not let anybody remove or replace a file that SQLite has open.
    #[cfg(not(unix))]
    pub(crate) fn of(_: &Path) -> Option<Self> {
        None
    }

    /// Refuses when the name no longer leads to the file that was opened under it.
    pub(crate) fn stands(opened: Option<Self>, path: &Path) -> Result<(), Fault> {
        match (opened, Self::of(path)) {
            (Some(_), None) => Err(Fault::Gone),
            (Some(opened), Some(present)) if opened != present => Err(Fault::Replaced),
            _ => Ok(()),
        }
    }
}
