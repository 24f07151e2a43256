//! Verified copies of the office file: making, listing, checking, restoring, thinning.

use std::path::{Path, PathBuf};

use domain::polish::counted;
use serde::Serialize;
use specta::Type;
use store::{
    OpenFault,
    backup::{self, BackupFile, VerifyReport},
};

use crate::{Desk, Failure, Host, rescue::named};

/// A copy in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct BackupView {
    pub path: String,
    pub name: String,
    /// Instant in UTC, ISO 8601.
    pub at: String,
    pub bytes: u64,
}

/// What a check of a file found.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct CheckView {
    pub sound: bool,
    /// One sentence for the officer.
    pub sentence: String,
    pub sha256: String,
    pub bytes: u64,
    pub last_at: Option<String>,
    pub organisations: u32,
    pub programmes: u32,
    pub consultations: u32,
    pub remarks: u32,
    pub documents: u32,
    /// For a specialist.
    pub faults: Vec<String>,
}

/// Makes a copy in a folder, opens and checks it, and removes copies that are no longer needed.
pub fn make(desk: &Desk, folder: &Path) -> Result<(BackupView, CheckView), Failure> {
    let report = desk.store.backup(folder, desk.host.now())?;
    thin(desk.store.path(), folder, desk.host.as_ref())?;
    let view = BackupView {
        name: name(&report.path),
        path: report.path.display().to_string(),
        at: report.at.to_rfc3339(),
        bytes: report.checked.size,
    };
    Ok((view, CheckView::from(&report.checked)))
}

/// Makes a copy in the host's folder.
pub fn now(desk: &Desk) -> Result<(BackupView, CheckView), Failure> {
    make(desk, &desk.host.backups())
}

/// Checks one of the copies of the open file; the screen names it, it cannot name a path.
pub fn check(desk: &Desk, name: &str) -> Result<CheckView, Failure> {
    verify(&named(desk.host.as_ref(), desk.store.path(), name)?)
}

/// The copy on exit: into the host's folder, only when something was done since the newest one.
pub fn on_exit(desk: &Desk) -> Result<Option<BackupView>, Failure> {
    let folder = desk.host.backups();
    let newest = backup::backups_near(desk.store.path(), &folder)?.into_iter().next();
    let last_at = desk.read(|tx| Ok(store::history::acts(tx, None, 1)?.first().map(|act| act.at)))?;
    let needed = match (newest, last_at) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(copy), Some(last)) => copy.at < last,
    };
    if desk.store.is_read_only() || !needed {
        return Ok(None);
    }
    make(desk, &folder).map(|(view, _)| Some(view))
}

/// Copies of a file in the host's folder, the newest first; works for a file that cannot be opened.
pub fn of_file(host: &dyn Host, file: &Path) -> Result<Vec<BackupView>, Failure> {
    Ok(backup::backups_near(file, &host.backups())?.iter().map(BackupView::from).collect())
}

/// Copies of the open file.
pub fn list(desk: &Desk) -> Result<Vec<BackupView>, Failure> {
    of_file(desk.host.as_ref(), desk.store.path())
}

/// Checks any office file without changing it.
pub fn verify(file: &Path) -> Result<CheckView, Failure> {
    if file.is_dir() {
        return Err(OpenFault::Folder.into());
    }
    if !file.exists() {
        return Err(OpenFault::NotFound.into());
    }
    Ok(CheckView::from(&backup::verify(file)?))
}

/// Puts a sound copy in the place of a file that is not open; the present file is set aside and its new place answered.
pub fn restore(host: &dyn Host, copy: &Path, file: &Path) -> Result<Option<PathBuf>, Failure> {
    Ok(backup::restore(copy, file, "sprzed odtworzenia", host.now())?)
}

fn thin(file: &Path, folder: &Path, host: &dyn Host) -> Result<(), Failure> {
    let copies = backup::backups_near(file, folder)?;
    let moments: Vec<_> = copies.iter().map(|copy| copy.at).collect();
    let gone = backup::to_remove(&moments, host.now(), backup::Kept::default());
    for copy in copies.iter().filter(|copy| gone.contains(&copy.at)) {
        // A copy that cannot be removed now is tried again next time.
        let _ = std::fs::remove_file(&copy.path);
    }
    Ok(())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

impl From<&BackupFile> for BackupView {
    fn from(file: &BackupFile) -> Self {
        Self { name: name(&file.path), path: file.path.display().to_string(), at: file.at.to_rfc3339(), bytes: file.size }
    }
}

impl From<&VerifyReport> for CheckView {
    fn from(report: &VerifyReport) -> Self {
        let rows = |table: &str| report.rows_of(table) as u32;
        let sentence = if report.is_sound() {
            format!(
                "Plik jest cały. Zawiera {}, {} i {}.",
                counted(report.rows_of("organisation"), ["organizację", "organizacje", "organizacji"]),
                counted(report.rows_of("programme"), ["program", "programy", "programów"]),
                counted(report.rows_of("consultation"), ["konsultację", "konsultacje", "konsultacji"]),
            )
        } else {
            "Plik jest uszkodzony. Niczego w nim nie zmieniono. Odtwórz ostatnią dobrą kopię.".into()
        };
        Self {
            sound: report.is_sound(),
            sentence,
            sha256: report.sha256.clone(),
            bytes: report.size,
            last_at: report.last_at.map(|at| at.to_rfc3339()),
            organisations: rows("organisation"),
            programmes: rows("programme"),
            consultations: rows("consultation"),
            remarks: rows("remark"),
            documents: rows("issued_document"),
            faults: report.faults.clone(),
        }
    }
}
