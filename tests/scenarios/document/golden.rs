//! Every kind of document is kept: its words and its tags of a full case, its words of a case with nothing in it.
//!
//! A new kind has none of them, so these tests fail until somebody has read them. `INSTA_UPDATE=always` writes them anew.

use std::{collections::BTreeSet, fs};

use casework::{Desk, document::DocumentOrder};
use documents::pdf::tags;
use domain::{
    document::{DocumentFormat, DocumentKind},
    vocabulary::Vocabulary,
};
use tests::{office::Officer, places};

use super::{
    acts::{self, Acts},
    contest::Papers,
    town::Town,
    words::{ordered, words_or_refusal},
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
    let papers = Papers::full();
    for kind in DocumentKind::ALL {
        kept(kind.key(), &papers.words(*kind));
    }
}

#[test]
fn the_words_of_every_kind_with_nothing_in_the_case_are_those_that_were_read() {
    let town = Town::bare_with_a_version();
    for kind in DocumentKind::ALL {
        // Letters about an offer or a demand that is not there say what to do first.
        let told = words_or_refusal(&town, *kind);
        kept(&format!("{}.puste", kind.key()), &told);
    }
}

#[test]
fn the_tags_of_every_kind_are_those_that_were_read() {
    let papers = Papers::full();
    for kind in DocumentKind::ALL {
        let (desk, officer, order) = papers.of(*kind);
        kept(&format!("{}.znaczniki", kind.key()), &tagged(desk, officer, &order));
    }
}

/// The tree of tags of a printed document.
fn tagged(desk: &Desk, officer: &Officer, order: &DocumentOrder) -> String {
    let folder = officer.path("druk");
    let files = casework::document::batch::to_folder(desk, order, &[DocumentFormat::Pdf], &folder)
        .unwrap_or_else(|failure| panic!("{}: {}", order.kind, failure.sentence()));
    tags(&fs::read(folder.join(&files.names[0])).expect("the file")).expect("a tagged file")
}

#[test]
fn the_words_of_acts_as_they_begin_and_of_their_documents_are_those_that_were_read() {
    let acts = Acts::in_october();
    for (name, order) in acts.beginnings().iter().chain(&acts.documents()) {
        kept(name, &ordered(&acts.town, order));
    }
}

#[test]
fn the_words_of_documents_of_an_act_with_nothing_in_it_are_those_that_were_read() {
    let acts = Acts::bare();
    for (name, order) in acts.documents() {
        let words = ordered(&acts.town, &order);
        for wrong in ["  ", " .", " ,", "..", "( )", "„”", "{{", ":."] {
            assert!(!words.contains(wrong), "{name} says „{wrong}”:\n{words}");
        }
        kept(&format!("{name}.puste"), &words);
    }
}

#[test]
fn the_tags_of_acts_and_of_their_documents_are_those_that_were_read() {
    let acts = Acts::in_october();
    for (name, order) in acts.beginnings().iter().chain(&acts.documents()) {
        kept(&format!("{name}.znaczniki"), &tagged(&acts.town.desk, &acts.town.officer, order));
    }
}

#[test]
fn nothing_is_kept_of_a_kind_that_is_no_more() {
    let (beginnings, of_acts) = acts::names();
    let documents = DocumentKind::ALL.iter().map(|kind| kind.key().to_owned()).chain(of_acts);
    let all = documents.flat_map(|name| ["", ".puste", ".znaczniki"].map(|variant| format!("{name}{variant}.snap")));
    // With nothing in it a beginning is what the officer deleted.
    let begun = beginnings.into_iter().flat_map(|name| ["", ".znaczniki"].map(|variant| format!("{name}{variant}.snap")));
    let wanted: BTreeSet<String> = all.chain(begun).collect();
    let there = fs::read_dir(places::root().join("tests/golden/document")).expect("the golden texts");
    let names = there.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
    // A test that fails beside this one leaves what it found as `.snap.new`.
    let there: BTreeSet<String> = names.filter(|name| name.ends_with(".snap")).collect();
    assert_eq!(there, wanted);
}
