//! The register: numbers, frozen bytes, versions, the check of the fingerprints.

use casework::{
    Failure,
    consultation::meeting::{self, MeetingInput},
    document::{
        DocumentOrder, frozen,
        issue::{IssueOrder, issue},
        register::{self, RegisterFilter},
    },
    view::Key,
};
use documents::{model::Picture, pdf};
use domain::{
    document::{DocumentFormat, DocumentKind},
    id::IssuedDocumentId,
};

use super::{
    files::{plain, run},
    town::{Town, before_the_story},
    words::{order, words},
};

fn quietly(_: u32, _: u32) -> Result<(), Failure> {
    Ok(())
}

fn issued(town: &mut Town, kind: DocumentKind, give_number: bool) -> register::IssuedView {
    let order = IssueOrder { document: order(town, kind), give_number };
    issue(&mut town.desk, &order, quietly).expect("issued").value
}

#[test]
fn an_issued_document_keeps_its_bytes_while_the_records_go_on() {
    let mut town = Town::in_october();
    let view = issued(&mut town, DocumentKind::ConsultationNotice, false);
    assert_eq!(view.files.iter().map(|file| file.format.key.as_str()).collect::<Vec<_>>(), ["pdf", "docx", "html"]);
    let (name, bytes) = register::file(&town.desk, view.id, "pdf").expect("bytes");
    assert_eq!(name, "ogloszenie-konsultacje-2026-09-25.pdf");
    assert!(bytes.starts_with(b"%PDF-"));
    let shown = frozen::view(&town.desk, view.id).expect("shown");
    // A picture travels as base64 too: its reading is borrowed here.
    let pages: Picture = serde_json::from_value(serde_json::json!({ "bytes": shown.pdf })).expect("base64");
    assert!(pages.bytes == bytes, "what is shown is what was frozen");
    assert!(shown.words.contains("zaprasza do udziału"), "{}", shown.words);
    let checked = register::check_all(&town.desk, quietly).expect("checked");
    assert_eq!((checked.checked, checked.broken), (1, Vec::new()));
    assert!(register::check(&town.desk, view.id).expect("checked").sound);
}

#[test]
fn an_order_is_given_the_next_number_of_the_office_once() {
    let mut town = Town::in_october();
    let draft = issued(&mut town, DocumentKind::ConsultationOrder, false);
    assert_eq!((draft.draft, draft.number.as_str()), (true, ""));
    let first = issued(&mut town, DocumentKind::ConsultationOrder, true);
    assert_eq!((first.draft, first.number.as_str(), first.version), (false, "0050.1.2026", 2));
    let again = issued(&mut town, DocumentKind::ConsultationOrder, true);
    assert_eq!((again.number.as_str(), again.version), ("0050.1.2026", 3));
    let all = register::list(&town.desk, &RegisterFilter::default()).expect("listed").rows;
    assert_eq!(all.iter().map(|one| one.replaced).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn the_register_is_found_by_words_kind_and_finality() {
    let mut town = Town::in_october();
    issued(&mut town, DocumentKind::Resolution, false);
    issued(&mut town, DocumentKind::ConsultationNotice, false);
    let found = |filter: RegisterFilter| {
        let views = register::list(&town.desk, &filter).expect("listed").rows;
        views.into_iter().map(|view| view.kind.key).collect::<Vec<_>>()
    };
    assert_eq!(found(RegisterFilter { words: "ogloszenie".into(), ..Default::default() }), ["ogloszenie_konsultacje"]);
    assert_eq!(found(RegisterFilter { only_final: true, ..Default::default() }), ["ogloszenie_konsultacje"]);
    assert_eq!(found(RegisterFilter { kind: Some("uchwala".into()), ..Default::default() }), ["uchwala"]);
}

#[test]
fn a_publication_stands_beside_the_document_it_proves() {
    let mut town = Town::in_october();
    let view = issued(&mut town, DocumentKind::ConsultationNotice, false);
    let published: Vec<(&str, &str)> = view.published.iter().map(|one| (one.place.as_str(), one.on.iso.as_str())).collect();
    assert_eq!(published, [("Biuletyn Informacji Publicznej", "2026-09-25")]);
}

#[test]
fn a_stopped_issue_leaves_nothing_in_the_register_and_takes_no_number() {
    let mut town = Town::in_october();
    let order = IssueOrder { document: order(&town, DocumentKind::ConsultationOrder), give_number: true };
    let stopped = issue(&mut town.desk, &order, |done, _| if done < 1 { Ok(()) } else { Err(Failure::Interrupted) });
    assert_eq!(stopped.err(), Some(Failure::Interrupted));
    assert_eq!(register::list(&town.desk, &RegisterFilter::default()).expect("listed").rows, Vec::new());
    assert_eq!(issued(&mut town, DocumentKind::ConsultationOrder, true).number, "0050.1.2026");
}

#[test]
fn an_invitation_to_another_meeting_or_to_somebody_else_takes_the_place_of_none() {
    let mut town = Town::with_organisations(&["Stowarzyszenie „Pod Lipami”"]);
    let meetings = town.meetings();
    let organisation = casework::document::batch::recipients(&town.desk, None).expect("recipients")[0];
    let mut invite = |meeting: usize, addressee| {
        let document = DocumentOrder { part: Some(meetings[meeting]), addressee, ..order(&town, DocumentKind::Invitation) };
        issue(&mut town.desk, &IssueOrder { document, give_number: false }, quietly).expect("issued").value.id
    };
    let first = invite(0, None);
    let second = invite(1, None);
    let letter = invite(1, Some(organisation));
    let again = invite(0, None);
    let told = |id| {
        let view = register::view(&town.desk, id).expect("in the register");
        (view.version, view.replaced, view.about)
    };
    assert_eq!(told(first), (1, true, "spotkanie 5 października 2026 r., godz. 17.00".into()));
    assert_eq!(told(again), (2, false, "spotkanie 5 października 2026 r., godz. 17.00".into()));
    assert_eq!(told(second), (1, false, "spotkanie 8 października 2026 r., godz. 16.30".into()));
    let letter = told(letter);
    assert_eq!((letter.0, letter.1), (1, false));
    assert!(letter.2.ends_with("adresat: Stowarzyszenie „Pod Lipami”"), "{}", letter.2);
}

#[test]
fn an_hour_that_nobody_wrote_down_is_named_nowhere() {
    let mut town = Town::in_october();
    let planned = MeetingInput { held_on: "1.12.2026".into(), place: "remiza OSP".into(), ..MeetingInput::default() };
    let meeting = meeting::save(&mut town.desk, Key(town.consultation.0), &planned).expect("saved").value.id;
    let offered = format!("{:?}", casework::document::offer::all(&town.desk).expect("offered"));
    assert!(offered.contains("spotkanie 1 grudnia 2026 r.\""), "{offered}");
    let document = DocumentOrder { part: Some(meeting), ..order(&town, DocumentKind::Invitation) };
    let issued = issue(&mut town.desk, &IssueOrder { document, give_number: false }, quietly).expect("issued").value;
    assert_eq!(issued.about, "spotkanie 1 grudnia 2026 r.");
    let invitation = words(&town, DocumentKind::Invitation);
    assert!(invitation.contains("wtorek, 1 grudnia 2026 r.") && !invitation.contains("godz."), "{invitation}");
}

#[test]
fn two_comparisons_of_versions_stand_side_by_side() {
    let mut town = Town::in_october();
    for _ in 0..2 {
        issued(&mut town, DocumentKind::VersionComparison, false);
    }
    let all = register::list(&town.desk, &RegisterFilter::default()).expect("listed").rows;
    assert_eq!(all.iter().map(|one| (one.version, one.replaced)).collect::<Vec<_>>(), [(1, false), (1, false)]);
}

#[test]
fn only_a_draft_bears_the_word_projekt_and_no_reader_is_told_of_it() {
    let mut town = Town::in_october();
    let draft = plain(&town, DocumentKind::ConsultationOrder);
    let without = pdf::pdf(&draft).expect("pdf");
    let view = issued(&mut town, DocumentKind::ConsultationOrder, false);
    let with = register::file(&town.desk, view.id, "pdf").expect("bytes").1;
    let (marked, unmarked) = (printed(&town, &with), printed(&town, &without));
    let pages = marked.matches('\u{c}').count();
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters
    };
    // The word lies across the page, so its letters are read one by one.
    assert_eq!(sorted(&marked), sorted(&(unmarked + &"PROJEKT".repeat(pages))));
    assert_eq!(pdf::tags(&with), pdf::tags(&without));

    let view = issued(&mut town, DocumentKind::ConsultationOrder, true);
    let order = register::file(&town.desk, view.id, "pdf").expect("bytes").1;
    let unmarked = pdf::pdf(&plain(&town, DocumentKind::ConsultationOrder)).expect("pdf");
    assert_eq!(sorted(&printed(&town, &order)), sorted(&printed(&town, &unmarked)), "an order with its number bears no mark");
}

fn printed(town: &Town, bytes: &[u8]) -> String {
    std::fs::write(town.officer.path("druk.pdf"), bytes).expect("written");
    run("pdftotext", &["druk.pdf", "-"], &town.officer.path(""))
}

#[test]
fn frozen_pages_are_shown_though_the_model_beside_them_cannot_be_read() {
    let mut town = Town::in_october();
    let view = issued(&mut town, DocumentKind::ConsultationNotice, false);
    let bytes = register::file(&town.desk, view.id, "pdf").expect("bytes").1;
    let sound = frozen::view(&town.desk, view.id).expect("shown");
    let read = |tx: &store::ReadTx<'_>| store::issued::get(tx, IssuedDocumentId(view.id.0));
    let mut unreadable = town.desk.store().read(read).expect("in the register");
    unreadable.body = "\"nieczytelny\"".into();
    casework::file::close(town.desk).expect("the file closes");
    let mut id = None;
    before_the_story(&town.officer, |tx| {
        id = Some(store::issued::issue(tx, &unreadable, &[(DocumentFormat::Pdf, bytes)])?);
        Ok(())
    });
    let shown = frozen::view(&town.officer.opened_again(), id.expect("issued").0.into()).expect("shown");
    assert!(shown.pdf == sound.pdf, "the same pages");
    assert!(shown.words.contains("nie można odczytać"), "{}", shown.words);
}
