//! Consultation of the programme or of any other draft act: plan, course, meetings, remarks and positions.

pub mod duty;
pub mod likeness;
pub mod provision;
pub mod remark;
pub mod rules;
pub mod status;
pub mod step;
pub mod summary;
pub mod turnout;
pub mod validate;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
pub use remark::{Channel, Outcome, Position, Remark, SenderKind};
pub use status::ConsultationStatus;

use crate::{
    id::{ConsultationId, ProgrammeId, TextId},
    office::ConsultationForm,
    vocabulary,
};

vocabulary! {
    /// What is consulted.
    pub enum SubjectKind {
        Programme = "program", "program współpracy";
        LocalLaw = "prawo_miejscowe", "projekt aktu prawa miejscowego";
        OtherAct = "inny_akt", "projekt innego aktu";
        Strategy = "strategia", "strategia lub inny dokument";
    }
}

vocabulary! {
    /// Who may take part.
    pub enum Entitled {
        Organisations = "organizacje", "organizacje pozarządowe i inne podmioty prowadzące działalność pożytku publicznego";
        BenefitCouncil = "rada_pozytku", "rada działalności pożytku publicznego";
        Residents = "mieszkancy", "mieszkańcy";
        Everyone = "wszyscy", "wszyscy zainteresowani";
    }
}

/// A consultation without its rows.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Consultation {
    pub subject: SubjectKind,
    /// The programme consulted, when the subject is one.
    pub programme: Option<ProgrammeId>,
    /// "projekt programu współpracy … na rok 2027".
    pub title: String,
    /// The text consulted: the programme's, or the draft act's own.
    pub text: Option<TextId>,
    pub status: ConsultationStatus,
    pub case_number: String,
    pub entitled: Vec<Entitled>,
    pub forms: Vec<ConsultationForm>,
    /// Why it is consulted, in one paragraph of the notice.
    pub purpose: String,
    /// Department that runs it.
    pub unit: String,
    /// Where remarks are taken: address, e-mail, box.
    pub remarks_address: String,
    pub remarks_email: String,
    pub order_number: String,
    pub order_date: Option<NaiveDate>,
    pub announced_on: Option<NaiveDate>,
    pub starts_on: Option<NaiveDate>,
    /// Last day on which remarks are taken, extensions included.
    pub ends_on: Option<NaiveDate>,
    /// Hour of the last day; `None` means until midnight.
    pub ends_at: Option<NaiveTime>,
    pub cancelled: Option<Cancellation>,
    /// Day of the report of the consultation.
    pub report_made_on: Option<NaiveDate>,
    pub report_published_on: Option<NaiveDate>,
    /// Number of participants stated on paper, checked against the counted ones.
    pub stated_participants: Option<u32>,
    /// What the consultation changed, for the programme (pkt 10) and the justification.
    pub summary: String,
    pub recorded_despite: String,
}

impl Consultation {
    /// The last moment at which a remark is in time; `None` while no end is set.
    pub fn closes_at(&self) -> Option<NaiveDateTime> {
        let day = self.ends_on?;
        Some(match self.ends_at {
            Some(hour) => day.and_time(hour),
            None => day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN) - chrono::TimeDelta::nanoseconds(1),
        })
    }

    /// The notice has gone out, or the consultation is past that point.
    pub fn is_announced(&self) -> bool {
        !matches!(self.status, ConsultationStatus::Planned | ConsultationStatus::Cancelled)
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.is_some() || self.status == ConsultationStatus::Cancelled
    }

    /// The last day has passed.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        use ConsultationStatus::*;
        matches!(self.status, Ended | Answered | Reported) || (self.is_announced() && self.end_passed(today))
    }

    /// The last day of one that was running has passed, but nobody has closed it yet.
    pub fn waits_to_be_closed(&self, today: NaiveDate) -> bool {
        matches!(self.status, ConsultationStatus::Running | ConsultationStatus::Extended) && self.end_passed(today)
    }

    fn end_passed(&self, today: NaiveDate) -> bool {
        self.ends_on.is_some_and(|end| end < today)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cancellation {
    pub cancelled_on: NaiveDate,
    pub reason: String,
}

/// An extension, kept with what it changed.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Extension {
    pub consultation: ConsultationId,
    pub decided_on: NaiveDate,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub reason: String,
}

vocabulary! {
    /// Sector of people who took part in a meeting.
    pub enum Sector {
        Organisations = "organizacje", "organizacje pozarządowe";
        Residents = "mieszkancy", "mieszkańcy";
        Administration = "administracja", "administracja publiczna";
        Business = "przedsiebiorcy", "przedsiębiorcy";
        Councillors = "radni", "radni";
        Others = "inni", "inni";
    }
}

/// A meeting with its turnout.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Meeting {
    pub consultation: ConsultationId,
    pub held_at: NaiveDateTime,
    pub place: String,
    /// How many people of each sector came; a sector that is missing means none.
    pub turnout: Vec<(Sector, u32)>,
    /// Total stated on the attendance list, checked against the sum of sectors.
    pub stated_total: Option<u32>,
    pub notes: String,
}

impl Meeting {
    /// The hour as it is written: "17.00". Nobody meets at midnight: it stands for an hour that was not written down.
    pub fn hour(&self) -> Option<String> {
        let known = self.held_at.time() != NaiveTime::MIN;
        known.then(|| self.held_at.format("%-H.%M").to_string())
    }
}

#[cfg(test)]
mod tests;
