//! The register of organisations: everything an officer does with it.
//!
//! Start with [`form`] (what is typed on the card), [`list`] and [`card`] (what is shown), then the verbs: [`create`], [`save`],
//! [`archive`], [`import`], [`export`] and [`post`] (labels and envelopes).

mod archive;
mod card;
mod create;
pub mod export;
mod form;
pub mod import;
mod list;
mod number;
pub mod post;
mod save;
pub(crate) mod window;

pub use archive::{archive, bring_back};
pub use card::{Deed, OrganisationCard, card};
pub use create::create;
pub use form::{OrganisationAccount, OrganisationForm, OrganisationPerson};
pub(crate) use form::{normal, printed};
pub use list::{ListAsk, ListOrder, OrganisationLine, OrganisationOptions, OrganisationPage, ids, list, options};
pub use number::{NumberAsk, NumberCheck, NumberHolder, NumberKind, check_number};
pub use save::{OrganisationSaved, save};
