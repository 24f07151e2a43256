//! Setting a damaged file aside: it is renamed with its companions, never deleted.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use crate::Fault;

/// Renames the file with its journal to a free name that tells why and when, and answers the new name.
pub fn set_aside(path: &Path, why: &str, at: DateTime<Utc>) -> Result<PathBuf, Fault> {
    let aside = free_name(path, &format!(" ({why} {})", at.format("%Y-%m-%d %H%M")));
    fs::rename(path, &aside)?;
    for companion in ["-wal", "-shm", "-journal"] {
        let from = with_ending(path, companion);
        if from.exists() {
            fs::rename(from, with_ending(&aside, companion))?;
        }
    }
    Ok(aside)
}

/// A name beside `path` that no file has: `Jarzębin (uszkodzony 2026-10-15 0941).kladka`.
pub fn free_name(path: &Path, addition: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    let mut name = path.with_file_name(format!("{stem}{addition}{ending}"));
    let mut number = 2;
    while name.exists() {
        name = path.with_file_name(format!("{stem}{addition} {number}{ending}"));
        number += 1;
    }
    name
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
