//! Three programmes of the sample: the last finished year, the running year and the draft for the next one.

use chrono::{Duration, NaiveDate, NaiveDateTime};
use domain::{
    act::{Act, ActKind, UnitId, edit},
    id::ProgrammeId,
    money::Money,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme, ProgrammeStatus},
    publication::CaseRef,
};
use store::WriteTx;

use super::{
    consultations::published,
    diary::{Diary, Known, at, day, known},
    fault,
    source::{ConsultationSource, ProgrammeSource, Sources, TaskSource},
    texts,
};
use crate::Failure;

pub(super) fn enter<'s>(diary: &mut Diary<'s>, sources: &'s Sources) -> Result<(), Failure> {
    let [finished, running, drafted] = sources.programmes.as_slice() else { return Err(fault("three programmes")) };
    enter_finished(diary, finished)?;
    let consultation = sources.consultations.iter().find(|case| case.programme.as_ref() == Some(&running.id));
    enter_running(diary, running, consultation.ok_or_else(|| fault("no consultation"))?)?;
    enter_drafted(diary, drafted)
}

/// The programme of the last year is entered whole, as it stands; only its report comes in time.
fn enter_finished<'s>(diary: &mut Diary<'s>, source: &'s ProgrammeSource) -> Result<(), Failure> {
    let text = texts::tagged(texts::read(ActKind::Programme, Sources::text(&source.text)?)?, &source.meets)?;
    diary.enter(at(day(2025, 9, 2), 10, 48), "Wpisano program na rok 2025", move |tx, known| {
        let id = begin(tx, known, source, &text, |programme| {
            programme.status = ProgrammeStatus::Running;
            programme.submitted_to_council_on = source.submitted_to_council_on;
            programme.sent_to_voivode_on = source.sent_to_voivode_on;
            programme.adoption = source.adoption.clone();
        })?;
        save_version(tx, known, &source.id, &text, "treść uchwalona")?;
        goals(tx, source, id)?;
        tasks(tx, known, source, id)?;
        store::opinion::insert(tx, &opinion(source, id))?;
        for publication in source.publication.iter().filter(|publication| publication.published_on < day(2025, 9, 1)) {
            published(tx, CaseRef::Programme(id), publication)?;
        }
        Ok(())
    });
    let reported = source.report_submitted_on.unwrap_or_default();
    step(diary, source, at(reported, 14, 20), "Złożono sprawozdanie z programu na rok 2025", |programme, source| {
        programme.report_submitted_on = source.report_submitted_on;
        programme.report_published_on = source.report_published_on;
        programme.status = ProgrammeStatus::Reported;
    });
    publications(diary, source, day(2025, 9, 1));
    Ok(())
}

/// The programme of the running year from its draft to the first day of the year.
fn enter_running<'s>(
    diary: &mut Diary<'s>,
    source: &'s ProgrammeSource,
    consultation: &'s ConsultationSource,
) -> Result<(), Failure> {
    let adopted = texts::tagged(texts::read(ActKind::Programme, Sources::text(&source.text)?)?, &source.meets)?;
    let consulted = consulted(&adopted, consultation)?;
    let first = texts::before(&consulted, "§ 14 ust. 4")?;
    diary.enter(at(day(2025, 9, 8), 8, 35), "Rozpoczęto program na rok 2026 z programu na rok 2025", move |tx, known| {
        begin(tx, known, source, &first, |programme| programme.status = ProgrammeStatus::Draft)?;
        save_version(tx, known, &source.id, &first, "z programu na rok 2025")
    });
    rows(diary, source, at(day(2025, 9, 10), 9, 40), at(day(2025, 9, 12), 12, 15));
    version(diary, source, at(day(2025, 9, 24), 10, 5), consulted, "projekt do konsultacji");
    opinion_steps(diary, source);
    step(diary, source, at(consultation.starts_on, 7, 50), "Program na rok 2026: w konsultacjach", |programme, _| {
        programme.status = ProgrammeStatus::InConsultation;
    });
    version(diary, source, at(day(2025, 10, 29), 13, 30), adopted, "po konsultacjach");
    step(diary, source, at(day(2025, 10, 31), 13, 25), "Program na rok 2026: po konsultacjach", |programme, _| {
        programme.status = ProgrammeStatus::AfterConsultation;
    });
    let (sent, decided) = (source.submitted_to_council_on, source.adoption.as_ref().map(|adoption| adoption.adopted_on));
    step(diary, source, at(sent.unwrap_or_default(), 11, 10), "Skierowano program na rok 2026 do rady", |programme, source| {
        programme.status = ProgrammeStatus::BeforeCouncil;
        programme.submitted_to_council_on = source.submitted_to_council_on;
    });
    let noted = at(decided.unwrap_or_default() + Duration::days(1), 9, 15);
    step(diary, source, noted, "Uchwalono program na rok 2026", |programme, source| {
        programme.status = ProgrammeStatus::Adopted;
        programme.adoption = source.adoption.clone();
    });
    let handed_over = at(source.sent_to_voivode_on.unwrap_or_default(), 10, 30);
    step(diary, source, handed_over, "Przekazano uchwałę wojewodzie", |programme, source| {
        programme.sent_to_voivode_on = source.sent_to_voivode_on;
    });
    publications(diary, source, day(2025, 9, 1));
    step(diary, source, at(day(2026, 1, 2), 8, 10), "Program na rok 2026: w realizacji", |programme, _| {
        programme.status = ProgrammeStatus::Running;
    });
    Ok(())
}

/// The text that was consulted: without the course of the consultation, with the wordings that it changed.
fn consulted(adopted: &Act, consultation: &ConsultationSource) -> Result<Act, Failure> {
    let mut act = adopted.clone();
    for place in ["§ 11 ust. 4", "§ 11 ust. 3", "§ 11 ust. 2", "§ 13 ust. 7"] {
        act = texts::before(&act, place)?;
    }
    for remark in &consultation.remark {
        let changed = remark.position.as_ref().is_some_and(|position| !position.wording_after.is_empty());
        if let (true, Some(place), Some(wording)) = (changed, &remark.place, &remark.wording_now) {
            act = texts::reworded(&act, place, wording)?;
        }
    }
    Ok(act)
}

/// The draft for the next year with its seven versions and its three faults.
fn enter_drafted<'s>(diary: &mut Diary<'s>, source: &'s ProgrammeSource) -> Result<(), Failure> {
    let [fifth, sixth, seventh] = source.version.as_slice() else { return Err(fault("three versions")) };
    let (Some(letters), Some(without)) = (fifth.unit.first(), sixth.unit.first()) else { return Err(fault("two units")) };
    let last = Sources::text(&source.text)?;
    let with_letters = last.replacen(without.text.trim(), letters.text.trim(), 1);
    let last_amount = texts::read(ActKind::Programme, last)?;
    let amount = texts::wording(&last_amount, texts::unit(&last_amount, "§ 10 ust. 1")?);
    let (short, _) = amount.split_once(", w tym").ok_or_else(|| fault("no amount in § 10"))?;

    let act = texts::tagged(texts::read(ActKind::Programme, &with_letters)?, &source.meets)?;
    let act_5 = texts::reworded(&act, "§ 10 ust. 1", &format!("{short}."))?;
    let mut act_6 = act_5.clone();
    for letter in ["c", "b", "a"] {
        let id: UnitId = texts::unit(&act_6, &format!("{} lit. {letter}", letters.place))?;
        act_6 = edit::remove(&act_6, id).map_err(fault)?.act;
    }
    let act_6 = texts::reworded(&act_6, &without.place, &without.text)?;
    let act_7 = texts::reworded(&act_6, "§ 10 ust. 1", &amount)?;
    let act_4 = texts::before(&act_5, "§ 12 ust. 2")?;
    let act_3 = texts::before(&act_4, "§ 9 ust. 6")?;
    let act_2 = texts::before(&act_3, "§ 7 ust. 2 pkt 9")?;
    let act_1 = texts::before(&act_2, "§ 6 ust. 2")?;

    diary.enter(at(day(2026, 7, 6), 9, 20), "Rozpoczęto program na rok 2027 z programu na rok 2026", move |tx, known| {
        begin(tx, known, source, &act_1, |programme| programme.status = ProgrammeStatus::Draft)?;
        save_version(tx, known, &source.id, &act_1, "z programu na rok 2026")
    });
    version(diary, source, at(day(2026, 7, 20), 13, 45), act_2, "po warsztacie z organizacjami");
    version(diary, source, at(day(2026, 8, 31), 10, 20), act_3, "wnioski komórek urzędu");
    version(diary, source, at(day(2026, 9, 24), 9, 30), act_4, "projekt do konsultacji");
    for (version_source, act) in [(fifth, act_5), (sixth, act_6), (seventh, act_7)] {
        version(diary, source, version_source.saved_at, act, &version_source.note);
    }
    rows(diary, source, at(day(2026, 7, 14), 11, 30), at(day(2026, 9, 8), 10, 55));
    for removed in &source.removed_task {
        diary.enter(at(day(2026, 9, 8), 11, 5), format!("Dodano zadanie: {}", removed.title), move |tx, known| {
            let programme = self::known(&known.programmes, &source.id)?;
            let task = PriorityTask {
                programme,
                position: i32::try_from(source.task.len() + 1).unwrap_or_default(),
                sphere: removed.sphere.clone(),
                title: removed.title.clone(),
                form: removed.form,
                planned: Some(Money::parse(&removed.planned).map_err(|_| fault("an amount"))?),
                department: removed.department.clone(),
                previous: None,
            };
            store::priority_task::insert(tx, &task)?;
            Ok(())
        });
        let name = format!("Usunięto zadanie: {} ({})", removed.title, removed.reason);
        diary.enter(at(removed.removed_on, 9, 50), name, move |tx, known| {
            let tasks = store::priority_task::of(tx, self::known(&known.programmes, &source.id)?)?;
            let task = tasks.iter().find(|task| task.record.title == removed.title).ok_or_else(|| fault("no task"))?;
            Ok(store::priority_task::remove(tx, task.id, task.revision)?)
        });
    }
    opinion_steps(diary, source);
    step(diary, source, at(day(2026, 10, 6), 7, 55), "Program na rok 2027: w konsultacjach", |programme, _| {
        programme.status = ProgrammeStatus::InConsultation;
    });
    Ok(())
}

/// Enters the programme with its three texts; `state` says how far it is.
fn begin(
    tx: &WriteTx<'_>,
    known: &mut Known,
    source: &ProgrammeSource,
    text: &Act,
    state: impl FnOnce(&mut Programme),
) -> Result<ProgrammeId, Failure> {
    let year = source.year_from.to_string();
    let mut resolution = Sources::text("resolution-2026.txt")?.replace("na rok 2026", &format!("na rok {year}"));
    for journal in &source.journal {
        resolution = resolution.replace(&journal.shipped, &journal.then);
    }
    let justification = source.justification_text.as_deref().map(Sources::text).transpose()?.unwrap_or_default();
    let text_id = store::text::insert(tx, &format!("Program współpracy na rok {year}"), text)?;
    known.texts.insert(source.id.clone(), (text_id, text.clone()));
    let mut programme = Programme {
        kind: source.kind,
        title: source.title.clone(),
        year_from: source.year_from,
        year_to: source.year_to,
        status: ProgrammeStatus::Draft,
        case_number: source.case_number.clone(),
        based_on: source.based_on.as_ref().map(|name| self::known(&known.programmes, name)).transpose()?,
        text: text_id,
        resolution_text: store::text::insert(
            tx,
            &format!("Uchwała w sprawie programu współpracy na rok {year}"),
            &texts::read(ActKind::Resolution, &resolution)?,
        )?,
        justification_text: store::text::insert(
            tx,
            &format!("Uzasadnienie programu współpracy na rok {year}"),
            &texts::read(ActKind::Justification, justification)?,
        )?,
        sitting: source.sitting.as_ref().map(|name| self::known(&known.sittings, name)).transpose()?,
        submitted_to_council_on: None,
        adoption: None,
        sent_to_voivode_on: None,
        report_submitted_on: None,
        report_published_on: None,
        recorded_despite: source.recorded_despite.clone(),
    };
    state(&mut programme);
    let id = store::programme::insert(tx, &programme)?;
    known.programmes.insert(source.id.clone(), id);
    number_used(tx, &source.case_number)?;
    Ok(id)
}

/// Notes that the last two parts of a case number, the number and the year, were given.
pub(super) fn number_used(tx: &WriteTx<'_>, case_number: &str) -> Result<(), Failure> {
    let office = crate::records::office(tx)?;
    let mut parts = case_number.rsplit('.');
    if let (Some(Ok(year)), Some(Ok(number))) = (parts.next().map(str::parse), parts.next().map(str::parse)) {
        store::numbering::used(tx, &office.numbers.case_number, year, number)?;
    }
    Ok(())
}

fn save_version(tx: &WriteTx<'_>, known: &mut Known, case: &str, act: &Act, note: &str) -> Result<(), Failure> {
    let (id, _) = self::known(&known.texts, case)?;
    let seen = store::text::get(tx, id)?.revision;
    store::text::save_version(tx, id, seen, act, note)?;
    known.texts.insert(case.to_owned(), (id, act.clone()));
    Ok(())
}

fn version<'s>(diary: &mut Diary<'s>, source: &'s ProgrammeSource, when: NaiveDateTime, act: Act, note: &str) {
    let note = note.to_owned();
    let name = format!("Zapisano wersję treści programu na rok {}", source.year_from);
    diary.enter(when, name, move |tx, known| save_version(tx, known, &source.id, &act, &note));
}

/// A change of the programme's own data.
fn step<'s>(
    diary: &mut Diary<'s>,
    source: &'s ProgrammeSource,
    when: NaiveDateTime,
    name: &str,
    change: impl FnOnce(&mut Programme, &ProgrammeSource) + 's,
) {
    diary.enter(when, name, move |tx, known| {
        let mut stored = store::programme::get(tx, self::known(&known.programmes, &source.id)?)?;
        change(&mut stored.record, source);
        store::programme::update(tx, stored.id, stored.revision, &stored.record)?;
        Ok(())
    });
}

/// Goals and tasks, each in an act of its own.
fn rows<'s>(diary: &mut Diary<'s>, source: &'s ProgrammeSource, goals_at: NaiveDateTime, tasks_at: NaiveDateTime) {
    let year = source.year_from;
    diary.enter(goals_at, format!("Wpisano cele i wskaźniki programu na rok {year}"), |tx, known| {
        goals(tx, source, self::known(&known.programmes, &source.id)?)
    });
    diary.enter(tasks_at, format!("Wpisano zadania priorytetowe na rok {year}"), |tx, known| {
        let id = self::known(&known.programmes, &source.id)?;
        tasks(tx, known, source, id)
    });
}

fn goals(tx: &WriteTx<'_>, source: &ProgrammeSource, programme: ProgrammeId) -> Result<(), Failure> {
    let mut ids = std::collections::HashMap::new();
    for (position, goal) in (1..).zip(&source.goal) {
        let parent = goal.parent.as_ref().map(|parent| known(&ids, parent)).transpose()?;
        let id = store::goal::insert(tx, &Goal { programme, parent, position, wording: goal.wording.clone() })?;
        ids.insert(goal.id.clone(), id);
    }
    for (position, indicator) in (1..).zip(&source.indicator) {
        let indicator = Indicator {
            goal: known(&ids, &indicator.goal)?,
            position,
            name: indicator.name.clone(),
            unit: indicator.unit.clone(),
            baseline: indicator.baseline.clone(),
            target: indicator.target.clone(),
            source: indicator.source.clone(),
        };
        store::goal::indicator::insert(tx, &indicator)?;
    }
    Ok(())
}

fn tasks(tx: &WriteTx<'_>, known: &mut Known, source: &ProgrammeSource, programme: ProgrammeId) -> Result<(), Failure> {
    for (position, task) in (1..).zip(&source.task) {
        let TaskSource { id, sphere, title, form, planned, department, previous } = task;
        let record = PriorityTask {
            programme,
            position,
            sphere: sphere.clone(),
            title: title.clone(),
            form: *form,
            planned: Some(Money::parse(planned).map_err(|_| fault("an amount"))?),
            department: department.clone(),
            previous: previous.as_ref().map(|name| self::known(&known.tasks, name)).transpose()?,
        };
        let row = store::priority_task::insert(tx, &record)?;
        known.tasks.insert(format!("{}/{id}", source.id), row);
    }
    Ok(())
}

fn opinion(source: &ProgrammeSource, programme: ProgrammeId) -> Opinion {
    Opinion {
        programme,
        delivered_on: Some(source.opinion.delivered_on),
        given_on: source.opinion.given_on,
        result: source.opinion.result,
        wording: source.opinion.wording.clone(),
        document: None,
        attached_to_draft: source.opinion.attached_to_draft,
    }
}

/// The draft goes to the benefit council; its opinion comes later, and is attached when the draft goes to the council.
fn opinion_steps<'s>(diary: &mut Diary<'s>, source: &'s ProgrammeSource) {
    let asked = &source.opinion;
    let year = source.year_from;
    diary.enter(at(asked.delivered_on, 13, 40), format!("Doręczono projekt na rok {year} Radzie Pożytku"), |tx, known| {
        let id = self::known(&known.programmes, &source.id)?;
        let asked =
            Opinion { given_on: None, result: None, wording: String::new(), attached_to_draft: false, ..opinion(source, id) };
        store::opinion::insert(tx, &asked)?;
        Ok(())
    });
    let mut change = |day: Option<NaiveDate>, name: String, attached: bool| {
        let Some(day) = day else { return };
        diary.enter(at(day, 10, 50), name, move |tx, known| {
            let id = self::known(&known.programmes, &source.id)?;
            let stored = store::opinion::of(tx, id)?.into_iter().next_back().ok_or_else(|| fault("no opinion"))?;
            let given = Opinion { attached_to_draft: attached, ..opinion(source, id) };
            store::opinion::update(tx, stored.id, stored.revision, &given)?;
            Ok(())
        });
    };
    change(
        asked.given_on.map(|day| day + Duration::days(1)),
        format!("Wpisano opinię Rady Pożytku o projekcie na rok {year}"),
        false,
    );
    let attached = source.submitted_to_council_on.filter(|_| asked.attached_to_draft);
    change(attached, format!("Dołączono opinię do projektu na rok {year}"), true);
}

/// Publications from a day on, each in an act of its own.
fn publications<'s>(diary: &mut Diary<'s>, source: &'s ProgrammeSource, from: NaiveDate) {
    for publication in source.publication.iter().filter(|publication| publication.published_on >= from) {
        diary.enter(at(publication.published_on, 14, 35), "Odnotowano publikację", move |tx, known| {
            published(tx, CaseRef::Programme(self::known(&known.programmes, &source.id)?), publication)
        });
    }
}
