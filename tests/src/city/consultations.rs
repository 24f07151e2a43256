//! Consultations of a year: of the programme in October, of other drafts through the whole year, and those in which offers are stood for.

use chrono::{Days, NaiveDate};
use domain::{
    act::{Act, ActKind, Numbering},
    consultation::{
        Channel, Consultation, ConsultationStatus, Entitled, Meeting, Outcome, Position, Remark, Sector, SenderKind, SubjectKind,
    },
    id::{ConsultationId, MeetingId, RemarkId, Revision},
    office::ConsultationForm,
    programme::ProgrammeStatus,
    publication::{CaseRef, Publication, PublicationPlace, PublishedThing},
};
use store::{Fault, WriteTx};

use super::{
    Book, City, Held, Known, day,
    programmes::{self, Begun},
    words::{DISTRICTS, DRAFTS, person, sentences},
    working,
};

/// Days from the first one to the last one.
const DAYS: u64 = 21;

/// What is consulted, when, and how many remarks come.
struct Plan<'a> {
    subject: SubjectKind,
    programme: Option<&'a Begun>,
    title: String,
    own_text: bool,
    starts_on: NaiveDate,
    remarks: u32,
    /// Sentences of a remark.
    length: u32,
}

/// Every case of the year, that of the programme first.
pub(super) fn hold(city: &City, book: &mut Book, year: i32, programme: &mut Begun) -> Vec<Held> {
    let first = working(day(year, 10, 5));
    let of_programme = Plan {
        subject: SubjectKind::Programme,
        programme: Some(programme),
        title: format!("projekt programu współpracy na rok {}", year + 1),
        own_text: false,
        starts_on: first,
        remarks: city.remarks_a_consultation,
        length: 3,
    };
    let mut cases: Vec<Held> = live(book, year, &of_programme).into_iter().collect();
    programmes::step(book, programme, first, "Program: w konsultacjach", |record| {
        record.status = ProgrammeStatus::InConsultation
    });
    let others = city.consultations_a_year - 1;
    for number in 0..others {
        let plan = Plan {
            subject: if number % 4 == 3 { SubjectKind::Strategy } else { SubjectKind::LocalLaw },
            programme: None,
            title: format!(
                "{} – {}",
                DRAFTS[(year as usize + number as usize) % DRAFTS.len()],
                DISTRICTS[number as usize % DISTRICTS.len()]
            ),
            own_text: number % 4 != 3,
            starts_on: working(day(year, 1, 20) + Days::new(u64::from(330 * number / others))),
            remarks: city.remarks_a_consultation,
            length: 3,
        };
        cases.extend(live(book, year, &plan));
    }
    for part in 1..=2 {
        let plan = Plan {
            subject: SubjectKind::Strategy,
            programme: None,
            title: format!("badanie potrzeb organizacji na rok {}, część {part}", year + 1),
            own_text: false,
            starts_on: working(day(year, 4 * part - 2, 3)),
            remarks: city.offers_a_year / 2,
            length: 8,
        };
        live(book, year, &plan);
    }
    cases
}

/// A case from its order to its report, as far as it has come by today; `None` of one that is not planned yet.
fn live(book: &mut Book, year: i32, plan: &Plan<'_>) -> Option<Held> {
    let number = book.case_number(year);
    let (starts_on, ends_on) = (plan.starts_on, plan.starts_on + Days::new(DAYS));
    let act = match plan.programme {
        Some(begun) => Some(begun.act.clone()),
        None => plan.own_text.then(|| programmes::text("rules-swietlice.txt", ActKind::Resolution)),
    };
    let planned = book.act(working(starts_on - Days::new(16)), &format!("Zaplanowano konsultacje {number}"), |tx, known| {
        let record = record(tx, plan, &number, act.as_ref())?;
        let id = store::consultation::insert(tx, &record)?;
        store::numbering::used(
            tx,
            "{komorka}.{jrwa}.{numer}.{rok}",
            year,
            number.split('.').nth(2).map_or(0, |it| it.parse().unwrap_or(0)),
        )?;
        let meeting = meeting(known, id, starts_on + Days::new(9));
        Ok((id, record, store::meeting::insert(tx, &meeting)?, meeting))
    });
    let (id, record, meeting, held) = planned?;
    let mut case = Case { id, record, revision: Revision(1), number: number.clone() };
    let announced = working(starts_on - Days::new(11));
    case.step(book, announced, "Ogłoszono", |record| {
        record.status = ConsultationStatus::Announced;
        record.announced_on = Some(announced);
    });
    let places = [PublicationPlace::Bip, PublicationPlace::NoticeBoard, PublicationPlace::Website];
    book.act(announced, "Odnotowano ogłoszenie konsultacji", |tx, known| {
        let notice =
            |place| published(tx, known, CaseRef::Consultation(id), PublishedThing::ConsultationNotice, place, announced);
        places.into_iter().try_for_each(notice)
    });
    case.step(book, starts_on, "Rozpoczęto", |record| record.status = ConsultationStatus::Running);
    book.act(working(starts_on + Days::new(10)), "Wpisano frekwencję na spotkaniu", |tx, known| came(tx, known, meeting, held));
    let remarks = remarks(book, plan, id, act.as_ref());
    case.step(book, working(ends_on + Days::new(1)), "Zakończono", |record| record.status = ConsultationStatus::Ended);
    let answered = working(ends_on + Days::new(8));
    book.act(answered, &format!("Zajęto stanowiska {number}"), |tx, known| {
        remarks.into_iter().try_for_each(|(remark, record)| answer(tx, known, remark, record, answered))
    });
    case.step(book, answered, "Zajęto wszystkie stanowiska", |record| record.status = ConsultationStatus::Answered);
    let reported = working(ends_on + Days::new(12));
    case.step(book, reported, "Opublikowano sprawozdanie", |record| {
        record.status = ConsultationStatus::Reported;
        record.report_made_on = Some(reported);
        record.report_published_on = Some(reported);
        record.summary = "Uwagi rozpatrzono, a ich wynik podano w zestawieniu.".into();
    });
    book.act(reported, "Odnotowano publikację sprawozdania", |tx, known| {
        published(tx, known, CaseRef::Consultation(id), PublishedThing::ConsultationReport, PublicationPlace::Bip, reported)
    });
    Some(Held { case: CaseRef::Consultation(id), title: plan.title.clone(), number, meeting: Some(meeting), starts_on, ends_on })
}

/// A consultation as it stands in the file.
struct Case {
    id: ConsultationId,
    record: Consultation,
    revision: Revision,
    number: String,
}

impl Case {
    fn step(&mut self, book: &mut Book, day: NaiveDate, what: &str, change: impl FnOnce(&mut Consultation)) {
        let (id, seen) = (self.id, self.revision);
        let mut record = self.record.clone();
        change(&mut record);
        let name = format!("{what}: konsultacje {}", self.number);
        if let Some(revision) = book.act(day, &name, |tx, _| store::consultation::update(tx, id, seen, &record)) {
            (self.revision, self.record) = (revision, record);
        }
    }
}

fn record(tx: &WriteTx<'_>, plan: &Plan<'_>, number: &str, act: Option<&Act>) -> Result<Consultation, Fault> {
    let text = match (plan.programme, act) {
        (Some(begun), _) => Some(begun.record.text),
        (None, Some(act)) => {
            let text = store::text::insert(tx, &plan.title, act)?;
            store::text::save_version(tx, text, Revision(1), act, "projekt do konsultacji")?;
            Some(text)
        }
        (None, None) => None,
    };
    Ok(Consultation {
        subject: plan.subject,
        programme: plan.programme.map(|begun| begun.id),
        title: plan.title.clone(),
        text,
        status: ConsultationStatus::Planned,
        case_number: number.into(),
        entitled: vec![Entitled::Organisations, Entitled::Residents],
        forms: vec![ConsultationForm::WrittenRemarks, ConsultationForm::RemarkForm, ConsultationForm::OpenMeeting],
        purpose: "Zebranie opinii i uwag przed przyjęciem dokumentu.".into(),
        unit: "Biuro Współpracy z Organizacjami".into(),
        remarks_address: "pl. Mostowy 1, 99-900 Wierzbogród".into(),
        remarks_email: "ngo@wierzbogrod.example".into(),
        order_number: format!("0050.{}", number.split_once("526.").map_or("", |(_, rest)| rest)),
        order_date: Some(working(plan.starts_on - Days::new(16))),
        announced_on: None,
        starts_on: Some(plan.starts_on),
        ends_on: Some(plan.starts_on + Days::new(DAYS)),
        ends_at: None,
        cancelled: None,
        report_made_on: None,
        report_published_on: None,
        stated_participants: None,
        summary: String::new(),
        recorded_despite: String::new(),
    })
}

fn meeting(known: &mut Known, consultation: ConsultationId, day: NaiveDate) -> Meeting {
    let held_at = working(day).and_hms_opt(17, 0, 0).expect("an hour");
    let place = format!("Dom kultury, {}", known.chance.of_list(&DISTRICTS));
    Meeting { consultation, held_at, place, turnout: Vec::new(), stated_total: None, notes: String::new() }
}

fn came(tx: &WriteTx<'_>, known: &mut Known, id: MeetingId, planned: Meeting) -> Result<(), Fault> {
    let turnout = vec![(Sector::Organisations, 5 + known.chance.below(30)), (Sector::Residents, 5 + known.chance.below(60))];
    let stated_total = Some(turnout.iter().map(|(_, people)| people).sum());
    let notes = sentences(&mut known.chance, 4);
    store::meeting::update(tx, id, Revision(1), &Meeting { turnout, stated_total, notes, ..planned }).map(drop)
}

/// Remarks, a third of them each week; as many as have come by today.
fn remarks(book: &mut Book, plan: &Plan<'_>, consultation: ConsultationId, act: Option<&Act>) -> Vec<(RemarkId, Remark)> {
    let units = act.map(units).unwrap_or_default();
    let mut entered = Vec::new();
    for week in 0..3 {
        let day = working(plan.starts_on + Days::new(u64::from(week) * 7 + 2));
        let (from, to) = (plan.remarks * week / 3, plan.remarks * (week + 1) / 3);
        let written = book.act(day, "Wpisano uwagi z tygodnia", |tx, known| {
            let remark = |number| {
                let remark = remark(known, consultation, number + 1, day, &units, plan.length);
                Ok((store::remark::insert(tx, &remark)?, remark))
            };
            (from..to).map(remark).collect::<Result<Vec<_>, Fault>>()
        });
        entered.extend(written.unwrap_or_default());
    }
    entered
}

fn units(act: &Act) -> Vec<(u32, String)> {
    let numbering = Numbering::of(act);
    act.walk().filter_map(|unit| Some((unit.id.0, numbering.address(unit.id)?))).collect()
}

fn remark(
    known: &mut Known,
    consultation: ConsultationId,
    number: u32,
    day: NaiveDate,
    units: &[(u32, String)],
    length: u32,
) -> Remark {
    let Known { chance, organisations } = known;
    let organisation = chance.falls(70).then(|| organisations[chance.below(organisations.len() as u32) as usize].clone());
    let unit = units.get(chance.below(units.len() as u32 + 1) as usize);
    let channels = [Channel::Email, Channel::Form, Channel::Paper, Channel::ElectronicDelivery];
    Remark {
        consultation,
        number,
        received_at: day.and_hms_opt(8 + chance.below(8), chance.below(60), 0).expect("an hour"),
        channel: channels[chance.below(4) as usize],
        sender_kind: if organisation.is_some() { SenderKind::Organisation } else { SenderKind::Private },
        sender: organisation.as_ref().map_or_else(|| person(chance), |(_, name)| name.clone()),
        organisation: organisation.map(|(id, _)| id),
        meeting: None,
        unit: unit.map(|(unit, _)| *unit),
        unit_address: unit.map(|(_, address)| address.clone()).unwrap_or_default(),
        wording_now: String::new(),
        wording_proposed: if chance.falls(40) { sentences(chance, 1) } else { String::new() },
        content: sentences(chance, length),
        reason: sentences(chance, length / 2),
        evidence: None,
        position: None,
    }
}

fn answer(tx: &WriteTx<'_>, known: &mut Known, id: RemarkId, mut record: Remark, day: NaiveDate) -> Result<(), Fault> {
    let outcomes = [Outcome::Accepted, Outcome::PartlyAccepted, Outcome::Rejected, Outcome::Rejected, Outcome::OutOfScope];
    let outcome = outcomes[known.chance.below(5) as usize];
    let reason = sentences(&mut known.chance, 2);
    record.position = Some(Position { outcome, reason, wording_after: String::new(), taken_on: day });
    store::remark::update(tx, id, Revision(1), &record).map(drop)
}

/// A publication with a file that proves it.
pub(super) fn published(
    tx: &WriteTx<'_>,
    known: &mut Known,
    case: CaseRef,
    thing: PublishedThing,
    place: PublicationPlace,
    published_on: NaiveDate,
) -> Result<(), Fault> {
    let evidence = store::attachment::put(tx, "dowod-publikacji.bin", "application/octet-stream", &known.chance.bytes(2_000))?;
    let address = format!("bip.wierzbogrod.example/{}", known.chance.below(100_000));
    let publication =
        Publication { case, thing, subject: None, place, address, published_on, removed_on: None, evidence: Some(evidence) };
    store::publication::insert(tx, &publication).map(drop)
}
