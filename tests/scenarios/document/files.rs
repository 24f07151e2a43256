//! Files of documents: the same words in every format, LibreOffice reads the DOCX, letters to many.

use std::{fs, path::Path, process::Command};

use casework::{
    Failure,
    document::{DocumentOrder, batch, offer},
};
use domain::{
    document::{DocumentFormat, DocumentKind},
    vocabulary::Vocabulary,
};

use super::{
    town::Town,
    words::{order, words},
};

/// Letters and digits alone: how a program breaks lines and sets marks of lists does not matter.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}

fn run(program: &str, arguments: &[&str], folder: &Path) -> String {
    let answer = Command::new(program).args(arguments).current_dir(folder).output();
    let answer =
        answer.unwrap_or_else(|error| panic!("{program} is needed by this test (cargo xtask test installs it): {error}"));
    assert!(answer.status.success(), "{program}: {}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

#[test]
fn every_pdf_is_whole_and_every_file_has_its_format() {
    let town = Town::in_october();
    for offered in offer::all(&town.desk).expect("offered") {
        let order =
            DocumentOrder { case: offered.case, ..order(&town, DocumentKind::from_key(&offered.kind.key).expect("a kind")) };
        let folder = town.officer.path("druk");
        let files = batch::to_folder(&town.desk, &order, DocumentFormat::ALL, &folder).expect("printed");
        let [pdf, docx, html] = files.names.as_slice() else { panic!("three files") };
        run("qpdf", &["--check", pdf], &folder);
        assert!(fs::read(folder.join(docx)).expect("docx").starts_with(b"PK"));
        let html = fs::read_to_string(folder.join(html)).expect("html");
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<html lang=\"pl\">"));
    }
}

#[test]
fn libreoffice_reads_the_words_of_every_docx() {
    let town = Town::in_october();
    let folder = town.officer.path("druk");
    let mut told = Vec::new();
    for kind in DocumentKind::ALL {
        let files = batch::to_folder(&town.desk, &order(&town, *kind), &[DocumentFormat::Docx], &folder).expect("printed");
        told.push((files.names[0].clone(), words(&town, *kind)));
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profil").display());
    let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", "."];
    arguments.extend(told.iter().map(|(name, _)| name.as_str()));
    run("soffice", &arguments, &folder);
    for (name, words) in &told {
        let read = fs::read_to_string(folder.join(name.replace(".docx", ".txt"))).expect("read by LibreOffice");
        let read = letters(&read);
        for line in words.lines().filter(|line| !line.contains(" | ")) {
            let wanted = letters(line.trim_start_matches(|c: char| !c.is_alphabetic()));
            // Numbers of units are counted by Word and LibreOffice themselves; the words behind them are compared.
            assert!(read.contains(&wanted), "{name}: „{line}” is not in what LibreOffice reads");
        }
    }
}

#[test]
fn letters_go_to_every_active_organisation_and_a_stop_takes_them_away() {
    let town = Town::with_organisations(&["Stowarzyszenie „Pod Lipami”", "Fundacja „Przystań Seniora”"]);
    let organisations = batch::recipients(&town.desk).expect("recipients");
    let folder = town.officer.path("pisma");
    let order = order(&town, DocumentKind::Invitation);
    let files = batch::letters(&town.desk, &order, &organisations, &folder, |_, _| Ok(())).expect("written");
    assert_eq!(files.names.len(), 2);
    let first = run("pdftotext", &[&files.names[0], "-"], &folder);
    assert!(first.contains("Przystań Seniora"), "{first}");
    let other = town.officer.path("przerwane");
    let stopped = batch::letters(&town.desk, &order, &organisations, &other, |done, _| match done {
        0 => Ok(()),
        _ => Err(Failure::Interrupted),
    });
    assert_eq!(stopped, Err(Failure::Interrupted));
    assert_eq!(fs::read_dir(&other).expect("the folder").count(), 0);
}
