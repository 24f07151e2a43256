//! A consultation with its extensions, meetings, remarks, publications, text and programme.

use chrono::NaiveDate;
use domain::{
    act::Act,
    consultation::{Consultation, ConsultationStatus, Extension, Meeting, Remark},
    draft_act::DraftAct,
    id::{ConsultationId, ExtensionId, MeetingId, PublicationId, RemarkId, Stored},
    law::LawPack,
    office::Office,
    programme::Programme,
    publication::{CaseRef, Publication, PublishedThing},
    rule::ConsultationCase,
};
use store::ReadTx;

use crate::{Failure, document::fields};

/// Everything that is known of one consultation.
#[derive(Clone, Debug)]
pub struct ConsultationRecords {
    pub stored: Stored<ConsultationId, Consultation>,
    pub extensions: Vec<Stored<ExtensionId, Extension>>,
    pub meetings: Vec<Stored<MeetingId, Meeting>>,
    pub remarks: Vec<Stored<RemarkId, Remark>>,
    pub publications: Vec<Stored<PublicationId, Publication>>,
    pub text: Option<Act>,
    pub programme: Option<Programme>,
    /// The draft act whose text is consulted.
    pub draft_act: Option<DraftAct>,
}

impl ConsultationRecords {
    pub fn load(tx: &ReadTx<'_>, id: ConsultationId) -> Result<Self, Failure> {
        let stored = store::consultation::get(tx, id)?;
        let text = stored.record.text.map(|text| super::draft(tx, text)).transpose()?;
        let programme = match stored.record.programme {
            Some(programme) => Some(store::programme::get(tx, programme)?.record),
            None => None,
        };
        let draft_act = stored.record.text.map(|text| store::draft_act::of_text(tx, text)).transpose()?.flatten();
        let draft_act = draft_act.map(|act| store::draft_act::get(tx, act)).transpose()?.map(|stored| stored.record);
        Ok(Self {
            extensions: store::consultation::extension::of(tx, id)?,
            meetings: store::meeting::of(tx, id)?,
            remarks: store::remark::of(tx, id)?,
            publications: store::publication::of(tx, CaseRef::Consultation(id))?,
            stored,
            text,
            programme,
            draft_act,
        })
    }

    /// The day on which the consultation was announced: the recorded one, else that of the first notice. A day that is only
    /// planned proves nothing.
    pub fn announced_on(&self) -> Option<NaiveDate> {
        let record = &self.stored.record;
        let recorded = record.announced_on.filter(|_| record.status != ConsultationStatus::Planned);
        recorded.or_else(|| {
            let publications = self.publications.iter().map(|publication| &publication.record);
            let notices = publications.filter(|publication| publication.thing == PublishedThing::ConsultationNotice);
            notices.map(|notice| notice.published_on).min()
        })
    }

    /// The day of the notice as it reads now: what it tells of an extension or of a cancellation was not known before that day.
    pub fn noticed_on(&self) -> Option<NaiveDate> {
        let extended = self.extensions.iter().map(|extension| extension.record.decided_on);
        let cancelled = self.stored.record.cancelled.as_ref().map(|cancelled| cancelled.cancelled_on);
        extended.chain(cancelled).chain(self.announced_on()).max()
    }

    /// The case as rules see it on a day.
    pub fn case<'a>(&'a self, office: &'a Office, law: &'a LawPack, today: NaiveDate) -> ConsultationCase<'a> {
        ConsultationCase {
            id: self.stored.id,
            consultation: &self.stored.record,
            extensions: &self.extensions,
            meetings: &self.meetings,
            remarks: &self.remarks,
            publications: &self.publications,
            text: self.text.as_ref(),
            programme: self.programme.as_ref(),
            draft_act: self.draft_act.as_ref(),
            office,
            chip_name: fields::name,
            law,
            today,
        }
    }
}
