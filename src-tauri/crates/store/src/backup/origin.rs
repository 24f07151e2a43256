//! Of which file a copy is: many offices keep a file of the same name, and copies of all of them lie in one folder.
//!
//! The name of a copy ends with a mark of the place where its file lay; inside stands the moment at which the file was begun.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::tables::attachment::fingerprint;

const MARK: usize = 8;

/// Eight signs that tell the place of a file: the same for the same path, whatever lies there.
pub(super) fn place(file: &Path) -> String {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let path = folder.join(file.file_name().unwrap_or_default()).to_string_lossy().into_owned();
    let path = if cfg!(windows) { path.to_lowercase() } else { path };
    fingerprint(path.as_bytes()).chars().take(MARK).collect()
}

/// The mark in what stands after the moment in the name of a copy: " 3f2a91bc", " 3f2a91bc 2"; none in " 2".
pub(super) fn mark(rest: &str) -> Option<&str> {
    let mark = rest.strip_prefix(' ')?.split(' ').next()?;
    (mark.len() == MARK && mark.bytes().all(|sign| sign.is_ascii_hexdigit())).then_some(mark)
}

/// When the file was begun, which two files do not share; none of a file that cannot be read. Nothing is written beside the file.
pub(super) fn begun(file: &Path) -> Option<String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let connection = Connection::open_with_flags(unchanging(file)?, flags).ok()?;
    crate::open::guard(&connection).ok()?;
    connection.query_row("SELECT created_at FROM file_info", [], |row| row.get(0)).ok()
}

/// The address under which SQLite only looks at a file: it makes no journal beside it and takes no lock.
fn unchanging(file: &Path) -> Option<PathBuf> {
    let path = file.to_str()?.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let path = if cfg!(windows) { format!("/{}", path.trim_start_matches(r"\\?\").replace('\\', "/")) } else { path };
    Some(PathBuf::from(format!("file:{path}?immutable=1")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_not_the_number_of_a_second_copy() {
        assert_eq!(mark(" 3f2a91bc"), Some("3f2a91bc"));
        assert_eq!(mark(" 3f2a91bc 2"), Some("3f2a91bc"));
        assert_eq!([mark(""), mark(" 2"), mark(" próba jedna")], [None, None, None]);
    }

    #[test]
    fn one_place_has_one_mark_however_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let one = folder.path().join("urzad.kladka");
        let same = folder.path().join(".").join("urzad.kladka");
        assert_eq!(place(&one), place(&same));
        assert_ne!(place(&one), place(&folder.path().join("szkolenie.kladka")));
        assert_eq!(mark(&format!(" {}", place(&one))), Some(place(&one).as_str()));
    }

    #[test]
    fn a_path_with_signs_of_an_address_is_read_as_a_path() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("100% urząd #1?.kladka");
        let made = Connection::open(&file).unwrap();
        made.execute_batch("CREATE TABLE file_info (created_at TEXT); INSERT INTO file_info VALUES ('dziś')").unwrap();
        drop(made);
        assert_eq!(begun(&file).as_deref(), Some("dziś"));
        assert_eq!(begun(&folder.path().join("nie ma")), None);
    }
}
