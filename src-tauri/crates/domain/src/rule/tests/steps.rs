//! Steps between states: what stops them and what can be recorded all the same.

use super::world::{World, at, day};
use crate::{
    call::{AnnulmentGround, CallMode, CallStatus, step as call_step},
    commission::WithoutOrganisations,
    consultation::{ConsultationStatus, step as consultation_step},
    programme::{ProgrammeStatus, step as programme_step},
    rule::{CallCase, Refusal},
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

/// The call of the commission in a state, stepping into another one.
fn take_call(world: &World, from: CallStatus, to: CallStatus, reason: &str) -> Result<(), Vec<String>> {
    let mut assessment = world.assessment.clone();
    assessment.call.status = from;
    let case = CallCase { call: &assessment.call, ..world.call_case() };
    let taken = call_step::step(&case, Some(&assessment.case(&world.office)), to, reason);
    taken.map_err(|refusal| match refusal {
        Refusal::NoSuchStep(step) => vec![step.to_string()],
        Refusal::Blocked { findings, recordable } => {
            assert!(recordable, "what happened on paper can be recorded");
            findings.into_iter().map(|finding| finding.rule).collect()
        }
    })
}

#[test]
fn a_call_in_order_goes_from_the_formal_check_to_its_end() {
    use CallStatus::*;
    let world = World::sound();
    for (from, to) in [(FormalCheck, Scoring), (Scoring, Opinion), (Opinion, Settled), (Settled, Finished)] {
        assert_eq!(take_call(&world, from, to, ""), Ok(()), "{to:?}");
    }
}

#[test]
fn offers_are_handed_only_to_a_commission_that_may_sit() {
    use CallStatus::{FormalCheck, Scoring};
    let mut world = World::sound();
    world.assessment.commission = None;
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Err(vec!["M-01".to_owned()]));
    assert_eq!(take_call(&world, FormalCheck, Scoring, "Komisję powoła następne zarządzenie."), Ok(()));
    let mut world = World::sound();
    world.assessment.members.remove(1);
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Err(vec!["M-02".to_owned()]));
    let commission = world.assessment.commission.as_mut().expect("a commission");
    commission.without_organisations = Some(WithoutOrganisations::NobodyNamed);
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Ok(()));
    let mut world = World::sound();
    world.assessment.offers[0].applicants.push(crate::id::OrganisationId(90));
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Err(vec!["M-03".to_owned()]));
    let mut world = World::sound();
    world.assessment.commission = None;
    world.assessment.call.mode = CallMode::Sport;
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Ok(()), "another act asks for no commission of this one");
}

#[test]
fn an_offer_whose_formal_check_has_not_ended_keeps_the_others_from_the_commission() {
    use CallStatus::{FormalCheck, Opinion, Scoring};
    let mut world = World::sound();
    super::assessment::waits(&mut world, Some(crate::id::CallTaskId(1)), true);
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Err(vec!["M-16".to_owned()]));
    assert_eq!(take_call(&world, FormalCheck, Scoring, "Ocenę formalną zakończono na papierze."), Ok(()));
    assert_eq!(take_call(&world, Scoring, Opinion, ""), Ok(()), "what was recorded with a reason goes on");
    let mut world = World::sound();
    super::assessment::waits(&mut world, None, false);
    assert_eq!(take_call(&world, FormalCheck, Scoring, ""), Err(vec!["M-16".to_owned()]), "an offer without a task is not lost");
}

#[test]
fn an_opinion_stands_on_statements_quorum_and_amounts() {
    use CallStatus::{FormalCheck, Opinion, Scoring};
    let mut world = World::sound();
    world.assessment.members[1].record.statement_on = None;
    world.assessment.cards.truncate(4);
    assert_eq!(take_call(&world, Scoring, Opinion, ""), Err(vec!["M-05".to_owned(), "M-07".to_owned()]));
    assert_eq!(take_call(&world, Scoring, FormalCheck, ""), Ok(()), "a step back mends");
    let mut world = World::sound();
    world.assessment.meetings[0].record.present.truncate(1);
    assert_eq!(take_call(&world, Scoring, Opinion, ""), Err(vec!["M-15".to_owned()]));
    assert_eq!(take_call(&world, Scoring, Opinion, "Głosowano obiegiem, zgodnie z regulaminem."), Ok(()));
    let mut world = World::sound();
    world.assessment.tasks[0].record.pools[0].amount = crate::money::Money::from_zloty(79_999);
    world.assessment.papers.clear();
    assert_eq!(take_call(&world, Scoring, Opinion, ""), Err(vec!["M-09".to_owned()]));
}

#[test]
fn a_call_is_settled_whole_and_ends_when_its_results_are_out() {
    use CallStatus::{Finished, Opinion, Settled};
    let mut world = World::sound();
    world.assessment.awards.truncate(1);
    world.assessment.publications.truncate(2);
    assert_eq!(take_call(&world, Opinion, Settled, ""), Err(vec!["M-10".to_owned()]));
    assert_eq!(take_call(&world, Settled, Finished, ""), Err(vec!["M-11".to_owned()]));
    world.assessment.awards[0].record.contracted_on = Some(day(2027, 1, 6));
    assert_eq!(take_call(&world, Settled, Finished, ""), Err(vec!["M-11".to_owned(), "M-12".to_owned()]));
}

#[test]
fn a_call_with_a_sound_offer_is_annulled_only_with_a_written_reason() {
    use CallStatus::{Annulled, Scoring};
    let mut world = World::sound();
    super::assessment::annul(&mut world, AnnulmentGround::NoOffers);
    assert_eq!(take_call(&world, Scoring, Annulled, ""), Err(vec!["M-13".to_owned()]));
    assert_eq!(take_call(&world, Scoring, Annulled, "Tak rozstrzygnięto na papierze."), Ok(()));
    world.assessment.offers.clear();
    assert_eq!(take_call(&world, Scoring, Annulled, ""), Ok(()));
}
