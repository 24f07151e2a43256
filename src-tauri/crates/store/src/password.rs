//! The password of an encrypted file: taken in once, told to SQLCipher, wiped from memory when it is let go.
//!
//! It is never written anywhere and has no way of being shown; the key is made of it by SQLCipher's own derivation.

use std::fmt;

use rusqlite::Connection;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use zeroize::Zeroizing;

use crate::Fault;

/// Most letters of a password.
const LONGEST: usize = 200;

/// A password as its owner typed it; the same letters from any keyboard are the same password.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes what was typed; `None` when nothing was, when there is too much of it, or when a sign in it cannot be typed again.
    pub fn typed(words: String) -> Option<Self> {
        let words = Zeroizing::new(words);
        let fits = !words.is_empty() && words.chars().count() <= LONGEST && !words.chars().any(char::is_control);
        fits.then(|| match is_nfc(&words) {
            true => Self(words),
            false => Self(Zeroizing::new(words.nfc().collect())),
        })
    }

    pub fn words(&self) -> &str {
        &self.0
    }

    /// Opens the pages of a connection. It must be the first thing that the connection is asked for.
    pub(crate) fn unlock(&self, connection: &Connection) -> Result<(), Fault> {
        // What SQLCipher has to say about a wrong password is said by us.
        connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
        let key = Zeroizing::new(format!("PRAGMA key = {}", self.quoted().as_str()));
        Ok(connection.execute_batch(&key)?)
    }

    /// The password as a text of SQL.
    fn quoted(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("'{}'", self.0.replace('\'', "''")))
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Password(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Option<Password> {
        Password::typed(words.to_owned())
    }

    #[test]
    fn the_same_letters_from_another_keyboard_are_the_same_password() {
        assert_eq!(typed("Ja\u{328}dro ż\u{301}"), typed("J\u{105}dro ż\u{301}"));
        assert_ne!(typed("Jądro"), typed("Jadro"));
    }

    #[test]
    fn what_cannot_be_typed_again_is_no_password() {
        let refused = ["", "a\0b", "wiersz\nwiersz", &"ż".repeat(201)];
        assert_eq!(refused.map(|words| typed(words).is_some()), [false; 4]);
        assert!(typed(&"ż".repeat(200)).is_some());
    }

    #[test]
    fn a_password_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", typed("tajne")), "Some(Password(…))");
    }

    #[test]
    fn a_quote_in_a_password_ends_nothing() {
        assert_eq!(typed("a'b''c\"; DROP").unwrap().quoted().as_str(), "'a''b''''c\"; DROP'");
    }
}
