//! Verified copies of the office file: making, listing, checking, restoring, thinning.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use domain::polish::counted;
use serde::Serialize;
use specta::Type;
use store::{
    Password, ReadTx,
    backup::{self, BackupFile, Kept, VerifyReport},
    history::{self, ActId},
};

use crate::{
    Desk, Failure, Host,
    rescue::named,
    view::{ExplanationView, RecordLink},
};

/// A copy in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct BackupView {
    pub path: String,
    pub name: String,
    /// When it was made, on the clock of the office: "2026-10-15T09:41:00".
    pub at: String,
    /// The last act that the copy holds: instant in UTC; `None` when it holds none or cannot be read.
    pub last_act_at: Option<String>,
    pub bytes: u64,
    /// It opens with a password only.
    pub encrypted: bool,
}

/// The copies of the open file.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct BackupsView {
    /// The newest first.
    pub copies: Vec<BackupView>,
    /// Where they lie.
    pub folder: String,
    /// Acts that no copy holds; none while there is no copy.
    pub acts_since: u32,
    pub acts_since_why: ExplanationView,
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
    /// Records of a whole file that do not fit each other, for a specialist; only a thorough check looks for them.
    pub inconsistencies: Vec<String>,
}

/// Makes a copy in a folder of the officer's choice, opens and checks it. What lies there already is hers and stays.
pub fn make(desk: &Desk, folder: &Path) -> Result<(BackupView, CheckView), Failure> {
    let report = desk.store.backup(folder, desk.host.local_now())?;
    let view = BackupView {
        name: name(&report.path),
        path: report.path.display().to_string(),
        at: iso(report.at),
        last_act_at: report.checked.last_at.map(|at| at.to_rfc3339()),
        bytes: report.checked.size,
        encrypted: desk.store.is_encrypted(),
    };
    Ok((view, CheckView::from(&report.checked)))
}

/// Makes a copy in the host's folder and removes from it copies of this file that are no longer needed.
pub fn now(desk: &Desk) -> Result<(BackupView, CheckView), Failure> {
    let folder = desk.host.backups();
    let made = make(desk, &folder)?;
    // A copy that cannot be removed now is tried again next time.
    let proven = Some(Path::new(&made.0.path));
    drop(backup::thin(desk.store.path(), &folder, desk.host.local_now(), Kept::default(), proven, desk.store.password()));
    Ok(made)
}

/// Checks one of the copies of the open file; the screen names it, it cannot name a path.
pub fn check(desk: &Desk, name: &str) -> Result<CheckView, Failure> {
    verify_with(&named(desk.host.as_ref(), desk.store.path(), name)?, desk.store.password())
}

/// The copy on exit: into the host's folder, only when something was done that no copy holds.
pub fn on_exit(desk: &Desk) -> Result<Option<BackupView>, Failure> {
    let copies = backup::backups_near(desk.store.path(), &desk.host.backups())?;
    let needed = desk.read(|tx| Ok(history::last_act(tx)? != held(tx, &copies, desk.store.password())?))?;
    if desk.store.is_read_only() || !needed {
        return Ok(None);
    }
    now(desk).map(|(view, _)| Some(view))
}

/// Copies of the open file, and how much they do not hold.
pub fn list(desk: &Desk) -> Result<BackupsView, Failure> {
    let folder = desk.host.backups();
    let copies = backup::backups_near(desk.store.path(), &folder)?;
    let acts_since = match copies.is_empty() {
        true => 0,
        false => desk.read(|tx| Ok(history::acts_since(tx, held(tx, &copies, desk.store.password())?)?))?,
    };
    let copies: Vec<BackupView> = copies.iter().map(BackupView::from).collect();
    let steps = vec![
        "Czynności zapisane w historii tego pliku po ostatniej, którą ma któraś kopia.".to_owned(),
        "Porównano historię pliku z historią w każdej kopii; daty w nazwach kopii nie mają tu znaczenia.".to_owned(),
    ];
    let acts_since_why = ExplanationView::told(acts_since.to_string(), steps)
        .with("Historia tego pliku", "", RecordLink::History)
        .with("Kopie tego pliku", copies.len().to_string(), RecordLink::Backups);
    Ok(BackupsView { copies, folder: folder.display().to_string(), acts_since, acts_since_why })
}

/// The newest act of the open file that a copy holds. Days in names are not asked, a clock may have been wrong; an act is known by
/// its number and its moment, for a copy from before a restoring may hold other acts under the same numbers.
///
/// Looking into an encrypted copy takes as long as opening a file, so of those only the newest is looked into: where that one does not
/// tell, a copy more is made.
fn held(tx: &ReadTx<'_>, copies: &[BackupFile], password: Option<&Password>) -> Result<Option<ActId>, Failure> {
    let mut newest = None;
    let sealed = copies.iter().filter(|copy| !backup::is_open(&copy.path)).take(1);
    let told = copies.iter().filter(|copy| backup::is_open(&copy.path)).chain(sealed);
    for (id, at) in told.filter_map(|copy| backup::last_act(&copy.path, password)) {
        let there = history::acts(tx, Some(ActId(id.0 + 1)), 1)?;
        if there.first().is_some_and(|act| (act.id, act.at) == (id, at)) {
            newest = newest.max(Some(id));
        }
    }
    Ok(newest)
}

/// Checks any office file without changing it.
pub fn verify(file: &Path) -> Result<CheckView, Failure> {
    verify_with(file, None)
}

/// The same for a file that may be encrypted.
pub fn verify_with(file: &Path, password: Option<&Password>) -> Result<CheckView, Failure> {
    Ok(CheckView::from(&backup::verify(file, password)?))
}

/// The same, and whether the records of a whole file fit each other.
pub fn verify_thoroughly(file: &Path, password: Option<&Password>) -> Result<CheckView, Failure> {
    let report = backup::verify(file, password)?;
    let comparable = report.is_sound() && report.version == store::VERSION;
    let inconsistencies = if comparable { backup::inconsistencies(file, password)? } else { Vec::new() };
    Ok(CheckView { inconsistencies, ..CheckView::from(&report) })
}

/// Puts a sound copy in the place of a file that is not open; the present file is set aside and its new place answered.
pub fn restore(host: &dyn Host, copy: &Path, file: &Path, password: Option<&Password>) -> Result<Option<PathBuf>, Failure> {
    Ok(backup::restore(copy, file, "sprzed odtworzenia", host.local_now(), password)?)
}

fn iso(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

impl From<&BackupFile> for BackupView {
    fn from(file: &BackupFile) -> Self {
        Self {
            name: name(&file.path),
            path: file.path.display().to_string(),
            at: iso(file.at),
            last_act_at: backup::last_act(&file.path, None).map(|(_, at)| at.to_rfc3339()),
            bytes: file.size,
            encrypted: !backup::is_open(&file.path),
        }
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
            inconsistencies: Vec::new(),
        }
    }
}
