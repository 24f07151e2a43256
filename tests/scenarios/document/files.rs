//! Files of documents: the same words in every format, LibreOffice reads the DOCX, letters to many.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use casework::{
    Desk, Failure,
    document::{DocumentOrder, batch, make::make, order::Wanted, print},
};
use documents::{Finished, docx, finish, html, pdf, text};
use domain::{
    document::{DocumentFormat, DocumentKind},
    vocabulary::Vocabulary,
};

use super::{acts::Acts, contest::Papers, reading, town::Town, words::order};

pub fn run(program: &str, arguments: &[&str], folder: &Path) -> String {
    let answer = Command::new(program).args(arguments).current_dir(folder).output();
    let answer =
        answer.unwrap_or_else(|error| panic!("{program} is needed by this test (cargo xtask test installs it): {error}"));
    assert!(answer.status.success(), "{program}: {}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

#[test]
fn every_pdf_is_whole_and_every_file_has_its_format() {
    let papers = Papers::full();
    for kind in DocumentKind::ALL {
        let (desk, officer, order) = papers.of(*kind);
        let folder = officer.path("druk");
        let files = batch::to_folder(desk, &order, DocumentFormat::ALL, &folder).expect("printed");
        let [pdf, docx, html] = files.names.as_slice() else { panic!("three files") };
        run("qpdf", &["--check", pdf], &folder);
        assert!(fs::read(folder.join(docx)).expect("docx").starts_with(b"PK"));
        let html = fs::read_to_string(folder.join(html)).expect("html");
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains("<html lang=\"pl\">"));
    }
}

/// Both say the same words; `read` may repeat some (heads of tables, feet of pages), it may not lack any.
#[track_caller]
fn compare(name: &str, read: &BTreeMap<String, usize>, told: &BTreeMap<String, usize>) {
    let lacking: Vec<_> = told.iter().filter(|(word, times)| read.get(*word).is_none_or(|found| found < *times)).collect();
    let foreign: Vec<_> = read.keys().filter(|word| !told.contains_key(*word)).collect();
    assert!(lacking.is_empty() && foreign.is_empty(), "{name}: lacking {lacking:?}, of its own {foreign:?}");
}

/// A document of the full case without what is drawn on every page: the watermark and the foot.
pub fn plain(town: &Town, kind: DocumentKind) -> Finished {
    plain_of(&town.desk, &order(town, kind))
}

fn plain_of(desk: &Desk, order: &DocumentOrder) -> Finished {
    let wanted = Wanted::try_from(order).expect("understood");
    let mut made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).expect("made").document;
    made.watermark = None;
    made.footer = String::new();
    finish(&made).unwrap_or_else(|fault| panic!("{}: {fault}", order.kind))
}

/// Plain text as LibreOffice writes it has no footnotes; those of a DOCX are looked at where DOCX is made.
fn without_footnotes(said: &str) -> String {
    let mut parts = said.split("[przypis:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(']').map_or("", |(_, rest)| rest))
}

#[test]
fn every_kind_says_the_same_words_in_pdf_docx_and_html() {
    let papers = Papers::full();
    let folder = papers.town.officer.path("druk");
    fs::create_dir_all(&folder).expect("a folder");
    let mut docx_files = Vec::new();
    let acts = Acts::in_october();
    let of_acts = acts.beginnings().into_iter().chain(acts.documents());
    let of_acts = of_acts.map(|(name, order)| (name, plain_of(&acts.town.desk, &order)));
    let of_kind = |kind: &DocumentKind| {
        let (desk, _, order) = papers.of(*kind);
        (kind.key().to_owned(), plain_of(desk, &order))
    };
    for (name, document) in DocumentKind::ALL.iter().map(of_kind).chain(of_acts) {
        let said = text::text(&document).replace("[skreślone:", "");
        let told = reading::words(&said.replace("[przypis:", ""));
        let file = |ending: &str| format!("{name}.{ending}");
        fs::write(folder.join(file("pdf")), pdf::pdf(&document).expect("pdf")).expect("written");
        fs::write(folder.join(file("docx")), docx::docx(&document).expect("docx")).expect("written");
        compare(&file("pdf"), &reading::words(&reading::pdf(&folder.join(file("pdf")))), &told);
        let page = html::html(&document);
        compare(&file("html"), &reading::words(&reading::untagged(page.split_once("<main>").expect("a body").1)), &told);
        docx_files.push((file("docx"), reading::words(&without_footnotes(&said))));
    }
    // LibreOffice is slow to start: one process reads all files.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profil").display());
    let mut arguments = vec![profile.as_str(), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", "."];
    arguments.extend(docx_files.iter().map(|(name, _)| name.as_str()));
    run("soffice", &arguments, &folder);
    for (name, told) in &docx_files {
        let read = fs::read_to_string(folder.join(name.replace(".docx", ".txt"))).expect("read by LibreOffice");
        compare(name, &reading::words(&read), told);
    }
}

/// Every kind of the full case in every format as it leaves the office, by the name of its file.
fn printed(papers: &Papers) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for kind in DocumentKind::ALL {
        let (desk, _, order) = papers.of(*kind);
        let wanted = Wanted::try_from(&order).expect("understood");
        let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).expect("made");
        let document = print::finished(&made).expect("without holes");
        for format in DocumentFormat::ALL {
            files.insert(print::file_name(&made, *format), print::rendered(&document, *format).expect("rendered"));
        }
    }
    files
}

#[test]
fn every_kind_made_again_later_that_day_has_equal_bytes_in_every_format() {
    let papers = Papers::full();
    // All files once, then all again: between a file and its second making the clocks of the office and of the computer have moved.
    let first = printed(&papers);
    papers.town.officer.next_at("2026-10-15", "16:00");
    papers.contest.officer.next_at("2026-12-18", "16:00");
    let second = printed(&papers);
    assert_eq!(first.len(), DocumentKind::ALL.len() * DocumentFormat::ALL.len());
    assert!(first.keys().eq(second.keys()), "{:?} and {:?}", first.keys(), second.keys());
    for (name, bytes) in &first {
        assert!(second[name] == *bytes, "{name} differs from itself");
    }
}

#[test]
fn letters_go_to_every_active_organisation_and_a_stop_takes_them_away() {
    let town = Town::with_organisations(&["Stowarzyszenie „Pod Lipami”", "Fundacja „Przystań Seniora”"]);
    let organisations = batch::recipients(&town.desk, None).expect("recipients");
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

#[test]
fn a_stop_leaves_the_letters_of_yesterday_as_they_were() {
    let town = Town::with_organisations(&["Stowarzyszenie „Pod Lipami”", "Fundacja „Przystań Seniora”"]);
    let organisations = batch::recipients(&town.desk, None).expect("recipients");
    let folder = town.officer.path("pisma");
    let order = order(&town, DocumentKind::Invitation);
    let files = batch::letters(&town.desk, &order, &organisations, &folder, |_, _| Ok(())).expect("written");
    for name in &files.names {
        fs::write(folder.join(name), format!("wczorajsze: {name}")).expect("yesterday");
    }
    let stop = |done, _| if done < 2 { Ok(()) } else { Err(Failure::Interrupted) };
    assert_eq!(batch::letters(&town.desk, &order, &organisations, &folder, stop), Err(Failure::Interrupted));
    for name in &files.names {
        assert_eq!(fs::read_to_string(folder.join(name)).expect("a letter"), format!("wczorajsze: {name}"));
    }
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 2, "nothing else is left");
    batch::letters(&town.desk, &order, &organisations, &folder, |_, _| Ok(())).expect("written");
    assert!(fs::read(folder.join(&files.names[0])).expect("a letter").starts_with(b"%PDF"), "the new ones take the place");
}
