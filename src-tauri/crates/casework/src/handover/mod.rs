//! Handing cases over: a package for a substitute, looking into one, and taking one in.
//!
//! A case of a hand-over is a programme or another draft act with all its consultations, or a consultation of something else. [`pack`] writes chosen
//! cases with their documents and evidence into one package: a page for any browser, a [`Manifest`] with fingerprints, a case
//! file of [`crate::exchange`] for each case. [`Package`] opens one from outside and tells of every file whether it is what was
//! handed over. [`review`] compares its cases with those of the office file, [`take`] takes in what the officer chose, as one act.
//!
//! Who changed what is known from what both sides knew last: every hand-over keeps the rows of the case as they went ([`Core`]),
//! and the package names the fingerprint of the hand-over that its case goes back to.

mod away;
mod choose;
mod compare;
mod core;
mod gather;
mod identity;
pub mod manifest;
mod merge;
mod name_rows;
mod open;
mod pack;
mod page;
mod review;
mod say;
mod settle;
mod take;

pub use away::{AwayMark, AwayView, mark, withdraw};
pub use choose::{CaseToHandOver, HandoverRoom, Weighed, open_cases, room, weigh};
pub use compare::{Difference, DifferenceKind, TextChange};
pub use manifest::Manifest;
pub use open::{FileState, Package, PackageCase, PackageFile, PackageView};
pub use pack::{HandoverOrder, MadePackage, Packed, case_file_name, checked_name, make, packed, save_case};
pub use review::{ReviewCase, ReviewView, review};
pub use take::{CaseChoice, CaseDecision, TakenCase, TakenPackage, proposals, take, take_proposed};

use domain::{
    id::{ConsultationId, DraftActId, ProgrammeId},
    publication::CaseRef,
};

use crate::exchange::CaseNoun;

/// The largest package or case file that is opened, in bytes.
pub const LIMIT: usize = documents::archive::limits::MOST_PACKED;

/// A case as the exchange names it.
fn noun_of(case: CaseRef) -> Option<(CaseNoun, i64)> {
    match case {
        CaseRef::Programme(ProgrammeId(id)) => Some((CaseNoun::Programme, id)),
        CaseRef::Consultation(ConsultationId(id)) => Some((CaseNoun::Consultation, id)),
        CaseRef::DraftAct(DraftActId(id)) => Some((CaseNoun::DraftAct, id)),
        CaseRef::Call(_) | CaseRef::Office => None,
    }
}

/// A case as the store names it.
fn case_of(noun: CaseNoun, id: i64) -> Option<CaseRef> {
    match noun {
        CaseNoun::Programme => Some(CaseRef::Programme(ProgrammeId(id))),
        CaseNoun::Consultation => Some(CaseRef::Consultation(ConsultationId(id))),
        CaseNoun::DraftAct => Some(CaseRef::DraftAct(DraftActId(id))),
        // A call goes as a case file.
        CaseNoun::Call | CaseNoun::Organisation => None,
    }
}

/// „1,4 MB”, for lists of files.
pub(crate) fn size_in_words(bytes: u64) -> String {
    const KILO: u64 = 1024;
    let tenths = |unit: u64| (bytes * 10).div_ceil(unit);
    match bytes {
        0..KILO => format!("{bytes}\u{a0}B"),
        bytes if bytes < KILO * KILO => format!("{}\u{a0}kB", bytes.div_ceil(KILO)),
        _ => format!("{},{}\u{a0}MB", tenths(KILO * KILO) / 10, tenths(KILO * KILO) % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_the_nearest_unit() {
        let told = [0, 1_023, 1_024, 1_500_000, 52_428_800].map(size_in_words);
        assert_eq!(told, ["0\u{a0}B", "1023\u{a0}B", "1\u{a0}kB", "1,5\u{a0}MB", "50,0\u{a0}MB"]);
    }
}
