//! Consultations of the sample: three of programmes, one of local law without any remark, one called off.

use chrono::{Duration, NaiveDateTime};
use domain::{
    act::ActKind,
    consultation::{Consultation, ConsultationStatus, Extension, Meeting, Remark},
    publication::{CaseRef, Publication},
    vocabulary::Vocabulary,
};
use store::WriteTx;

use super::{
    diary::{Diary, Known, at, day, in_office_hours, known},
    fault, programmes,
    source::{ConsultationSource, MeetingSource, PublicationSource, RemarkSource, Sources},
    texts,
};
use crate::Failure;

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources) -> Result<(), Failure> {
    let opened = day(2025, 9, 1);
    for source in &sources.consultations {
        if source.order_date < opened {
            let mut past = Diary::default();
            live(&mut past, source)?;
            diary.enter_together(at(day(2025, 9, 2), 11, 30), format!("Wpisano konsultacje {}", source.case_number), past);
        } else {
            live(diary, source)?;
        }
    }
    Ok(())
}

fn live<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) -> Result<(), Failure> {
    plan(diary, source)?;
    course(diary, source);
    publications(diary, source);
    meetings(diary, source);
    remarks(diary, source);
    close(diary, source);
    Ok(())
}

fn plan<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) -> Result<(), Failure> {
    let own = source.text.as_deref().map(|name| texts::read(ActKind::Resolution, Sources::text(name)?)).transpose()?;
    diary.enter(at(source.order_date, 11, 15), format!("Zaplanowano konsultacje {}", source.case_number), move |tx, known| {
        let programme = source.programme.as_ref().map(|name| self::known(&known.programmes, name)).transpose()?;
        if let Some(act) = own {
            let id = store::text::insert(tx, &source.title, &act)?;
            let seen = store::text::get(tx, id)?.revision;
            store::text::save_version(tx, id, seen, &act, "projekt do konsultacji")?;
            known.texts.insert(source.id.clone(), (id, act));
        }
        let text = text_of(source, known).map(|(id, _)| id);
        let consultation = Consultation {
            subject: source.subject,
            programme,
            title: source.title.clone(),
            text,
            status: ConsultationStatus::Planned,
            case_number: source.case_number.clone(),
            entitled: source.entitled.clone(),
            forms: source.forms.clone(),
            purpose: source.purpose.clone(),
            unit: source.unit.clone(),
            remarks_address: source.remarks_address.clone(),
            remarks_email: source.remarks_email.clone(),
            order_number: source.order_number.clone(),
            order_date: Some(source.order_date),
            announced_on: None,
            starts_on: Some(source.starts_on),
            ends_on: Some(source.extension.first().map_or(source.ends_on, |extension| extension.from)),
            ends_at: None,
            cancelled: None,
            report_made_on: None,
            report_published_on: None,
            stated_participants: None,
            summary: String::new(),
            recorded_despite: source.recorded_despite.clone(),
        };
        known.consultations.insert(source.id.clone(), store::consultation::insert(tx, &consultation)?);
        programmes::number_used(tx, &source.case_number)?;
        let office = crate::records::office(tx)?;
        if let Some((Ok(number), Ok(year))) = source.order_number.split_once('/').map(|(n, y)| (n.parse(), y.parse())) {
            store::numbering::used(tx, &office.numbers.order, year, number)?;
        }
        Ok(())
    });
    Ok(())
}

/// Announced, opened, extended, called off.
fn course<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) {
    let number = &source.case_number;
    step(diary, source, at(source.announced_on, 13, 0), format!("Ogłoszono konsultacje {number}"), |consultation, source| {
        consultation.status = ConsultationStatus::Announced;
        consultation.announced_on = Some(source.announced_on);
    });
    if let Some(cancelled) = &source.cancelled {
        step(
            diary,
            source,
            at(cancelled.cancelled_on, 10, 15),
            format!("Odwołano konsultacje {number}"),
            |consultation, source| {
                consultation.status = ConsultationStatus::Cancelled;
                consultation.cancelled.clone_from(&source.cancelled);
            },
        );
        return;
    }
    step(diary, source, at(source.starts_on, 7, 45), format!("Rozpoczęto konsultacje {number}"), |consultation, _| {
        consultation.status = ConsultationStatus::Running;
    });
    for extension in &source.extension {
        diary.enter(at(extension.decided_on, 12, 5), format!("Przedłużono konsultacje {number}"), move |tx, known| {
            let consultation = self::known(&known.consultations, &source.id)?;
            let record = Extension {
                consultation,
                decided_on: extension.decided_on,
                from: extension.from,
                to: extension.to,
                reason: extension.reason.clone(),
            };
            store::consultation::extension::insert(tx, &record)?;
            change(tx, known, source, |consultation| {
                consultation.status = ConsultationStatus::Extended;
                consultation.ends_on = Some(extension.to);
            })
        });
    }
}

/// Ended, answered, reported.
fn close<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) {
    let (Some(made), Some(out)) = (source.report_made_on, source.report_published_on) else { return };
    let number = &source.case_number;
    let ended = at(source.ends_on + Duration::days(1), 7, 40);
    step(diary, source, ended, format!("Zakończono konsultacje {number}"), |consultation, _| {
        consultation.status = ConsultationStatus::Ended;
    });
    let answered = source.remark.iter().filter_map(|remark| Some(remark.position.as_ref()?.taken_on)).max();
    step(diary, source, at(answered.unwrap_or(made), 11, 0), format!("Zajęto stanowiska {number}"), |consultation, _| {
        consultation.status = ConsultationStatus::Answered;
    });
    step(diary, source, at(made, 12, 10), format!("Sporządzono sprawozdanie z konsultacji {number}"), |consultation, source| {
        consultation.report_made_on = source.report_made_on;
        consultation.stated_participants = source.stated_participants;
        consultation.summary.clone_from(&source.summary);
    });
    step(diary, source, at(out, 13, 15), format!("Opublikowano sprawozdanie z konsultacji {number}"), |consultation, source| {
        consultation.status = ConsultationStatus::Reported;
        consultation.report_published_on = source.report_published_on;
    });
}

fn publications<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) {
    for publication in &source.publication {
        diary.enter(at(publication.published_on, 12, 40), "Odnotowano publikację", move |tx, known| {
            published(tx, CaseRef::Consultation(self::known(&known.consultations, &source.id)?), publication)
        });
        let Some(removed_on) = publication.removed_on else { continue };
        diary.enter(at(removed_on, 14, 0), "Odnotowano zdjęcie ogłoszenia z tablicy", move |tx, known| {
            let case = CaseRef::Consultation(self::known(&known.consultations, &source.id)?);
            for mut stored in store::publication::of(tx, case)? {
                if stored.record.place == publication.place && stored.record.published_on == publication.published_on {
                    stored.record.removed_on = Some(removed_on);
                    store::publication::update(tx, stored.id, stored.revision, &stored.record)?;
                }
            }
            Ok(())
        });
    }
}

/// A publication with a note in the place of its evidence.
pub(super) fn published(tx: &WriteTx<'_>, case: CaseRef, source: &PublicationSource) -> Result<(), Failure> {
    published_of(tx, case, None, source)
}

/// The same of one row of the case.
pub(super) fn published_of(
    tx: &WriteTx<'_>,
    case: CaseRef,
    subject: Option<i64>,
    source: &PublicationSource,
) -> Result<(), Failure> {
    let evidence = source
        .evidence
        .as_ref()
        .map(|what| {
            let note = format!(
                "Dowód publikacji: {what}.\n{}, {}, {}.\n\
                 Gmina Jarzębin jest zmyślona; we własnym pliku urząd przechowuje w tym miejscu zdjęcie, wydruk albo zrzut ekranu.\n",
                source.thing.label(),
                source.address,
                source.published_on,
            );
            let name = format!("dowod-{}-{}-{}.txt", source.thing.key(), source.place.key(), source.published_on);
            store::attachment::put(tx, &name, "text/plain", note.as_bytes())
        })
        .transpose()?;
    let publication = Publication {
        case,
        thing: source.thing,
        subject,
        place: source.place,
        address: source.address.clone(),
        published_on: source.published_on,
        removed_on: None,
        evidence,
    };
    store::publication::insert(tx, &publication)?;
    Ok(())
}

/// Meetings are planned with the order, which names them; who came is entered on the next morning.
fn meetings<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) {
    for meeting in &source.meeting {
        diary.enter(at(source.order_date, 11, 25), "Zaplanowano spotkanie konsultacyjne", move |tx, known| {
            let consultation = self::known(&known.consultations, &source.id)?;
            let to_come = meeting.turnout.is_empty();
            let planned = Meeting {
                consultation,
                held_at: meeting.held_at,
                place: meeting.place.clone(),
                turnout: Vec::new(),
                stated_total: None,
                notes: if to_come { meeting.notes.clone() } else { String::new() },
            };
            known.meetings.insert(meeting.id.clone(), store::meeting::insert(tx, &planned)?);
            Ok(())
        });
        if !meeting.turnout.is_empty() {
            let entered = in_office_hours(meeting.held_at, 2);
            diary.enter(entered, "Wpisano frekwencję na spotkaniu", move |tx, known| turnout(tx, known, meeting));
        }
    }
}

fn turnout(tx: &WriteTx<'_>, known: &Known, source: &MeetingSource) -> Result<(), Failure> {
    let mut stored = store::meeting::get(tx, self::known(&known.meetings, &source.id)?)?;
    stored.record.turnout = source.turnout.iter().map(|(sector, people)| (*sector, *people)).collect();
    stored.record.stated_total = source.stated_total;
    stored.record.notes.clone_from(&source.notes);
    store::meeting::update(tx, stored.id, stored.revision, &stored.record)?;
    Ok(())
}

fn remarks<'s>(diary: &mut Diary<'s>, source: &'s ConsultationSource) {
    for remark in &source.remark {
        let number = remark.number;
        let entered = in_office_hours(remark.received_at, 4 + number);
        diary.enter(entered, format!("Wpisano uwagę nr {number}"), move |tx, known| {
            store::remark::insert(tx, &entered_remark(tx, known, source, remark)?)?;
            Ok(())
        });
        let Some(position) = &remark.position else { continue };
        let taken = at(position.taken_on, 9, 40 + number.min(15));
        diary.enter(taken, format!("Zajęto stanowisko do uwagi nr {number}"), move |tx, known| {
            let remarks = store::remark::of(tx, self::known(&known.consultations, &source.id)?)?;
            let stored = remarks.into_iter().find(|stored| stored.record.number == number);
            let mut stored = stored.ok_or_else(|| fault("no remark"))?;
            stored.record.position = Some(position.clone());
            store::remark::update(tx, stored.id, stored.revision, &stored.record)?;
            Ok(())
        });
    }
}

fn entered_remark(tx: &WriteTx<'_>, known: &Known, case: &ConsultationSource, source: &RemarkSource) -> Result<Remark, Failure> {
    let organisation = source.organisation.as_ref().map(|name| self::known(&known.organisations, name)).transpose()?;
    let sender = match organisation {
        Some(id) => store::organisation::get(tx, id)?.record.name,
        None => source.sender.clone(),
    };
    let text = text_of(case, known);
    let unit = match (&source.place, &text) {
        (Some(place), Some((_, act))) => Some(texts::unit(act, place)?),
        _ => None,
    };
    let wording_now = match (&source.wording_now, unit, &text) {
        (Some(wording), ..) => wording.clone(),
        (None, Some(unit), Some((_, act))) => texts::wording(act, unit),
        _ => String::new(),
    };
    Ok(Remark {
        consultation: self::known(&known.consultations, &case.id)?,
        number: source.number,
        received_at: source.received_at,
        channel: source.channel,
        sender_kind: source.sender_kind,
        organisation,
        sender,
        meeting: source.meeting.as_ref().map(|name| self::known(&known.meetings, name)).transpose()?,
        unit: unit.map(|unit| unit.0),
        unit_address: source.place.clone().unwrap_or_default(),
        wording_now,
        wording_proposed: source.wording_proposed.trim().to_owned(),
        content: source.content.clone(),
        reason: source.reason.clone(),
        evidence: None,
        position: None,
    })
}

/// The text that a consultation is about, with what it says now.
fn text_of(source: &ConsultationSource, known: &Known) -> Option<(domain::id::TextId, domain::act::Act)> {
    known.texts.get(source.programme.as_ref().unwrap_or(&source.id)).cloned()
}

fn step<'s>(
    diary: &mut Diary<'s>,
    source: &'s ConsultationSource,
    when: NaiveDateTime,
    name: String,
    change: impl FnOnce(&mut Consultation, &ConsultationSource) + 's,
) {
    diary.enter(when, name, move |tx, known| self::change(tx, known, source, |consultation| change(consultation, source)));
}

fn change(
    tx: &WriteTx<'_>,
    known: &Known,
    source: &ConsultationSource,
    change: impl FnOnce(&mut Consultation),
) -> Result<(), Failure> {
    let mut stored = store::consultation::get(tx, self::known(&known.consultations, &source.id)?)?;
    change(&mut stored.record);
    store::consultation::update(tx, stored.id, stored.revision, &stored.record)?;
    Ok(())
}
