//! A consultation with its extensions, meetings, remarks, publications, text and programme.

use chrono::NaiveDate;
use domain::{
    act::Act,
    consultation::{Consultation, Extension, Meeting, Remark},
    id::{ConsultationId, ExtensionId, MeetingId, PublicationId, RemarkId, Stored},
    law::LawPack,
    office::Office,
    programme::Programme,
    publication::{CaseRef, Publication},
    rule::ConsultationCase,
};
use store::ReadTx;

use crate::Failure;

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
}

impl ConsultationRecords {
    pub fn load(tx: &ReadTx<'_>, id: ConsultationId) -> Result<Self, Failure> {
        let stored = store::consultation::get(tx, id)?;
        let text = stored.record.text.map(|text| super::draft(tx, text)).transpose()?;
        let programme = match stored.record.programme {
            Some(programme) => Some(store::programme::get(tx, programme)?.record),
            None => None,
        };
        Ok(Self {
            extensions: store::consultation::extension::of(tx, id)?,
            meetings: store::meeting::of(tx, id)?,
            remarks: store::remark::of(tx, id)?,
            publications: store::publication::of(tx, CaseRef::Consultation(id))?,
            stored,
            text,
            programme,
        })
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
            office,
            law,
            today,
        }
    }
}
