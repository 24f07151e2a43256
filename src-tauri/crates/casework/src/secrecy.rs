//! The password of the office file: setting, changing and taking it away, and closing the copies that were made before.
//!
//! Each of them makes a proven copy first and then succeeds whole or leaves the file as it was.

use std::collections::HashSet;

use domain::violation::Violation;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{
    Password,
    backup::{self, BackupFile},
};

use crate::{Desk, Failure, Reply, Topic, backup::now};

/// Whether the file has a password, and which of its copies can be read without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct SecrecyView {
    pub encrypted: bool,
    /// Copies in the folder of copies that anybody can read although the file is encrypted.
    pub open_copies: u32,
}

/// A password for the file, typed twice.
#[derive(Clone, Deserialize, Type)]
pub struct NewPassword {
    pub password: String,
    pub again: String,
    /// She ticked that a forgotten password means lost data.
    pub understood: bool,
}

/// How hard a password is to guess, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct StrengthView {
    pub accepted: bool,
    pub sentence: String,
}

/// What became of the copies that anybody could read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub struct ClosedCopies {
    pub closed: u32,
    /// Copies that are damaged: they stay as they were.
    pub left: u32,
}

pub fn view(desk: &Desk) -> Result<SecrecyView, Failure> {
    Ok(SecrecyView { encrypted: desk.store.is_encrypted(), open_copies: open_copies(desk)?.len() as u32 })
}

/// The shortest password that is taken. There are no other demands: length is what counts.
const SHORTEST: usize = 8;

/// Judges a password while it is being typed.
pub fn judge(typed: &str) -> StrengthView {
    let letters = typed.chars().count();
    let different = typed.chars().collect::<HashSet<_>>().len();
    let accepted = letters >= SHORTEST;
    let sentence = match letters {
        _ if !accepted => {
            "Za krótkie: potrzeba co najmniej 8 znaków. Najłatwiej zapamiętać kilka słów, które do siebie nie pasują."
        }
        _ if different < 5 => "Słabe: powtarzają się te same znaki. Lepsze jest kilka słów, które do siebie nie pasują.",
        ..12 => "Słabe: cierpliwa osoba z dobrym komputerem może je odgadnąć. Dopisz jeszcze jedno słowo.",
        12..20 => "Dobre.",
        _ => "Bardzo dobre.",
    };
    StrengthView { accepted, sentence: sentence.into() }
}

/// Encrypts the open file.
pub fn set(desk: &mut Desk, ask: NewPassword) -> Result<Reply<SecrecyView>, Failure> {
    let to = read(ask)?;
    if desk.store.is_encrypted() {
        return Err(Failure::field("password", "Plik ma już hasło. Możesz je zmienić."));
    }
    exchange(desk, Some(to))
}

/// Gives the open file another password.
pub fn change(desk: &mut Desk, present: String, ask: NewPassword) -> Result<Reply<SecrecyView>, Failure> {
    know(desk, present)?;
    let to = read(ask)?;
    if desk.store.is_password(&to) {
        return Err(Failure::field("password", "To jest dotychczasowe hasło. Wpisz inne."));
    }
    exchange(desk, Some(to))
}

/// Makes the open file one that anybody can read.
pub fn remove(desk: &mut Desk, present: String) -> Result<Reply<SecrecyView>, Failure> {
    know(desk, present)?;
    exchange(desk, None)
}

/// Closes the copies made before the file had a password: each is written anew under it.
pub fn close_copies(
    desk: &Desk,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<ClosedCopies>, Failure> {
    let copies = open_copies(desk)?;
    let (mut closed, mut left) = (0, 0);
    for (done, copy) in copies.iter().enumerate() {
        report(done as u32, copies.len() as u32)?;
        match backup::seal(&desk.store, &copy.path) {
            Ok(()) => closed += 1,
            Err(_) => left += 1,
        }
    }
    Ok(of_copies(ClosedCopies { closed, left }))
}

/// Removes the copies made before the file had a password, after a new one was made and proven.
pub fn remove_copies(desk: &Desk) -> Result<Reply<ClosedCopies>, Failure> {
    let copies = open_copies(desk)?;
    now(desk)?;
    let (mut closed, mut left) = (0, 0);
    for copy in copies.iter().filter(|copy| copy.path.exists()) {
        match backup::remove_open(&copy.path) {
            Ok(()) => closed += 1,
            Err(_) => left += 1,
        }
    }
    Ok(of_copies(ClosedCopies { closed, left }))
}

fn of_copies(value: ClosedCopies) -> Reply<ClosedCopies> {
    Reply { value, changed: vec![Topic::Backups] }
}

fn exchange(desk: &mut Desk, to: Option<Password>) -> Result<Reply<SecrecyView>, Failure> {
    now(desk)?;
    desk.store.change_password(to)?;
    // The file is whole by now; a copy that cannot be made is made on the way out.
    drop(now(desk));
    Ok(Reply { value: view(desk)?, changed: vec![Topic::File, Topic::Backups] })
}

/// None of a file that anybody can read: its copies are no worse than itself.
fn open_copies(desk: &Desk) -> Result<Vec<BackupFile>, Failure> {
    if !desk.store.is_encrypted() {
        return Ok(Vec::new());
    }
    let mut copies = backup::backups_near(desk.store.path(), &desk.host.backups())?;
    copies.retain(|copy| backup::is_open(&copy.path));
    Ok(copies)
}

fn know(desk: &Desk, present: String) -> Result<(), Failure> {
    let known = Password::typed(present).is_some_and(|present| desk.store.is_password(&present));
    if known { Ok(()) } else { Err(Failure::field("present", "To nie jest obecne hasło tego pliku. Wpisz je jeszcze raz.")) }
}

fn read(ask: NewPassword) -> Result<Password, Failure> {
    let mut violations = Vec::new();
    let strength = judge(&ask.password);
    if !strength.accepted {
        violations.push(Violation::new("password", strength.sentence));
    }
    let (password, again) = (Password::typed(ask.password), Password::typed(ask.again));
    if strength.accepted && password.is_none() {
        violations.push(Violation::new("password", "Hasło może mieć najwyżej 200 znaków, w jednym wierszu. Skróć je."));
    }
    if password.is_some() && password != again {
        violations.push(Violation::new("again", "Oba hasła się różnią. Wpisz je jeszcze raz, powoli."));
    }
    if !ask.understood {
        violations.push(Violation::new(
            "understood",
            "Zaznacz, że to jest jasne: bez hasła nikt nie odzyska danych, także autorzy programu.",
        ));
    }
    Failure::when_invalid(violations)?;
    password.ok_or(Failure::Interrupted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_what_counts_and_every_judgement_is_a_sentence() {
        let cases = [("żaba", false), ("aaaaaaaaaaaaaaaaaaaaaaaa", true), ("kredens7", true), ("zielony kredens kota", true)];
        for (typed, accepted) in cases {
            let judged = judge(typed);
            assert_eq!(judged.accepted, accepted, "{typed}");
            assert!(judged.sentence.ends_with('.'), "{typed}");
        }
        assert_eq!(judge("zielony kredens").sentence, "Dobre.");
        assert!(judge("aaaaaaaaaaaaaaaaaaaaaaaa").sentence.starts_with("Słabe"));
    }
}
