//! A programme with its rows, texts, opinion, consultation, publications and the programme it was started from.

use chrono::NaiveDate;
use domain::{
    act::Act,
    consultation::ConsultationStatus,
    id::{GoalId, IndicatorId, OpinionId, PriorityTaskId, ProgrammeId, PublicationId, SittingId, Stored},
    law::LawPack,
    office::Office,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme, Sitting},
    publication::{CaseRef, Publication},
    rule::{ConsultationCase, PreviousProgramme, ProgrammeCase, TextRole},
};
use store::ReadTx;

use super::ConsultationRecords;
use crate::{Failure, document::fields};

/// Everything that is known of one programme.
#[derive(Clone, Debug)]
pub struct ProgrammeRecords {
    pub stored: Stored<ProgrammeId, Programme>,
    pub goals: Vec<Stored<GoalId, Goal>>,
    pub indicators: Vec<Stored<IndicatorId, Indicator>>,
    pub tasks: Vec<Stored<PriorityTaskId, PriorityTask>>,
    pub text: Act,
    pub resolution: Act,
    pub justification: Act,
    pub sittings: Vec<Stored<SittingId, Sitting>>,
    /// The newest request for an opinion.
    pub opinion: Option<Stored<OpinionId, Opinion>>,
    /// The newest consultation that was not cancelled.
    pub consultation: Option<ConsultationRecords>,
    pub publications: Vec<Stored<PublicationId, Publication>>,
    pub previous: Option<PreviousRecords>,
}

/// What is compared from the programme before.
#[derive(Clone, Debug)]
pub struct PreviousRecords {
    pub stored: Stored<ProgrammeId, Programme>,
    pub tasks: Vec<Stored<PriorityTaskId, PriorityTask>>,
    pub text: Act,
}

impl ProgrammeRecords {
    pub fn load(tx: &ReadTx<'_>, id: ProgrammeId) -> Result<Self, Failure> {
        let stored = store::programme::get(tx, id)?;
        let programme = &stored.record;
        let mut consultations = store::consultation::of_programme(tx, id)?;
        consultations.sort_by_key(|consultation| std::cmp::Reverse(consultation.id));
        let consultation = consultations
            .iter()
            .find(|consultation| consultation.record.status != ConsultationStatus::Cancelled)
            .map(|consultation| ConsultationRecords::load(tx, consultation.id))
            .transpose()?;
        let previous = programme.based_on.map(|previous| PreviousRecords::load(tx, previous)).transpose()?;
        let first_day = NaiveDate::from_ymd_opt(programme.year_from - 1, 1, 1).unwrap_or_default();
        Ok(Self {
            goals: store::goal::of(tx, id)?,
            indicators: store::goal::indicator::of(tx, id)?,
            tasks: store::priority_task::of(tx, id)?,
            text: super::draft(tx, programme.text)?,
            resolution: super::draft(tx, programme.resolution_text)?,
            justification: super::draft(tx, programme.justification_text)?,
            sittings: store::sitting::since(tx, first_day)?,
            opinion: store::opinion::of(tx, id)?.into_iter().max_by_key(|opinion| opinion.id),
            consultation,
            publications: store::publication::of(tx, CaseRef::Programme(id))?,
            previous,
            stored,
        })
    }

    /// Hands the case of rules on a day to `look`.
    pub fn with_case<T>(
        &self,
        office: &Office,
        law: &LawPack,
        today: NaiveDate,
        look: impl FnOnce(&ProgrammeCase<'_>) -> T,
    ) -> T {
        let consultation: Option<ConsultationCase<'_>> =
            self.consultation.as_ref().map(|consultation| consultation.case(office, law, today));
        let beside = [(TextRole::Resolution, &self.resolution), (TextRole::Justification, &self.justification)];
        look(&ProgrammeCase {
            id: self.stored.id,
            programme: &self.stored.record,
            goals: &self.goals,
            indicators: &self.indicators,
            tasks: &self.tasks,
            text: Some(&self.text),
            beside: &beside,
            previous: self.previous.as_ref().map(|previous| PreviousProgramme {
                programme: &previous.stored.record,
                tasks: &previous.tasks,
                text: Some(&previous.text),
            }),
            sittings: &self.sittings,
            opinion: self.opinion.as_ref().map(|opinion| &opinion.record),
            consultation: consultation.as_ref(),
            publications: &self.publications,
            office,
            chip_name: fields::name,
            law,
            today,
        })
    }
}

impl PreviousRecords {
    fn load(tx: &ReadTx<'_>, id: ProgrammeId) -> Result<Self, Failure> {
        let stored = store::programme::get(tx, id)?;
        let text = super::draft(tx, stored.record.text)?;
        Ok(Self { tasks: store::priority_task::of(tx, id)?, stored, text })
    }
}
