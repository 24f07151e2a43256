//! The checksum of answers: the same here and in the page of the form. What is sealed says `domain::form::seal`.

use std::collections::BTreeMap;

use domain::form::seal::{leaves, sealed, short};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The checksum of answers to a form of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// `K7QF-3M2X`: on every page and in the QR code.
    pub code: String,
    /// The whole digest in hexadecimal digits.
    pub sha256: String,
}

/// Seals answers to the form `kind` of the call with this key.
pub fn seal(kind: &str, call: &str, answers: &Value) -> Seal {
    let digest = Sha256::digest(sealed(kind, call, answers).as_bytes());
    Seal { code: short(&digest), sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect() }
}

/// A code for each single answer by its path, to tell which one was touched outside the form.
pub fn marks(answers: &Value) -> BTreeMap<String, String> {
    let mark = |line: String| short(&Sha256::digest(line.as_bytes())).replace('-', "");
    leaves(answers).into_iter().map(|(path, line)| (path, mark(line))).collect()
}
