//! How a verb answers: words or one JSON document on the standard output, a failure in words on the standard error.

use std::io::{Write, stderr, stdout};

use casework::Failure;
use serde::Serialize;
use serde_json::json;

use super::Exit;

/// Says what was done. `json` is the whole answer as data, `words` the same for a person.
pub fn done(as_json: bool, json: &impl Serialize, words: &str) -> Exit {
    let text = if as_json { serde_json::to_string_pretty(json).unwrap_or_default() } else { words.to_owned() };
    say(&mut stdout(), &format!("{}\n", text.trim_end()));
    Exit::Done
}

/// Says why it was not done: always in words, and with `--json` as data too.
pub fn failed(as_json: bool, failure: &Failure) -> Exit {
    let sentence = failure.sentence();
    if as_json {
        let document = json!({ "failure": failure, "message": sentence });
        say(&mut stdout(), &format!("{document:#}\n"));
    } else {
        say(&mut stderr(), &format!("{sentence}\n"));
    }
    match failure {
        Failure::Storage { .. } => Exit::File,
        Failure::Bug { .. } => Exit::Bug,
        _ => Exit::Refused,
    }
}

/// The arguments do not go together.
pub fn misunderstood(sentence: &str) -> Exit {
    say(&mut stderr(), &format!("{sentence}\nPomoc: kladka --help\n"));
    Exit::Usage
}

/// A closed pipe (`kladka … | head`) is not a failure of the program.
pub fn say(out: &mut dyn Write, text: &str) {
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}
