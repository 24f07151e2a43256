//! What a spreadsheet may cost, whatever it says of itself.

/// Entries of the archive.
pub const MOST_ENTRIES: usize = 4_096;
/// Unpacked bytes of all parts that are read; pictures are not.
pub const MOST_UNPACKED: u64 = 256 * 1024 * 1024;
/// Words of all cells of a sheet: one long word may stand in the archive once and in the sheet a million times.
pub const MOST_WORDS: usize = 64 * 1024 * 1024;
/// Columns with anything in them.
pub const MOST_COLUMNS: usize = 200;
