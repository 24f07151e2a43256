//! Offline forms: files for organisations, members of a commission and candidates, and their data files on the way back.
//!
//! - [`seal`]: the checksum on every page of a print; [`data_file`]: a data file read, examined and compared with what the office
//!   knows already; [`difference`]: two sets of answers field by field, in the words of the form.

pub mod data_file;
pub mod difference;
pub mod seal;
