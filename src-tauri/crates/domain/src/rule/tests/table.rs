//! For every rule a way to spoil a sound case so that the rule speaks.

use chrono::NaiveDate;

use super::world::{World, at, day, meeting};
use crate::{
    consultation::{Cancellation, ConsultationStatus, SenderKind, SubjectKind},
    draft_act::{ActOpinion, DraftActKind, DraftActStatus},
    money::Money,
    office::ConsultationForm,
    organisation::{Activity, Register},
    programme::{CommissioningForm, ProgrammeStatus},
    publication::{PublicationPlace, PublishedThing},
};

pub type Spoil = fn(&mut World);

/// Number of the rule and what makes it speak.
pub fn fires() -> impl Iterator<Item = &'static (&'static str, Spoil)> {
    let all = FIRES.iter().chain(super::calls::FIRES).chain(super::offers::FIRES).chain(super::texts::FIRES);
    all.chain(super::assessment::FIRES)
}

/// Cases that look unusual and are in order.
pub fn silent() -> impl Iterator<Item = &'static (&'static str, Spoil)> {
    let all = SILENT.iter().chain(super::calls::SILENT).chain(super::offers::SILENT).chain(super::texts::SILENT);
    all.chain(super::assessment::SILENT)
}

const FIRES: &[(&str, Spoil)] = &[
    ("P-01", |world| world.text.as_mut().expect("a text").units.truncate(10)),
    ("P-02", |world| first_unit(world).intro.clear()),
    ("P-03", |world| adoption(world).adopted_on = day(2026, 12, 4)),
    ("P-04", |world| {
        *world = World::running();
        world.sittings[0].record.held_on = day(2026, 12, 10);
    }),
    ("P-05", |world| world.consultation = None),
    ("P-06", |world| world.edit(|consultation| consultation.ends_on = Some(day(2026, 10, 12)))),
    ("P-07", |world| world.programme.submitted_to_council_on = Some(day(2026, 10, 20))),
    ("P-08", |world| world.opinion = None),
    ("P-09", |world| {
        let opinion = world.opinion.as_mut().expect("an opinion");
        (opinion.delivered_on, opinion.given_on, opinion.result) = (Some(day(2026, 10, 30)), None, None);
    }),
    ("P-10", |world| world.opinion.as_mut().expect("an opinion").attached_to_draft = false),
    ("P-10", |world| {
        let opinion = world.opinion.as_mut().expect("an opinion");
        (opinion.result, opinion.attached_to_draft) = (None, false);
    }),
    ("P-11", |world| world.edit(|consultation| consultation.report_made_on = None)),
    ("P-12", |world| world.goals[0].record.wording.clear()),
    ("P-13", |world| world.indicators.clear()),
    ("P-14", |world| world.indicators[0].record.source.clear()),
    ("P-15", |world| world.tasks.clear()),
    ("P-16", |world| world.tasks[0].record.sphere = "99".into()),
    ("P-16", |world| world.tasks[0].record.sphere.clear()),
    ("P-17", |world| world.tasks[0].record.title.clear()),
    ("P-18", |world| world.tasks[0].record.planned = None),
    ("P-19", |world| world.tasks[0].record.form = CommissioningForm::NonFinancial),
    ("P-20", |world| {
        world.tasks.pop();
    }),
    ("P-21", |world| world.programme.title = "Program współpracy na rok 2026".into()),
    ("P-22", |world| world.programme.year_to = 2028),
    ("P-23", |world| world.programme.submitted_to_council_on = Some(day(2026, 11, 27))),
    ("P-24", |world| adoption(world).in_force_on = Some(day(2027, 1, 10))),
    ("P-25", |world| world.today = day(2028, 6, 1)),
    ("P-26", |world| world.programme.report_submitted_on = Some(day(2028, 5, 20))),
    ("P-27", |world| world.programme.sent_to_voivode_on = Some(day(2026, 12, 4))),
    ("P-28", |world| world.publications.retain(|publication| publication.record.thing != PublishedThing::Programme)),
    ("P-29", |world| adoption(world).resolution_number = "289/VII/21/2020".into()),
    ("P-30", |world| {
        *world = World::running();
        world.today = day(2026, 11, 13);
    }),
    ("P-31", |world| world.office.local.report_day = Some((6, 30))),
    ("K-01", |world| world.office.local.consultation_resolution.clear()),
    ("K-02", |world| world.edit(|consultation| consultation.title.clear())),
    ("K-03", |world| world.edit(|consultation| consultation.starts_on = None)),
    ("K-04", |world| world.edit(|consultation| consultation.order_date = Some(day(2026, 9, 29)))),
    ("K-05", |world| world.edit(|consultation| consultation.starts_on = Some(day(2026, 10, 8)))),
    ("K-06", |world| world.publications[1].record.published_on = day(2026, 9, 29)),
    ("K-07", |world| world.edit(|consultation| consultation.ends_on = Some(day(2026, 10, 25)))),
    ("K-08", |world| world.edit(|consultation| consultation.forms.clear())),
    ("K-09", |world| world.edit(|consultation| consultation.forms.push(ConsultationForm::Survey))),
    ("K-10", |world| world.edit(|consultation| consultation.entitled.clear())),
    ("K-11", |world| {
        *world = World::running();
        world.edit(|consultation| consultation.remarks_address.clear());
    }),
    ("K-12", |world| world.edit(|consultation| consultation.order_number.clear())),
    ("K-13", |world| world.publications[0].record.evidence = None),
    ("K-14", |world| world.publications[1].record.published_on = day(2026, 10, 8)),
    ("K-15", |world| world.extensions[0].record.decided_on = day(2026, 10, 21)),
    ("K-16", |world| {
        let cancelled = Cancellation { cancelled_on: day(2026, 10, 8), reason: " ".into() };
        world.edit(|consultation| consultation.cancelled = Some(cancelled));
    }),
    ("K-17", |world| world.remarks[0].record.position = None),
    ("K-18", |world| world.remarks[1].record.position.as_mut().expect("a position").reason.clear()),
    ("K-19", |world| world.remarks[0].record.received_at = at(2026, 10, 21, 0, 0)),
    ("K-20", |world| world.remarks[0].record.sender_kind = SenderKind::Private),
    ("K-21", |world| world.meetings[0].record.stated_total = Some(22)),
    ("K-22", |world| world.edit(|consultation| consultation.report_made_on = Some(day(2026, 11, 20)))),
    ("K-23", |world| {
        world.edit(|consultation| consultation.report_published_on = None);
        world.publications.retain(|publication| publication.record.thing != PublishedThing::ConsultationReport);
    }),
    ("K-24", |world| world.edit(|consultation| consultation.summary.clear())),
    ("K-25", |world| world.remarks[0].record.unit = Some(900)),
    ("K-26", |world| world.meetings.clear()),
    ("K-27", |world| world.edit(|consultation| consultation.ends_on = Some(day(2026, 11, 30)))),
    ("K-28", |world| world.remarks[1].record.number = 1),
    ("A-01", |world| world.draft_act_text.units.retain(|unit| unit.meets.iter().all(|key| key.0 != "formy"))),
    ("A-02", |world| {
        let unit = world.draft_act_text.units.iter_mut().find(|unit| unit.meets.iter().any(|key| key.0 == "uczestnicy"));
        unit.expect("the unit").intro.clear();
    }),
    ("A-03", |world| {
        world.act_consultation = None;
        world.draft_act.consultation_ended_on = None;
    }),
    ("A-04", |world| world.draft_act.kind = DraftActKind::Strategy),
    ("A-05", |world| (world.draft_act.opinion.given_on, world.draft_act.opinion.result) = (None, None)),
    ("A-05", |world| world.draft_act.opinion = ActOpinion::default()),
    ("A-06", |world| world.draft_act.sent_to_voivode_on = Some(day(2026, 12, 4))),
    ("A-06", |world| world.draft_act.sent_to_voivode_on = None),
    ("A-07", |world| {
        world.draft_act.status = DraftActStatus::InForce;
        world.draft_act.announcement = None;
    }),
    ("A-07", |world| (world.draft_act.announcement, world.draft_act.sent_to_journal_on) = (None, None)),
    ("A-08", |world| act_adoption(world).in_force_on = Some(day(2026, 12, 23))),
    ("A-08", |world| act_adoption(world).in_force_on = Some(day(2026, 12, 25))),
    ("A-08", |world| act_adoption(world).in_force_on = Some(day(2026, 11, 1))),
    ("A-09", |world| world.draft_act.submitted_to_council_on = Some(day(2026, 10, 19))),
    ("A-10", |world| world.draft_act.title = "Regulamin konsultacji.".into()),
    ("A-11", |world| world.draft_act.kind = DraftActKind::Other),
    ("A-12", |world| act_adoption(world).resolution_number = " ".into()),
    ("A-13", |world| world.draft_act.announcement.as_mut().expect("announced").position.clear()),
    ("U-01", |world| world.office.council.nominative.clear()),
    ("U-02", |world| world.office.council.dative.clear()),
    ("U-03", |world| world.signatories[0].valid_to = Some(day(2026, 9, 1))),
    ("U-04", |world| world.office.bip_url.clear()),
    ("U-05", |world| world.office.data_protection_contact.clear()),
    ("U-06", |world| world.office.numbers.order = "{numer".into()),
    ("U-07", |world| world.office.local.consultation_forms.clear()),
    ("U-08", |world| world.office.address.postcode.clear()),
    ("U-09", |world| world.office.ade.clear()),
    ("O-01", |world| world.organisation.register_number.clear()),
    ("O-02", |world| world.organisation.register = Register::CountyRecord),
    ("O-03", |world| world.organisation.spheres.clear()),
    ("O-04", |world| world.organisation.spheres.push("77".into())),
    ("O-05", |world| {
        world.organisation.email.clear();
        world.organisation.seat.postcode.clear();
    }),
    ("O-06", |world| {
        world.organisation.representation_rule.clear();
        world.organisation.people.clear();
    }),
    ("O-07", |world| world.organisation.activity = Activity::Closed),
    ("O-08", |world| world.organisation.about = "prezes, 44051401359".into()),
];

pub fn first_unit(world: &mut World) -> &mut crate::act::Unit {
    &mut world.text.as_mut().expect("a text").units[0]
}

fn act_adoption(world: &mut World) -> &mut crate::programme::Adoption {
    world.draft_act.adoption.as_mut().expect("an adoption")
}

fn publish_notice(world: &mut World, place: PublicationPlace, published_on: NaiveDate) {
    let mut notice = world.publications[0].clone();
    (notice.record.place, notice.record.published_on) = (place, published_on);
    world.publications.push(notice);
}

pub fn adoption(world: &mut World) -> &mut crate::programme::Adoption {
    world.programme.adoption.as_mut().expect("an adoption")
}

const SILENT: &[(&str, Spoil)] = &[
    // 14 days from 9 December are over on 23 December; the act is in force on the next day.
    ("A-08", |world| act_adoption(world).in_force_on = Some(day(2026, 12, 24))),
    // The office says of its own act what it is.
    ("A-11", |world| (world.draft_act.kind, world.draft_act.local_law) = (DraftActKind::Other, Some(true))),
    // An internal act needs no journal.
    ("A-07", |world| {
        (world.draft_act.local_law, world.draft_act.announcement) = (Some(false), None);
        world.draft_act.status = DraftActStatus::InForce;
    }),
    // What nobody works on any more asks for nothing.
    ("A-01", |world| {
        world.draft_act.status = DraftActStatus::Abandoned;
        world.draft_act_text.units.truncate(1);
    }),
    // 35 days from the notice.
    ("A-04", |world| {
        world.draft_act.kind = DraftActKind::Strategy;
        let held = world.act_consultation.as_mut().expect("a consultation");
        held.ends_on = Some(day(2026, 11, 2));
    }),
    ("K-17", |world| world.remarks.clear()),
    ("K-21", |world| {
        world.remarks.clear();
        world.meetings.clear();
        world.edit(|consultation| consultation.stated_participants = Some(0));
    }),
    ("K-21", |world| {
        let mut list = meeting();
        list.turnout.clear();
        list.stated_total = Some(40);
        world.meetings[0].record = list;
        world.edit(|consultation| consultation.stated_participants = Some(40));
    }),
    ("P-18", |world| world.tasks[0].record.planned = Some(Money::ZERO)),
    // The law that asks for the opinion's attachment came into force on 9 November 2015.
    ("P-10", |world| {
        adoption(world).adopted_on = day(2015, 11, 8);
        world.opinion.as_mut().expect("an opinion").attached_to_draft = false;
    }),
    // The notice of an extension and a notice in one more place come when the consultation runs.
    ("K-06", |world| publish_notice(world, PublicationPlace::Bip, day(2026, 10, 15))),
    ("K-06", |world| publish_notice(world, PublicationPlace::Press, day(2026, 10, 7))),
    // The opinion is there, though nobody wrote down its day.
    ("P-09", |world| {
        let opinion = world.opinion.as_mut().expect("an opinion");
        (opinion.delivered_on, opinion.given_on) = (Some(day(2026, 10, 30)), None);
    }),
    ("P-03", |world| adoption(world).adopted_on = day(2026, 11, 30)),
    ("K-06", |world| world.publications[1].record.published_on = day(2026, 9, 27)),
    ("K-01", |world| {
        world.office.local.consultation_resolution.clear();
        world.edit(|consultation| consultation.subject = SubjectKind::OtherAct);
    }),
    ("K-17", |world| {
        world.remarks[0].record.position = None;
        world.edit(|consultation| consultation.status = ConsultationStatus::Cancelled);
    }),
    ("P-05", |world| {
        *world = World::running();
        world.consultation = None;
        world.programme.status = ProgrammeStatus::Draft;
    }),
];
