//! The copies of a file in a folder.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Kept, STAMP, to_remove, verify};
use crate::Fault;

/// A copy as its name tells; whether it is sound is told by [`super::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    pub path: PathBuf,
    pub at: DateTime<Utc>,
    /// In bytes.
    pub size: u64,
}

/// Copies of `file` in `folder`, the newest first. A folder that is not there holds none.
pub fn backups_near(file: &Path, folder: &Path) -> Result<Vec<BackupFile>, Fault> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension() == file.extension()
            && let Some(at) = moment(file, &path)
            && let Ok(metadata) = path.metadata()
        {
            found.push(BackupFile { path, at, size: metadata.len() });
        }
    }
    found.sort_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
    Ok(found)
}

/// The newest copy that can be restored: copies are checked from the newest until one is sound.
pub fn newest_sound(file: &Path, folder: &Path) -> Result<Option<BackupFile>, Fault> {
    let copies = backups_near(file, folder)?;
    Ok(copies.into_iter().find(|copy| verify(&copy.path).is_ok_and(|report| report.is_sound())))
}

/// Removes the copies that [`to_remove`] gives up and answers which they were. The newest sound copy always stays.
pub fn thin(file: &Path, folder: &Path, now: DateTime<Utc>, kept: Kept) -> Result<Vec<PathBuf>, Fault> {
    let copies = backups_near(file, folder)?;
    let moments: Vec<_> = copies.iter().map(|copy| copy.at).collect();
    let given_up = to_remove(&moments, now, kept);
    if given_up.is_empty() {
        return Ok(Vec::new());
    }
    let best = newest_sound(file, folder)?;
    let removed = copies.into_iter().filter(|copy| given_up.contains(&copy.at) && Some(copy) != best.as_ref());
    removed
        .map(|copy| {
            std::fs::remove_file(&copy.path)?;
            Ok(copy.path)
        })
        .collect()
}

/// The moment in the name of a copy of `file`.
fn moment(file: &Path, copy: &Path) -> Option<DateTime<Utc>> {
    let (stem, copy) = (file.file_stem()?.to_str()?, copy.file_stem()?.to_str()?);
    let stamp = copy.strip_prefix(stem)?.strip_prefix(' ')?;
    let stamp = stamp.get(..17)?;
    NaiveDateTime::parse_from_str(stamp, STAMP).ok().map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_copies_of_this_very_file_count() {
        let file = Path::new("Jarzębin.kladka");
        let of = |copy: &str| moment(file, Path::new(copy)).map(|at| at.to_rfc3339());
        assert_eq!(of("Jarzębin 2026-10-15 080203.kladka").as_deref(), Some("2026-10-15T08:02:03+00:00"));
        assert_eq!(of("Jarzębin 2026-10-15 080203 2.kladka").as_deref(), Some("2026-10-15T08:02:03+00:00"));
        assert_eq!(of("Jarzębin nowy 2026-10-15 080203.kladka"), None);
        assert_eq!(of("Jarzębin.kladka"), None);
        assert_eq!(of("Jarzębin ąęśćżźół 2026.kladka"), None);
    }
}
