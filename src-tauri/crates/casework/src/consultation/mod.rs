//! Consultations: planning, the course, publications, meetings, remarks with positions, turnout and what the report says.
//!
//! Reads answer views; writes answer [`Saved`] and the topics that changed. Where to start: [`view`] (the page), [`plan`] (the
//! form and the proposed days), [`step`] (the life of the case), [`remark`] and [`position`] (the pile of remarks).

pub mod change;
pub mod course;
pub mod create;
pub mod evidence;
mod few;
pub mod figure;
pub mod group;
pub mod import;
pub mod insert;
pub mod list;
pub mod meeting;
pub mod outcome;
pub mod page;
pub mod plan;
pub mod position;
pub mod publication;
pub(crate) mod read;
pub mod remark;
pub mod remarks;
pub mod sender;
pub mod step;
pub mod suggestion;
pub mod turnout;
pub mod unit;

pub use create::create;
pub use list::list;
pub use page::{ConsultationView, view};
pub use plan::{PlanInput, save_plan};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{consultation::ConsultationStatus, id::ConsultationId, law::LawPack, office::Office, rule::ConsultationCase};
use store::{ReadTx, WriteTx};

pub use crate::view::Saved;
use crate::{Failure, Topic, records, records::ConsultationRecords, view::Key};

/// What a change of a consultation touches on other screens: the programme's checks read it too.
pub(crate) const CHANGED: &[Topic] = &[Topic::Consultations, Topic::Programmes];

/// A consultation read whole, with the office whose local rules it is judged by.
pub(crate) struct Held {
    pub office: Office,
    pub records: ConsultationRecords,
    pub law: &'static LawPack,
    pub today: NaiveDate,
    /// The hour on the wall clock of the office.
    pub hour: NaiveTime,
}

impl Held {
    pub fn load(tx: &ReadTx<'_>, law: &'static LawPack, id: Key, now: NaiveDateTime) -> Result<Self, Failure> {
        let records = ConsultationRecords::load(tx, ConsultationId(id.0))?;
        Ok(Self { office: records::office(tx)?, records, law, today: now.date(), hour: now.time() })
    }

    pub fn case(&self) -> ConsultationCase<'_> {
        self.records.case(&self.office, self.law, self.today)
    }
}

/// A consultation whose report is out stays as it was reported.
pub(crate) fn still_open(status: ConsultationStatus) -> Result<(), Failure> {
    match status {
        ConsultationStatus::Reported => Err(Failure::field("status", REPORTED)),
        _ => Ok(()),
    }
}

const REPORTED: &str = "Raport z tych konsultacji jest opublikowany, dlatego nie zmienia się już tego, co w nim podano. Jeżeli w \
    raporcie jest błąd, cofnij w Historii odnotowanie publikacji, popraw wpis i opublikuj raport ponownie.";

/// The same for a consultation that is written into.
fn in_open_case(tx: &WriteTx<'_>, id: ConsultationId) -> Result<(), Failure> {
    still_open(store::consultation::get(tx, id)?.record.status)
}
