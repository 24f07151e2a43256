//! The words and the tags of every kind, kept in `tests/golden/documents`: a change of a template or of a renderer shows itself as a
//! difference to be read. `GOLDEN=write` writes them anew.

use std::{fs, path::PathBuf, process::Command};

use casework::document::batch;
use domain::{
    document::{DocumentFormat, DocumentKind},
    vocabulary::Vocabulary,
};
use tests::places;

use super::{
    town::Town,
    words::{order, words},
};

#[track_caller]
fn compare(name: &str, now: &str) {
    let path: PathBuf = places::root().join("tests/golden/documents").join(name);
    if std::env::var_os("GOLDEN").is_some_and(|mode| mode == "write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of golden files");
        fs::write(&path, now).expect("the golden file is written");
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept == now {
        return;
    }
    let differs = kept.lines().zip(now.lines()).position(|(kept, now)| kept != now);
    let at = differs.unwrap_or_else(|| kept.lines().count().min(now.lines().count()));
    let line = |text: &str| text.lines().nth(at).unwrap_or("(koniec)").to_owned();
    panic!("{name}, line {}:\n  kept: {}\n  now:  {}\nGOLDEN=write writes it anew", at + 1, line(&kept), line(now));
}

#[test]
fn the_words_of_every_kind_of_a_full_case_are_those_that_were_read() {
    let town = Town::in_october();
    for kind in DocumentKind::ALL {
        compare(&format!("{}.txt", kind.key()), &words(&town, *kind));
    }
}

#[test]
fn the_words_of_every_kind_of_an_empty_case_are_those_that_were_read() {
    let town = Town::bare();
    for kind in DocumentKind::ALL.iter().filter(|kind| **kind != DocumentKind::VersionComparison) {
        compare(&format!("{}.pusty.txt", kind.key()), &words(&town, *kind));
    }
}

#[test]
fn the_tags_of_every_pdf_are_those_that_were_read() {
    let town = Town::in_october();
    let folder = town.officer.path("druk");
    for kind in DocumentKind::ALL {
        let files = batch::to_folder(&town.desk, &order(&town, *kind), &[DocumentFormat::Pdf], &folder).expect("printed");
        let told = Command::new("pdfinfo").arg("-struct").arg(folder.join(&files.names[0])).output();
        let told = told.expect("pdfinfo of poppler-utils is needed by this test (cargo xtask test installs it)");
        compare(&format!("{}.tags", kind.key()), &tags(&String::from_utf8_lossy(&told.stdout)));
    }
}

/// The tree of tags; equal neighbours are told once with their number.
fn tags(structure: &str) -> String {
    let mut lines: Vec<(String, usize)> = Vec::new();
    for line in structure.lines() {
        let name = line.split(['"', '(', ':']).next().unwrap_or_default().trim_end();
        if name.trim().is_empty() || line.trim_start().starts_with("Object") {
            continue;
        }
        match lines.last_mut() {
            Some((last, count)) if last == name => *count += 1,
            _ => lines.push((name.to_owned(), 1)),
        }
    }
    let told = |(name, count): (String, usize)| if count == 1 { name } else { format!("{name} × {count}") };
    lines.into_iter().map(told).map(|line| line + "\n").collect()
}
