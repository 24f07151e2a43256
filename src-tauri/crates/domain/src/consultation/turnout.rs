//! Turnout: remarks, organisations and people by channel, people by sector, and whether the stated totals equal the parts.

use std::collections::BTreeSet;

use super::{Channel, Meeting, Remark, Sector, SenderKind};
use crate::{
    explain::Explained,
    finding::Place,
    id::{MeetingId, RemarkId, Stored},
    office::ConsultationForm,
    polish,
    rule::ConsultationCase,
    vocabulary::Vocabulary,
};

/// One channel of participation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelTurnout {
    pub channel: Channel,
    pub remarks: u32,
    /// Different organisations that sent remarks by this channel.
    pub organisations: u32,
    /// People: those who came to the meetings, or different senders of remarks.
    pub people: u32,
}

/// People of one sector at all meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorTurnout {
    pub sector: Sector,
    pub people: Explained<u32>,
}

/// A stated total that differs from its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    pub place: Place,
    /// "spotkanie 13 października 2026 r. (Dom Kultury)".
    pub what: String,
    pub stated: u32,
    /// Least and greatest number that the parts allow; equal when nothing can repeat.
    pub counted: (u32, u32),
}

/// The turnout of a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// Every channel, also those that nobody used.
    pub channels: Vec<ChannelTurnout>,
    pub remarks: Explained<u32>,
    /// Organisations that sent remarks, each counted once.
    pub organisations: Explained<u32>,
    /// People at meetings together with senders of remarks outside them; a person may repeat.
    pub people: Explained<u32>,
    pub sectors: Vec<SectorTurnout>,
    /// People at all meetings.
    pub at_meetings: Explained<u32>,
    pub mismatches: Vec<Mismatch>,
}

/// Counts the turnout. `stated` is the total declared on paper for the whole consultation.
pub fn turnout(meetings: &[Stored<MeetingId, Meeting>], remarks: &[Stored<RemarkId, Remark>], stated: Option<u32>) -> Turnout {
    let at_meetings = at_meetings(meetings);
    let senders = distinct_senders(remarks.iter().filter(|remark| remark.record.channel != Channel::Meeting));
    let people = Explained::new(at_meetings.value.saturating_add(senders))
        .step(format!("Na spotkania przyszło: {}.", persons(at_meetings.value)))
        .step(format!("Poza spotkaniami uwagi wysłało: {}.", persons(senders)))
        .part("uczestnicy spotkań", at_meetings.value.to_string(), None)
        .part("nadawcy uwag poza spotkaniami", senders.to_string(), None)
        .without("Osoba, która była na spotkaniu i wysłała uwagę, mogła zostać policzona dwa razy.");
    let mut mismatches: Vec<Mismatch> = meetings.iter().filter_map(meeting_mismatch).collect();
    let least = at_meetings.value.max(distinct_senders(remarks.iter()));
    let counted = (least, people.value.max(least));
    if let Some(stated) = stated.filter(|stated| !(counted.0..=counted.1).contains(stated)) {
        mismatches.push(Mismatch {
            place: Place::Field { field: "stated_participants".to_owned() },
            what: "udział w konsultacjach ogółem".to_owned(),
            stated,
            counted,
        });
    }
    Turnout {
        channels: Channel::ALL.iter().map(|&channel| in_channel(channel, meetings, remarks)).collect(),
        remarks: remarks_in_all(remarks),
        organisations: organisations_in_all(remarks),
        people,
        sectors: Sector::ALL.iter().map(|&sector| in_sector(sector, meetings)).collect(),
        at_meetings,
        mismatches,
    }
}

/// Whether the office invited people to use this channel: one that was open is shown even when nobody used it.
pub fn is_open(case: &ConsultationCase<'_>, channel: Channel) -> bool {
    let promised = |form| case.consultation.forms.contains(&form);
    match channel {
        Channel::Paper => promised(ConsultationForm::WrittenRemarks),
        // Goes to the office's address for electronic delivery, when there is one.
        Channel::ElectronicDelivery => promised(ConsultationForm::WrittenRemarks) && !case.office.ade.trim().is_empty(),
        Channel::Email => promised(ConsultationForm::EmailRemarks),
        Channel::Form => promised(ConsultationForm::RemarkForm),
        Channel::Meeting => promised(ConsultationForm::OpenMeeting),
        Channel::BenefitCouncil => promised(ConsultationForm::BenefitCouncil),
        Channel::Desk => false,
    }
}

/// People at one meeting, as the sectors count them; the stated total when no sector was counted.
pub fn attendance(meeting: &Meeting) -> u32 {
    let counted = sector_sum(meeting);
    if counted == 0 && meeting.turnout.is_empty() { meeting.stated_total.unwrap_or(0) } else { counted }
}

fn sector_sum(meeting: &Meeting) -> u32 {
    meeting.turnout.iter().fold(0, |sum, (_, people)| sum.saturating_add(*people))
}

/// "spotkanie 13 października 2026 r. (Dom Kultury)".
pub fn meeting_name(meeting: &Meeting) -> String {
    let day = polish::date_in_words(meeting.held_at.date());
    match meeting.place.trim() {
        "" => format!("spotkanie {day}"),
        place => format!("spotkanie {day} ({place})"),
    }
}

fn meeting_place(meeting: &Stored<MeetingId, Meeting>) -> Place {
    Place::Row { table: "meeting".to_owned(), id: meeting.id.0 }
}

fn meeting_mismatch(meeting: &Stored<MeetingId, Meeting>) -> Option<Mismatch> {
    let stated = meeting.record.stated_total?;
    let counted = sector_sum(&meeting.record);
    // A list without sectors says nothing about the parts.
    (!meeting.record.turnout.is_empty() && stated != counted).then(|| Mismatch {
        place: meeting_place(meeting),
        what: meeting_name(&meeting.record),
        stated,
        counted: (counted, counted),
    })
}

fn at_meetings(meetings: &[Stored<MeetingId, Meeting>]) -> Explained<u32> {
    let sum = meetings.iter().fold(0u32, |sum, meeting| sum.saturating_add(attendance(&meeting.record)));
    let explained = match meetings.len() {
        0 => Explained::new(0).step("Nie było spotkań."),
        _ => Explained::new(sum).step("Suma osób z list obecności wszystkich spotkań."),
    };
    meetings.iter().fold(explained, |explained, meeting| {
        let people = attendance(&meeting.record).to_string();
        explained.part(meeting_name(&meeting.record), people, Some(meeting_place(meeting)))
    })
}

fn in_sector(sector: Sector, meetings: &[Stored<MeetingId, Meeting>]) -> SectorTurnout {
    let counts = meetings.iter().map(|meeting| {
        let of_sector = meeting.record.turnout.iter().filter(|(counted, _)| *counted == sector);
        (meeting, of_sector.fold(0u32, |sum, (_, people)| sum.saturating_add(*people)))
    });
    let mut explained = Explained::new(0u32).step(format!("Osoby z sektora „{}” na spotkaniach.", sector.label()));
    for (meeting, people) in counts.filter(|(_, people)| *people > 0) {
        explained.value = explained.value.saturating_add(people);
        explained = explained.part(meeting_name(&meeting.record), people.to_string(), Some(meeting_place(meeting)));
    }
    SectorTurnout { sector, people: explained }
}

fn in_channel(channel: Channel, meetings: &[Stored<MeetingId, Meeting>], remarks: &[Stored<RemarkId, Remark>]) -> ChannelTurnout {
    let own = || remarks.iter().filter(|remark| remark.record.channel == channel);
    let people = match channel {
        Channel::Meeting => at_meetings(meetings).value,
        _ => distinct_senders(own()),
    };
    ChannelTurnout { channel, remarks: own().count() as u32, organisations: distinct_organisations(own()).len() as u32, people }
}

fn remarks_in_all(remarks: &[Stored<RemarkId, Remark>]) -> Explained<u32> {
    let explained = Explained::new(remarks.len() as u32).step("Suma uwag ze wszystkich kanałów.");
    Channel::ALL.iter().fold(explained, |explained, channel| {
        let count = remarks.iter().filter(|remark| remark.record.channel == *channel).count();
        if count == 0 { explained } else { explained.part(channel.label(), count.to_string(), None) }
    })
}

fn organisations_in_all(remarks: &[Stored<RemarkId, Remark>]) -> Explained<u32> {
    let names = distinct_organisations(remarks.iter());
    let repeated: usize = Channel::ALL
        .iter()
        .map(|channel| distinct_organisations(remarks.iter().filter(|remark| remark.record.channel == *channel)).len())
        .sum::<usize>()
        - names.len();
    let explained = Explained::new(names.len() as u32).step("Organizacje, które zgłosiły uwagi, każda liczona raz.");
    let explained = names.into_iter().fold(explained, |explained, name| explained.part(name, "1", None));
    match repeated {
        0 => explained,
        _ => explained.without("Organizacja, która skorzystała z kilku kanałów, jest liczona raz."),
    }
}

/// Who sent a remark, in a form that can be compared; `None` when nobody is named.
fn sender(remark: &Remark) -> Option<String> {
    if let Some(organisation) = remark.organisation {
        return Some(format!("#{organisation}"));
    }
    let name = remark.sender.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    (!name.is_empty()).then_some(name)
}

/// Different senders; a remark without a name counts as a sender of its own.
fn distinct_senders<'a>(remarks: impl Iterator<Item = &'a Stored<RemarkId, Remark>>) -> u32 {
    let mut named = BTreeSet::new();
    let mut unnamed = 0u32;
    for remark in remarks {
        match sender(&remark.record) {
            Some(name) => {
                named.insert(name);
            }
            None => unnamed += 1,
        }
    }
    unnamed.saturating_add(named.len() as u32)
}

fn distinct_organisations<'a>(remarks: impl Iterator<Item = &'a Stored<RemarkId, Remark>>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for remark in remarks.map(|stored| &stored.record) {
        if remark.sender_kind != SenderKind::Organisation && remark.organisation.is_none() {
            continue;
        }
        let key = sender(remark).unwrap_or_else(|| format!("uwaga nr {}", remark.number));
        if seen.insert(key) {
            let name = remark.sender.trim();
            names.push(if name.is_empty() { format!("nadawca uwagi nr {}", remark.number) } else { name.to_owned() });
        }
    }
    names
}

fn persons(count: u32) -> String {
    polish::counted(count.into(), ["osoba", "osoby", "osób"])
}
