//! „Druk na papierze”: labels and envelopes of every maker, receipt stickers, stamps over finished PDFs, packets of several, and
//! what each printer of the office prints wrong.
//!
//! The measures of papers come from `documents::print_desk`; here they are chosen, kept for the office and printed for its
//! letters. A finished PDF is never changed: what is stamped or joined is a new file.

pub mod measures;
pub mod packet;
pub mod papers;
pub mod printer;
pub mod stamp;
pub mod sticker;

use documents::DocumentFault;

use crate::Failure;

/// Most bytes of one PDF that is stamped or joined, and of all in one packet.
pub const LARGEST_PDF: usize = 64 * 1024 * 1024;
pub const LARGEST_PACKET: usize = 200 * 1024 * 1024;

fn failure(fault: DocumentFault) -> Failure {
    Failure::Document { sentence: fault.to_string(), place: None }
}
