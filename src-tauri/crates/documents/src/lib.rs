//! Official documents of the office: one model, three outputs that cannot disagree, and the print desk.
//!
//! The way of a document: a [`template`] and [`template::Data`] make a [`model::Document`]; three passes
//! (numbers, references, typography) turn it into a [`Finished`] one; only a finished one can be printed:
//! [`pdf::pdf`] (PDF/A-2a and PDF/UA-1 at once), [`docx::docx`], [`html::html`], [`text::text`], and the live
//! preview [`pdf::Preview`] of the same compilation as the PDF. [`print_desk`] draws what is placed by the
//! millimetre, and stamps and joins PDFs that are finished already. The other way round, [`reading`] takes the
//! words out of texts from outside; it alone is left when the crate is built without its feature `print`.
//! [`offline_form`] is a page that an organisation fills without a network. [`spreadsheet`] reads and writes lists, [`archive`] packages of files.
//!
//! The crate is pure: no clock, no path, no network, no database. It knows no rule and no words of a particular
//! document; `casework` declares the kinds of documents ([`kinds::Kind`]) and hands the words in. It alone knows
//! typst, docx-rs, printpdf, lopdf and the libraries of spreadsheets.
//!
//! Where to start reading: [`model`], then [`passes`], then the renderer in question. The language of the
//! templates is described in [`template`] and, for officers, in `assets/templates/README.md`.

pub mod archive;
pub mod docx;
pub mod fault;
pub mod html;
pub mod kinds;
pub mod model;
pub mod offline_form;
pub mod passes;
pub mod pdf;
pub mod print_desk;
pub mod reading;
pub mod spreadsheet;
pub mod template;
pub mod text;
pub mod trial;

pub use fault::DocumentFault;
pub use model::Document;
pub use passes::{Finished, finish, finish_draft};
