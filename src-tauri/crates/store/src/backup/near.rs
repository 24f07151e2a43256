//! The copies of a file in a folder.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::{Kept, STAMP, origin, to_remove, verify};
use crate::{Fault, Password};

/// A copy as its name tells; whether it is sound is told by [`super::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    pub path: PathBuf,
    /// On the clock of the office.
    pub at: NaiveDateTime,
    /// In bytes.
    pub size: u64,
}

/// A file in the folder that bears the name of a copy.
struct Named {
    copy: BackupFile,
    /// Where its file lay; copies of the first versions of the program do not tell.
    mark: Option<String>,
}

/// Copies of `file` in `folder`, the newest first. A folder that is not there holds none. While none was made where the file lies
/// now, those of the same file from its former place are answered.
pub fn backups_near(file: &Path, folder: &Path) -> Result<Vec<BackupFile>, Fault> {
    let (own, elsewhere) = sorted_out(file, folder)?;
    Ok(if own.is_empty() { elsewhere } else { own })
}

/// The newest copy that can be restored: copies are checked from the newest until one is sound.
pub fn newest_sound(file: &Path, folder: &Path, password: Option<&Password>) -> Result<Option<BackupFile>, Fault> {
    Ok(sound(backups_near(file, folder)?, password))
}

/// Removes the copies that [`to_remove`] gives up and answers which they were. The newest sound copy always stays, and so does
/// every copy of another file. `proven` is a copy that was checked a moment ago and need not be checked again.
pub fn thin(
    file: &Path,
    folder: &Path,
    now: NaiveDateTime,
    kept: Kept,
    proven: Option<&Path>,
    password: Option<&Password>,
) -> Result<Vec<PathBuf>, Fault> {
    let (copies, _) = sorted_out(file, folder)?;
    let moments: Vec<_> = copies.iter().map(|copy| copy.at).collect();
    let given_up = to_remove(&moments, now, kept);
    if given_up.is_empty() {
        return Ok(Vec::new());
    }
    let proven = copies.iter().find(|copy| proven == Some(copy.path.as_path())).cloned();
    let best = proven.or_else(|| sound(copies.clone(), password));
    let removed = copies.into_iter().filter(|copy| given_up.contains(&copy.at) && Some(copy) != best.as_ref());
    removed
        .map(|copy| {
            std::fs::remove_file(&copy.path)?;
            Ok(copy.path)
        })
        .collect()
}

fn sound(copies: Vec<BackupFile>, password: Option<&Password>) -> Option<BackupFile> {
    copies.into_iter().find(|copy| verify(&copy.path, password).is_ok_and(|report| report.is_sound()))
}

/// Copies of the file at its place, and those of the same file from another place. A file that cannot be read any more is the one
/// of which the newest copy was made here; a copy that cannot be read is taken by its name.
fn sorted_out(file: &Path, folder: &Path) -> Result<(Vec<BackupFile>, Vec<BackupFile>), Fault> {
    let named = named(file, folder)?;
    let place = origin::place(file);
    let is_here = |one: &Named| one.mark.as_ref().is_some_and(|mark| *mark == place);
    let last_here = || named.iter().filter(|one| is_here(one)).find_map(|one| origin::begun(&one.copy.path));
    let begun = origin::begun(file).or_else(last_here);
    let (mut own, mut elsewhere) = (Vec::new(), Vec::new());
    for one in named {
        let theirs = origin::begun(&one.copy.path);
        let may_be = begun.is_none() || theirs.is_none() || theirs == begun;
        match one.mark.is_none() || is_here(&one) {
            true if may_be => own.push(one.copy),
            false if begun.is_some() && theirs == begun => elsewhere.push(one.copy),
            _ => {}
        }
    }
    Ok((own, elsewhere))
}

/// What bears the name of a copy of `file`, the newest first.
fn named(file: &Path, folder: &Path) -> Result<Vec<Named>, Fault> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension() == file.extension()
            && let Some((at, mark)) = told(file, &path)
            && let Ok(metadata) = path.metadata()
        {
            found.push(Named { copy: BackupFile { path, at, size: metadata.len() }, mark });
        }
    }
    found.sort_by(|one, other| (other.copy.at, &other.copy.path).cmp(&(one.copy.at, &one.copy.path)));
    Ok(found)
}

/// The moment and the mark in the name of a copy of `file`.
fn told(file: &Path, copy: &Path) -> Option<(NaiveDateTime, Option<String>)> {
    let (stem, copy) = (file.file_stem()?.to_str()?, copy.file_stem()?.to_str()?);
    let (stamp, rest) = copy.strip_prefix(stem)?.strip_prefix(' ')?.split_at_checked(17)?;
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
    Some((at, origin::mark(rest).map(str::to_owned)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_moment_and_the_place() {
        let file = Path::new("Jarzębin.kladka");
        let of = |copy: &str| told(file, Path::new(copy)).map(|(at, mark)| (at.to_string(), mark));
        let moment = "2026-10-15 08:02:03".to_owned();
        let mark = Some("3f2a91bc".to_owned());
        assert_eq!(of("Jarzębin 2026-10-15 080203 3f2a91bc.kladka"), Some((moment.clone(), mark.clone())));
        assert_eq!(of("Jarzębin 2026-10-15 080203 3f2a91bc 2.kladka"), Some((moment.clone(), mark)));
        assert_eq!(of("Jarzębin 2026-10-15 080203.kladka"), Some((moment.clone(), None)));
        assert_eq!(of("Jarzębin 2026-10-15 080203 2.kladka"), Some((moment, None)));
        assert_eq!(of("Jarzębin nowy 2026-10-15 080203.kladka"), None);
        assert_eq!(of("Jarzębin.kladka"), None);
        assert_eq!(of("Jarzębin ąęśćżźół 2026.kladka"), None);
    }
}
