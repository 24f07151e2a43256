//! Copies that anybody can read beside an encrypted file, and closing them with its password.

use std::{fs::File, path::Path};

use crate::{
    Fault, Store,
    open::{header::Header, overwrite, reseal},
};

/// Whether a copy can be read without a password.
pub fn is_open(copy: &Path) -> bool {
    !matches!(Header::read(copy), Ok(None))
}

/// Writes an open copy anew under the password of the encrypted file: proven, then put in its place.
pub fn seal(store: &Store, copy: &Path) -> Result<(), Fault> {
    let password = store.password.as_ref().ok_or(Fault::NotEncrypted)?;
    reseal(copy, None, Some(password))
}

/// Removes a copy that anybody can read, after its bytes were written over.
pub fn remove_open(copy: &Path) -> Result<(), Fault> {
    overwrite(File::options().write(true).open(copy)?);
    Ok(std::fs::remove_file(copy)?)
}
