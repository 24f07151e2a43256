//! The office file of yesterday opens by itself today.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::folders::Folders;

#[derive(Serialize, Deserialize)]
struct Kept {
    file: PathBuf,
}

/// The file that was open last, when it is still there.
pub fn find(folders: &Folders) -> Option<PathBuf> {
    let text = fs::read_to_string(folders.last_file()).ok()?;
    serde_json::from_str::<Kept>(&text).ok().map(|kept| kept.file).filter(|file| file.exists())
}

/// Remembers the file. Losing the note costs the officer one click, so a failure to write it is no failure.
pub fn keep(folders: &Folders, file: &Path) {
    if let Ok(text) = serde_json::to_string(&Kept { file: file.to_owned() }) {
        drop(fs::create_dir_all(folders.data()).and_then(|()| fs::write(folders.last_file(), text)));
    }
}

/// Forgets it: the officer closed the file on purpose.
pub fn forget(folders: &Folders) {
    fs::remove_file(folders.last_file()).ok();
}
