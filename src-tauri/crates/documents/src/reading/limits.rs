//! How much is read. The values are technical: far above any act, low enough for an office computer.

/// Most bytes of a file.
pub const MOST_FILE: usize = 20 * 1024 * 1024;
/// Most bytes of one part of a DOCX after unpacking.
pub const MOST_PART: u64 = 48 * 1024 * 1024;
/// Most bytes of all parts of a DOCX that are read, after unpacking.
pub const MOST_PARTS: u64 = 64 * 1024 * 1024;
/// Most entries of an archive.
pub const MOST_ENTRIES: usize = 4_096;
/// Most elements of a part of a DOCX that stand one in another.
pub const MOST_DEPTH: usize = 256;
/// Most rows of a text.
pub const MOST_ROWS: usize = 100_000;
/// Most bytes of words of a text.
pub const MOST_WORDS: usize = 16 * 1024 * 1024;
/// Most tables that stand one in another; deeper ones are read as words of the cell around them.
pub(super) const MOST_TABLES: usize = 32;
/// Most paragraphs of a cell of a table of facts; with more the table only divides the page.
pub(super) const MOST_IN_CELL: usize = 12;
/// Most elements of HTML that are followed one in another; deeper ones are seen through.
pub(super) const MOST_OPEN: usize = 50_000;
/// How far up an end tag of HTML looks for its beginning, so that stray ones cost no more than a step each.
pub(super) const FARTHEST: usize = 256;
/// Most characters of the mark of a list.
pub(super) const LONGEST_MARK: usize = 64;
/// Most styles that inherit one from another.
pub(super) const MOST_PARENTS: usize = 10;
