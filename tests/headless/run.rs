//! Running the binary as a script would.

use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;
use tests::places;

/// A person at a terminal without a display, with an empty folder.
pub struct Terminal {
    folder: TempDir,
}

/// What the program answered.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Terminal {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program; display and network are taken away and every folder of the user lies in the temporary one.
    pub fn run<A: AsRef<std::ffi::OsStr>>(&self, arguments: &[A]) -> Answer {
        let mut command = places::without_network();
        command.args(arguments).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command.env("XDG_DATA_HOME", self.path("data")).env("XDG_CONFIG_HOME", self.path("config"));
        answer(command.output().expect("the program starts"))
    }

    /// Runs the program with words separated by spaces; `@name` is a path in the folder.
    pub fn say(&self, line: &str) -> Answer {
        let arguments: Vec<String> = line
            .split_whitespace()
            .map(|word| match word.strip_prefix('@') {
                Some(name) => self.path(name).display().to_string(),
                None => word.to_owned(),
            })
            .collect();
        self.run(&arguments)
    }

    /// The file of the sample municipality.
    pub fn with_sample(self) -> Self {
        let made = self.say("sample @jarzebin.kladka");
        assert_eq!(made.code, 0, "{}", made.err);
        self
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).expect("a file")
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).expect("a file");
    }
}

fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("words in UTF-8"),
        err: String::from_utf8(output.stderr).expect("words in UTF-8"),
    }
}

impl Answer {
    /// The one document on the standard output.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}\n{}", self.out, self.err))
    }

    /// The program did not try to open a window: nothing of GTK or of a display is said.
    pub fn without_window(&self) -> &Self {
        for word in ["Gtk", "GTK", "display", "Wayland", "ekran"] {
            assert!(!self.err.contains(word), "{}", self.err);
        }
        self
    }
}
