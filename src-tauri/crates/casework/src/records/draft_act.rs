//! A draft act with its texts, its consultation and the sittings it can be adopted at.

use chrono::NaiveDate;
use domain::{
    act::Act,
    consultation::Consultation,
    draft_act::DraftAct,
    id::{ConsultationId, DraftActId, SittingId, Stored},
    law::LawPack,
    office::Office,
    programme::Sitting,
    rule::DraftActCase,
};
use store::ReadTx;

use crate::{Failure, document::fields};

/// Everything that is known of one draft act.
#[derive(Clone, Debug)]
pub struct DraftActRecords {
    pub stored: Stored<DraftActId, DraftAct>,
    pub text: Act,
    pub justification: Act,
    pub sittings: Vec<Stored<SittingId, Sitting>>,
    /// The newest consultation of the text.
    pub consultation: Option<Stored<ConsultationId, Consultation>>,
}

impl DraftActRecords {
    pub fn load(tx: &ReadTx<'_>, id: DraftActId) -> Result<Self, Failure> {
        let stored = store::draft_act::get(tx, id)?;
        let act = &stored.record;
        let consultation = store::consultation::of_text(tx, act.text)?;
        Ok(Self {
            text: super::draft(tx, act.text)?,
            justification: super::draft(tx, act.justification_text)?,
            sittings: store::sitting::since(tx, NaiveDate::MIN)?,
            consultation: consultation.map(|held| store::consultation::get(tx, held)).transpose()?,
            stored,
        })
    }

    /// The case as rules see it on a day.
    pub fn case<'a>(&'a self, office: &'a Office, law: &'a LawPack, today: NaiveDate) -> DraftActCase<'a> {
        DraftActCase {
            id: self.stored.id,
            act: &self.stored.record,
            text: Some(&self.text),
            justification: Some(&self.justification).filter(|act| !act.units.is_empty()),
            sittings: &self.sittings,
            consultation: self.consultation.as_ref().map(|held| &held.record),
            office,
            chip_name: fields::name,
            law,
            today,
        }
    }
}
