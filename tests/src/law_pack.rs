//! Law packs that come to the office from outside: the one of the program, changed where a story wants it.

use casework::law::file::packed;
use domain::law::{LawPack, PackFiles};

/// A version later than any that the program has.
pub const NEWER: &str = "2999.1.1";

/// A pack under work.
pub struct Pack(pub PackFiles);

impl Pack {
    /// The program's own pack under another version, of the same day.
    pub fn of(version: &str) -> Self {
        let own = &LawPack::embedded().meta().version;
        Self(PackFiles::embedded()).with("meta.toml", &format!("version = \"{own}\""), &format!("version = \"{version}\""))
    }

    /// The first `from` of a file replaced.
    pub fn with(mut self, file: &str, from: &str, to: &str) -> Self {
        let text = self.0.0.get_mut(file).expect("a file of the pack");
        assert!(text.contains(from), "{from} is not in {file}");
        *text = text.replacen(from, to, 1);
        self
    }

    /// The annual programme is due in the middle of November.
    pub fn earlier_programme(self) -> Self {
        self.with("terms.toml", "month = 11, day = 30", "month = 11, day = 15")
    }

    /// Every provision bears a mark, so that a screen on which it is cited shows by which pack it was made.
    pub fn marked(mut self, mark: &str) -> Self {
        let text = self.0.0.get_mut("bases.toml").expect("a file of the pack");
        let line = |line: &str| match line.strip_prefix("place = \"").and_then(|rest| rest.strip_suffix('"')) {
            Some(place) => format!("place = \"{place} {mark}\"\n"),
            None => format!("{line}\n"),
        };
        *text = text.lines().map(line).collect();
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        packed(&self.0).expect("a pack")
    }
}
