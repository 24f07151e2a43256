//! Programmes of the city: each year one is drafted, consulted and adopted, while the earlier ones are carried out and reported.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    act::{Act, ActKind, link::link, plain},
    id::{PriorityTaskId, ProgrammeId, Revision, SittingId, TextId},
    money::Money,
    office::roman,
    programme::{
        Adoption, CommissioningForm, Goal, Indicator, Opinion, OpinionResult, PriorityTask, Programme, ProgrammeKind,
        ProgrammeStatus, Sitting, SittingKind,
    },
    publication::{CaseRef, PublicationPlace, PublishedThing},
};
use store::{Fault, WriteTx};

use super::{
    Book, City, Known,
    consultations::published,
    day,
    words::{TASKS, sentences},
    working,
};
use crate::places;

/// A programme under way, as it stands in the file.
pub(super) struct Begun {
    pub(super) id: ProgrammeId,
    pub(super) record: Programme,
    pub(super) act: Act,
    revision: Revision,
    text_revision: Revision,
    tasks: Vec<PriorityTaskId>,
}

/// A text of the sample municipality, as a text of about the same length.
pub(super) fn text(name: &str, kind: ActKind) -> Act {
    let words = std::fs::read_to_string(places::root().join("assets/sample").join(name)).expect("a text of the sample");
    let words = words.replace("Gminy Jarzębin", "Miasta Wierzbogrodu").replace("Jarzębin", "Wierzbogród");
    link(&plain::from_plain(kind, &words).expect("a sound text").act, &HashMap::new()).act
}

/// The draft for the next year, with its rows.
pub(super) fn begin(city: &City, book: &mut Book, year: i32) -> Begun {
    let council = sittings(book, year);
    let number = book.case_number(year);
    let next = year + 1;
    let act = text("programme-2026.txt", ActKind::Programme);
    let based_on = book.programmes.last().map(|before| before.id);
    let begun = book.act(working(day(year, 8, 24)), &format!("Rozpoczęto program na rok {next}"), |tx, _| {
        let of = |title: &str, act: &Act| store::text::insert(tx, title, act);
        let record = Programme {
            kind: ProgrammeKind::Annual,
            title: format!("Program współpracy Miasta Wierzbogrodu z organizacjami pozarządowymi na rok {next}"),
            year_from: next,
            year_to: next,
            status: ProgrammeStatus::Draft,
            case_number: number,
            based_on,
            text: of(&format!("Program współpracy na rok {next}"), &act)?,
            resolution_text: of(
                &format!("Uchwała o programie na rok {next}"),
                &text("resolution-2026.txt", ActKind::Resolution),
            )?,
            justification_text: of(
                &format!("Uzasadnienie programu na rok {next}"),
                &text("justification-2026.txt", ActKind::Justification),
            )?,
            sitting: council.get(10).copied(),
            submitted_to_council_on: None,
            adoption: None,
            sent_to_voivode_on: None,
            report_submitted_on: None,
            report_published_on: None,
            recorded_despite: String::new(),
        };
        let id = store::programme::insert(tx, &record)?;
        Ok((id, record))
    });
    let (id, record) = begun.expect("every year has begun its programme by autumn");
    let mut begun = Begun { id, record, act, revision: Revision(1), text_revision: Revision(1), tasks: Vec::new() };
    keep_version(book, &mut begun, working(day(year, 8, 25)), "z programu na rok poprzedni");
    let before = book.programmes.last().map(|before| before.tasks.clone()).unwrap_or_default();
    let tasks =
        book.act(working(day(year, 9, 3)), "Wpisano cele i zadania", |tx, known| rows(city, tx, known, begun.id, &before));
    begun.tasks = tasks.expect("rows of the programme");
    keep_version(book, &mut begun, working(day(year, 9, 14)), "po uwagach wydziałów");
    keep_version(book, &mut begun, working(day(year, 9, 22)), "projekt do konsultacji");
    begun
}

/// Twelve sessions of the council and twelve sittings of its committee.
fn sittings(book: &mut Book, year: i32) -> Vec<SittingId> {
    let entered = book.act(day(year, 1, 4), "Wpisano posiedzenia rady", |tx, _| {
        (1..=12)
            .map(|month| {
                let held_on = working(day(year, month, 24));
                let committee = Sitting {
                    kind: SittingKind::Committee,
                    held_on: working(day(year, month, 17)),
                    number: String::new(),
                    papers_due_on: None,
                };
                store::sitting::insert(tx, &committee)?;
                let papers_due_on = Some(held_on - chrono::Days::new(14));
                let number = roman::roman(month).unwrap_or_default();
                store::sitting::insert(tx, &Sitting { kind: SittingKind::Council, held_on, number, papers_due_on })
            })
            .collect::<Result<Vec<_>, Fault>>()
    });
    entered.unwrap_or_default()
}

fn rows(
    city: &City,
    tx: &WriteTx<'_>,
    known: &mut Known,
    programme: ProgrammeId,
    before: &[PriorityTaskId],
) -> Result<Vec<PriorityTaskId>, Fault> {
    let main = Goal { programme, parent: None, position: 0, wording: "Rozwijanie partnerstwa miasta i organizacji.".into() };
    let main = store::goal::insert(tx, &main)?;
    for position in 0..5 {
        let wording = sentences(&mut known.chance, 1);
        let goal = store::goal::insert(tx, &Goal { programme, parent: Some(main), position, wording })?;
        for position in 0..2 {
            let indicator = Indicator {
                goal,
                position,
                name: "liczba organizacji, które realizują zadania".into(),
                unit: "organizacja".into(),
                baseline: known.chance.below(200).to_string(),
                target: (200 + known.chance.below(100)).to_string(),
                source: "rejestr organizacji".into(),
            };
            store::goal::indicator::insert(tx, &indicator)?;
        }
    }
    (0..city.tasks_a_programme)
        .map(|number| {
            let task = PriorityTask {
                programme,
                position: number as i32,
                sphere: ["1", "3", "6", "14", "16", "17"][number as usize % 6].into(),
                title: format!("{} nr {}", TASKS[number as usize % TASKS.len()], number + 1),
                form: if number % 3 == 0 { CommissioningForm::Entrust } else { CommissioningForm::Support },
                planned: Some(Money::from_grosze(i64::from(known.chance.below(900) + 100) * 100_000)),
                department: "Biuro Współpracy z Organizacjami".into(),
                previous: before.get(number as usize).copied(),
            };
            store::priority_task::insert(tx, &task)
        })
        .collect()
}

/// The opinion, the way to the council and the adoption.
pub(super) fn adopt(book: &mut Book, year: i32, begun: &mut Begun) {
    let programme = begun.id;
    book.act(working(day(year, 10, 1)), "Przekazano projekt do rady pożytku", |tx, known| {
        let opinion = Opinion {
            programme,
            delivered_on: Some(working(day(year, 10, 1))),
            given_on: Some(working(day(year, 10, 13))),
            result: Some(OpinionResult::PositiveWithRemarks),
            wording: sentences(&mut known.chance, 4),
            document: None,
            attached_to_draft: true,
        };
        store::opinion::insert(tx, &opinion).map(drop)
    });
    step(book, begun, working(day(year, 11, 9)), "Program: po konsultacjach", |record| {
        record.status = ProgrammeStatus::AfterConsultation
    });
    keep_version(book, begun, working(day(year, 11, 10)), "po konsultacjach");
    let submitted = working(day(year, 11, 12));
    step(book, begun, submitted, "Skierowano program do rady", |record| {
        record.status = ProgrammeStatus::BeforeCouncil;
        record.submitted_to_council_on = Some(submitted);
    });
    let adopted_on = working(day(year, 11, 24));
    step(book, begun, adopted_on, "Uchwalono program", |record| {
        record.status = ProgrammeStatus::Adopted;
        let resolution_number = format!("XI/{}/{year}", 100 + year % 100);
        record.adoption = Some(Adoption { resolution_number, adopted_on, in_force_on: Some(adopted_on) });
    });
    let published_on = working(day(year, 12, 4));
    book.act(published_on, "Odnotowano publikację programu", |tx, known| {
        let case = CaseRef::Programme(programme);
        published(tx, known, case, PublishedThing::Programme, PublicationPlace::Bip, published_on)?;
        published(tx, known, case, PublishedThing::Programme, PublicationPlace::Journal, published_on)
    });
    step(book, begun, working(day(year, 12, 1)), "Przekazano uchwałę wojewodzie", |record| {
        record.sent_to_voivode_on = Some(working(day(year, 12, 1)));
    });
}

/// What becomes of the programmes of earlier years in this one.
pub(super) fn go_on(book: &mut Book, year: i32) {
    let mut programmes = std::mem::take(&mut book.programmes);
    let mut latest = programmes.iter_mut().rev();
    if let Some(running) = latest.next() {
        step(book, running, working(day(year, 1, 2)), "Program: w realizacji", |record| record.status = ProgrammeStatus::Running);
    }
    if let Some(over) = latest.next() {
        let reported = working(day(year, 5, 18));
        step(book, over, reported, "Złożono sprawozdanie z programu", |record| {
            record.status = ProgrammeStatus::Reported;
            record.report_submitted_on = Some(reported);
            record.report_published_on = Some(working(day(year, 5, 25)));
        });
        step(book, over, working(day(year, 6, 15)), "Zamknięto program", |record| record.status = ProgrammeStatus::Closed);
    }
    book.programmes = programmes;
}

pub(super) fn step(book: &mut Book, begun: &mut Begun, day: NaiveDate, name: &str, change: impl FnOnce(&mut Programme)) {
    let (id, seen) = (begun.id, begun.revision);
    let mut record = begun.record.clone();
    change(&mut record);
    if let Some(revision) = book.act(day, name, |tx, _| store::programme::update(tx, id, seen, &record)) {
        (begun.revision, begun.record) = (revision, record);
    }
}

fn keep_version(book: &mut Book, begun: &mut Begun, day: NaiveDate, note: &str) {
    let (text, seen, act): (TextId, _, _) = (begun.record.text, begun.text_revision, &begun.act);
    let kept = book.act(day, "Zapisano wersję programu", |tx, _| store::text::save_version(tx, text, seen, act, note));
    if let Some((revision, _)) = kept {
        begun.text_revision = revision;
    }
}
