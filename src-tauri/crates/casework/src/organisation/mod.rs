//! The register of organisations: everything an officer does with it.
//!
//! Start with [`form`] (what is typed on the card), [`list`] and [`card`] (what is shown), then the verbs: [`create`], [`save`],
//! [`archive`], [`twins`] with [`merge`] (one that was entered twice), [`import`], [`export`], [`selection`] (choices of recipients) and
//! [`post`] (labels and envelopes).

mod archive;
mod card;
mod create;
pub mod export;
mod form;
pub mod import;
mod list;
pub mod merge;
mod number;
pub mod post;
mod save;
pub mod selection;
pub mod twins;
pub(crate) mod window;

pub use archive::{archive, bring_back};
pub use card::{Deed, JoinedView, OrganisationCard, card};
pub use create::create;
pub use form::{OrganisationAccount, OrganisationForm, OrganisationPerson};
pub(crate) use form::{normal, printed};
use list::printed_krs;
pub use list::{ListAsk, ListOrder, OrganisationLine, OrganisationOptions, OrganisationPage, ids, list, options};
pub use number::{NumberAsk, NumberCheck, NumberHolder, NumberKind, check_number};
pub use save::{OrganisationSaved, save};
