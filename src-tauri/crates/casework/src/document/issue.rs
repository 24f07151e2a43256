//! A document leaves the office: its number, its frozen bytes in every format, its line in the register.

use chrono::{Datelike, NaiveDate};
use domain::{
    document::{DocumentFormat, DocumentKind, IssuedDocument},
    id::{ConsultationId, IssuedDocumentId},
    law::LawPack,
    office::numbers::{NumberParts, Pattern, PatternKind},
    publication::CaseRef,
    template::WordsUsed,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::WriteTx;

use super::{
    make::{Made, make},
    order::{DocumentOrder, Wanted},
    print::{finished, rendered},
    register::{self, IssuedView},
};
use crate::{Clock, Desk, Failure, Reply, Topic, records, view::Key};

/// What is issued, and whether the office's next number is to be given to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct IssueOrder {
    pub document: DocumentOrder,
    /// Gives the next number of the office's pattern to an order that has none; other documents keep the number of their case.
    pub give_number: bool,
}

/// Issues the document: either all of it stands in the register, or nothing happened.
///
/// `report` is told how many of the steps are done and may stop the work.
pub fn issue(
    desk: &mut Desk,
    order: &IssueOrder,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<Reply<IssuedView>, Failure> {
    let wanted = Wanted::try_from(&order.document)?;
    let (law, clock) = (desk.law(), desk.clock().clone());
    let id = desk.write(&format!("Wystawiono dokument: {}", wanted.kind.label()), |tx| {
        let day = wanted.day.unwrap_or_else(|| clock.today());
        if order.give_number {
            give_number(tx, &wanted, day)?;
        }
        freeze(tx, law, &clock, &wanted, &mut report)
    })?;
    let view = register::view(desk, Key(id.0))?;
    Ok(Reply::new(view, &[Topic::Documents, Topic::Consultations]))
}

/// Makes the document of the records as they stand, renders it in every format and enters it in the register.
pub(crate) fn freeze(
    tx: &WriteTx<'_>,
    law: &'static LawPack,
    clock: &Clock,
    wanted: &Wanted,
    mut report: impl FnMut(u32, u32) -> Result<(), Failure>,
) -> Result<IssuedDocumentId, Failure> {
    let made = make(tx, law, clock, wanted)?;
    let document = finished(&made)?;
    let steps = DocumentFormat::ALL.len() as u32 + 1;
    let mut files = Vec::new();
    for (done, format) in (0..).zip(DocumentFormat::ALL) {
        report(done, steps)?;
        files.push((*format, rendered(&document, *format)?));
    }
    report(steps - 1, steps)?;
    enter(tx, clock, &made, &files)
}

fn enter(tx: &WriteTx<'_>, clock: &Clock, made: &Made, files: &[(DocumentFormat, Vec<u8>)]) -> Result<IssuedDocumentId, Failure> {
    let body = serde_json::to_string(&made.document).map_err(|_| Failure::Document {
        sentence: "Nie udało się zapisać treści dokumentu w rejestrze. Spróbuj ponownie.".to_owned(),
        place: None,
    })?;
    let issued = IssuedDocument {
        kind: made.kind,
        case: made.case,
        subject: made.subject,
        addressee: made.addressee,
        number: made.number.clone(),
        title: made.document.meta.title.clone(),
        issued_at: tx.at(),
        issued_by: tx.who().to_owned(),
        dated_on: made.dated_on,
        body,
        draft: made.draft,
        words: WordsUsed { program: clock.program(), ..made.words.clone() },
    };
    Ok(store::issued::issue(tx, &issued, files)?)
}

/// Kinds that get a number of the office when they are issued.
pub(super) fn takes_number(kind: DocumentKind) -> bool {
    kind == DocumentKind::ConsultationOrder
}

/// The next number of the office for an order; the consultation keeps it with its day.
fn give_number(tx: &WriteTx<'_>, wanted: &Wanted, day: NaiveDate) -> Result<(), Failure> {
    let (true, CaseRef::Consultation(id)) = (takes_number(wanted.kind), wanted.case) else { return Ok(()) };
    let mut stored = store::consultation::get(tx, id)?;
    if !stored.record.order_number.trim().is_empty() {
        return Ok(());
    }
    let numbers = records::office(tx)?.numbers;
    let pattern = Pattern::parse(PatternKind::Order, &numbers.order).map_err(|error| Failure::Document {
        sentence: format!("Nie można nadać numeru zarządzenia. {error}"),
        place: Some("Ustawienia, wzór numeru zarządzenia".to_owned()),
    })?;
    let used = orders(tx, id)?;
    let counted = store::numbering::next(tx, &numbers.order, day.year())?;
    let number = counted.max(pattern.next_number(used.iter().map(String::as_str), day.year()));
    store::numbering::used(tx, &numbers.order, day.year(), number)?;
    let parts = NumberParts { department: numbers.department, file_class: numbers.jrwa, number, year: day.year(), sitting: None };
    stored.record.order_number = pattern.print(&parts);
    stored.record.order_date.get_or_insert(day);
    store::consultation::update(tx, id, stored.revision, &stored.record)?;
    Ok(())
}

/// Numbers of the orders of all other consultations.
fn orders(tx: &WriteTx<'_>, but: ConsultationId) -> Result<Vec<String>, Failure> {
    let others = store::consultation::list(tx)?.into_iter().filter(|row| row.id != but);
    others.map(|row| Ok(store::consultation::get(tx, row.id)?.record.order_number)).collect()
}
