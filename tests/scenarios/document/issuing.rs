//! The register: numbers, frozen bytes, versions, the check of the fingerprints.

use casework::{
    Failure,
    document::{
        issue::{IssueOrder, issue, laid_out_again},
        register::{self, RegisterFilter},
    },
};
use domain::document::DocumentKind;

use super::{town::Town, words::order};

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
    assert_eq!(name, "ogloszenie-konsultacje-2026-10-15.pdf");
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(laid_out_again(&town.desk, view.id).expect("laid out"), bytes);
    let checked = register::check(&town.desk, None).expect("checked");
    assert!(checked.iter().all(|one| one.sound), "{checked:?}");
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
    let all = register::list(&town.desk, &RegisterFilter::default()).expect("listed");
    assert_eq!(all.iter().map(|one| one.replaced).collect::<Vec<_>>(), [false, true, true]);
}

#[test]
fn the_register_is_found_by_words_kind_and_finality() {
    let mut town = Town::in_october();
    issued(&mut town, DocumentKind::Resolution, false);
    issued(&mut town, DocumentKind::ConsultationNotice, false);
    let found = |filter: RegisterFilter| {
        let views = register::list(&town.desk, &filter).expect("listed");
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
    assert_eq!(register::list(&town.desk, &RegisterFilter::default()).expect("listed"), Vec::new());
    assert_eq!(issued(&mut town, DocumentKind::ConsultationOrder, true).number, "0050.1.2026");
}
