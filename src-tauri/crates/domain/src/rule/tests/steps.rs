//! Steps between states: what stops them and what can be recorded all the same.

use super::world::{World, at, day};
use crate::{
    consultation::{ConsultationStatus, step as consultation_step},
    programme::{ProgrammeStatus, step as programme_step},
    rule::Refusal,
};

fn take(world: &World, to: ProgrammeStatus, reason: &str) -> Result<(), (Vec<String>, bool)> {
    world.with_programme(|case| programme_step::step(case, to, reason)).map_err(|refusal| match refusal {
        Refusal::NoSuchStep(step) => (vec![step.to_string()], false),
        Refusal::Blocked { findings, recordable } => (findings.into_iter().map(|finding| finding.rule).collect(), recordable),
    })
}

fn take_consultation(world: &World, to: ConsultationStatus, reason: &str) -> Result<(), (Vec<String>, bool)> {
    let taken = world.with_consultation(|case| consultation_step::step(case, to, reason)).expect("a consultation");
    taken.map_err(|refusal| match refusal {
        Refusal::NoSuchStep(step) => (vec![step.to_string()], false),
        Refusal::Blocked { findings, recordable } => (findings.into_iter().map(|finding| finding.rule).collect(), recordable),
    })
}

fn before_council() -> World {
    let mut world = World::sound();
    world.programme.status = ProgrammeStatus::BeforeCouncil;
    world
}

#[test]
fn a_broken_reference_in_the_resolution_stops_the_way_to_the_council() {
    let mut world = World::sound();
    world.programme.status = ProgrammeStatus::AfterConsultation;
    world.resolution.units[0].intro.push(crate::act::Inline::reference(crate::act::UnitId(700)));
    let stopping = world.with_programme(|case| crate::programme::step::stopping(case, ProgrammeStatus::BeforeCouncil));
    let titles: Vec<&str> = stopping.iter().map(|finding| finding.title.as_str()).collect();
    assert_eq!(titles, ["Uchwała, § 1: odesłanie prowadzi donikąd"]);
}

#[test]
fn a_programme_in_order_is_adopted() {
    assert_eq!(take(&before_council(), ProgrammeStatus::Adopted, ""), Ok(()));
}

#[test]
fn a_late_adoption_needs_a_written_reason_and_can_be_recorded() {
    let mut world = before_council();
    world.programme.adoption.as_mut().expect("an adoption").adopted_on = day(2026, 12, 4);
    assert_eq!(take(&world, ProgrammeStatus::Adopted, " "), Err((vec!["P-03".to_owned()], true)));
    assert_eq!(take(&world, ProgrammeStatus::Adopted, "Sesja odbyła się po wyborach."), Ok(()));
}

#[test]
fn a_programme_without_consultation_is_stopped_before_the_council() {
    let mut world = World::sound();
    world.programme.status = ProgrammeStatus::Draft;
    world.programme.adoption = None;
    world.consultation = None;
    let refused = take(&world, ProgrammeStatus::BeforeCouncil, "").expect_err("stopped");
    assert!(refused.0.contains(&"P-05".to_owned()) && refused.1, "{refused:?}");
}

#[test]
fn a_state_that_does_not_follow_is_refused_with_a_sentence() {
    let refused = take(&before_council(), ProgrammeStatus::Closed, "powód").expect_err("refused");
    assert_eq!(refused.0, ["Ze stanu „skierowany do rady” nie można przejść do stanu „zamknięty”."]);
}

#[test]
fn no_reason_helps_to_close_a_consultation_with_an_open_remark() {
    let mut world = World::sound();
    world.edit(|consultation| consultation.status = ConsultationStatus::Ended);
    world.remarks[0].record.position = None;
    let expected = Err((vec!["K-17".to_owned()], false));
    assert_eq!(take_consultation(&world, ConsultationStatus::Answered, "bo tak"), expected);
}

#[test]
fn a_late_remark_without_a_position_does_not_keep_a_consultation_open() {
    let mut world = World::sound();
    world.edit(|consultation| consultation.status = ConsultationStatus::Ended);
    world.remarks[0].record.position = None;
    world.remarks[0].record.received_at = at(2026, 10, 21, 0, 0);
    assert_eq!(take_consultation(&world, ConsultationStatus::Answered, ""), Ok(()));
    assert!(world.says("K-19"), "it is marked");
}

#[test]
fn a_consultation_without_remarks_is_closed() {
    let mut world = World::sound();
    world.remarks.clear();
    world.edit(|consultation| {
        consultation.status = ConsultationStatus::Ended;
        consultation.stated_participants = None;
    });
    assert_eq!(take_consultation(&world, ConsultationStatus::Answered, ""), Ok(()));
}

#[test]
fn a_consultation_that_is_too_short_by_the_local_resolution_is_not_announced() {
    let mut world = World::sound();
    world.edit(|consultation| {
        consultation.status = ConsultationStatus::Planned;
        consultation.ends_on = Some(day(2026, 10, 12));
        consultation.report_made_on = None;
        consultation.report_published_on = None;
    });
    assert_eq!(take_consultation(&world, ConsultationStatus::Announced, ""), Err((vec!["K-05".to_owned()], true)));
    assert_eq!(take_consultation(&world, ConsultationStatus::Announced, "Ogłoszono 28 września."), Ok(()));
}
