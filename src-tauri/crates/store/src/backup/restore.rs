//! Restoring a copy: the present file is set aside, never replaced.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::verify;
use crate::{Fault, OpenFault, Password, open::set_aside};

/// Puts a sound copy in the place of `file`, which must not be open. Answers where the present file was set aside, if there was
/// one. `why` stands in its name: „uszkodzony”, „sprzed odtworzenia”.
///
/// An encrypted copy needs its own password, and the file then has it.
pub fn restore(
    copy: &Path,
    file: &Path,
    why: &str,
    at: NaiveDateTime,
    password: Option<&Password>,
) -> Result<Option<PathBuf>, OpenFault> {
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let checked = match verify(copy, password) {
        Err(fault @ (OpenFault::Encrypted | OpenFault::WrongPassword)) => return Err(fault),
        checked => checked,
    };
    let fault = checked.map_or_else(|fault| Some(fault.to_string()), |checked| checked.faults.into_iter().next());
    if let Some(detail) = fault {
        return Err(OpenFault::Disk(Fault::UnsoundCopy { name, detail }));
    }
    let mut part = file.as_os_str().to_owned();
    part.push(".czesc");
    let part = PathBuf::from(part);
    let ready = fs::copy(copy, &part).and_then(|_| File::options().read(true).write(true).open(&part)?.sync_all());
    let placed = ready.map_err(Fault::from).and_then(|()| {
        let aside = set_aside(file, why, at)?;
        fs::rename(&part, file)?;
        Ok(aside)
    });
    if placed.is_err() {
        let _ = fs::remove_file(&part);
    }
    placed.map_err(OpenFault::Disk)
}
