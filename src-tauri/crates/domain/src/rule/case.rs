//! What a rule is given: the records of one case, the office, the law and the day. Everything is borrowed and read only.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::text::{JournalDuty, TextCase, TextRole};
use crate::{
    act::{Act, reference::ChipName},
    consultation::{Consultation, Extension, Meeting, Remark},
    draft_act::DraftAct,
    id::{
        ConsultationId, DraftActId, ExtensionId, GoalId, IndicatorId, MeetingId, OrganisationId, PriorityTaskId, ProgrammeId,
        PublicationId, RemarkId, SittingId, Stored,
    },
    law::{ActKindLaw, Law, LawPack, Value},
    money::Money,
    office::{Office, Signatory},
    organisation::Organisation,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme, Sitting, totals},
    publication::{Publication, PublicationPlace, PublishedThing},
    vocabulary::Vocabulary,
};

/// The programme of the year before.
#[derive(Clone, Copy, Debug)]
pub struct PreviousProgramme<'a> {
    pub programme: &'a Programme,
    pub tasks: &'a [Stored<PriorityTaskId, PriorityTask>],
    pub text: Option<&'a Act>,
}

/// A programme with everything that belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeCase<'a> {
    pub id: ProgrammeId,
    pub programme: &'a Programme,
    pub goals: &'a [Stored<GoalId, Goal>],
    pub indicators: &'a [Stored<IndicatorId, Indicator>],
    pub tasks: &'a [Stored<PriorityTaskId, PriorityTask>],
    /// The text of the programme; `None` when it could not be read.
    pub text: Option<&'a Act>,
    /// The texts that go to the council with it: the resolution and the justification.
    pub beside: &'a [(TextRole, &'a Act)],
    pub previous: Option<PreviousProgramme<'a>>,
    /// All sittings that are known; the chosen one is named by the programme.
    pub sittings: &'a [Stored<SittingId, Sitting>],
    pub opinion: Option<&'a Opinion>,
    /// The consultation of the draft that was not cancelled; the newest when there are several.
    pub consultation: Option<&'a ConsultationCase<'a>>,
    pub publications: &'a [Stored<PublicationId, Publication>],
    pub office: &'a Office,
    pub chip_name: ChipName,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

impl<'a> ProgrammeCase<'a> {
    /// The law by which the case is judged: of the day of adoption, or of today.
    pub fn law(&self) -> Law<'a> {
        self.law.on(self.law_day())
    }

    pub fn law_day(&self) -> NaiveDate {
        self.programme.adoption.as_ref().map_or(self.today, |adoption| adoption.adopted_on)
    }

    pub fn adopted_on(&self) -> Option<NaiveDate> {
        self.programme.adoption.as_ref().map(|adoption| adoption.adopted_on)
    }

    /// The sitting chosen for the adoption.
    pub fn chosen_sitting(&self) -> Option<&'a Sitting> {
        let chosen = self.programme.sitting?;
        self.sittings.iter().find(|sitting| sitting.id == chosen).map(|sitting| &sitting.record)
    }

    pub fn published(&self, thing: PublishedThing, place: PublicationPlace) -> Option<&'a Publication> {
        published(self.publications, thing, place)
    }

    /// Sum of the money planned in the priority tasks.
    pub fn planned(&self) -> Money {
        totals::total(self.tasks).value
    }

    /// The day by which the words of its texts are judged: of the adoption, of the sitting chosen for it, or today.
    pub fn text_day(&self) -> NaiveDate {
        let sitting = || self.chosen_sitting().map(|sitting| sitting.held_on);
        self.adopted_on().or_else(sitting).unwrap_or(self.today)
    }

    /// A publication in the journal is what the office says of its own practice.
    pub fn journal(&self) -> JournalDuty {
        match self.published(PublishedThing::Programme, PublicationPlace::Journal) {
            Some(_) => JournalDuty::LocalLaw,
            None => JournalDuty::Unknown,
        }
    }

    /// One of its texts with what it is compared to.
    pub fn text(&self, role: TextRole, act: &'a Act) -> TextCase<'a> {
        TextCase {
            act,
            role,
            programme: Some(self.programme),
            draft_kind: None,
            tasks: self.tasks,
            office: Some(self.office),
            journal: self.journal(),
            chip_name: self.chip_name,
            law: self.law,
            today: self.text_day(),
        }
    }
}

/// A consultation with everything that belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct ConsultationCase<'a> {
    pub id: ConsultationId,
    pub consultation: &'a Consultation,
    pub extensions: &'a [Stored<ExtensionId, Extension>],
    pub meetings: &'a [Stored<MeetingId, Meeting>],
    pub remarks: &'a [Stored<RemarkId, Remark>],
    pub publications: &'a [Stored<PublicationId, Publication>],
    /// The consulted text, when it is in the file.
    pub text: Option<&'a Act>,
    /// The programme consulted, when the subject is one.
    pub programme: Option<&'a Programme>,
    /// The draft act whose text is consulted, when it is a case of its own.
    pub draft_act: Option<&'a DraftAct>,
    pub office: &'a Office,
    pub chip_name: ChipName,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

impl<'a> ConsultationCase<'a> {
    /// The draft that belongs to the consultation alone; the text of a programme or of a draft act is judged with that case.
    pub fn own_draft(&self) -> Option<TextCase<'a>> {
        let subject = self.consultation.subject;
        let act = self.text.filter(|_| self.programme.is_none() && self.draft_act.is_none())?;
        Some(TextCase {
            role: TextRole::Draft(subject),
            journal: JournalDuty::of_draft(subject),
            office: Some(self.office),
            ..TextCase::alone(act, self.chip_name, self.law, self.law().day())
        })
    }

    /// The law by which the case is judged: of the day of the notice, of the first day, or of today.
    pub fn law(&self) -> Law<'a> {
        let consultation = self.consultation;
        self.law.on(consultation.announced_on.or(consultation.starts_on).unwrap_or(self.today))
    }

    pub fn published(&self, thing: PublishedThing, place: PublicationPlace) -> Option<&'a Publication> {
        published(self.publications, thing, place)
    }

    /// Publications of one thing.
    pub fn publications_of(&self, thing: PublishedThing) -> impl Iterator<Item = &'a Stored<PublicationId, Publication>> {
        self.publications.iter().filter(move |publication| publication.record.thing == thing)
    }

    /// The day on which the notice was out everywhere: the latest of the first publications in each place, the stated day
    /// when none is recorded. What was published in the course of the consultation (an extension, one place more) does not
    /// count where an earlier notice is there.
    pub fn notice_day(&self) -> Option<NaiveDate> {
        let mut first: BTreeMap<&str, NaiveDate> = BTreeMap::new();
        for notice in self.publications_of(PublishedThing::ConsultationNotice) {
            let day = first.entry(notice.record.place.key()).or_insert(notice.record.published_on);
            *day = notice.record.published_on.min(*day);
        }
        let before = |day: &&NaiveDate| self.consultation.starts_on.is_none_or(|start| **day <= start);
        first.values().filter(before).max().or(first.values().min()).copied().or(self.consultation.announced_on)
    }

    pub fn is_announced(&self) -> bool {
        self.consultation.is_announced()
    }

    /// The remark came after the last moment.
    pub fn is_late(&self, remark: &Remark) -> bool {
        self.consultation.closes_at().is_some_and(|closes| remark.received_at > closes)
    }

    pub fn is_over(&self) -> bool {
        self.consultation.is_over(self.today)
    }

    pub fn is_cancelled(&self) -> bool {
        self.consultation.is_cancelled()
    }

    /// Days of the consultation, first and last included; `None` without both dates.
    pub fn days(&self) -> Option<i64> {
        let (start, end) = (self.consultation.starts_on?, self.consultation.ends_on?);
        Some((end - start).num_days() + 1)
    }
}

fn published(
    publications: &[Stored<PublicationId, Publication>],
    thing: PublishedThing,
    place: PublicationPlace,
) -> Option<&Publication> {
    publications
        .iter()
        .map(|publication| &publication.record)
        .find(|publication| publication.thing == thing && publication.place == place)
}

/// A draft act with everything that belongs to it.
#[derive(Clone, Copy, Debug)]
pub struct DraftActCase<'a> {
    pub id: DraftActId,
    pub act: &'a DraftAct,
    /// The text of the act; `None` when it could not be read.
    pub text: Option<&'a Act>,
    pub justification: Option<&'a Act>,
    /// All sittings that are known; the chosen one is named by the act.
    pub sittings: &'a [Stored<SittingId, Sitting>],
    /// The consultation of the text; the newest when there are several.
    pub consultation: Option<&'a Consultation>,
    pub office: &'a Office,
    pub chip_name: ChipName,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

impl<'a> DraftActCase<'a> {
    /// The law by which the case is judged: of the day of adoption, or of today.
    pub fn law(&self) -> Law<'a> {
        self.law.on(self.act.adopted_on().unwrap_or(self.today))
    }

    /// What the law pack says of the kind of the act.
    pub fn kind_law(&self) -> Option<Value<ActKindLaw>> {
        self.law().act_kind(self.act.kind)
    }

    /// Whether it is local law: what the office says, else what the law pack says of the kind; `None` when neither does.
    pub fn is_local_law(&self) -> Option<bool> {
        self.act.local_law.or_else(|| self.kind_law().and_then(|law| law.value.local_law))
    }

    /// The sitting chosen for the adoption.
    pub fn chosen_sitting(&self) -> Option<&'a Sitting> {
        let chosen = self.act.sitting?;
        self.sittings.iter().find(|sitting| sitting.id == chosen).map(|sitting| &sitting.record)
    }

    pub fn journal(&self) -> JournalDuty {
        match self.is_local_law() {
            Some(true) => JournalDuty::LocalLaw,
            Some(false) => JournalDuty::NotLocalLaw,
            None => JournalDuty::Unknown,
        }
    }

    /// One of its texts with what it is compared to, by the day of the adoption, of the chosen sitting, or of today.
    pub fn text_case(&self, role: TextRole, act: &'a Act) -> TextCase<'a> {
        let sitting = || self.chosen_sitting().map(|sitting| sitting.held_on);
        let day = self.act.adopted_on().or_else(sitting).unwrap_or(self.today);
        TextCase {
            role,
            draft_kind: Some(self.act.kind),
            journal: self.journal(),
            office: Some(self.office),
            ..TextCase::alone(act, self.chip_name, self.law, day)
        }
    }
}

/// The office profile.
#[derive(Clone, Copy, Debug)]
pub struct OfficeCase<'a> {
    pub office: &'a Office,
    pub signatories: &'a [Signatory],
    pub law: &'a LawPack,
    pub today: NaiveDate,
}

/// One organisation.
#[derive(Clone, Copy, Debug)]
pub struct OrganisationCase<'a> {
    pub id: OrganisationId,
    pub organisation: &'a Organisation,
    pub law: &'a LawPack,
    pub today: NaiveDate,
}
