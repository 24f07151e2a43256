//! Legal texts: the working draft that is edited, its versions, their comparison and the preview.
//!
//! The editor works on lines ([`LineInput`] in, [`LineView`] out). Every change goes through here and comes back numbered, with
//! printed references, values of the chips and the findings of the rules of the text; the screen counts nothing itself.
//! A draft is saved while typing ([`save_draft`], [`edit`]) and leaves no line in history; a version ([`keep_version`]) stays for ever.
//!
//! Start with [`draft`]. [`owner`] says to which case a text belongs.
//! What the data fields print comes from [`crate::document::chips`].

pub mod compare;
pub mod draft;
pub mod edit;
pub mod intake;
pub mod lines;
pub mod mend;
pub mod owner;
pub mod preview;
pub mod put_back;
pub mod version;
pub mod view;

pub use compare::{CompareView, SourcesView, compare, sources};
pub use draft::{open, save_draft};
pub use edit::{Verb, edit};
pub use intake::{Intake, IntakeChoices, IntakeView};
pub use mend::{Mend, mend};
pub use owner::Owner;
pub use preview::{TextPages, Typesetter, draft_document};
pub use put_back::put_back;
pub use version::{VersionText, VersionView, change_in, keep_version, keep_version_in, restore_version, version_text, versions};
pub use view::{DraftInput, DraftView, LineInput, LineView, TextView};
