//! The agenda of a call: the notice in its places, the end of the time for offers, the choice, and changes to be published.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{AgendaAct, AgendaEntry, AgendaState, Called, state};
use crate::{
    call::{
        CallStatus, due,
        plan::{CallStepKind, plan},
        rules::change_unpublished::thing,
    },
    deadline::Deadline,
    polish::{date_in_words, shortened},
    publication::{CaseRef, PublicationPlace, PublishedThing},
    rule::CallCase,
    vocabulary::Vocabulary,
};

pub(super) fn entries(case: &CallCase<'_>, until: NaiveDate) -> Vec<AgendaEntry> {
    let mut all = Vec::new();
    match case.call.status {
        CallStatus::Draft => all.extend(to_announce(case)),
        CallStatus::Announced => all.extend(notice_missing(case).into_iter().chain(offers(case))),
        CallStatus::Closed | CallStatus::FormalCheck | CallStatus::Scoring | CallStatus::Opinion => all.extend(choice(case)),
        CallStatus::Settled => all.extend(results(case)),
        CallStatus::Finished | CallStatus::Annulled => {}
    }
    all.extend(changes(case));
    all.into_iter().filter(|entry| entry.due <= until || entry.state == AgendaState::Waiting).collect()
}

fn entry(case: &CallCase<'_>, title: impl Into<String>, detail: &str, derivation: Deadline, act: AgendaAct) -> AgendaEntry {
    AgendaEntry {
        due: derivation.date,
        title: title.into(),
        detail: format!("{} · {detail}", shortened(&case.call.name(), 90)).trim_end_matches(" · ").to_owned(),
        state: state(derivation.date, case.today),
        days: derivation.days_left(case.today),
        waiting_for: None,
        case: CaseRef::Call(case.id),
        act,
        derivation,
    }
}

/// A draft whose tasks have a first day is to be announced in time for it.
fn to_announce(case: &CallCase<'_>) -> Option<AgendaEntry> {
    let step = plan(case).into_iter().find(|step| step.kind == CallStepKind::Notice)?;
    let latest = step.latest?;
    Some(entry(case, "Ogłoś konkurs we wszystkich miejscach", &step.basis, latest, AgendaAct::AnnounceCall))
}

/// Offers that their applicants were called to complete, day by day: until it passes the office waits, then it decides.
pub(super) fn completions(case: &CallCase<'_>, called: &[Called], until: NaiveDate) -> Vec<AgendaEntry> {
    let mut days: BTreeMap<NaiveDate, Vec<&str>> = BTreeMap::new();
    for offer in called.iter().filter(|offer| offer.call == case.id && case.call.status.is_open()) {
        days.entry(offer.by).or_default().push(&offer.number);
    }
    let entry = |(by, numbers): (NaiveDate, Vec<&str>)| {
        let offers = match numbers.as_slice() {
            [one] => format!("oferty nr {one}"),
            several => format!("{} ofert (nr {})", several.len(), few(several)),
        };
        let open = by >= case.today;
        let (title, due, sentence) = match open {
            true => (
                format!("Mija termin uzupełnienia {offers}"),
                by,
                format!("W wezwaniu do uzupełnienia wyznaczono termin: {}.", date_in_words(by)),
            ),
            false => (
                format!("Zakończ ocenę formalną {offers}"),
                by.succ_opt()?,
                format!("Termin uzupełnienia minął {}.", date_in_words(by)),
            ),
        };
        let derivation = Deadline::on(due, sentence, None);
        Some(AgendaEntry {
            due,
            title,
            detail: shortened(&case.call.name(), 90),
            state: if open { AgendaState::Waiting } else { state(due, case.today) },
            days: derivation.days_left(case.today),
            waiting_for: open.then(|| "oferent".to_owned()),
            case: CaseRef::Call(case.id),
            act: AgendaAct::OpenOffers,
            derivation,
        })
    };
    let entries = days.into_iter().filter_map(entry);
    entries.filter(|entry| entry.due <= until || entry.state == AgendaState::Waiting).collect()
}

/// The first numbers of offers.
fn few(numbers: &[&str]) -> String {
    let more = if numbers.len() > 6 { " i inne" } else { "" };
    format!("{}{more}", numbers.iter().take(6).copied().collect::<Vec<_>>().join(", "))
}

fn names(places: &[PublicationPlace]) -> String {
    places.iter().map(|place| place.label()).collect::<Vec<_>>().join(", ")
}

/// A place without the notice: the last day on which it still leaves the time that the law asks for.
fn notice_missing(case: &CallCase<'_>) -> Option<AgendaEntry> {
    let missing = due::missing_places(case, PublishedThing::CallNotice, None);
    if missing.is_empty() {
        return None;
    }
    let term = case.law().call_mode(case.call.mode)?.value.term?;
    let (value, until) = (case.law().span(term)?, case.call.last_day()?);
    let latest = until.checked_sub_days(chrono::Days::new(u64::from(value.value.count)))?;
    let sentence = format!(
        "Termin ofert mija {}; ostatnia publikacja najpóźniej {} wcześniej, czyli {}.",
        date_in_words(until),
        value.value,
        date_in_words(latest)
    );
    let derivation = Deadline::on(latest, sentence, Some(value.citation.clone()));
    Some(entry(
        case,
        format!("Wpisz publikację ogłoszenia: {}", names(&missing)),
        &value.citation.short(),
        derivation,
        AgendaAct::RecordCallPublication,
    ))
}

/// Organisations file offers; when the time is over the call is closed.
fn offers(case: &CallCase<'_>) -> Option<AgendaEntry> {
    let known = due::offers_due(case)?;
    if known.date >= case.today {
        let words = due::offers_until_words(case.call).unwrap_or_default();
        let mut entry = entry(case, "Mija termin składania ofert", &words, known, AgendaAct::OpenCall);
        entry.state = AgendaState::Waiting;
        entry.waiting_for = Some("organizacje".to_owned());
        return Some(entry);
    }
    let next = known.date.succ_opt()?;
    let sentence = format!("Termin składania ofert minął {}; nabór zamyka się następnego dnia.", date_in_words(known.date));
    Some(entry(case, "Zamknij nabór ofert", "", Deadline::on(next, sentence, None), AgendaAct::CloseCall))
}

fn choice(case: &CallCase<'_>) -> Option<AgendaEntry> {
    let by = case.call.chosen_by?;
    let derivation = Deadline::on(by, format!("Ogłoszenie mówi, że oferty zostaną wybrane do {}.", date_in_words(by)), None);
    let act = if case.call.status == CallStatus::Opinion { AgendaAct::DecideCall } else { AgendaAct::SettleCall };
    Some(entry(case, "Wybierz oferty i rozstrzygnij konkurs", case.call.status.label(), derivation, act))
}

/// The law sets no day for the results, they are announced without delay: never late, always today.
fn results(case: &CallCase<'_>) -> Option<AgendaEntry> {
    let missing = due::missing_places(case, PublishedThing::CallResults, None);
    let settled = case.call.settled_on?;
    if missing.is_empty() {
        return None;
    }
    let sentence = format!(
        "Przepis nie wyznacza dnia; konkurs rozstrzygnięto {}, a wyniki ogłasza się niezwłocznie.",
        date_in_words(settled)
    );
    let derivation = Deadline::on(case.today, sentence, None);
    Some(entry(case, "Ogłoś wyniki konkursu", &names(&missing), derivation, AgendaAct::PublishCallResults))
}

/// The law sets no day for the notice of a change, it is told at once: never late, always today.
fn changes(case: &CallCase<'_>) -> Vec<AgendaEntry> {
    let say = |one: &crate::id::Stored<crate::id::CallChangeId, crate::call::CallChange>| {
        let missing = due::missing_places(case, thing(one.record.kind), Some(one.id.0));
        if missing.is_empty() {
            return None;
        }
        let sentence = format!(
            "Przepis nie wyznacza dnia; zmianę podpisano {}, więc ogłasza się ją od razu.",
            date_in_words(one.record.decided_on)
        );
        let title = format!("Ogłoś zmianę nr {}: {}", one.record.number, one.record.kind.label());
        Some(entry(case, title, &names(&missing), Deadline::on(case.today, sentence, None), AgendaAct::PublishCallChange))
    };
    case.changes.iter().filter_map(say).collect()
}
