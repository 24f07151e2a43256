//! What a package may cost, whatever it says of itself.

/// Files of a package.
pub const MOST_ENTRIES: usize = 4_096;
/// Bytes of the package itself.
pub const MOST_PACKED: usize = 300 * 1024 * 1024;
/// Bytes of all files when unpacked.
pub const MOST_UNPACKED: u64 = 600 * 1024 * 1024;
/// Bytes of one file when unpacked.
pub const MOST_FILE: u64 = 250 * 1024 * 1024;
/// How many bytes one packed byte may become, for files above [`SMALL`].
pub const MOST_RATIO: u64 = 200;
/// A file of this size is unpacked however hard it is pressed together.
pub const SMALL: u64 = 2 * 1024 * 1024;
