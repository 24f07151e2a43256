//! The office file that a verb works on, and its password when it has one.

use std::fs::File;
use std::io::{Read, stdin};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use casework::{Desk, Failure, Password, file};
use clap::Args;

use crate::folders::Folders;
use crate::host::ThisComputer;

#[derive(Debug, Args)]
pub struct OfficeFile {
    /// Plik urzędu
    #[arg(value_name = "PLIK")]
    pub file: PathBuf,
    #[command(flatten)]
    secret: Secret,
}

/// A password is never an argument: other people of the computer can see those.
#[derive(Debug, Args)]
pub struct Secret {
    /// Odczytaj hasło zaszyfrowanego pliku z pierwszego wiersza PLIKU_HASŁA; „-” oznacza wejście standardowe
    #[arg(long, value_name = "PLIK_HASŁA", global = true)]
    password_from: Option<PathBuf>,
}

/// Far more than the longest password.
const MOST: u64 = 4096;

impl OfficeFile {
    /// Opens it for work.
    pub fn open(&self) -> Result<Desk, Failure> {
        file::open_with(host(), &self.file, self.secret.password()?)
    }

    /// Opens it only to look at it.
    pub fn open_to_read(&self) -> Result<Desk, Failure> {
        file::open_to_read_with(host(), &self.file, self.secret.password()?)
    }

    pub fn password(&self) -> Result<Option<Password>, Failure> {
        self.secret.password()
    }
}

fn host() -> Arc<ThisComputer> {
    Arc::new(ThisComputer::of_this_user(&Folders::of_this_user()))
}

impl Secret {
    fn password(&self) -> Result<Option<Password>, Failure> {
        let Some(from) = &self.password_from else { return Ok(None) };
        let mut words = String::new();
        let read = match from == Path::new("-") {
            true => stdin().take(MOST).read_to_string(&mut words),
            false => File::open(from).and_then(|file| file.take(MOST).read_to_string(&mut words)),
        };
        let unread = |_| {
            Failure::field(
                "password",
                format!("Nie da się odczytać hasła z „{}”. Sprawdź, czy to plik tekstowy.", from.display()),
            )
        };
        read.map_err(unread)?;
        let end = words.find(['\r', '\n']).unwrap_or(words.len());
        words.truncate(end);
        let none = || Failure::field("password", "W pierwszym wierszu nie ma hasła albo jest za długie. Wpisz tam samo hasło.");
        Password::typed(words).map(Some).ok_or_else(none)
    }
}
