//! A sound case of the sample municipality, owned, so that a test can spoil one thing at a time.

use chrono::{NaiveDate, NaiveDateTime};

use super::records::*;
pub use super::records::{meeting, remark, sitting, task};
use crate::{
    act::{Act, reference::no_fields},
    consultation::{Consultation, ConsultationStatus, Extension, Meeting, Outcome, Remark, SubjectKind},
    draft_act::DraftAct,
    finding::Finding,
    id::*,
    law::LawPack,
    office::{Office, Signatory},
    organisation::Organisation,
    programme::{Goal, Indicator, Opinion, PriorityTask, Programme, ProgrammeStatus, Sitting},
    publication::{Publication, PublishedThing},
    rule::*,
};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

pub fn at(year: i32, month: u32, of_month: u32, hour: u32, minute: u32) -> NaiveDateTime {
    day(year, month, of_month).and_hms_opt(hour, minute, 0).expect("an hour")
}

pub fn stored<Id, T>(id: Id, record: T) -> Stored<Id, T> {
    Stored { id, revision: Revision(1), record }
}

/// Everything that the cases of one office need.
#[derive(Clone)]
pub struct World {
    pub today: NaiveDate,
    pub office: Office,
    pub signatories: Vec<Signatory>,
    pub organisation: Organisation,
    pub programme: Programme,
    pub goals: Vec<Stored<GoalId, Goal>>,
    pub indicators: Vec<Stored<IndicatorId, Indicator>>,
    pub tasks: Vec<Stored<PriorityTaskId, PriorityTask>>,
    pub text: Option<Act>,
    pub resolution: Act,
    /// A draft of local law that a consultation carries.
    pub draft: Act,
    /// Rules of consultations, adopted, announced and in force, with their text and their own consultation.
    pub draft_act: DraftAct,
    pub draft_act_text: Act,
    pub act_consultation: Option<Consultation>,
    pub previous: Programme,
    pub previous_tasks: Vec<Stored<PriorityTaskId, PriorityTask>>,
    pub sittings: Vec<Stored<SittingId, Sitting>>,
    pub opinion: Option<Opinion>,
    pub consultation: Option<Consultation>,
    pub extensions: Vec<Stored<ExtensionId, Extension>>,
    pub meetings: Vec<Stored<MeetingId, Meeting>>,
    pub remarks: Vec<Stored<RemarkId, Remark>>,
    pub publications: Vec<Stored<PublicationId, Publication>>,
    pub held_call: super::calls::CallWorld,
    /// A call that was settled, with its commission.
    pub assessment: super::assessment::Assessment,
    /// An offer that came in time, whole and right.
    pub offer: super::offers::Filed,
}

impl World {
    /// A programme of 2027 that was consulted, adopted in time and published; every rule is silent.
    pub fn sound() -> Self {
        let mut world = Self {
            today: day(2026, 12, 15),
            office: office(),
            signatories: vec![signatory()],
            organisation: organisation(),
            programme: programme(2027),
            goals: vec![
                stored(GoalId(1), goal(None, "Rozwój współpracy z organizacjami")),
                stored(GoalId(2), goal(Some(GoalId(1)), "Więcej zajęć dla seniorów")),
            ],
            indicators: vec![stored(IndicatorId(1), indicator())],
            tasks: vec![task(1, "17", "Szkolenie sportowe dzieci", 130_000), task(2, "10", "Warsztaty dla seniorów", 30_000)],
            text: Some(text()),
            resolution: resolution(),
            draft: draft(),
            draft_act: draft_act(),
            draft_act_text: draft_act_text(),
            act_consultation: Some(act_consultation()),
            previous: programme(2026),
            previous_tasks: vec![
                task(11, "17", "Szkolenie sportowe dzieci", 120_000),
                task(12, "10", "Warsztaty dla seniorów", 25_000),
            ],
            sittings: vec![stored(SittingId(1), sitting())],
            opinion: Some(opinion()),
            consultation: Some(consultation()),
            extensions: vec![stored(ExtensionId(1), extension())],
            meetings: vec![stored(MeetingId(1), meeting())],
            remarks: vec![remark(1, Outcome::Accepted), remark(2, Outcome::Rejected)],
            publications: publications(),
            held_call: super::calls::sound(),
            assessment: super::assessment::assessment(),
            offer: super::offers::filed(),
        };
        world.previous.status = ProgrammeStatus::Running;
        world
    }

    /// The same case in the middle of its consultation.
    pub fn running() -> Self {
        let mut world = Self::sound();
        world.today = day(2026, 10, 15);
        world.programme.status = ProgrammeStatus::InConsultation;
        world.programme.adoption = None;
        world.programme.submitted_to_council_on = None;
        world.programme.sent_to_voivode_on = None;
        world.extensions.clear();
        world.edit(|consultation| {
            consultation.status = ConsultationStatus::Running;
            consultation.report_made_on = None;
            consultation.report_published_on = None;
            consultation.summary.clear();
            consultation.stated_participants = None;
        });
        let call = &mut world.held_call.call;
        (call.status, call.ordered_on, call.announced_on) = (CallStatus::Draft, None, None);
        world.held_call.publications.clear();
        let ends = world.consultation.as_ref().and_then(|consultation| consultation.ends_on);
        assert_eq!(ends, Some(day(2026, 10, 20)));
        for remark in &mut world.remarks {
            remark.record.position = None;
        }
        world.opinion = Some(Opinion { given_on: None, result: None, attached_to_draft: false, ..opinion() });
        world.publications.retain(|publication| publication.record.thing == PublishedThing::ConsultationNotice);
        world
    }

    pub fn edit(&mut self, change: impl FnOnce(&mut Consultation)) {
        change(self.consultation.as_mut().expect("a consultation"));
    }

    pub fn with_consultation<T>(&self, look: impl FnOnce(&ConsultationCase<'_>) -> T) -> Option<T> {
        let consultation = self.consultation.as_ref()?;
        Some(look(&ConsultationCase {
            id: ConsultationId(1),
            consultation,
            extensions: &self.extensions,
            meetings: &self.meetings,
            remarks: &self.remarks,
            publications: &self.publications,
            text: self.text.as_ref(),
            programme: Some(&self.programme),
            draft_act: None,
            office: &self.office,
            chip_name: no_fields,
            law: LawPack::embedded(),
            today: self.today,
        }))
    }

    pub fn with_programme<T>(&self, look: impl FnOnce(&ProgrammeCase<'_>) -> T) -> T {
        let beside = [(TextRole::Resolution, &self.resolution)];
        let inner = |held: Option<&ConsultationCase<'_>>, look: &mut dyn FnMut(&ProgrammeCase<'_>)| {
            look(&ProgrammeCase {
                id: ProgrammeId(1),
                programme: &self.programme,
                goals: &self.goals,
                indicators: &self.indicators,
                tasks: &self.tasks,
                text: self.text.as_ref(),
                beside: &beside,
                previous: Some(PreviousProgramme {
                    programme: &self.previous,
                    tasks: &self.previous_tasks,
                    text: self.text.as_ref(),
                }),
                sittings: &self.sittings,
                opinion: self.opinion.as_ref(),
                consultation: held,
                publications: &self.publications,
                office: &self.office,
                chip_name: |key| (key.0 == "urzad.organ.narzednik").then(|| "[organ wykonawczy (narzędnik)]".to_owned()),
                law: LawPack::embedded(),
                today: self.today,
            });
        };
        let mut look = Some(look);
        let mut seen = None;
        let mut once = |case: &ProgrammeCase<'_>| seen = look.take().map(|look| look(case));
        if self.with_consultation(|held| inner(Some(held), &mut once)).is_none() {
            inner(None, &mut once);
        }
        seen.expect("looked at")
    }

    pub fn draft_act_case(&self) -> DraftActCase<'_> {
        DraftActCase {
            id: DraftActId(1),
            act: &self.draft_act,
            text: Some(&self.draft_act_text),
            justification: None,
            sittings: &self.sittings,
            consultation: self.act_consultation.as_ref(),
            office: &self.office,
            chip_name: no_fields,
            law: LawPack::embedded(),
            today: self.today,
        }
    }

    pub fn draft_case(&self) -> TextCase<'_> {
        let subject = SubjectKind::LocalLaw;
        TextCase {
            role: TextRole::Draft(subject),
            journal: JournalDuty::of_draft(subject),
            office: Some(&self.office),
            ..TextCase::alone(&self.draft, no_fields, LawPack::embedded(), self.today)
        }
    }

    /// Everything that all rules say of this world.
    pub fn findings(&self) -> Vec<Finding> {
        let law = LawPack::embedded();
        let mut said = self.with_programme(check_programme);
        said.extend(self.with_consultation(check_consultation).unwrap_or_default());
        said.extend(check_text(&self.draft_case()));
        said.extend(check_draft_act(&self.draft_act_case()));
        said.extend(check_call(&self.call_case()));
        said.extend(check_assessment(&self.assessment.case(&self.office)));
        said.extend(check_offer(&self.offer.case(self.today)));
        said.extend(check_office(&OfficeCase { office: &self.office, signatories: &self.signatories, law, today: self.today }));
        said.extend(check_organisation(&OrganisationCase {
            id: OrganisationId(1),
            organisation: &self.organisation,
            law,
            today: self.today,
        }));
        said
    }

    /// The numbers of the rules that speak.
    pub fn said(&self) -> Vec<String> {
        self.findings().into_iter().map(|finding| finding.rule).collect()
    }

    pub fn says(&self, rule: &str) -> bool {
        self.said().iter().any(|said| said == rule)
    }
}
