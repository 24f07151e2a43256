//! The table of remarks with the positions taken.

use documents::template::Data;
use domain::{
    consultation::{Outcome, Remark, SenderKind, summary::in_order},
    rule::ConsultationCase,
    vocabulary::Vocabulary,
};

use super::{Gather, sentence};

/// The list `konsultacje.uwagi` and whether any came late.
pub fn remarks(data: &mut Data, case: &ConsultationCase<'_>) {
    let late = case.remarks.iter().any(|remark| case.is_late(&remark.record));
    let rows = in_order(case.remarks).into_iter().map(|remark| row(case, &remark.record)).collect();
    data.rows("konsultacje.uwagi", rows).yes("konsultacje.uwagi_po_terminie", late);
}

fn row(case: &ConsultationCase<'_>, remark: &Remark) -> Data {
    let mut data = Data::new();
    let position = remark.position.as_ref();
    data.count("numer", remark.number)
        .said("zglaszajacy", sender(remark))
        .day("data", Some(remark.received_at.date()))
        .said("kanal", remark.channel.label())
        .yes("po_terminie", case.is_late(remark))
        .said("przepis", place(remark))
        .said("tresc", content(remark))
        .said("proponowane", &remark.wording_proposed)
        .said("uzasadnienie", sentence(&remark.reason))
        .said(
            "stanowisko",
            position.map_or("Bez stanowiska".to_owned(), |taken| domain::polish::capital_first(taken.outcome.label())),
        )
        .said("powod", position.map_or(String::new(), |position| sentence(&position.reason)))
        .said("brzmienie_po", position.map_or("", |position| position.wording_after.as_str()));
    data
}

/// A private person is never named on paper.
fn sender(remark: &Remark) -> String {
    match (remark.sender_kind, remark.sender.trim()) {
        (SenderKind::Private, _) => "osoba prywatna".to_owned(),
        (kind, "") => kind.label().to_owned(),
        (_, name) => name.to_owned(),
    }
}

fn place(remark: &Remark) -> String {
    let outside = remark.position.as_ref().is_some_and(|position| position.outcome == Outcome::OutOfScope);
    match remark.unit_address.trim() {
        "" if outside => "poza projektem".to_owned(),
        "" => "całość".to_owned(),
        address => address.to_owned(),
    }
}

/// A remark that only proposes a wording says so.
fn content(remark: &Remark) -> String {
    match remark.content.trim() {
        "" => "Zmiana brzmienia przepisu.".to_owned(),
        content => content.to_owned(),
    }
}
