//! An empty office file for the targets that need one: what they read is examined against it, and nothing is written into it.

use std::{
    path::PathBuf,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use casework::{
    Desk, Failure, Host, file,
    organisation::import::{self, Source},
};
use chrono::{DateTime, NaiveDateTime, Utc};

/// An officer whose clock stands still.
struct Officer {
    folder: PathBuf,
}

impl Host for Officer {
    fn now(&self) -> DateTime<Utc> {
        self.local_now().and_utc()
    }
    fn local_now(&self) -> NaiveDateTime {
        "2026-10-15T09:00:00".parse().expect("a moment")
    }
    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc()
    }
    fn officer(&self) -> String {
        "Anna Wierzba".into()
    }
    fn computer(&self) -> String {
        "URZAD-12".into()
    }
    fn program(&self) -> String {
        "0.1.0".into()
    }
    fn backups(&self) -> PathBuf {
        self.folder.join("kopie")
    }
}

static DESK: LazyLock<Mutex<Desk>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder").keep();
    let path = folder.join("urzad.kladka");
    Mutex::new(file::create(Arc::new(Officer { folder }), &path).expect("an empty office file"))
});

/// Reads a list or a reply as the officer would, and examines every row that was read.
///
/// # Panics
/// On a refusal without a sentence, and on rows that are lost between the file and what is told of it.
pub fn examined(name: &str, bytes: &[u8]) {
    let desk = DESK.lock().unwrap_or_else(PoisonError::into_inner);
    let told = Source::of(name, bytes.to_vec()).and_then(|source| {
        let plan = import::plan_for(&desk, &source)?;
        import::check(&desk, &source, &plan)
    });
    match told {
        Ok(check) => assert_eq!(check.rows, check.new + check.present + check.faulty + check.skipped),
        Err(failure) => {
            assert!(!matches!(failure, Failure::Bug { .. }), "{failure:?}");
            assert!(!failure.sentence().is_empty());
        }
    }
}
