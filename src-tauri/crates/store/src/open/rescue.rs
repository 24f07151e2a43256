//! Setting a damaged file aside: it is renamed with its companions, never deleted.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use crate::Fault;

/// What SQLite keeps beside a file.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Renames the file with its journals to a free name that tells why and when (on the clock of the office), and answers the new
/// name; `None` when the file itself was not there. All of them move, or none: a journal left behind would be read into whatever
/// comes into the place of the file.
pub fn set_aside(path: &Path, why: &str, at: NaiveDateTime) -> Result<Option<PathBuf>, Fault> {
    let aside = free_name(path, &format!(" ({why} {})", at.format("%Y-%m-%d %H%M")));
    let mut moved = Vec::new();
    for ending in COMPANIONS.into_iter().chain([""]) {
        let (from, to) = (with_ending(path, ending), with_ending(&aside, ending));
        match fs::rename(&from, &to) {
            Ok(()) => moved.push((from, to)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                moved.into_iter().rev().for_each(|(from, to)| drop(fs::rename(to, from)));
                return Err(error.into());
            }
        }
    }
    let whole = moved.last().is_some_and(|(from, _)| from == path);
    Ok(whole.then_some(aside))
}

/// A name beside `path` that no file has, nor a journal of one: `Jarzębin (uszkodzony 2026-10-15 0941).kladka`.
pub fn free_name(path: &Path, addition: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    let mut name = path.with_file_name(format!("{stem}{addition}{ending}"));
    let mut number = 2;
    while COMPANIONS.into_iter().chain([""]).any(|ending| with_ending(&name, ending).exists()) {
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
