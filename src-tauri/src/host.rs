//! This computer as the core sees it: the clock, the person at it, the folder for copies.

use std::path::PathBuf;

use casework::Host;
use chrono::{DateTime, NaiveDateTime, Utc};

use crate::clock;
use crate::folders::Folders;

/// The host of the program on an officer's computer.
#[derive(Clone, Debug)]
pub struct ThisComputer {
    officer: String,
    computer: String,
    backups: PathBuf,
}

impl ThisComputer {
    /// Acts are signed with the name of the person's account on this computer.
    pub fn of_this_user(folders: &Folders) -> Self {
        let officer = named(&["USERNAME", "USER", "LOGNAME"]);
        let computer = named(&["COMPUTERNAME", "HOSTNAME"]).or_else(|| {
            let name = std::fs::read_to_string("/etc/hostname").ok()?;
            Some(name.trim().to_owned()).filter(|name| !name.is_empty())
        });
        Self {
            officer: officer.unwrap_or_else(|| "pracownik".into()),
            computer: computer.unwrap_or_else(|| "ten komputer".into()),
            backups: folders.backups(),
        }
    }
}

/// The first of these variables that says something.
fn named(variables: &[&str]) -> Option<String> {
    variables.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
}

impl Host for ThisComputer {
    fn now(&self) -> DateTime<Utc> {
        clock::now()
    }

    fn local_now(&self) -> NaiveDateTime {
        clock::local_now()
    }

    fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        clock::local(at)
    }

    fn officer(&self) -> String {
        self.officer.clone()
    }

    fn computer(&self) -> String {
        self.computer.clone()
    }

    fn program(&self) -> String {
        env!("CARGO_PKG_VERSION").into()
    }

    fn backups(&self) -> PathBuf {
        self.backups.clone()
    }
}
