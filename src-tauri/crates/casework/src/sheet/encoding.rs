//! The encodings that an officer can choose for a list when the guess of the program was wrong.

use encoding_rs::Encoding;

/// An encoding that the officer can choose, with the name she may know.
pub(super) const OFFERED: [(&str, &str); 5] = [
    ("utf-8", "UTF-8"),
    ("windows-1250", "Windows-1250"),
    ("iso-8859-2", "ISO-8859-2"),
    ("utf-16le", "UTF-16"),
    ("utf-16be", "UTF-16 (odwrócona kolejność)"),
];

pub(super) fn by_key(key: &str) -> Option<&'static Encoding> {
    OFFERED.iter().any(|(offered, _)| *offered == key).then(|| Encoding::for_label(key.as_bytes())).flatten()
}

pub(super) fn key_of(encoding: &'static Encoding) -> &'static str {
    OFFERED.iter().find(|(key, _)| key.eq_ignore_ascii_case(encoding.name())).map_or("utf-8", |(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offered_encoding_is_found_by_its_key() {
        for (key, _) in OFFERED {
            assert_eq!(by_key(key).map(key_of), Some(key));
        }
        assert_eq!(by_key("utf-7"), None);
    }
}
