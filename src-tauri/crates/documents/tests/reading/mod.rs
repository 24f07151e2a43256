//! How the tests read finished files: the words of a PDF, of an XML or HTML part, and how often each stands.

use std::{collections::BTreeMap, path::Path, process::Command};

/// Words of four letters and more with how often they stand; words broken at the end of a line are joined.
pub fn words(text: &str) -> BTreeMap<String, usize> {
    let joined =
        ['-', '\u{2010}', '\u{ad}'].iter().fold(text.to_owned(), |text, hyphen| text.replace(&format!("{hyphen}\n"), ""));
    let mut words = BTreeMap::new();
    for word in joined.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 3) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// What stands on the pages of a PDF, the number of the page left out.
pub fn pdf(path: &Path) -> String {
    let out = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output();
    let out = out.unwrap_or_else(|error| panic!("pdftotext of poppler-utils is needed by this test: {error}"));
    assert!(out.status.success(), "{}: {}", path.display(), String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).expect("UTF-8");
    let is_foot =
        |line: &str| line.strip_prefix("strona ").is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
    let kept = text.lines().filter(|line| !is_foot(line));
    kept.collect::<Vec<_>>().join("\n").replace('\u{c}', "\n")
}

/// Text of an XML or HTML part: every tag is a space, the words of one run stay together.
pub fn untagged(xml: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in xml.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&quot;", "\"").replace("&nbsp;", " ").replace("&amp;", "&")
}
