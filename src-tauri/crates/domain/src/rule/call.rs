//! An open call with everything that belongs to it, as rules see it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    call::{Call, CallChange, CallTask, Criterion, PriorTask, RequiredAttachment},
    id::{
        CallChangeId, CallId, CallTaskId, CriterionId, PriorTaskId, PriorityTaskId, PublicationId, RequiredAttachmentId, Stored,
    },
    law::{Law, LawPack},
    money::Money,
    office::Office,
    programme::{PriorityTask, Programme},
    publication::{Publication, PublicationPlace, PublishedThing},
};

/// The programme whose tasks a call announces.
#[derive(Clone, Copy, Debug)]
pub struct CallProgramme<'a> {
    pub programme: &'a Programme,
    pub tasks: &'a [Stored<PriorityTaskId, PriorityTask>],
}

/// What another call announced of a priority task in a budget year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncedElsewhere {
    pub task: PriorityTaskId,
    pub call: CallId,
    /// The name of that call.
    pub name: String,
    pub year: i32,
    pub amount: Money,
}

/// A call with everything that belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct CallCase<'a> {
    pub id: CallId,
    pub call: &'a Call,
    pub tasks: &'a [Stored<CallTaskId, CallTask>],
    pub criteria: &'a [Stored<CriterionId, Criterion>],
    pub attachments: &'a [Stored<RequiredAttachmentId, RequiredAttachment>],
    pub prior_tasks: &'a [Stored<PriorTaskId, PriorTask>],
    pub changes: &'a [Stored<CallChangeId, CallChange>],
    pub publications: &'a [Stored<PublicationId, Publication>],
    /// The programme that the call names.
    pub programme: Option<CallProgramme<'a>>,
    /// Money of the same priority tasks in other calls that were not annulled.
    pub elsewhere: &'a [AnnouncedElsewhere],
    pub office: &'a Office,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

impl<'a> CallCase<'a> {
    /// The law by which the case is judged: of the day of the notice, of the order, or of today.
    pub fn law(&self) -> Law<'a> {
        self.law.on(self.law_day())
    }

    pub fn law_day(&self) -> NaiveDate {
        self.call.announced_on.or(self.call.ordered_on).unwrap_or(self.today)
    }

    /// The procedure of the act on public benefit binds.
    pub fn has_procedure(&self) -> bool {
        self.law().has_procedure(self.call.mode)
    }

    /// Tasks that were not annulled.
    pub fn open_tasks(&self) -> impl Iterator<Item = &'a Stored<CallTaskId, CallTask>> {
        self.tasks.iter().filter(|task| task.record.annulled.is_none())
    }

    /// The publications of a thing; of one of the changes when `subject` names it.
    pub fn published(&self, thing: PublishedThing, subject: Option<i64>) -> impl Iterator<Item = &'a Publication> {
        let all = self.publications.iter().map(|publication| &publication.record);
        all.filter(move |publication| publication.thing == thing && (subject.is_none() || publication.subject == subject))
    }

    /// The first day of a thing in each place.
    pub fn first_days(&self, thing: PublishedThing, subject: Option<i64>) -> BTreeMap<PublicationPlace, NaiveDate> {
        let mut first = BTreeMap::new();
        for one in self.published(thing, subject) {
            let day = first.entry(one.place).or_insert(one.published_on);
            *day = one.published_on.min(*day);
        }
        first
    }

    /// The first and the last day of the tasks: of the call, else the outermost ones of its tasks.
    pub fn tasks_begin(&self) -> Option<NaiveDate> {
        let of_tasks = || self.open_tasks().filter_map(|task| task.record.begins_on).min();
        self.call.begins_on.or_else(of_tasks)
    }

    pub fn tasks_end(&self) -> Option<NaiveDate> {
        let of_tasks = || self.open_tasks().filter_map(|task| task.record.ends_on).max();
        self.call.ends_on.or_else(of_tasks)
    }

    /// The task of the programme that a task of the call announces.
    pub fn priority_task(&self, task: &CallTask) -> Option<&'a Stored<PriorityTaskId, PriorityTask>> {
        let (programme, wanted) = (self.programme?, task.priority_task?);
        programme.tasks.iter().find(|one| one.id == wanted)
    }
}
