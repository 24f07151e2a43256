//! PDFs that are finished already, of this program or of any other: stamped, and put together into one packet.
//!
//! They are read with lopdf and written with lopdf; what is laid over a page is drawn by printpdf and comes in as a form of its own,
//! marked as an artifact, so that tags, outlines, attachments and metadata stay what they were. A signed file is never
//! rewritten, neither is an encrypted one: both are refused with a sentence that says what to do.

mod document;
mod fields;
mod layers;
mod marks;
mod names;
mod outlines;
mod over;
mod packet;
mod read;
mod stamp;
mod tags;
mod write;

pub use marks::{Counting, Marks};
pub use packet::Packet;
pub use read::Existing;
pub use stamp::{Conformity, Corner, PageSet, Stamp, stamp};
