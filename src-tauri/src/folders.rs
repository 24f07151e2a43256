//! The folders of the program on this computer. The office's own file lies wherever the officer keeps it.

use std::path::{Path, PathBuf};

/// The program's data folder, made on first use: `%LOCALAPPDATA%\pl.kladka.desktop` on Windows,
/// `$XDG_DATA_HOME/pl.kladka.desktop` elsewhere.
#[derive(Clone, Debug)]
pub struct Folders {
    data: PathBuf,
}

const IDENTIFIER: &str = "pl.kladka.desktop";

impl Folders {
    /// The folders of the person who runs the program; the temporary folder where the system names none.
    pub fn of_this_user() -> Self {
        let base = dirs::data_local_dir().unwrap_or_else(std::env::temp_dir);
        Self { data: base.join(IDENTIFIER) }
    }

    /// Folders of nobody, for a test.
    #[cfg(test)]
    pub fn within(folder: &Path) -> Self {
        Self { data: folder.join(IDENTIFIER) }
    }

    /// Everything of the program lies in here.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// What the web view writes: kept inside, so that a test or an administrator finds it in one place.
    pub fn web(&self) -> PathBuf {
        self.data.join("web")
    }

    /// One line for every defect of the program that was met, with its reference.
    pub fn defects(&self) -> PathBuf {
        self.data.join("usterki.log")
    }

    /// Verified copies of office files, unless the officer chose another place.
    pub fn backups(&self) -> PathBuf {
        self.data.join("kopie")
    }

    /// Which office file was open last.
    pub fn last_file(&self) -> PathBuf {
        self.data.join("ostatni-plik.json")
    }

    /// How the window was left: the size of the text.
    pub fn window(&self) -> PathBuf {
        self.data.join("okno.json")
    }
}
