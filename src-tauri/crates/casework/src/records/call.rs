//! A call with its tasks, criteria, attachments, earlier tasks, changes, publications and its programme.

use chrono::NaiveDate;
use domain::{
    call::{Call, CallChange, CallTask, Criterion, PriorTask, RequiredAttachment},
    id::{
        CallChangeId, CallId, CallTaskId, CriterionId, PriorTaskId, PriorityTaskId, ProgrammeId, PublicationId,
        RequiredAttachmentId, Stored,
    },
    law::LawPack,
    office::Office,
    programme::{PriorityTask, Programme},
    publication::{CaseRef, Publication},
    rule::{AnnouncedElsewhere, CallCase, CallProgramme},
};
use store::ReadTx;

use crate::Failure;

/// Everything that is known of one call.
#[derive(Clone, Debug)]
pub struct CallRecords {
    pub stored: Stored<CallId, Call>,
    pub tasks: Vec<Stored<CallTaskId, CallTask>>,
    pub criteria: Vec<Stored<CriterionId, Criterion>>,
    pub attachments: Vec<Stored<RequiredAttachmentId, RequiredAttachment>>,
    pub prior_tasks: Vec<Stored<PriorTaskId, PriorTask>>,
    pub changes: Vec<Stored<CallChangeId, CallChange>>,
    pub publications: Vec<Stored<PublicationId, Publication>>,
    pub programme: Option<CallProgrammeRecords>,
    /// What other calls announced of the same priority tasks.
    pub elsewhere: Vec<AnnouncedElsewhere>,
}

/// The programme of a call with its priority tasks.
#[derive(Clone, Debug)]
pub struct CallProgrammeRecords {
    pub stored: Stored<ProgrammeId, Programme>,
    pub tasks: Vec<Stored<PriorityTaskId, PriorityTask>>,
}

impl CallRecords {
    pub fn load(tx: &ReadTx<'_>, id: CallId) -> Result<Self, Failure> {
        let stored = store::call::get(tx, id)?;
        let programme = stored.record.programme.map(|programme| CallProgrammeRecords::load(tx, programme)).transpose()?;
        let tasks = store::call::task::of(tx, id)?;
        Ok(Self {
            criteria: store::call::criterion::of(tx, id)?,
            attachments: store::call::required::of(tx, id)?,
            prior_tasks: store::call::prior_task::of(tx, id)?,
            changes: store::call::change::of(tx, id)?,
            publications: store::publication::of(tx, CaseRef::Call(id))?,
            elsewhere: elsewhere(tx, id, &tasks)?,
            stored,
            tasks,
            programme,
        })
    }

    /// The call as it stood on a day: what was changed later is not known yet.
    pub fn on(&self, day: NaiveDate) -> Self {
        let mut then = self.clone();
        let later = |change: &&Stored<CallChangeId, CallChange>| change.record.decided_on > day;
        let first = self.changes.iter().filter(later).filter(|change| change.record.until_before.is_some());
        if let Some(first) = first.min_by_key(|change| change.record.number) {
            then.stored.record.offers_until = first.record.until_before;
        }
        let moved = self.changes.iter().filter(later).filter(|change| change.record.chosen_after.is_some());
        if let Some(first) = moved.min_by_key(|change| change.record.number) {
            then.stored.record.chosen_by = first.record.chosen_before;
        }
        for task in &mut then.tasks {
            task.record.annulled = task.record.annulled.filter(|(annulled, _)| *annulled <= day);
        }
        then.changes.retain(|change| change.record.decided_on <= day);
        then
    }

    /// The case as rules see it on a day.
    pub fn case<'a>(&'a self, office: &'a Office, law: &'a LawPack, today: NaiveDate) -> CallCase<'a> {
        CallCase {
            id: self.stored.id,
            call: &self.stored.record,
            tasks: &self.tasks,
            criteria: &self.criteria,
            attachments: &self.attachments,
            prior_tasks: &self.prior_tasks,
            changes: &self.changes,
            publications: &self.publications,
            programme: self.programme.as_ref().map(|held| CallProgramme { programme: &held.stored.record, tasks: &held.tasks }),
            elsewhere: &self.elsewhere,
            office,
            law,
            today,
        }
    }
}

impl CallProgrammeRecords {
    fn load(tx: &ReadTx<'_>, id: ProgrammeId) -> Result<Self, Failure> {
        Ok(Self { stored: store::programme::get(tx, id)?, tasks: store::priority_task::of(tx, id)? })
    }
}

fn elsewhere(tx: &ReadTx<'_>, id: CallId, tasks: &[Stored<CallTaskId, CallTask>]) -> Result<Vec<AnnouncedElsewhere>, Failure> {
    let wanted: Vec<PriorityTaskId> = tasks.iter().filter_map(|task| task.record.priority_task).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let found = store::call::task::announced(tx, &wanted, Some(id))?;
    let calls: Vec<CallId> = found.iter().map(|(_, call, ..)| *call).collect();
    let titles = store::call::titles(tx, &calls)?;
    let name = |call: CallId| titles.iter().find(|(id, _)| *id == call).map(|(_, title)| title.clone()).unwrap_or_default();
    let rows =
        found.into_iter().map(|(task, call, year, amount)| AnnouncedElsewhere { task, call, name: name(call), year, amount });
    Ok(rows.collect())
}
