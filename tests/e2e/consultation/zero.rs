//! Nobody wrote: the report says so in peace, and the summary goes into the programme and the justification.

use casework::{
    consultation,
    document::{
        make::make,
        offer,
        order::Wanted,
        register::{self, RegisterFilter},
    },
};
use documents::{finish, text};
use domain::{document::DocumentKind, polish::capital_first, vocabulary::Vocabulary};
use tests::{office::Officer, program::Program};

use super::{at_twice_the_text, closed, running, step};

const PAPERS: [&str; 3] =
    ["zarządzenie w sprawie przeprowadzenia konsultacji", "ogłoszenie o konsultacjach", "sprawozdanie z konsultacji"];

#[tokio::test]
async fn a_consultation_to_which_nobody_wrote_is_reported_and_told_in_the_programme() {
    let officer = Officer::on("2026-10-14");
    let (mut desk, id) = running(&officer);
    step(&mut desk, id, "zakonczona");
    step(&mut desk, id, "stanowiska_zajete");
    let window = Program::start_at("2026-10-14T09:41:00", &[&closed(&officer, desk)]).await;
    window.go(&format!("/consultation/{}/remarks", id.0)).await;
    window.find("heading", "Nie wpłynęła jeszcze żadna uwaga").await;
    window.is_accessible("an empty pile").await;
    window.picture("uwagi-brak").await;
    window.go(&format!("/consultation/{}/report", id.0)).await;
    window.read("Nie wpłynęła żadna uwaga. To też jest wynik konsultacji.").await;
    window.read("Konsultacje nie mają podsumowania").await;
    window.click("button", "Wstaw proponowane podsumowanie").await;
    window.read_no_more("Konsultacje nie mają podsumowania").await;
    window.click("button", "Wstaw do programu").await;
    window.read("jest w treści programu").await;
    window.is_accessible("a report without remarks").await;
    window.picture("konsultacje-raport-zero").await;
    at_twice_the_text(&window, "a report without remarks", "konsultacje-raport-zero").await;
    issue(&window).await;
    window.close().await;

    let desk = officer.opened_again();
    let issued = register::list(&desk, &RegisterFilter::default()).expect("the register").rows;
    let printed = |kind: &str| {
        let document = issued.iter().find(|document| document.kind.label == kind).unwrap_or_else(|| panic!("no {kind}"));
        let (_, html) = register::file(&desk, document.id, "html").expect("the frozen file");
        String::from_utf8(html).expect("words").replace('\u{a0}', " ")
    };
    for (kind, words) in [
        (PAPERS[0], "zarządza się, co następuje"),
        (PAPERS[1], "Uwagi przyjmujemy od dnia 28 września 2026 r. do dnia 12 października 2026 r."),
        (PAPERS[2], "W konsultacjach nie zgłoszono uwag."),
    ] {
        let html = printed(kind);
        assert!(html.contains(words), "{kind}: „{words}” is not in\n{html}");
    }
    let programme = consultation::view(&desk, id).expect("its page").programme.expect("a programme");
    let said = |kind: DocumentKind, case: i64| {
        let order = offer::order(&desk, kind.key(), case.into()).expect("an order");
        let wanted = Wanted::try_from(&order).expect("understood");
        let made = desk.store().read(|tx| make(tx, desk.law(), desk.clock(), &wanted)).expect("made");
        text::text(&finish(&made.document).expect("finished")).replace('\u{a0}', " ")
    };
    let nobody = "W konsultacjach nie wpłynęła żadna uwaga. Projektu nie zmieniono w wyniku konsultacji.";
    for (kind, case) in [
        (DocumentKind::ConsultationReport, id.0),
        (DocumentKind::ProgrammeDraft, programme.0),
        (DocumentKind::Justification, programme.0),
    ] {
        let words = said(kind, case);
        assert!(words.contains(nobody), "{}:\n{words}", kind.key());
    }
}

/// The order, the notice and the report are issued from the case.
async fn issue(window: &Program) {
    window.click("tab", "Dokumenty").await;
    for paper in PAPERS {
        window.click("button", &format!("{paper} można wystawić")).await;
        window.find("heading", &capital_first(paper)).await;
        window.is_accessible(paper).await;
        window.click("button", "Wystaw dokument").await;
        window.read(&format!("Wystawiono: {paper}")).await;
    }
    window.picture("konsultacje-wystawione").await;
}
