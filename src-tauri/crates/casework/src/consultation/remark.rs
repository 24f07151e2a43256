//! Entering a remark that came on paper, by e-mail, at a meeting or through e-Doręczenia, and mending its entry.

use std::path::Path;

use chrono::NaiveTime;
use domain::{
    consultation::{Channel, ConsultationStatus, Remark, SenderKind, validate},
    id::{ConsultationId, MeetingId, OrganisationId, RemarkId, Revision},
    violation::Violation,
    vocabulary::Vocabulary,
};
use serde::Deserialize;
use specta::Type;

use super::{CHANGED, Saved, read::Reading, still_open, unit};
use crate::{Desk, Failure, Reply, picked::Picked, records::ConsultationRecords, view::Key};

/// A remark as typed.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub struct RemarkInput {
    /// `None` for a new one.
    pub id: Option<Key>,
    pub revision: Option<Key>,
    pub received_on: String,
    /// "14:22"; blank means the hour is not known.
    pub hour: String,
    pub channel: String,
    pub sender_kind: String,
    pub organisation: Option<Key>,
    /// As written; blank for a private person.
    pub sender: String,
    pub meeting: Option<Key>,
    /// Unit of the consulted text; `None` means the whole draft.
    pub unit: Option<u32>,
    pub wording_proposed: String,
    pub content: String,
    pub reason: String,
}

pub fn save(desk: &mut Desk, consultation: Key, input: &RemarkInput) -> Result<Reply<Saved>, Failure> {
    let id = ConsultationId(consultation.0);
    let records = desk.read(|tx| ConsultationRecords::load(tx, id))?;
    let status = records.stored.record.status;
    takes_remarks(status)?;
    if input.meeting.is_some_and(|meeting| !records.meetings.iter().any(|known| known.id.0 == meeting.0)) {
        return Err(Failure::not_found("Spotkanie"));
    }
    let before = input.id.and_then(|id| records.remarks.iter().find(|remark| remark.id.0 == id.0));
    if input.id.is_some() && before.is_none() {
        return Err(Failure::not_found("Uwaga"));
    }
    let (name, chips) = desk.read(|tx| {
        let organisation = input.organisation.map(|key| store::organisation::get(tx, OrganisationId(key.0))).transpose()?;
        Ok((organisation.map(|stored| stored.record.name), unit::chips(desk, tx, &records)?))
    })?;
    let frozen = |unit| unit::frozen(records.text.as_ref(), unit, &chips);
    let mut remark = read(id, input, name, frozen, before.map(|stored| &stored.record))?;
    let act = match before {
        Some(stored) => format!("Zmiana uwagi nr {}", stored.record.number),
        None => "Wpisanie uwagi".to_owned(),
    };
    let saved = desk.write(&act, |tx| match (before, input.revision) {
        (Some(stored), Some(revision)) => {
            Ok(Saved::new(stored.id.0, store::remark::update(tx, stored.id, Revision(revision.0), &remark)?))
        }
        _ => {
            remark.number = store::remark::next_number(tx, id)?;
            let id = store::remark::insert(tx, &remark)?;
            Ok(Saved::new(id.0, store::remark::get(tx, id)?.revision))
        }
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// A consultation that takes remarks: announced, and its report is not out yet.
pub(super) fn takes_remarks(status: ConsultationStatus) -> Result<(), Failure> {
    still_open(status)?;
    match status {
        ConsultationStatus::Planned => Err(Failure::field(
            "status",
            "Konsultacji jeszcze nie ogłoszono, dlatego nie ma w nich uwag. Ogłoś konsultacje (także wstecz, z dniem \
             ogłoszenia), a potem wpisz uwagę.",
        )),
        _ => Ok(()),
    }
}

/// What was typed, as a remark; every fault is answered with its field. `frozen` tells address and wording of a unit.
pub(super) fn read(
    consultation: ConsultationId,
    input: &RemarkInput,
    organisation_name: Option<String>,
    frozen: impl Fn(u32) -> Result<(String, String), Failure>,
    before: Option<&Remark>,
) -> Result<Remark, Failure> {
    let mut reading = Reading::new();
    let day = reading.needed_day("received_on", &input.received_on);
    let hour = reading.hour("hour", &input.hour).unwrap_or(NaiveTime::MIN);
    let channel: Channel = reading.needed_choice("channel", &input.channel);
    let sender_kind: SenderKind = reading.needed_choice("sender_kind", &input.sender_kind);
    let typed = input.sender.trim();
    let sender = match (&organisation_name, sender_kind) {
        (Some(name), _) => name.clone(),
        (None, SenderKind::Private) if typed.is_empty() => "osoba prywatna".to_owned(),
        (None, SenderKind::BenefitCouncil) if typed.is_empty() => SenderKind::BenefitCouncil.label().to_owned(),
        _ => typed.to_owned(),
    };
    // The wording is the one of the day of the remark: it stays when the remark is edited later.
    let (unit_address, wording_now) = match (input.unit, before) {
        (Some(unit), Some(before)) if before.unit == Some(unit) => (before.unit_address.clone(), before.wording_now.clone()),
        (Some(unit), _) => frozen(unit)?,
        (None, _) => (String::new(), String::new()),
    };
    let remark = Remark {
        consultation,
        number: before.map_or(0, |before| before.number),
        received_at: day.and_time(hour),
        channel,
        sender_kind,
        organisation: input.organisation.map(|key| OrganisationId(key.0)),
        sender,
        meeting: input.meeting.filter(|_| channel == Channel::Meeting).map(|key| MeetingId(key.0)),
        unit: input.unit,
        unit_address,
        wording_now,
        wording_proposed: input.wording_proposed.trim().to_owned(),
        content: input.content.trim().to_owned(),
        reason: input.reason.trim().to_owned(),
        evidence: before.and_then(|before| before.evidence),
        position: before.and_then(|before| before.position.clone()),
    };
    let mut faults = validate::remark(&remark);
    faults.retain(|fault| !fault.field.starts_with("position"));
    for fault in faults.iter_mut().filter(|fault| fault.field == "received_at") {
        fault.field = "received_on".into();
    }
    if remark.sender.is_empty() {
        faults.push(Violation::new("sender", "Nie wpisano, kto zgłosił uwagę. Wybierz organizację albo wpisz nazwę nadawcy."));
    }
    if sender_kind == SenderKind::Private && has_contact(&remark.sender) {
        let sentence = "Danych kontaktowych osoby prywatnej nie zapisuje się w konsultacjach. Wpisz samo oznaczenie, na \
                        przykład „osoba prywatna” albo „mieszkanka Zarzecza”.";
        faults.push(Violation::new("sender", sentence));
    }
    reading.done(faults)?;
    Ok(remark)
}

/// An e-mail address, a telephone or a personal number in the words that name a sender.
fn has_contact(sender: &str) -> bool {
    sender.contains('@') || sender.chars().filter(char::is_ascii_digit).count() >= 7
}

/// Keeps a file as the evidence of a remark: the scan of the letter, the message.
pub fn attach(desk: &mut Desk, id: Key, revision: Key, path: &Path) -> Result<Reply<Saved>, Failure> {
    let file = Picked::evidence(path)?;
    let id = RemarkId(id.0);
    let saved = desk.write("Dowód wpływu uwagi", |tx| {
        let mut remark = store::remark::get(tx, id)?.record;
        remark.evidence = Some(file.keep(tx)?);
        Ok(Saved::new(id.0, store::remark::update(tx, id, Revision(revision.0), &remark)?))
    })?;
    Ok(Reply::new(saved, CHANGED))
}

/// Takes an entry back that was made by mistake. What really came in stays; a rule notices the gap in the numbers.
pub fn remove(desk: &mut Desk, id: Key, revision: Key) -> Result<Reply<()>, Failure> {
    let id = RemarkId(id.0);
    let (remark, status) = desk.read(|tx| {
        let remark = store::remark::get(tx, id)?.record;
        let status = store::consultation::get(tx, remark.consultation)?.record.status;
        Ok((remark, status))
    })?;
    still_open(status)?;
    let act = format!("Usunięcie omyłkowo wpisanej uwagi nr {}", remark.number);
    desk.write(&act, |tx| Ok(store::remark::remove(tx, id, Revision(revision.0))?))?;
    Ok(Reply::new((), CHANGED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_data_of_a_private_person_are_noticed() {
        assert!(has_contact("Jan K., tel. 600 100 200"));
        assert!(has_contact("jan@dom.example"));
        assert!(!has_contact("mieszkaniec nr 12"));
    }
}
