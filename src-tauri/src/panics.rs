//! A defect of the program must not take the officer's work with it: a panic inside a command becomes a sentence on the
//! screen with a reference, and a line with the same reference in `usterki.log`. A defect of the page is told to it by the page.

use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::Write;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::{Path, PathBuf};

use crate::clock;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Writes every panic to `log` from now on, besides the usual line on the standard error.
pub fn record_in(log: PathBuf) {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let reference = clock::now().format("%Y%m%d-%H%M%S-%3f").to_string();
        // A full disk or a read-only folder must not turn one defect into two.
        drop(write(&log, &reference, info));
        LAST.set(Some(reference));
        usual(info);
    }));
}

/// Does the work; a panic in it answers the reference under which it was recorded.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| LAST.take().unwrap_or_else(|| "bez numeru".into()))
}

fn write(log: &Path, reference: &str, info: &PanicHookInfo<'_>) -> std::io::Result<()> {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    note(log, reference, &format!("{place} {}", info.payload_as_str().unwrap_or("?")))
}

/// One line of the log.
pub fn note(log: &Path, reference: &str, words: &str) -> std::io::Result<()> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().create(true).append(true).open(log)?;
    writeln!(file, "{reference} {} {}", env!("CARGO_PKG_VERSION"), words.replace(['\n', '\r'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_answered_with_the_reference_that_stands_in_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("usterki.log");
        record_in(log.clone());
        let reference = caught(|| panic!("deska pękła\nw teście")).unwrap_err();
        let log = std::fs::read_to_string(log).unwrap();
        let line = log.lines().find(|line| line.contains("deska pękła w teście")).unwrap();
        assert!(line.starts_with(&reference) && line.contains("panics.rs"), "{line}");
        assert_eq!(caught(|| 7), Ok(7));
    }
}
