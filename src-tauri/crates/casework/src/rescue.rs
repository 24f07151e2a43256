//! Coming back from a copy: which copies of a file can be read, looking at one, putting one in the place of the file.
//!
//! All of it works for a file that cannot be opened. The screen names a copy, it cannot name a path.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::Serialize;
use specta::Type;
use store::{
    Password,
    backup::{self, BackupFile},
};

use crate::{
    Desk, Failure, Host,
    backup::{BackupView, verify_with},
    failure::StorageFault,
    file::{self, FileView},
};

/// A copy with the answer of its check.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct OfferedCopyView {
    pub copy: BackupView,
    /// It can be put in the place of the file.
    pub sound: bool,
    /// This version of the program can show it.
    pub readable: bool,
    /// What is in it, or why it will not be used.
    pub sentence: String,
}

/// The file after a copy was put in its place.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct RestoredView {
    pub file: FileView,
    /// Name of the file that stood in the place before; it lies beside.
    pub set_aside: Option<String>,
}

/// Copies of a file from the newest down to the first that can be both restored and shown. Older ones are not looked into:
/// checking a copy means reading all of it.
///
/// Encrypted copies are looked into with the password that is given.
pub fn offered(host: &dyn Host, file: &Path, password: Option<&Password>) -> Result<Vec<OfferedCopyView>, Failure> {
    let mut offered = Vec::new();
    for copy in backup::backups_near(file, &host.backups())? {
        let one = judged(&copy, password);
        let enough = one.sound && one.readable;
        offered.push(one);
        if enough {
            break;
        }
    }
    Ok(offered)
}

fn judged(copy: &BackupFile, password: Option<&Password>) -> OfferedCopyView {
    match verify_with(&copy.path, password) {
        Ok(check) if check.sound => {
            let readable = file::can_be_read(&copy.path, password);
            OfferedCopyView { copy: copy.into(), sound: true, readable, sentence: check.sentence }
        }
        Err(Failure::Storage { fault: StorageFault::Encrypted | StorageFault::WrongPassword, .. }) => OfferedCopyView {
            copy: copy.into(),
            sound: false,
            readable: false,
            sentence: "Ta kopia otwiera się tylko z hasłem, które plik miał w chwili jej zrobienia.".into(),
        },
        _ => OfferedCopyView {
            copy: copy.into(),
            sound: false,
            readable: false,
            sentence: "Ta kopia nie przeszła sprawdzenia i nie będzie użyta.".into(),
        },
    }
}

/// Opens a copy only to look at it.
pub fn look_at(host: Arc<dyn Host>, file: &Path, name: &str, password: Option<Password>) -> Result<Desk, Failure> {
    let copy = named(host.as_ref(), file, name)?;
    file::open_to_read_with(host, &copy, password)
}

/// Puts the copy of that name in the place of `file` and opens it. The present file is set aside beside it, never deleted. When
/// the file is open in `place`, it is closed first; when the copy cannot be used, it is opened again as it was.
///
/// An encrypted copy opens with its own password; without one, with that of the open file.
pub fn restore(
    host: Arc<dyn Host>,
    place: &mut Option<Desk>,
    file: &Path,
    name: &str,
    password: Option<Password>,
) -> Result<RestoredView, Failure> {
    let copy = named(host.as_ref(), file, name)?;
    let was_open = place.is_some();
    let present = place.as_ref().and_then(|desk| desk.store.password().cloned());
    let password = password.or_else(|| present.clone());
    if let Some(desk) = place.take() {
        file::close(desk)?;
    }
    let restored = crate::backup::restore(host.as_ref(), &copy, file, password.as_ref());
    if restored.is_ok() || was_open {
        let fitting = if restored.is_ok() { password } else { present };
        *place = Some(file::open_with(host, file, fitting)?);
    }
    let aside = restored?;
    let Some(desk) = place else { return Err(Failure::no_file_open()) };
    let aside = aside.and_then(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()));
    Ok(RestoredView { file: file::view(desk)?, set_aside: aside })
}

/// Where the copy of that name lies.
pub(crate) fn named(host: &dyn Host, file: &Path, name: &str) -> Result<PathBuf, Failure> {
    let copies = backup::backups_near(file, &host.backups())?;
    let copy = copies.into_iter().find(|copy| copy.path.file_name().is_some_and(|own| own.to_string_lossy() == name));
    let missing = || Failure::NotFound { sentence: "Nie ma już tej kopii. Odśwież listę i wybierz inną.".into() };
    copy.map(|copy| copy.path).ok_or_else(missing)
}
