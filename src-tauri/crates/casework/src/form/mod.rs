//! Offline forms: files for organisations, members of a commission and candidates, and their data files on the way back.
//!
//! - [`of_call`]: the files of a call; [`page`](mod@page): what the page about them shows;
//! - [`offer`], [`scorecard`], [`candidate`]: a data file that came back, examined and taken in; [`bring`]: without a window;
//! - [`seal`]: the checksum on every page of a print; [`data_file`]: a data file read within limits; [`difference`]: two sets of
//!   answers field by field, in the words of the form.

pub mod bring;
pub mod candidate;
pub mod data_file;
pub mod difference;
pub mod of_call;
pub mod offer;
pub mod page;
pub mod scorecard;
pub mod seal;
