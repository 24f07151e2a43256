//! Every kind of document is kept: its words and its tags of a full case, its words of a case with nothing in it.
//!
//! A new kind has none of them, so these tests fail until somebody has read them. `INSTA_UPDATE=always` writes them anew.

use std::{collections::BTreeSet, fs};

use documents::pdf::tags;
use domain::{
    document::{DocumentFormat, DocumentKind},
    vocabulary::Vocabulary,
};
use tests::places;

use super::{
    town::Town,
    words::{order, words},
};

fn kept(name: &str, told: &str) {
    let settings = {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../../golden/document");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings
    };
    settings.bind(|| insta::assert_snapshot!(name, told));
}

#[test]
fn the_words_of_every_kind_are_those_that_were_read() {
    let town = Town::in_october();
    for kind in DocumentKind::ALL {
        kept(kind.key(), &words(&town, *kind));
    }
}

#[test]
fn the_words_of_every_kind_with_nothing_in_the_case_are_those_that_were_read() {
    let town = Town::bare_with_a_version();
    for kind in DocumentKind::ALL {
        kept(&format!("{}.puste", kind.key()), &words(&town, *kind));
    }
}

#[test]
fn the_tags_of_every_kind_are_those_that_were_read() {
    let town = Town::in_october();
    for kind in DocumentKind::ALL {
        let folder = town.officer.path("druk");
        let files = casework::document::batch::to_folder(&town.desk, &order(&town, *kind), &[DocumentFormat::Pdf], &folder)
            .unwrap_or_else(|failure| panic!("{}: {}", kind.key(), failure.sentence()));
        let bytes = fs::read(folder.join(&files.names[0])).expect("the file");
        kept(&format!("{}.znaczniki", kind.key()), &tags(&bytes).expect("a tagged file"));
    }
}

#[test]
fn nothing_is_kept_of_a_kind_that_is_no_more() {
    let wanted: BTreeSet<String> = DocumentKind::ALL
        .iter()
        .flat_map(|kind| ["", ".puste", ".znaczniki"].map(|variant| format!("{}{variant}.snap", kind.key())))
        .collect();
    let there = fs::read_dir(places::root().join("tests/golden/document")).expect("the golden texts");
    let names = there.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
    // A test that fails beside this one leaves what it found as `.snap.new`.
    let there: BTreeSet<String> = names.filter(|name| name.ends_with(".snap")).collect();
    assert_eq!(there, wanted);
}
